"""The database beside a graph file: made on first use, and again when the graph has changed."""

from concurrent.futures import ThreadPoolExecutor

import networkx as nx
import pytest

from kg.graph import write_graph
from kg.stores import StoreError, open_cypher
from tests.stores.world import town

PEOPLE = "MATCH (p:Person) RETURN p.name AS name ORDER BY name"


def _people(folder) -> list[str]:
    with open_cypher(str(folder)) as store:
        return [name for (name,) in store.cypher(PEOPLE).rows]


def test_a_build_answers_and_follows_its_graph(tmp_path):
    write_graph(town({"a-1": (1,)}), tmp_path / "graph.json")
    first = _people(tmp_path)
    made = (tmp_path / "graph.db" / "made-from").stat().st_mtime_ns
    assert _people(tmp_path / "graph.json") == first
    assert (tmp_path / "graph.db" / "made-from").stat().st_mtime_ns == made, "made again without need"
    write_graph(town({"a-": ()}), tmp_path / "graph.json")
    assert _people(tmp_path) == ["季风"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.db", "graph.json"]


def test_two_that_ask_at_once_both_get_their_answer(tmp_path):
    write_graph(town({"a-1": (1,)}), tmp_path / "graph.json")
    with ThreadPoolExecutor(2) as pool:
        one, two = pool.map(_people, [tmp_path, tmp_path])
    assert one == two != []


def test_an_empty_graph_answers_too(tmp_path):
    write_graph(nx.MultiDiGraph(), tmp_path / "graph.json")
    assert _people(tmp_path) == []


@pytest.mark.parametrize("text", [None, "no graph"])
def test_what_is_no_build_is_refused(tmp_path, text):
    if text:
        (tmp_path / "graph.json").write_text(text)
    with pytest.raises(StoreError, match="graph"):
        open_cypher(str(tmp_path))
    assert not (tmp_path / "graph.db").exists()
