"""How sure a rank is: facts and merges are drawn by their confidence, and the measures taken again.

A fact of confidence 0.9 is absent from one draw in ten, a merge of score 0.9 is undone in one draw in ten; a rank's
interval holds 95 % of the draws. Confidences are taken as independent probabilities; `docs/analysis.md` says what for.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import sparse

from kg.analysis.facts import Fact, Merge, moves
from kg.analysis.measures import ranking
from kg.analysis.paths import PathMeasures, path_measures
from kg.analysis.projections import project
from kg.analysis.spectra import eigenvector, pagerank


class Network:
    """Actors × meetings, and the projection, made when a measure first asks for it."""

    def __init__(self, attended: sparse.csr_array) -> None:
        self.attended = attended

    @cached_property
    def ties(self) -> sparse.csr_array:
        """Meetings shared."""
        return project(self.attended)

    @cached_property
    def paths(self) -> PathMeasures:
        """Betweenness and closeness."""
        return path_measures(self.ties)


Measure = Callable[[Network], np.ndarray]
"""One value per actor."""

CHEAP: Mapping[str, Measure] = {
    "meetings": lambda network: np.diff(network.attended.indptr).astype(float),
    "degree": lambda network: np.diff(network.ties.indptr).astype(float),
    "strength": lambda network: np.asarray(network.ties.sum(axis=1), dtype=float),
    "eigenvector": lambda network: eigenvector(network.ties, tolerance=1e-6),
    "pagerank": lambda network: pagerank(network.ties, tolerance=1e-9),
}
DEAR: Mapping[str, Measure] = {
    **CHEAP,
    "betweenness": lambda network: network.paths.betweenness,
    "closeness": lambda network: network.paths.closeness,
}
"""With those that cost a search from every node."""


def affordable(people: int, limits: Iterable[tuple[float, Mapping[str, Measure]]]) -> Mapping[str, Measure]:
    """The measures to draw anew in a network of so many people: of the first limit that it is below, else none."""
    return next((measures for below, measures in limits if people < below), {})


SURE = 0.99
"""Merges of this score or more are not tried one by one."""


@dataclass(frozen=True, slots=True)
class Interval:
    """95 % intervals of a measure and of its rank, one per actor."""

    low: np.ndarray
    high: np.ndarray
    rank_low: np.ndarray
    rank_high: np.ndarray


@dataclass(frozen=True, slots=True)
class Swing:
    """A single fact or merge without which the leaders would be others."""

    cause: Fact | Merge
    enters: tuple[str, ...]
    leaves: tuple[str, ...]


class _Statements:
    """Facts and merges as arrays. Actors come first by id; after them, one more per merge, should it be undone."""

    def __init__(self, facts: Sequence[Fact], doubtful: Sequence[Merge]) -> None:
        self.actors = sorted({fact.actor for fact in facts})
        actor, meeting = ({name: i for i, name in enumerate(names)} for names in (self.actors, _meetings(facts)))
        self.row = np.array([actor[fact.actor] for fact in facts], dtype=int)
        self.column = np.array([meeting[fact.meeting] for fact in facts], dtype=int)
        self.confidence = np.array([fact.confidence for fact in facts])
        self.moved = [moves(facts, merge) for merge in doubtful]
        self.scores = [merge.score for merge in doubtful]
        self.shape = (len(self.actors) + len(doubtful), len(meeting))

    def incidence(self, keep: np.ndarray | None = None, undone: Sequence[int] = ()) -> sparse.csr_array:
        """Actors × meetings with the facts in ``keep`` (all when None) and without the merges ``undone``."""
        row, column = self.row.copy(), self.column
        for merge in undone:
            row[self.moved[merge]] = len(self.actors) + merge
        if keep is not None:
            row, column = row[keep], column[keep]
        return sparse.csr_array((np.ones(len(row)), (row, column)), shape=self.shape)

    def draw(self, generator: np.random.Generator) -> sparse.csr_array:
        """One draw of all facts and merges."""
        keep = generator.random(len(self.row)) < self.confidence
        undone = [i for i, score in enumerate(self.scores) if generator.random() >= score]
        return self.incidence(keep, undone)


def _meetings(facts: Sequence[Fact]) -> list[str]:
    return sorted({fact.meeting for fact in facts})


def _measured(matrix: sparse.csr_array, measures: Mapping[str, Measure]) -> dict[str, np.ndarray]:
    """The measures of a network in which actors without a meeting are not there; those get 0."""
    present = np.flatnonzero(np.diff(matrix.indptr) > 0)
    network = Network(matrix[present].tocsr())
    found = {}
    for name, measure in measures.items():
        found[name] = np.zeros(matrix.shape[0])
        found[name][present] = measure(network)
    return found


def intervals(
    facts: Sequence[Fact],
    doubtful: Sequence[Merge] = (),
    *,
    measures: Mapping[str, Measure] = CHEAP,
    draws: int = 200,
    seed: int = 1,
) -> dict[str, Interval]:
    """Intervals of each measure and its rank for all actors by id; absent from a draw means 0, the last rank."""
    generator, statements = np.random.default_rng(seed), _Statements(facts, doubtful)
    count = len(statements.actors)
    drawn = {name: np.zeros((draws, count)) for name in measures}
    for draw in range(draws):
        for name, values in _measured(statements.draw(generator), measures).items():
            drawn[name][draw] = values[:count]
    return {name: _interval(values) for name, values in drawn.items()}


def _interval(values: np.ndarray) -> Interval:
    low, high = np.quantile(values, [0.025, 0.975], axis=0)
    ranks = np.array([mean_ranks(row) for row in values])
    rank_low, rank_high = np.quantile(ranks, [0.025, 0.975], axis=0)
    return Interval(low, high, np.floor(rank_low).astype(int), np.ceil(rank_high).astype(int))


def mean_ranks(values: np.ndarray) -> np.ndarray:
    """Ranks from 1, the highest value first; equal values share the mean of their ranks."""
    rounded = -np.round(values, 12)
    _, where, counts = np.unique(rounded, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    means: np.ndarray = ends - (counts - 1) / 2
    return means[where]


def swings(
    facts: Sequence[Fact], doubtful: Sequence[Merge] = (), *, measure: str = "pagerank", top: int = 10, tries: int = 300
) -> list[Swing]:
    """Single facts and merges whose loss would change who is among the first ``top``, the least sure first.

    Args:
        facts: all of them; only uncertain ones (confidence below 1) are tried.
        doubtful: merges, each tried.
        measure: what the leaders lead in, a key of `DEAR`.
        top: how many lead.
        tries: at most so many facts, those of the least confidence among the leaders and their pursuers.
    """
    statements, measures = _Statements(facts, doubtful), {measure: DEAR[measure]}

    def leaders(matrix: sparse.csr_array, many: int) -> list[int]:
        values, names = _measured(matrix, measures)[measure], [*statements.actors, *("~" for _ in doubtful)]
        return ranking(values, names)[:many]

    close = leaders(statements.incidence(), 3 * top)
    first = set(close[:top])
    weak = [i for i in np.argsort(statements.confidence, kind="stable").tolist() if facts[i].confidence < 1]
    weak = [i for i in weak if statements.row[i] in set(close)][:tries]
    everything = np.ones(len(facts), dtype=bool)
    tried: list[tuple[Fact | Merge, sparse.csr_array]] = []
    for i in weak:
        keep = everything.copy()
        keep[i] = False
        tried.append((facts[i], statements.incidence(keep)))
    tried += [(merge, statements.incidence(undone=[i])) for i, merge in enumerate(doubtful) if merge.score < SURE]
    found = [_swing(cause, first, set(leaders(matrix, top)), statements, doubtful) for cause, matrix in tried]
    return [swing for swing in found if swing.enters or swing.leaves]


def _swing(
    cause: Fact | Merge, before: set[int], after: set[int], statements: _Statements, doubtful: Sequence[Merge]
) -> Swing:
    names = [*statements.actors, *(merge.node for merge in doubtful)]
    enters, leaves = (tuple(sorted(names[i] for i in side)) for side in (after - before, before - after))
    return Swing(cause, enters, leaves)
