"""Shortest-path measures by sparse products: betweenness and closeness of all nodes from one search.

Breadth-first searches from many sources at once are products of the adjacency matrix with a block of vectors
(Kepner and Gilbert, *Graph Algorithms in the Language of Linear Algebra*, 2011, ch. 6), dependencies are gathered
backwards as in Brandes (2001, doi:10.1080/0022250X.2001.9990249). Definitions and normalizations are networkx's.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from kg.analysis.arrays import ratio

BLOCK = 2_000_000
"""Cells of one block of vectors: bounds memory, and keeps a block near the processor's cache."""
COVERS = 2.6
"""So many standard errors either side hold the exact value 19 times in 20 for the leading nodes: dependencies are
skewed, so the usual 1.96 would hold it only 9 times in 10 (`tests/analysis/test_measures.py`)."""


@dataclass(frozen=True, slots=True)
class PathMeasures:
    """Betweenness and closeness of every node, and the standard error of both (zeros when exact).

    The errors hold for the leading nodes; a node through which few paths run is met by few searches, its estimate is
    skewed and its error understated.
    """

    betweenness: np.ndarray
    closeness: np.ndarray
    betweenness_error: np.ndarray
    closeness_error: np.ndarray
    sources: int
    """Searches made: the number of nodes when exact."""


def path_measures(adjacency: sparse.csr_array, *, sample: int | None = None, seed: int = 0) -> PathMeasures:
    """Betweenness and closeness (unweighted, undirected), as networkx defines and normalizes them.

    Args:
        adjacency: symmetric; the weights are not read, any entry is a tie.
        sample: search from this many random sources only and scale up (Brandes and Pich 2007 for betweenness,
            Eppstein and Wang 2004 for closeness); exact when None or not below the number of nodes.
        seed: of the sample.
    """
    count = adjacency.shape[0]
    ties = sparse.csr_array((np.ones(adjacency.nnz), adjacency.indices, adjacency.indptr), shape=adjacency.shape)
    sources = np.arange(count)
    if sample is not None and sample < count:
        sources = np.sort(np.random.default_rng(seed).choice(count, sample, replace=False))
    tally = _Tally(count)
    for block in _blocks(sources, max(1, BLOCK // max(count, 1))):
        tally.add(*_search(ties, block), block)
    return tally.measures(ties, len(sources))


def _blocks(sources: np.ndarray, width: int) -> Iterator[np.ndarray]:
    for first in range(0, len(sources), width):
        yield sources[first : first + width]


def _search(ties: sparse.csr_array, sources: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Dependencies of each source on each node, and distances (−1: out of reach); both nodes × sources."""
    shape, column = (ties.shape[0], len(sources)), np.arange(len(sources))
    paths, distance = np.zeros(shape), np.full(shape, -1, dtype=np.int32)
    paths[sources, column], distance[sources, column] = 1.0, 0
    frontier, depth = paths.copy(), 0
    while True:
        depth += 1
        frontier = ties @ frontier
        frontier[distance >= 0] = 0.0
        found = frontier > 0
        if not found.any():
            break
        distance[found] = depth
        paths += frontier
    return _dependencies(ties, paths, distance, depth), distance


def _dependencies(ties: sparse.csr_array, paths: np.ndarray, distance: np.ndarray, depth: int) -> np.ndarray:
    dependency = np.zeros_like(paths)
    for level in range(depth - 1, 0, -1):
        share = np.divide(1.0 + dependency, paths, out=np.zeros_like(paths), where=distance == level)
        gathered = ties @ share
        gathered *= paths
        np.add(dependency, gathered, out=dependency, where=distance == level - 1)
    dependency[distance == 0] = 0.0
    return dependency


class _Tally:
    """Sums over sources, and what follows from them."""

    def __init__(self, count: int) -> None:
        self.dependency = np.zeros(count)
        self.dependency_square = np.zeros(count)
        self.distance = np.zeros(count)
        self.distance_square = np.zeros(count)
        self.reached = np.zeros(count)

    def add(self, dependency: np.ndarray, distance: np.ndarray, sources: np.ndarray) -> None:
        self.dependency += dependency.sum(axis=1)
        self.dependency_square += np.square(dependency).sum(axis=1)
        far = np.where(distance > 0, distance, 0).astype(float)
        self.distance += far.sum(axis=1)
        self.distance_square += np.square(far).sum(axis=1)
        self.reached += (distance > 0).sum(axis=1)

    def measures(self, ties: sparse.csr_array, sources: int) -> PathMeasures:
        count = ties.shape[0]
        closeness, closeness_error = self._closeness(ties, count == sources)
        scale = 1.0 / max((count - 1) * (count - 2), 1)
        errors = _standard_error(self.dependency, self.dependency_square, sources, count)
        return PathMeasures(
            betweenness=self.dependency * scale * count / max(sources, 1),
            closeness=closeness,
            betweenness_error=errors * scale * count,
            closeness_error=closeness_error,
            sources=sources,
        )

    def _closeness(self, ties: sparse.csr_array, exact: bool) -> tuple[np.ndarray, np.ndarray]:
        """Closeness by Wasserman and Faust: per component, times the share of the graph it reaches."""
        count = ties.shape[0]
        _, component = connected_components(ties, directed=False)
        others = np.bincount(component, minlength=1)[component] - 1.0
        seen = np.maximum(self.reached, 1.0)
        mean = self.distance / seen
        value = ratio(others / max(count - 1, 1), mean)
        if exact:
            return value, np.zeros(count)
        variance = np.maximum(self.distance_square / seen - mean**2, 0.0) / seen
        relative = ratio(np.sqrt(variance), mean)
        return value, value * relative * np.sqrt(np.clip(1.0 - seen / np.maximum(others, 1.0), 0.0, 1.0))


def _standard_error(total: np.ndarray, square: np.ndarray, sources: int, count: int) -> np.ndarray:
    """Standard error of a mean over ``sources`` of ``count`` sources drawn without replacement."""
    if sources >= count or sources < 2:
        return np.zeros_like(total)
    variance = np.maximum(square - total**2 / sources, 0.0) / (sources - 1)
    return np.sqrt(variance / sources * (1.0 - sources / count))
