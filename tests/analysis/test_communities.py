"""Leiden finds the groups that are there, and says how firmly."""

import networkx as nx
import numpy as np
import pytest

from kg.analysis import incidence, project
from kg.analysis.communities import adjusted_rand, by_size, leiden, stability
from kg.analysis.measures import matrix_of
from tests.analysis.graphs import attendance_graph, davis

# The two groups on which 21 analyses agree: Freeman (2003), "Finding Social Groups: A Meta-Analysis of the Southern
# Women Data", in Dynamic Social Network Modeling and Analysis, National Academies Press, pp. 39-97.
FREEMAN = [
    {"Evelyn", "Laura", "Theresa", "Brenda", "Charlotte", "Frances", "Eleanor", "Pearl", "Ruth"},
    {"Verne", "Myra", "Katherina", "Sylvia", "Nora", "Helen", "Dorothy", "Olivia", "Flora"},
]


def test_davis_southern_women_fall_into_the_published_groups():
    women = incidence(davis())
    found = leiden(project(women.matrix, newman=True))
    groups = [{w for w, of in zip(women.actors, found.of, strict=True) if of == k} for k in range(found.count)]
    assert sorted(groups, key=sorted) == sorted(FREEMAN, key=sorted)


def test_the_women_whose_group_the_literature_disputes_are_the_least_firm():
    women = incidence(davis())
    found = leiden(project(women.matrix, newman=True))
    firm = stability(women.matrix, found).membership
    loosest = {women.actors[i] for i in np.argsort(firm)[:2]}
    assert "Pearl" in loosest, "Freeman's table: Pearl's membership differs most between methods"


@pytest.mark.parametrize("graph", [nx.karate_club_graph(), nx.les_miserables_graph()], ids=["karate", "novel"])
def test_no_worse_than_louvain_and_modularity_is_networkx_s(graph):
    nodes, weights = matrix_of(graph)
    found = leiden(weights)
    groups = [{n for n, of in zip(nodes, found.of, strict=True) if of == k} for k in range(found.count)]
    assert found.modularity == pytest.approx(nx.community.modularity(graph, groups))
    louvain = nx.community.louvain_communities(graph, seed=1)
    assert found.modularity >= nx.community.modularity(graph, louvain) - 1e-9


def test_who_met_nobody_is_in_no_community():
    found = incidence(attendance_graph({"一": "甲 乙", "二": "丙"}))
    assert leiden(project(found.matrix)).of.tolist() == [-1, 0, 0], "丙 sorts first"


def test_circles_that_never_mix_are_perfectly_stable():
    rounds = {f"{side}{i}": people for i in range(6) for side, people in (("东", "甲 乙 丙 丁"), ("西", "子 丑 寅 卯"))}
    found = incidence(attendance_graph(rounds))
    base = leiden(project(found.matrix, newman=True))
    firm = stability(found.matrix, base, draws=20)
    assert base.count == 2
    assert (firm.agreement, firm.low, firm.high) == (1.0, 1.0, 1.0)
    assert firm.membership.tolist() == [1.0] * 8


def test_random_meetings_are_not_stable():
    from tests.analysis.graphs import random_graph

    found = incidence(random_graph(30, 40, 3, seed=4))
    base = leiden(project(found.matrix, newman=True))
    assert stability(found.matrix, base, draws=20).agreement < 0.6


def test_adjusted_rand_known_values():
    same = np.array([0, 0, 1, 1])
    assert adjusted_rand(same, 1 - same) == 1.0
    assert adjusted_rand(same, np.array([0, 1, 0, 1])) == pytest.approx(-0.5), "Hubert and Arabie's index by hand"


def test_communities_are_numbered_by_size():
    assert by_size(np.array([5, 7, 7, -1, 5, 7])).tolist() == [1, 0, 0, -1, 1, 0]
