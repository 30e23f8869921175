"""Rank from the order of names: a Plackett–Luce model of the printed lists, with intervals, and the reversals.

Plackett (1975), Luce (1959); likelihood after Hunter (2004, doi:10.1214/aos/1079120141). Pairs of the same list
are not independent, so intervals come from a covariance that takes lists as clusters (Huber 1967, Liang and Zeger 1986,
doi:10.1093/biomet/73.1.13). Lists of two are the Bradley–Terry model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
import numpy as np

from kg.analysis.lists import PrintedList
from kg.analysis.statistics import Z

PRIOR = 0.5
"""Duels won and lost against an imagined item that each item starts with."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """People from first to last; parallel. ``worth`` is on the log scale, mean 0; intervals are 95 %."""

    people: tuple[str, ...]
    worth: np.ndarray
    low: np.ndarray
    high: np.ndarray
    rank_low: np.ndarray
    """Best and worst rank (from 1) that the worths' distribution gives 19 times in 20."""
    rank_high: np.ndarray
    lists: np.ndarray
    """Lists in which each person stands."""


@dataclass(frozen=True, slots=True)
class Reversal:
    """Two people who stood in one order, and later in the other."""

    first: str
    """Who stood before, in ``before``, and after, in ``after``."""
    second: str
    before: PrintedList
    after: PrintedList


class _Likelihood:
    """The penalized log likelihood of the lists, its slope and curvature.

    A stage is one choice: the name that comes next out of those that remain. ``prior`` adds to every item as many duels
    won and lost against an imagined item of worth 0.
    """

    def __init__(self, lists: Sequence[Sequence[int]], count: int, weights: np.ndarray, prior: float) -> None:
        rest = [(row, one[place:]) for row, one in enumerate(lists) for place in range(len(one) - 1)]
        self.list_of = np.array([row for row, _ in rest], dtype=int)
        self.winner = np.array([names[0] for _, names in rest], dtype=int)
        self.remains = np.zeros((len(rest), count))
        for stage, (_, names) in enumerate(rest):
            self.remains[stage, list(names)] = 1.0
        self.times, self.prior, self.count = weights[self.list_of], prior, count

    def chances(self, worth: np.ndarray) -> np.ndarray:
        """Stages × items: the probability of being chosen."""
        values: np.ndarray = self.remains * np.exp(worth - worth.max(initial=0.0))
        values /= np.maximum(values.sum(axis=1, keepdims=True), 1e-300)
        return values

    def scores(self, chances: np.ndarray) -> np.ndarray:
        """Stages × items: what each choice adds to the slope."""
        won: np.ndarray = -chances
        won[np.arange(len(won)), self.winner] += 1.0
        won *= self.times[:, np.newaxis]
        return won

    def slope(self, worth: np.ndarray, chances: np.ndarray) -> np.ndarray:
        """First derivatives."""
        found: np.ndarray = self.scores(chances).sum(axis=0) - self.prior * np.tanh(worth / 2)
        return found

    def curvature(self, worth: np.ndarray, chances: np.ndarray) -> np.ndarray:
        """Minus the second derivatives: positive definite (a touch is added for the level, which is free)."""
        weighted = chances * self.times[:, np.newaxis]
        duels = 0.5 * self.prior / np.cosh(worth / 2) ** 2 + 1e-9
        found: np.ndarray = np.diag(weighted.sum(axis=0) + duels) - weighted.T @ chances
        return found


def plackett_luce(
    lists: Sequence[Sequence[int]],
    count: int,
    *,
    weights: np.ndarray | None = None,
    prior: float = PRIOR,
    rounds: int = 100,
    tolerance: float = 1e-8,
) -> np.ndarray:
    """Log worth of ``count`` items from lists that name them best first; mean 0.

    Args:
        lists: item numbers, best first, each at most once in a list.
        count: number of items.
        weights: how often each list counts; once when None.
        prior: so many won and lost duels with an imagined average item each; keeps worths finite where someone always
            stands first, and comparable where lists do not overlap (Caron and Doucet 2012). 0 is maximum likelihood.
        rounds: Newton steps at most.
        tolerance: largest change of a log worth at which to stop.
    """
    model = _Likelihood(lists, count, np.ones(len(lists)) if weights is None else weights, prior)
    worth = _fitted(model, rounds, tolerance)
    return worth - worth.mean() if count else worth


def _fitted(model: _Likelihood, rounds: int, tolerance: float) -> np.ndarray:
    """Newton's method, steps cut so that no log worth moves by more than one at a time."""
    worth: np.ndarray = np.zeros(model.count)
    for _ in range(rounds if model.count else 0):
        chances = model.chances(worth)
        step = np.linalg.solve(model.curvature(worth, chances), model.slope(worth, chances))
        step /= max(1.0, float(np.abs(step).max()))
        worth = worth + step
        if np.abs(step).max() < tolerance:
            break
    return worth


