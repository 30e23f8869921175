"""Which pairs met more, or less, than their calendars explain: the stochastic degree sequence model.

Neal (2014), *The backbone of bipartite projections*, doi:10.1016/j.socnet.2014.06.001, with the probabilities of the
bipartite configuration model that Neal, Domagalski and Sagan (2021, doi:10.1038/s41598-021-03238-3) found best.
If everyone kept the number of their meetings, and every meeting its size, on average, and all else were chance, a
pair's number of shared meetings would be Poisson-binomial. False discoveries are held down after Benjamini and
Hochberg (1995).
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from kg.analysis.poisson_binomial import probabilities
from kg.analysis.projections import project
from kg.analysis.statistics import adjusted

MOST_SILENT = 4_000_000
"""Pairs that never met are looked through only while there are fewer than this."""


@dataclass(frozen=True, slots=True)
class Backbone:
    """Pairs whose number of shared meetings is beyond chance, the least probable first; parallel arrays.

    ``left`` and ``right`` are rows of the incidence, ``expected`` the mean under the model, ``q`` the p-value adjusted
    for all ``tested`` pairs (Benjamini–Hochberg). A pair met more than expected where ``shared > expected``.
    """

    left: np.ndarray
    right: np.ndarray
    shared: np.ndarray
    expected: np.ndarray
    p: np.ndarray
    q: np.ndarray
    tested: int


@dataclass(frozen=True, slots=True)
class ChanceModel:
    """The probability that an actor of so many meetings is at a meeting of such a size, class by class."""

    degrees: np.ndarray
    """Distinct numbers of meetings, rising; row classes."""
    sizes: np.ndarray
    """Distinct sizes of meetings, rising; column classes."""
    meetings: np.ndarray
    """Meetings of each size."""
    chance: np.ndarray
    """Row classes × column classes."""


def fit(matrix: sparse.csr_array, *, rounds: int = 20_000, tolerance: float = 1e-9) -> ChanceModel:
    """The maximum-entropy probabilities whose expected row and column sums are those of ``matrix``.

    ``p = xy / (1 + xy)`` with one x a number of meetings and one y a size (Saracco and others 2015), by fixed point.
    Who was at every meeting leaves nothing to chance, nor does a meeting of everyone: there they are 1 and 0.
    """
    degrees, actors = np.unique(matrix.sum(axis=1).astype(int), return_counts=True)
    sizes, meetings = np.unique(matrix.sum(axis=0).astype(int), return_counts=True)
    chance = _certain(degrees, actors, sizes, meetings)
    unsure = np.isnan(chance)
    rows, columns = unsure.any(axis=1), unsure.any(axis=0)
    sure = np.where(unsure, 0.0, chance)
    left, size = (degrees - sure @ meetings)[rows], (sizes - actors @ sure)[columns]
    chance[np.ix_(rows, columns)] = _free(left, actors[rows], size, meetings[columns], rounds, tolerance)
    return ChanceModel(degrees, sizes, meetings, chance)


def _certain(degrees: np.ndarray, actors: np.ndarray, sizes: np.ndarray, meetings: np.ndarray) -> np.ndarray:
    """1 and 0 where a full or empty row or column class leaves no choice, one after the other; NaN elsewhere."""
    chance = np.full((len(degrees), len(sizes)), np.nan)
    open_before = chance.size + 1
    while open_before > (open_now := int(np.isnan(chance).sum())) > 0:
        open_before = open_now
        for cells, sums, counts in ((chance, degrees, meetings), (chance.T, sizes, actors)):
            room = np.isnan(cells) @ counts
            rest = sums - np.nan_to_num(cells) @ counts
            for line in np.flatnonzero((room > 0) & ((rest == 0) | (rest == room))):
                cells[line, np.isnan(cells[line])] = float(rest[line] > 0)
    return chance


def _free(
    degrees: np.ndarray, actors: np.ndarray, sizes: np.ndarray, meetings: np.ndarray, rounds: int, tolerance: float
) -> np.ndarray:
    """The probabilities where chance rules."""
    scale = np.sqrt(max(float(degrees @ actors), 1.0))
    x, y = degrees / scale, sizes / scale
    chance: np.ndarray = np.zeros((len(x), len(y)))
    for _ in range(rounds if chance.size else 0):
        x = degrees / (meetings * y / (1 + np.outer(x, y))).sum(axis=1)
        y = sizes / (actors[:, np.newaxis] * x[:, np.newaxis] / (1 + np.outer(x, y))).sum(axis=0)
        product = np.outer(x, y)
        chance = product / (1 + product)
        if np.abs(chance @ meetings - degrees).max() < tolerance * max(degrees.max(), 1):
            break
    return chance


def backbone(matrix: sparse.csr_array, *, level: float = 0.05, least: int = 3) -> Backbone:
    """Pairs of actors that met more or less often than chance, two-sided, at false discovery rate ``level``.

    Args:
        matrix: actors × meetings.
        level: share of false discoveries accepted among the pairs named.
        least: only actors of at least this many meetings are compared (others can show nothing).
    """
    model, degree = fit(matrix), matrix.sum(axis=1).astype(int)
    rows = np.flatnonzero(degree >= least)
    if len(rows) < 2:
        return _nothing(0)
    left, right, shared = _pairs(matrix, rows, degree, model, level)
    p, expected = _tails(model, degree[left], degree[right], shared)
    tested = len(rows) * (len(rows) - 1) // 2
    q = adjusted(p, tested)
    keep = np.flatnonzero(q <= level)
    order = keep[np.lexsort((right[keep], left[keep], q[keep], p[keep]))]
    return Backbone(left[order], right[order], shared[order], expected[order], p[order], q[order], tested)


def _nothing(tested: int) -> Backbone:
    none, numbers = np.zeros(0, dtype=int), np.zeros(0)
    return Backbone(none, none, none, numbers, numbers, numbers, tested)


def _pairs(
    matrix: sparse.csr_array, rows: np.ndarray, degree: np.ndarray, model: ChanceModel, level: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Every pair that met, and those that never met though chance would have had them meet."""
    met = sparse.triu(project(matrix[rows].tocsr()), k=1).tocoo()
    left, right = _silent_pairs(rows, degree, model, level)
    known = np.isin(left * len(degree) + right, rows[met.row] * len(degree) + rows[met.col])
    left, right = left[~known], right[~known]
    return (
        np.concatenate([rows[met.row], left]),
        np.concatenate([rows[met.col], right]),
        np.concatenate([met.data.astype(int), np.zeros(len(left), dtype=int)]),
    )


