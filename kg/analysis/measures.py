"""The measures of a one-mode network, each with networkx's definition, computed on sparse matrices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse

from kg.analysis.paths import path_measures
from kg.analysis.spectra import eigenvector, pagerank

SAMPLES = ((3_000, None), (30_000, 384), (10**12, 128))
"""Networks of fewer nodes than the first number: from how many sources to search, None for all of them."""


@dataclass(frozen=True, slots=True)
class Centralities:
    """Measures by name, one value per node; ``errors`` holds standard errors of those that were sampled."""

    values: Mapping[str, np.ndarray]
    errors: Mapping[str, np.ndarray]
    sources: int
    """Searches behind betweenness and closeness; fewer than the nodes when sampled."""


def sample_size(nodes: int) -> int | None:
    """From how many sources betweenness and closeness are estimated; None where they are exact."""
    return next(sample for below, sample in SAMPLES if nodes < below)


def centralities(weights: sparse.csr_array, *, sample: int | None = None, seed: int = 0) -> Centralities:
    """Degree, strength, betweenness, closeness, eigenvector centrality and PageRank of all nodes.

    Degree is the number of ties and strength the sum of their weights, both as counts; betweenness and closeness
    count steps and read no weights; eigenvector centrality and PageRank are weighted.

    Args:
        weights: symmetric, zero diagonal.
        sample: as in `path_measures`; None decides by size.
        seed: of the sample.
    """
    count = weights.shape[0]
    paths = path_measures(weights, sample=sample or sample_size(count), seed=seed)
    values = {
        "degree": np.diff(weights.indptr).astype(float),
        "strength": weights.sum(axis=1),
        "betweenness": paths.betweenness,
        "closeness": paths.closeness,
        "eigenvector": eigenvector(weights),
        "pagerank": pagerank(weights),
    }
    errors = {"betweenness": paths.betweenness_error, "closeness": paths.closeness_error}
    return Centralities(values, errors if paths.sources < count else {}, paths.sources)


SMALL = 60
"""Graphs of fewer nodes are measured by networkx itself."""


def centrality(graph: nx.Graph, weight: str = "weight") -> dict[str, dict[Any, float]]:
    """Degree, strength, betweenness, closeness, eigenvector centrality and PageRank of a networkx graph.

    Small graphs go through networkx, larger ones through sparse matrices; definitions and normalizations are the same
    (degree and strength are sums, not shares). Betweenness and closeness are exact up to 3,000 nodes, sampled above.

    Args:
        graph: undirected; self-ties are not read.
        weight: of a tie, as strength, eigenvector centrality and PageRank read it; 1 where it is missing.
    """
    if len(graph) >= SMALL:
        nodes, weights = matrix_of(graph, weight)
        found = centralities(weights).values
        return {name: dict(zip(nodes, values.tolist(), strict=True)) for name, values in found.items()}
    plain = nx.Graph(graph)
    plain.remove_edges_from(list(nx.selfloop_edges(plain)))
    rounds = {"weight": weight, "max_iter": 100_000, "tol": 1e-10}
    return {
        "degree": dict(plain.degree()),
        "strength": dict(plain.degree(weight=weight)),
        "betweenness": nx.betweenness_centrality(plain),
        "closeness": nx.closeness_centrality(plain),
        "eigenvector": nx.eigenvector_centrality(plain, **rounds) if plain else {},
        "pagerank": nx.pagerank(plain, **rounds),
    }


def matrix_of(graph: nx.Graph, weight: str | None = "weight") -> tuple[list[Any], sparse.csr_array]:
    """The nodes of an undirected networkx graph and its weighted adjacency; self-ties are left out."""
    nodes = list(graph)
    if not nodes:
        return nodes, sparse.csr_array((0, 0))
    matrix = nx.to_scipy_sparse_array(graph, nodelist=nodes, weight=weight, dtype=float, format="csr")
    matrix.setdiag(0.0)
    matrix.eliminate_zeros()
    return nodes, matrix


def ranking(values: np.ndarray, names: Sequence[str]) -> list[int]:
    """Indices from the highest value to the lowest; equal values by name, so that the order is always the same."""
    return sorted(range(len(names)), key=lambda i: (-round(float(values[i]), 12), names[i]))
