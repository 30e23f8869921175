"""Stores to test on: the embedded engine once a session, a real Neo4j once a session."""

import json

import networkx as nx
import pytest

from kg.graph import graph_to_json
from kg.stores.arcadedb import ArcadeStore
from kg.stores.bolt import BoltStore
from kg.stores.rows import edge_groups, graph_from_rows, node_groups
from tests.stores.world import whole_town
from tests.support.gold_graph import gold_graph
from tests.support.neo4j_server import server_for_tests
from tests.support.shared import shared_path


def text(graph: nx.MultiDiGraph) -> bytes:
    """The graph as text that two graphs share if they say the same: no properties that say nothing, keys in order."""
    nodes = [{"label": g.label, **row} for g in node_groups(graph) for row in g.rows]
    edges = [{"type": g.type, **row} for g in edge_groups(graph) for row in g.rows]
    return graph_to_json(graph_from_rows(nodes, edges))


@pytest.fixture(scope="session")
def town_graph() -> nx.MultiDiGraph:
    return whole_town()


@pytest.fixture(scope="session")
def pages_graph() -> nx.MultiDiGraph:
    """What the gold annotations of the five real pages say."""
    lines = shared_path("gold", "seeds.jsonl").read_text("utf-8").splitlines()
    return gold_graph(json.loads(line) for line in lines if line.strip())


@pytest.fixture(scope="session")
def arcade(tmp_path_factory):
    """An embedded store that tests share; each writes what it needs."""
    with ArcadeStore(tmp_path_factory.mktemp("arcade") / "shared.db", timeout=20) as store:
        yield store


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory):
    """A real Neo4j server."""
    with server_for_tests(tmp_path_factory.mktemp("neo4j") / "home") as server:
        yield server


@pytest.fixture
def neo4j_store(neo4j_server):
    """A store on the server, empty."""
    with BoltStore(neo4j_server.uri, neo4j_server.auth, timeout=20) as store:
        store.cypher("MATCH (n) DETACH DELETE n", write=True)
        yield store
