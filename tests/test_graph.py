"""The graph file: what is written is what is read, whatever the order of insertion."""

import networkx as nx
import pytest

from kg.graph import graph_from_json, graph_to_json, read_graph, write_graph


def _graph(order: list[int]) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    nodes = [("p-1", {"label": "Person", "name": "林晓"}), ("m-1", {"label": "Meeting", "name": "推进会"})]
    edges = [
        ("p-1", "m-1", {"type": "ATTENDED", "roles": ["host"], "articles": ["a-1"]}),
        ("p-1", "m-1", {"type": "MENTIONED_IN", "start": 3}),
    ]
    graph.add_nodes_from(nodes[i] for i in order)
    graph.add_edges_from(edges[i] for i in order)
    return graph


def test_equal_graphs_give_equal_bytes_in_any_order():
    assert graph_to_json(_graph([0, 1])) == graph_to_json(_graph([1, 0]))


def test_a_graph_survives_the_file(tmp_path):
    path = tmp_path / "deep" / "graph.json"
    write_graph(_graph([0, 1]), path)
    again = read_graph(path)
    assert graph_to_json(again) == path.read_bytes()
    assert again.nodes["p-1"]["name"] == "林晓"


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'{"nodes": [{"label": "Person"}], "edges": []}'])
def test_what_is_no_graph_file_is_refused(data):
    with pytest.raises(ValueError, match="not a kg graph file"):
        graph_from_json(data)
