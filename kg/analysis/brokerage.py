"""Who stands between others, and in how tight a circle: structural holes, clustering, cores, cut points.

All on a symmetric sparse matrix without self-ties, all with networkx's definitions.
"""

from collections.abc import Iterator

import networkx as nx
import numpy as np
from scipy import sparse

from kg.analysis.arrays import ratio
from kg.analysis.incidence import Incidence

ROWS = 2_048
"""Rows multiplied at once: bounds the memory of products."""


def constraint(weights: sparse.csr_array) -> np.ndarray:
    """Burt's constraint: how far a person's ties lead back to the same people; NaN without ties.

    Low means brokerage across structural holes (Burt 1992; 2004, doi:10.1086/421787).
    """
    shares = _shares(weights)
    result = np.full(weights.shape[0], np.nan)
    for rows, direct in _row_blocks(shares):
        through = (direct @ shares).multiply(direct > 0)
        result[rows] = _row_squares(direct + through)
    result[np.diff(weights.indptr) == 0] = np.nan
    return result


def effective_size(weights: sparse.csr_array) -> np.ndarray:
    """Burt's effective size, unweighted: contacts less their average ties among each other; NaN without ties."""
    degree = np.diff(weights.indptr).astype(float)
    links = triangles(weights)
    size: np.ndarray = degree - ratio(2.0 * links, degree)
    size[degree == 0] = np.nan
    return size


def clustering(weights: sparse.csr_array) -> np.ndarray:
    """The share of a person's contacts' pairs that are tied themselves (Watts and Strogatz 1998)."""
    degree = np.diff(weights.indptr).astype(float)
    pairs = degree * (degree - 1) / 2
    return ratio(triangles(weights), pairs)


def triangles(weights: sparse.csr_array) -> np.ndarray:
    """Triangles through each node."""
    ties = _ones(weights)
    result = np.zeros(weights.shape[0])
    for rows, block in _row_blocks(ties):
        result[rows] = (block @ ties).multiply(block).sum(axis=1) / 2
    return result


def core_numbers(weights: sparse.csr_array) -> np.ndarray:
    """The largest k such that the node lies in a part where all have k ties (Seidman 1983)."""
    ties = _ones(weights)
    degree = ties.sum(axis=1)
    core, alive, k = np.zeros(len(degree), dtype=int), np.ones(len(degree), dtype=bool), 0
    while alive.any():
        leaving = np.flatnonzero(alive & (degree <= k))
        if len(leaving) == 0:
            k = int(degree[alive].min())
            continue
        core[leaving], alive[leaving] = k, False
        degree = degree - np.asarray(ties[leaving].sum(axis=0)).ravel()
    return core


def cut_points(incidence: Incidence) -> frozenset[str]:
    """Actors without whom others would no longer be connected by meetings (articulation points of the projection)."""
    shared = incidence.columns(incidence.matrix.sum(axis=0) > 1).matrix.tocoo()
    graph = nx.Graph()
    graph.add_edges_from(zip(shared.row.tolist(), (-1 - shared.col).tolist(), strict=True))
    return frozenset(incidence.actors[node] for node in nx.articulation_points(graph) if node >= 0)


def _shares(weights: sparse.csr_array) -> sparse.csr_array:
    """Each tie as a share of the person's strength (networkx's normalized mutual weight)."""
    strength = weights.sum(axis=1)
    return (weights * ratio(1.0, strength)[:, np.newaxis]).tocsr()


def _ones(weights: sparse.csr_array) -> sparse.csr_array:
    return sparse.csr_array((np.ones(weights.nnz), weights.indices, weights.indptr), shape=weights.shape)


def _row_blocks(matrix: sparse.csr_array) -> Iterator[tuple[slice, sparse.csr_array]]:
    for first in range(0, matrix.shape[0], ROWS):
        rows = slice(first, min(first + ROWS, matrix.shape[0]))
        yield rows, matrix[rows]


def _row_squares(matrix: sparse.csr_array) -> np.ndarray:
    return np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel()
