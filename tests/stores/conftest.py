"""Stores to test on: the embedded engine once a session, a real Neo4j once a session."""

import json

import networkx as nx
import pytest

from kg.stores.arcadedb import ArcadeStore
from kg.stores.rows import edge_groups, graph_from_rows, node_groups
from tests.stores.world import whole_town
from tests.support.gold_graph import gold_graph
from tests.support.shared import shared_path


def stored(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The graph as a store gives it back: without properties that say nothing."""
    nodes = [{"label": g.label, **row} for g in node_groups(graph) for row in g.rows]
    edges = [{"type": g.type, **row} for g in edge_groups(graph) for row in g.rows]
    return graph_from_rows(nodes, edges)


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
