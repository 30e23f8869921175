"""Stores to test on: the embedded engine once a session, a real Neo4j once a session."""

import json

import networkx as nx
import pytest

from kg.graph import graph_to_json, read_graph
from kg.stores.arcadedb import ArcadeStore
from kg.stores.bolt import BoltStore
from kg.stores.rows import edge_groups, graph_from_rows, node_groups
from tests.cli.run import CHECKOUT, kg
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
def gold_pages_graph() -> nx.MultiDiGraph:
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


@pytest.fixture(scope="session")
def sample_graph(tmp_path_factory) -> nx.MultiDiGraph:
    """The sample corpus, built as a user builds it."""
    return _built(CHECKOUT / "seeds", tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def pages_graph(tmp_path_factory) -> nx.MultiDiGraph:
    """The five real pages, built as a user builds them."""
    return _built(shared_path("seeds"), tmp_path_factory.mktemp("pages"))


def _built(source, folder) -> nx.MultiDiGraph:
    kg("build", source, "-o", folder / "out")
    return read_graph(folder / "out" / "graph.json")


@pytest.fixture(scope="module")
def arcade_of(arcade):
    """Fills the shared embedded store."""

    def fill(graph):
        arcade.write(graph)
        return arcade

    return fill


@pytest.fixture(scope="module")
def neo4j_of(neo4j_server):
    """Fills the shared server."""
    with BoltStore(neo4j_server.uri, neo4j_server.auth, timeout=60) as store:

        def fill(graph):
            store.cypher("MATCH (n) DETACH DELETE n", write=True)
            store.write(graph)
            return store

        yield fill
