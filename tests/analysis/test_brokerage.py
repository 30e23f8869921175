"""Structural holes, clustering, cores and cut points equal networkx's."""

import networkx as nx
import numpy as np
import pytest

from kg.analysis import incidence, projection_graph
from kg.analysis.brokerage import clustering, constraint, core_numbers, cut_points, effective_size, triangles
from kg.analysis.measures import matrix_of
from tests.analysis.graphs import attendance_graph, random_graph
from tests.analysis.test_measures import GRAPHS

THEIRS = {
    constraint: lambda graph: nx.constraint(graph, weight="weight"),
    effective_size: nx.effective_size,
    clustering: nx.clustering,
    triangles: nx.triangles,
    core_numbers: nx.core_number,
}


@pytest.mark.parametrize("measure", THEIRS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("name", GRAPHS)
def test_agrees_with_networkx(name, measure):
    nodes, weights = matrix_of(GRAPHS[name])
    theirs = THEIRS[measure](GRAPHS[name])
    np.testing.assert_allclose(measure(weights), [theirs[n] for n in nodes], atol=1e-6, rtol=0)


def test_blocks_of_rows_do_not_change_the_result(monkeypatch):
    _, weights = matrix_of(GRAPHS["novel"])
    whole = constraint(weights)
    monkeypatch.setattr("kg.analysis.brokerage.ROWS", 7)
    np.testing.assert_allclose(constraint(weights), whole)


def test_the_only_link_between_two_circles_is_a_cut_point():
    graph = attendance_graph({"一": "甲 乙 丙", "二": "丙 丁 戊", "三": "戊 己", "四": "己"})
    assert cut_points(incidence(graph)) == {"丙", "戊"}


@pytest.mark.parametrize("seed", range(5))
def test_cut_points_equal_those_of_the_projection(seed):
    found = incidence(random_graph(30, 14, 3, seed))
    assert cut_points(found) == set(nx.articulation_points(projection_graph(found)))
