"""Eigenvector centrality and PageRank on a sparse matrix, as networkx defines them."""

import numpy as np
from scipy import sparse

from kg.analysis.arrays import ratio


def eigenvector(weights: sparse.csr_array, *, tolerance: float = 1e-9, rounds: int = 20_000) -> np.ndarray:
    """Eigenvector centrality, length 1: the limit of ``x ← (A + I) x`` from equal values.

    On a disconnected graph that is the leading component's eigenvector and zero elsewhere, and where components tie,
    the mixture that networkx's power iteration finds too. Bonacich (1987, doi:10.1086/228631).
    """
    count = weights.shape[0]
    if count == 0:
        return np.zeros(0)
    scaled = weights / max(weights.sum(axis=1).max(), 1e-300)
    vector = np.full(count, 1.0 / np.sqrt(count))
    for _ in range(rounds):
        following = scaled @ vector + vector * _shift(scaled)
        norm = np.sqrt(np.square(following).sum())  # not by BLAS: its threads wait for each other on a busy machine
        following /= norm or 1.0
        change, vector = np.abs(following - vector).sum(), following
        if change < count * tolerance:
            break
    return vector


def _shift(scaled: sparse.csr_array) -> float:
    """A shift that forbids oscillation on bipartite pieces and costs least speed."""
    return 0.25 if scaled.nnz else 1.0


def pagerank(
    weights: sparse.csr_array, *, damping: float = 0.85, tolerance: float = 1e-12, rounds: int = 500
) -> np.ndarray:
    """PageRank, sum 1; nodes without ties give their mass to all alike, as in networkx (Page and others 1999)."""
    count = weights.shape[0]
    if count == 0:
        return np.zeros(0)
    strength = weights.sum(axis=1)
    steps = (weights * ratio(1.0, strength)[:, np.newaxis]).T.tocsr()
    vector, idle = np.full(count, 1.0 / count), strength == 0
    for _ in range(rounds):
        following = damping * (steps @ vector + vector[idle].sum() / count) + (1.0 - damping) / count
        change, vector = np.abs(following - vector).sum(), following
        if change < count * tolerance:
            break
    return vector
