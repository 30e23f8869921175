"""GraphML: what is written is what networkx reads."""

import networkx as nx

from kg.export import write_graphml


def _graph() -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_node("p-1", label="Person", name="吴岚<&>", aliases=["吴岗", "吴\x0b嵐"])
    graph.add_node("m-1", label="Meeting", name="推进会")
    graph.add_edge(
        "p-1",
        "m-1",
        type="ATTENDED",
        roles=["host", "speak"],
        confidence=0.9,
        articles=["a-1"],
        order=2,
        list_complete=True,
    )
    return graph


def test_lists_become_strings_and_control_characters_vanish(tmp_path):
    path = tmp_path / "graph.graphml"
    write_graphml(_graph(), path)
    again = nx.read_graphml(path, force_multigraph=True)
    assert again.nodes["p-1"] == {"label": "Person", "name": "吴岚<&>", "aliases": "吴岗; 吴嵐"}
    (edge,) = again.edges(data=True)
    assert edge[2]["roles"] == "host; speak"
    assert (edge[2]["confidence"], edge[2]["order"], edge[2]["list_complete"]) == (0.9, 2, True)


def test_parallel_edges_and_types_survive(tmp_path):
    graph = _graph()
    graph.add_edge("p-1", "m-1", type="MENTIONED_IN", surface='吴"岚\n', start=0, confidence=1)
    write_graphml(graph, tmp_path / "graph.graphml")
    again = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert sorted(data["type"] for _, _, data in again.edges(data=True)) == ["ATTENDED", "MENTIONED_IN"]
    (mention,) = (data for _, _, data in again.edges(data=True) if data["type"] == "MENTIONED_IN")
    assert (mention["surface"], mention["start"], mention["confidence"]) == ('吴"岚\n', 0, 1.0)


def test_equal_graphs_give_equal_files(tmp_path):
    first, second = tmp_path / "1.graphml", tmp_path / "2.graphml"
    write_graphml(_graph(), first)
    write_graphml(_graph(), second)
    assert first.read_bytes() == second.read_bytes()
