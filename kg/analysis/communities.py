"""Communities by Leiden, and how stable they are.

The Leiden algorithm (Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z) in graspologic-native
(Microsoft, MIT licence, Rust). Modularity after Newman (2004) on the weighted projection.
"""

from dataclasses import dataclass

import graspologic_native
import numpy as np
from scipy import sparse

from kg.analysis.arrays import ratio
from kg.analysis.projections import project

TRIALS = 8
"""Starts of which the best partition is kept."""


@dataclass(frozen=True, slots=True)
class Communities:
    """A partition: ``of`` gives each node's community, numbered from 0 by falling size; −1 for nodes without ties."""

    of: np.ndarray
    modularity: float

    @property
    def count(self) -> int:
        """Number of communities."""
        return int(self.of.max(initial=-1)) + 1


@dataclass(frozen=True, slots=True)
class Stability:
    """How far a partition comes back when the meetings are drawn anew (bootstrap)."""

    agreement: float
    """Mean adjusted Rand index between the partition and those of the draws; 1 is identical, 0 is chance."""
    low: float
    high: float
    membership: np.ndarray
    """Per node, how often its fellows of the partition are with it again (0–1)."""


def leiden(weights: sparse.csr_array, *, resolution: float = 1.0, seed: int = 1, trials: int = TRIALS) -> Communities:
    """The partition of the highest modularity found from ``trials`` starts; the same seed gives the same partition."""
    upper = sparse.triu(weights, k=1).tocoo()
    if upper.nnz == 0:
        return Communities(np.full(weights.shape[0], -1), 0.0)
    edges = list(zip(map(str, upper.row.tolist()), map(str, upper.col.tolist()), upper.data.tolist(), strict=True))
    quality, found = graspologic_native.leiden(edges=edges, resolution=resolution, seed=seed, trials=trials)
    of = np.full(weights.shape[0], -1)
    of[[int(node) for node in found]] = list(found.values())
    return Communities(by_size(of), float(quality))


def by_size(of: np.ndarray) -> np.ndarray:
    """The same partition with its communities numbered by falling size, then by their first node; −1 stays."""
    labels, first, sizes = np.unique(of[of >= 0], return_index=True, return_counts=True)
    order = sorted(range(len(labels)), key=lambda i: (-sizes[i], first[i]))
    number = {int(labels[i]): rank for rank, i in enumerate(order)}
    return np.array([number.get(int(label), -1) for label in of])


def stability(matrix: sparse.csr_array, base: Communities, *, draws: int = 50, seed: int = 1) -> Stability:
    """Partitions of networks whose meetings are drawn with replacement, compared with ``base``.

    Args:
        matrix: actors × meetings.
        base: the partition of the whole.
        draws: bootstrap draws.
        seed: of the draws.
    """
    generator = np.random.default_rng(seed)
    scores, together = np.zeros(draws), np.zeros(matrix.shape[0])
    seen = np.zeros(matrix.shape[0])
    for draw in range(draws):
        columns = generator.integers(0, matrix.shape[1], matrix.shape[1])
        found = leiden(project(matrix[:, columns].tocsr(), newman=True), seed=draw, trials=1)
        both = (base.of >= 0) & (found.of >= 0)
        scores[draw] = adjusted_rand(base.of[both], found.of[both])
        together[both] += _kept_company(base.of[both], found.of[both])
        seen += both
    low, high = np.quantile(scores, [0.025, 0.975])
    return Stability(float(scores.mean()), float(low), float(high), ratio(together, seen))


def _kept_company(base: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Per node, the share of its other fellows in ``base`` that are its fellows in ``other`` too (1 when alone)."""
    table = _contingency(base, other)
    fellows = np.bincount(base)[base] - 1
    common = table[base, other] - 1
    return ratio(common, fellows, otherwise=1.0)


def adjusted_rand(left: np.ndarray, right: np.ndarray) -> float:
    """Agreement of two partitions beyond chance (Hubert and Arabie 1985, doi:10.1007/BF01908075)."""
    if len(left) < 2:
        return 1.0
    table = _contingency(left, right)
    both, ones, others = (_pairs(counts) for counts in (table, table.sum(axis=1), table.sum(axis=0)))
    expected = ones * others / (len(left) * (len(left) - 1) / 2)
    highest = (ones + others) / 2
    return 1.0 if highest == expected else float((both - expected) / (highest - expected))


def _contingency(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    table = np.zeros((left.max() + 1, right.max() + 1))
    np.add.at(table, (left, right), 1)
    return table


def _pairs(counts: np.ndarray) -> float:
    return float((counts * (counts - 1) / 2).sum())
