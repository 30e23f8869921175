"""Every measure equals networkx's to 1e-6, on disconnected graphs too."""

import networkx as nx
import numpy as np
import pytest

from kg.analysis.measures import SMALL, centralities, centrality, matrix_of, ranking
from kg.analysis.paths import COVERS, path_measures


def weighted(graph):
    generator = np.random.default_rng(7)
    for _, _, data in graph.edges(data=True):
        data["weight"] = float(generator.integers(1, 6))
    return graph


GRAPHS = {
    "clubs": weighted(nx.karate_club_graph()),
    "novel": weighted(nx.les_miserables_graph()),
    "one big, some small, some alone": weighted(
        nx.disjoint_union_all([nx.barabasi_albert_graph(60, 3, seed=1), nx.path_graph(5), nx.empty_graph(3)])
    ),
    "sparse, broken up": weighted(nx.gnp_random_graph(80, 0.02, seed=3)),
    "star": weighted(nx.star_graph(9)),
    "path": weighted(nx.path_graph(12)),
    "one node": nx.empty_graph(1),
    "no ties": nx.empty_graph(4),
}
THEIRS = {
    "degree": lambda graph: dict(graph.degree()),
    "strength": lambda graph: dict(graph.degree(weight="weight")),
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "eigenvector": lambda graph: nx.eigenvector_centrality(graph, weight="weight", max_iter=20_000, tol=1e-12),
    "pagerank": lambda graph: nx.pagerank(graph, weight="weight", tol=1e-12, max_iter=1000),
}


@pytest.mark.parametrize("measure", THEIRS)
@pytest.mark.parametrize("name", GRAPHS)
def test_agrees_with_networkx(name, measure):
    nodes, weights = matrix_of(GRAPHS[name])
    ours = centralities(weights).values[measure]
    theirs = THEIRS[measure](GRAPHS[name])
    np.testing.assert_allclose(ours, [theirs[node] for node in nodes], atol=1e-6, rtol=0)


@pytest.mark.parametrize("name", GRAPHS)
def test_small_graphs_by_networkx_and_large_ones_by_matrices_are_the_same(name, monkeypatch):
    by_networkx = centrality(GRAPHS[name]) if len(GRAPHS[name]) < SMALL else None
    monkeypatch.setattr("kg.analysis.measures.SMALL", 0)
    by_matrices = centrality(GRAPHS[name])
    monkeypatch.setattr("kg.analysis.measures.SMALL", 1000)
    for measure, values in (by_networkx or centrality(GRAPHS[name])).items():
        assert by_matrices[measure] == pytest.approx(values, abs=1e-6), measure


def test_self_ties_are_not_read():
    graph = nx.Graph([("a", "a"), ("a", "b")])
    assert centrality(graph)["degree"] == {"a": 1, "b": 1}


def test_an_empty_network_has_no_values():
    _, weights = matrix_of(nx.Graph())
    assert all(len(values) == 0 for values in centralities(weights).values.values())


def test_blocks_of_sources_do_not_change_the_result(monkeypatch):
    _, weights = matrix_of(GRAPHS["novel"])
    whole = path_measures(weights)
    monkeypatch.setattr("kg.analysis.paths.BLOCK", 1000)
    np.testing.assert_allclose(path_measures(weights).betweenness, whole.betweenness, atol=1e-12)


def test_the_stated_error_of_a_sample_covers_the_exact_values_of_the_leading_nodes():
    graph = nx.barabasi_albert_graph(400, 3, seed=5)
    _, weights = matrix_of(graph)
    exact = path_measures(weights)
    leading = np.argsort(-exact.betweenness)[:20]
    inside = []
    for seed in range(10):
        sampled = path_measures(weights, sample=80, seed=seed)
        assert sampled.sources == 80
        for name in ("betweenness", "closeness"):
            error = np.abs(getattr(sampled, name) - getattr(exact, name))[leading]
            inside.append(np.mean(error <= COVERS * getattr(sampled, f"{name}_error")[leading]))
    assert np.mean(inside) > 0.9


def test_a_sample_of_everything_is_exact():
    _, weights = matrix_of(GRAPHS["clubs"])
    assert not path_measures(weights, sample=34).betweenness_error.any()


def test_equal_values_are_ranked_by_name():
    assert ranking(np.array([1.0, 2.0, 1.0]), ["丙", "乙", "甲"]) == [1, 0, 2]