def _silent_pairs(
    rows: np.ndarray, degree: np.ndarray, model: ChanceModel, level: float
) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of actors so busy that never meeting would be less probable than ``level``."""
    logs = np.log1p(-np.minimum(model.chance[:, np.newaxis] * model.chance[np.newaxis], 1 - 1e-12)) @ model.meetings
    busy = 2 * np.exp(logs) <= level
    row_class = np.searchsorted(model.degrees, degree[rows])
    candidates = rows[busy.any(axis=1)[row_class]]
    if len(candidates) ** 2 > 2 * MOST_SILENT:
        candidates = candidates[np.argsort(-degree[candidates], kind="stable")[: int((2 * MOST_SILENT) ** 0.5)]]
        candidates.sort()
    first, second = np.triu_indices(len(candidates), k=1)
    left, right = candidates[first], candidates[second]
    keep = busy[np.searchsorted(model.degrees, degree[left]), np.searchsorted(model.degrees, degree[right])]
    return left[keep], right[keep]


def _tails(
    model: ChanceModel, first: np.ndarray, second: np.ndarray, shared: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Two-sided p-values and expected numbers: pairs of like degrees share a distribution, computed once."""
    low, high = np.minimum(first, second), np.maximum(first, second)
    kinds, kind = np.unique(np.column_stack([low, high]), axis=0, return_inverse=True)
    kind = kind.reshape(-1)
    classes = np.searchsorted(model.degrees, kinds)
    chance = model.chance[classes[:, 0]] * model.chance[classes[:, 1]]
    most = np.zeros(len(kinds), dtype=int)
    np.maximum.at(most, kind, shared)
    p: np.ndarray = np.ones(len(shared))
    width = 1 << np.ceil(np.log2(most + 1)).astype(int)
    for columns in np.unique(width):
        members = np.flatnonzero(width == columns)
        cumulative = np.cumsum(probabilities(chance[members], model.meetings, int(columns)), axis=1)
        pairs = np.flatnonzero(width[kind] == columns)
        at = np.searchsorted(members, kind[pairs])
        at_most = cumulative[at, shared[pairs]]
        below = np.where(shared[pairs] > 0, cumulative[at, np.maximum(shared[pairs] - 1, 0)], 0.0)
        p[pairs] = np.clip(2 * np.minimum(at_most, 1.0 - below), 1e-15, 1.0)
    return p, (chance @ model.meetings)[kind]
