"""Text from pages is data: whatever it looks like, it never becomes Cypher, and never steers a terminal."""

import networkx as nx
import pytest

from kg.graph import write_graph
from kg.stores import StoreError, statements
from kg.stores.answers import as_csv, cells
from kg.stores.rows import edge_groups, node_groups
from tests.cli.run import kg
from tests.stores.conftest import text

HOSTILE = [
    "'}) DETACH DELETE n //", '"}) DETACH DELETE n //', "`]->() DELETE r //", "$name", "\\u0027", "</script>",
    "\x1b[31m红\x07", "[bold]x[/bold]",
]  # fmt: skip
ASKED = "MATCH (p:Person {name: $name})-[r:MENTIONED_IN]->(a) RETURN p.name, p.aliases, r.quote, a.text"


def _graph() -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for number, words in enumerate(HOSTILE):
        graph.add_node(f"p-{words}", label="Person", name=words, aliases=[words])
        graph.add_node(f"a-{number}", label="Article", headline=words, text=words * 3, source=f"{words}.txt")
        graph.add_edge(f"p-{words}", f"a-{number}", type="MENTIONED_IN", quote=words, surface=words, start=0, end=9)
    return graph


@pytest.mark.parametrize("kind", ["arcade", pytest.param("neo4j_store", marks=pytest.mark.neo4j)])
def test_text_that_looks_like_cypher_stays_text(kind, request):
    store, graph = request.getfixturevalue(kind), _graph()
    store.write(nx.MultiDiGraph())
    for _ in range(2):  # filled, then merged
        store.write(graph)
        assert text(store.graph()) == text(graph)
    for words in HOSTILE:
        assert store.cypher(ASKED, {"name": words}).rows == [(words, [words], words, words * 3)]
    store.retract(["a-0"])
    assert store.counts().nodes == {"Person": len(HOSTILE) - 1, "Article": len(HOSTILE) - 1}


def test_it_reaches_the_terminal_without_control_characters(arcade, tmp_path):
    arcade.write(_graph())
    answer = arcade.cypher("MATCH (p:Person) RETURN p.name AS name ORDER BY name")
    shown = [name for (name,) in cells(answer)]
    assert "</script>" in shown
    assert not any(ord(c) < 32 for name in shown for c in name)
    assert "\x1b[31m红" in as_csv(answer), "files hold what the page says"
    write_graph(_graph(), tmp_path / "graph.json")
    said = kg("query", "MATCH (p:Person) RETURN p.name", "-s", tmp_path).stdout
    assert "[bold]x[/bold]" in said
    assert "\x1b" not in said


@pytest.mark.parametrize("bad", ["Person`) DETACH DELETE n //", "Nobody"])
def test_labels_and_types_come_from_the_schema_only(bad):
    graph = nx.MultiDiGraph()
    graph.add_node("x", label=bad, name="x")
    with pytest.raises(StoreError, match="schema does not know"):
        node_groups(graph)
    with pytest.raises(ValueError, match="not in the schema"):
        statements.node_ids(bad)
    graph.add_node("x", label="Person")
    graph.add_node("a", label="Article")
    graph.add_edge("x", "a", type=bad)
    with pytest.raises(StoreError, match="schema does not know"):
        edge_groups(graph)


def test_keys_come_from_the_schema_only():
    graph = nx.MultiDiGraph()
    graph.add_node("x", label="Person", **{"name: 1}) DETACH DELETE n //": "x"})
    with pytest.raises(StoreError, match="schema does not know"):
        node_groups(graph)


def test_a_relationship_of_no_legal_kind_is_refused():
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(["p", "q"], label="Person", name="x")
    graph.add_edge("p", "q", type="ATTENDED", articles=["a"])
    with pytest.raises(StoreError, match="from Person to Person"):
        edge_groups(graph)
