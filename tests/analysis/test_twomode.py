"""Two-mode measures: published values of the Davis Southern Women data, and networkx's elsewhere."""

import networkx as nx
import numpy as np
import pytest

from kg.analysis import incidence
from kg.analysis.twomode import reinforcement, two_mode_centralities, two_mode_clustering
from tests.analysis.graphs import attendance_graph, davis, random_graph

# Degree, closeness, betweenness: Borgatti and Halgin (2011), "Analyzing Affiliation Networks", in The SAGE Handbook of
# Social Network Analysis, table 28.4, computed with UCINET; the same figures stand in networkx's own tests.
PUBLISHED = {
    "Evelyn": (0.57, 0.80, 0.10), "Laura": (0.50, 0.73, 0.05), "Theresa": (0.57, 0.80, 0.09),
    "Brenda": (0.50, 0.73, 0.05), "Charlotte": (0.29, 0.60, 0.01), "Frances": (0.29, 0.67, 0.01),
    "Eleanor": (0.29, 0.67, 0.01), "Pearl": (0.21, 0.67, 0.01), "Ruth": (0.29, 0.71, 0.02),
    "Verne": (0.29, 0.71, 0.02), "Myra": (0.29, 0.69, 0.02), "Katherina": (0.43, 0.73, 0.05),
    "Sylvia": (0.50, 0.77, 0.07), "Nora": (0.57, 0.80, 0.11), "Helen": (0.36, 0.73, 0.04),
    "Dorothy": (0.14, 0.65, 0.00), "Olivia": (0.14, 0.59, 0.01), "Flora": (0.14, 0.59, 0.01),
    "E1": (0.17, 0.52, 0.00), "E2": (0.17, 0.52, 0.00), "E3": (0.33, 0.56, 0.02), "E4": (0.22, 0.54, 0.01),
    "E5": (0.44, 0.59, 0.04), "E6": (0.44, 0.69, 0.07), "E7": (0.56, 0.73, 0.13), "E8": (0.78, 0.85, 0.24),
    "E9": (0.67, 0.79, 0.23), "E10": (0.28, 0.55, 0.01), "E11": (0.22, 0.54, 0.02), "E12": (0.33, 0.56, 0.02),
    "E13": (0.17, 0.52, 0.00), "E14": (0.17, 0.52, 0.00),
}  # fmt: skip


def values(graph):
    found = incidence(graph)
    result = two_mode_centralities(found.matrix)
    out = {}
    for names, mode in ((found.actors, result.actors), (found.meetings, result.meetings)):
        for i, name in enumerate(names):
            out[name] = {measure: float(numbers[i]) for measure, numbers in mode.items()}
    return out


@pytest.mark.parametrize("name", PUBLISHED)
def test_davis_southern_women_as_published(name):
    ours = values(davis())[name]
    for measure, published in zip(("degree", "closeness", "betweenness"), PUBLISHED[name], strict=True):
        assert ours[measure] == pytest.approx(published, abs=0.0051), measure


def test_davis_eigenvectors_are_the_singular_vectors_of_the_table():
    """As Borgatti and Everett (1997) say of the eigenvector centrality of two modes."""
    found = incidence(davis())
    left, _, right = np.linalg.svd(found.matrix.toarray())
    ours = two_mode_centralities(found.matrix)
    np.testing.assert_allclose(ours.actors["eigenvector"], np.abs(left[:, 0]) / np.sqrt(2), atol=1e-6)
    np.testing.assert_allclose(ours.meetings["eigenvector"], np.abs(right[0]) / np.sqrt(2), atol=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_agrees_with_networkx(seed):
    found = incidence(random_graph(25, 12, 3, seed))
    coo = found.matrix.tocoo()
    edges = [(found.actors[i], found.meetings[j]) for i, j in zip(coo.row, coo.col, strict=True)]
    graph = nx.Graph(edges)
    ours = values(random_graph(25, 12, 3, seed))
    for part in nx.connected_components(graph):
        share = (len(part) - 1) / (len(graph) - 1)  # networkx normalizes a part by the whole: above 1 at times
        inside = graph.subgraph(part)
        theirs = nx.bipartite.closeness_centrality(inside, part.intersection(found.actors))
        assert {node: ours[node]["closeness"] for node in part} == pytest.approx(
            {node: value * share for node, value in theirs.items()}, abs=1e-6
        )
    for measure in ("degree", "betweenness"):
        theirs = getattr(nx.bipartite, f"{measure}_centrality")(graph, found.actors)
        for node, value in theirs.items():
            assert ours[node][measure] == pytest.approx(value, abs=1e-6), (measure, node)
    assert reinforcement(found.matrix) == pytest.approx(nx.bipartite.robins_alexander_clustering(graph))
    theirs = nx.bipartite.clustering(graph, found.actors, mode="dot")
    np.testing.assert_allclose(two_mode_clustering(found.matrix), [theirs[n] for n in found.actors], atol=1e-9)


def test_closeness_in_a_small_part_is_what_is_possible_there_times_its_share_of_the_network():
    parts = values(attendance_graph({"一": "甲 乙", "二": "乙 丙", "三": "丁 戊 己"}))
    assert parts["三"]["closeness"] == pytest.approx(1 * 3 / 8)  # meets all its people at one step; reaches 3 of 8
    assert parts["丁"]["closeness"] == pytest.approx(1 * 3 / 8)
    assert parts["乙"]["closeness"] == pytest.approx(1 * 4 / 8)
    assert all(0 <= one["closeness"] <= 1 for one in parts.values())


def test_davis_reinforcement_equals_networkx():
    assert reinforcement(incidence(davis()).matrix) == pytest.approx(
        nx.bipartite.robins_alexander_clustering(nx.davis_southern_women_graph())
    )
