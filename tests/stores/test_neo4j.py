"""A real Neo4j: loading, updating, sharing, and what goes wrong."""

import pytest

from kg.stores import ReadOnlyError, StatementError, TimeLimitError
from kg.stores.bolt import BoltStore
from tests.stores.conftest import text
from tests.stores.world import town

pytestmark = pytest.mark.neo4j


def _json(store) -> bytes:
    return text(store.graph())


def test_a_graph_is_given_back_as_it_was_written_and_twice_is_once(neo4j_store, town_graph):
    for _ in range(2):
        neo4j_store.write(town_graph)
        assert _json(neo4j_store) == text(town_graph)


def test_the_five_pages_are_given_back_as_written(neo4j_store, pages_graph):
    neo4j_store.write(pages_graph)
    assert _json(neo4j_store) == text(pages_graph)


def test_ids_are_unique_and_names_indexed(neo4j_store):
    neo4j_store.write(town({"a-1": (1,)}))
    rows = neo4j_store.cypher("SHOW INDEXES YIELD type, state RETURN type, count(*) AS n, collect(DISTINCT state)").rows
    counts = {kind: n for kind, n, states in rows if states == ["ONLINE"]}
    assert counts["RANGE"] == 5  # of the unique ids
    assert counts["TEXT"] == 4
    assert counts["FULLTEXT"] == 1
    found = neo4j_store.cypher(
        "CALL db.index.fulltext.queryNodes('kg_text', '\"水务\"') YIELD node RETURN node.name"
    ).rows
    assert ("青梧区水务局",) in found


def test_prune_removes_what_the_build_no_longer_holds_and_nothing_else(neo4j_store):
    neo4j_store.write(town({"a-1": (1,), "a-2": (2,)}))
    neo4j_store.cypher(
        "MATCH (p:Person {name: '季风'}) CREATE (p)-[:FRIEND_OF {since: 2030}]->(:Person {id: 'mine', name: '别人'})",
        write=True,
    )
    neo4j_store.write(town({"a-2": (2,)}), prune=False)
    assert neo4j_store.counts().nodes["Meeting"] == 2, "without pruning, what it held besides stays"
    written = neo4j_store.write(town({"a-2": (2,)}))
    assert written.removed > 0
    assert _json(neo4j_store) == text(town({"a-2": (2,)}))
    assert neo4j_store.cypher("MATCH (:Person)-[r:FRIEND_OF]->(q:Person) RETURN r.since, q.name").rows == [
        (2030, "别人")
    ]


def test_several_builds_share_a_database(neo4j_server, neo4j_store):
    one, two = town({"a-1": (1,)}), town({"a-1": (2,), "a-3": (3,)})
    with BoltStore(neo4j_server.uri, neo4j_server.auth, namespace="two") as other:
        neo4j_store.write(one)
        other.write(two)
        neo4j_store.write(one)
        other.retract(["a-1"])
        assert _json(neo4j_store) == text(one)
        assert _json(other) == text(town({"a-3": (3,)}))
        assert neo4j_store.counts().nodes["Article"] == other.counts().nodes["Article"] == 1
        articles = other.cypher("MATCH (a:Article {namespace: 'two'})<-[r:MENTIONED_IN]-(n) RETURN DISTINCT a.id").rows
        assert articles == [("two:a-3",)]


@pytest.mark.parametrize(
    "statement", ["CREATE (n:Person {id: 'x'})", "MATCH (n) DETACH DELETE n", "MERGE (n:Person {id: 'y'})"]
)
def test_a_question_cannot_write(statement, neo4j_store):
    neo4j_store.write(town({"a-1": (1,)}))
    before = _json(neo4j_store)
    with pytest.raises(ReadOnlyError, match="--write"):
        neo4j_store.cypher(statement)
    assert _json(neo4j_store) == before


def test_a_statement_that_takes_too_long_is_ended(neo4j_server):
    endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN 1"
    with BoltStore(neo4j_server.uri, neo4j_server.auth, timeout=0.5) as store, pytest.raises(TimeLimitError):
        store.cypher(endless)


def test_what_is_no_cypher_is_refused_in_one_line(neo4j_store):
    with pytest.raises(StatementError) as error:
        neo4j_store.cypher("MTCH (n) RETURN n")
    assert "MTCH" in str(error.value)
    assert "\n" not in str(error.value)
