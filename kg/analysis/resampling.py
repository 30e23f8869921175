"""How sure a rank is: facts and merges are drawn by their confidence, and the measures taken again.

A fact of confidence 0.9 is absent from one draw in ten, a merge of score 0.9 is undone in one draw in ten; a rank's
interval holds 95 % of the draws. Confidences are taken as independent probabilities; `docs/analysis.md` says what for.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.analysis.facts import Fact, Merge, split
from kg.analysis.incidence import Incidence, incidence_of
from kg.analysis.measures import ranking
from kg.analysis.paths import path_measures
from kg.analysis.projections import project
from kg.analysis.spectra import eigenvector, pagerank

Measure = Callable[[Incidence], np.ndarray]

CHEAP: Mapping[str, Measure] = {
    "meetings": lambda found: np.diff(found.matrix.indptr).astype(float),
    "degree": lambda found: np.diff(project(found.matrix).indptr).astype(float),
    "strength": lambda found: _floats(project(found.matrix).sum(axis=1)),
    "eigenvector": lambda found: eigenvector(project(found.matrix), tolerance=1e-6),
    "pagerank": lambda found: pagerank(project(found.matrix), tolerance=1e-9),
}
PATHS: Mapping[str, Measure] = {
    "betweenness": lambda found: path_measures(found.matrix @ found.matrix.T).betweenness,
}
"""Measures that cost a search from every node."""


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


def intervals(
    actors: Sequence[str],
    facts: Sequence[Fact],
    doubtful: Sequence[Merge] = (),
    *,
    measures: Mapping[str, Measure] = CHEAP,
    draws: int = 200,
    seed: int = 1,
) -> dict[str, Interval]:
    """Intervals of each measure and its rank for ``actors``; who is absent from a draw has 0 and the last rank."""
    generator = np.random.default_rng(seed)
    drawn = {name: np.zeros((draws, len(actors))) for name in measures}
    for draw in range(draws):
        found = _drawn(facts, doubtful, generator)
        at = {actor: i for i, actor in enumerate(found.actors)}
        present = [(i, at[actor]) for i, actor in enumerate(actors) if actor in at]
        ours, theirs = np.array(present, dtype=int).reshape(-1, 2).T
        for name, measure in measures.items():
            drawn[name][draw, ours] = measure(found)[theirs]
    return {name: _interval(values) for name, values in drawn.items()}


def _drawn(facts: Sequence[Fact], doubtful: Sequence[Merge], generator: np.random.Generator) -> Incidence:
    keep = generator.random(len(facts)) < np.array([fact.confidence for fact in facts])
    pairs = [(fact.actor, fact.meeting) for fact in facts]
    for merge in doubtful:
        if generator.random() >= merge.score:
            pairs = [
                after if after != (fact.actor, fact.meeting) else before
                for fact, before, after in zip(facts, pairs, split(facts, merge), strict=True)
            ]
    return incidence_of({pair for pair, kept in zip(pairs, keep.tolist(), strict=True) if kept})


def _interval(values: np.ndarray) -> Interval:
    low, high = np.quantile(values, [0.025, 0.975], axis=0)
    ranks = np.array([_ranks(row) for row in values])
    rank_low, rank_high = np.quantile(ranks, [0.025, 0.975], axis=0)
    return Interval(low, high, np.floor(rank_low).astype(int), np.ceil(rank_high).astype(int))


def _ranks(values: np.ndarray) -> np.ndarray:
    """Ranks from 1, the highest value first; equal values share the mean of their ranks."""
    rounded = -np.round(values, 12)
    _, where, counts = np.unique(rounded, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    means: np.ndarray = ends - (counts - 1) / 2
    return means[where]


def swings(
    facts: Sequence[Fact],
    doubtful: Sequence[Merge] = (),
    *,
    measure: Measure = CHEAP["pagerank"],
    top: int = 10,
    tries: int = 300,
) -> list[Swing]:
    """Single facts and merges whose loss would change who is among the first ``top``, the least sure first.

    Args:
        facts: all of them; only uncertain ones (confidence below 1) are tried.
        doubtful: merges, each tried.
        measure: what the leaders lead in.
        top: how many lead.
        tries: at most so many facts, those of the least confidence among the leaders and their pursuers.
    """
    pairs = [(fact.actor, fact.meeting) for fact in facts]
    leaders = _leaders(pairs, measure, 3 * top)
    first, close = set(leaders[:top]), set(leaders)
    weak = sorted((f for f in facts if f.confidence < 1 and f.actor in close), key=lambda f: f.confidence)[:tries]
    found: list[tuple[Fact | Merge, set[str]]] = []
    for fact in weak:
        without = [pair for pair in pairs if pair != (fact.actor, fact.meeting)]
        found.append((fact, set(_leaders(without, measure, top))))
    for merge in doubtful:
        if merge.score < 1:
            found.append((merge, set(_leaders(split(facts, merge), measure, top))))
    causes = [Swing(cause, tuple(sorted(after - first)), tuple(sorted(first - after))) for cause, after in found]
    return [swing for swing in causes if swing.enters or swing.leaves]


def _leaders(pairs: Sequence[tuple[str, str]], measure: Measure, top: int) -> list[str]:
    found = incidence_of(set(pairs))
    return [found.actors[i] for i in ranking(measure(found), found.actors)[:top]]


def _floats(values: np.ndarray) -> np.ndarray:
    return np.asarray(values, dtype=float)
