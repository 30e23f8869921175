"""Measures on people and meetings together, normalized for two modes after Borgatti and Everett (1997).

*Network analysis of 2-mode data*, Social Networks 19, doi:10.1016/S0378-8733(96)00301-2: a person can be tied to
meetings only, so degree, closeness and betweenness are divided by what is possible between two modes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from kg.analysis.arrays import ratio
from kg.analysis.paths import path_measures
from kg.analysis.spectra import eigenvector


@dataclass(frozen=True, slots=True)
class TwoMode:
    """Measures by name: one array for the actors, one for the meetings."""

    actors: Mapping[str, np.ndarray]
    meetings: Mapping[str, np.ndarray]


def two_mode_centralities(matrix: sparse.csr_array, *, sample: int | None = None, seed: int = 0) -> TwoMode:
    """Normalized degree, closeness, betweenness and eigenvector centrality of both modes (rows and columns).

    In a network of several parts closeness is divided by what is possible in its own part, times the share of the
    network that the part is (Wasserman and Faust 1994); networkx divides by what is possible in the whole network, so
    that somebody of a small part can come out above 1.
    """
    own, other = matrix.shape
    both = sparse.block_array([[None, matrix], [matrix.T, None]], format="csr")
    paths = path_measures(both, sample=sample, seed=seed)
    raw_betweenness = paths.betweenness * (own + other - 1) * (own + other - 2) / 2
    vector, (reached, actors, meetings) = eigenvector(both), _parts(both, own)
    modes = []
    modes_at = ((slice(0, own), own, other, actors, meetings), (slice(own, None), other, own, meetings, actors))
    for part, here, there, near, far in modes_at:
        highest = _highest_betweenness(here, there)
        modes.append(
            {
                "degree": np.diff(both.indptr)[part] / max(there, 1),
                "closeness": paths.closeness[part] * (far + 2 * (near - 1))[part] / reached[part],
                "betweenness": raw_betweenness[part] / highest if highest else np.zeros(here),
                "eigenvector": vector[part],
            }
        )
    return TwoMode(*modes)


def _parts(ties: sparse.csr_array, own: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each node: how many others it reaches (1 if none, to divide by), actors and meetings of its part."""
    count, component = connected_components(ties, directed=False)
    actors, meetings = (np.bincount(part, minlength=count)[component] for part in (component[:own], component[own:]))
    return np.maximum(actors + meetings - 1, 1), actors, meetings


def _highest_betweenness(own: int, other: int) -> float:
    """The betweenness of the centre of the most centralized two-mode graph of this size (the paper's equation 14)."""
    s, t = divmod(own - 1, other)
    return 0.5 * (other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3))


def reinforcement(matrix: sparse.csr_array) -> float:
    """Two-mode clustering: how often two people who met once meet again (Robins and Alexander 2004).

    Four times the number of four-cycles over the number of three-paths, doi:10.1023/B:CMOT.0000032580.12184.c0.
    """
    shared = (matrix @ matrix.T).tocsr()
    off = sparse.triu(shared, k=1).data
    squares = (off * (off - 1) / 2).sum()
    rows, columns = matrix.sum(axis=1), matrix.sum(axis=0)
    entries = matrix.tocoo()
    three_paths = ((rows[entries.row] - 1) * (columns[entries.col] - 1)).sum()
    return float(4 * squares / three_paths) if three_paths else 0.0


def two_mode_clustering(matrix: sparse.csr_array) -> np.ndarray:
    """Per actor, how much its meetings overlap with its fellows': the mean Jaccard index.

    Latapy, Magnien and Del Vecchio (2008, doi:10.1016/j.socnet.2007.04.006); networkx's mode ``dot``.
    """
    shared = (matrix @ matrix.T).tocsr()
    degree = matrix.sum(axis=1)
    row = np.repeat(np.arange(shared.shape[0]), np.diff(shared.indptr))
    apart = row != shared.indices
    row, column, common = row[apart], shared.indices[apart], shared.data[apart]
    jaccard = common / (degree[row] + degree[column] - common)
    total = np.bincount(row, jaccard, minlength=len(degree))
    fellows = np.bincount(row, minlength=len(degree))
    return ratio(total, fellows)