def _covariance(model: _Likelihood, worth: np.ndarray) -> np.ndarray:
    """Covariance of the log worths that allows for dependence within a list (sandwich, lists as clusters).

    In no direction is it less than the model's own: where someone always stands first, the lists do not vary at all,
    and the sandwich alone would call three of them certainty.
    """
    chances = model.chances(worth)
    bread = np.linalg.inv(model.curvature(worth, chances))
    by_list = np.zeros((int(model.list_of.max()) + 1, model.count))
    np.add.at(by_list, model.list_of, model.scores(chances))
    lists = len(by_list)
    meat = by_list.T @ by_list * lists / max(lists - 1, 1)
    centre = np.eye(model.count) - 1.0 / model.count
    values, vectors = np.linalg.eigh(bread @ meat @ bread - bread)
    found: np.ndarray = centre @ (bread + vectors * np.maximum(values, 0.0) @ vectors.T) @ centre
    return found


def rank_people(lists: Sequence[PrintedList], *, least: int = 3, most: int = 150, draws: int = 2000) -> Ranking:
    """A ranking of those who stand in at least ``least`` lists and are connected by them, with 95 % intervals.

    Args:
        lists: as `printed_lists` gives them.
        least: lists a person must stand in.
        most: only so many people, those in the most lists.
        draws: worths drawn from their normal distribution for the intervals of the ranks.
    """
    people = _comparable(lists, least, most)
    number = {person: i for i, person in enumerate(people)}
    numbered = [[number[p] for p in one.people if p in number] for one in lists]
    numbered = [one for one in numbered if len(one) > 1]
    if not people or not numbered:
        nothing, none = np.zeros(0), np.zeros(0, dtype=int)
        return Ranking((), nothing, nothing, nothing, none, none, none)
    model = _Likelihood(numbered, len(people), np.ones(len(numbered)), PRIOR)
    worth = _fitted(model, 100, 1e-8)
    worth -= worth.mean()
    covariance = _covariance(model, worth)
    error = Z * np.sqrt(np.maximum(np.diag(covariance), 0.0))
    rank_low, rank_high = _rank_intervals(worth, covariance, draws)
    order = np.lexsort((np.array(people, dtype=str), -worth.round(9)))
    standing = np.bincount([i for one in numbered for i in one], minlength=len(people))
    return Ranking(
        tuple(people[i] for i in order), worth[order], (worth - error)[order], (worth + error)[order],
        rank_low[order], rank_high[order], standing[order],
    )  # fmt: skip


def _rank_intervals(worth: np.ndarray, covariance: np.ndarray, draws: int) -> tuple[np.ndarray, np.ndarray]:
    values, vectors = np.linalg.eigh(covariance)
    root = vectors * np.sqrt(np.maximum(values, 0.0))
    drawn = worth + np.random.default_rng(1).standard_normal((draws, len(worth))) @ root.T
    ranks = (-drawn).argsort(axis=1).argsort(axis=1) + 1
    low, high = np.quantile(ranks, [0.025, 0.975], axis=0)
    return np.floor(low).astype(int), np.ceil(high).astype(int)


def _comparable(lists: Sequence[PrintedList], least: int, most: int) -> list[str]:
    """Those in enough lists, of the largest group that shared lists connect."""
    counts: dict[str, int] = {}
    for person in (p for one in lists for p in one.people):
        counts[person] = counts.get(person, 0) + 1
    chosen = sorted((p for p in counts if counts[p] >= least), key=lambda p: (-counts[p], p))[:most]
    ties: nx.Graph = nx.Graph()
    ties.add_nodes_from(chosen)
    for one in lists:
        nx.add_path(ties, [p for p in one.people if p in ties])
    parts = sorted(nx.connected_components(ties), key=lambda part: (-len(part), min(part)))
    return sorted(parts[0]) if parts and len(parts[0]) > 1 else []


def reversals(lists: Sequence[PrintedList], people: Sequence[str]) -> list[Reversal]:
    """Every change of order between two of ``people`` from one list to the next that names both, by date.

    The article's two lists are the evidence; a change back is a second reversal.
    """
    known, last, found = set(people), dict[tuple[str, str], tuple[str, PrintedList]](), []
    for one in sorted(lists, key=lambda one: (one.date, one.meeting)):
        for first, second in combinations([p for p in one.people if p in known], 2):
            pair = (min(first, second), max(first, second))
            leader, before = last.get(pair, (first, one))
            if leader != first and one.date > before.date:
                found.append(Reversal(leader, first, before, one))
            last[pair] = (first, one)
    return found
