"""igraph's numbers, its conventions turned into networkx's, are ours to 1e-6, on disconnected graphs too.

igraph measures closeness within the component and leaves betweenness as a count; its eigenvector is scaled to a highest
value of 1. igraph is GPL and no dependency: its numbers were taken once (``about`` in the file).
"""

import json
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from kg.analysis.brokerage import clustering, constraint, core_numbers
from kg.analysis.measures import centralities, matrix_of
from tests.analysis.test_measures import GRAPHS

BY_IGRAPH = json.loads(Path(__file__).with_name("data").joinpath("measures_by_r_igraph.json").read_text("utf-8"))
NAMES = [name for name in BY_IGRAPH if name != "about"]


def by_igraph(name, measure):
    return np.array([np.nan if value is None else value for value in BY_IGRAPH[name][measure]])


def ours(name):
    _, weights = matrix_of(GRAPHS[name])
    brokers = {"core": core_numbers, "clustering": clustering, "constraint": constraint}
    return dict(centralities(weights).values) | {key: measure(weights) for key, measure in brokers.items()}


def in_our_terms(name, measure):
    """igraph's values by networkx's definition."""
    values, graph, count = by_igraph(name, measure), GRAPHS[name], len(GRAPHS[name])
    if measure == "closeness":
        others = np.array([len(nx.node_connected_component(graph, node)) - 1 for node in graph])
        return np.where(others > 0, np.nan_to_num(values) * others / (count - 1), 0.0)
    if measure == "betweenness":
        return values / ((count - 1) * (count - 2) / 2)
    return values / np.linalg.norm(values) if measure == "eigenvector" else values


@pytest.mark.parametrize("measure", BY_IGRAPH[NAMES[0]])
@pytest.mark.parametrize("name", NAMES)
def test_agrees_with_igraph(name, measure):
    np.testing.assert_allclose(ours(name)[measure], in_our_terms(name, measure), atol=1e-6, rtol=0)


def test_the_conventions_do_differ():
    name = "one big, some small, some alone"
    assert nx.number_connected_components(GRAPHS[name]) == 5
    for measure in ("closeness", "betweenness", "eigenvector"):
        assert np.nanmax(np.abs(by_igraph(name, measure) - ours(name)[measure])) > 0.01, measure
