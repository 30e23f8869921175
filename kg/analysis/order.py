"""Rank from the order of names: a Plackett–Luce model of the printed lists, with intervals, and the reversals.

Plackett (1975), Luce (1959); fitted by Hunter's MM algorithm (2004, doi:10.1214/aos/1079120141). Pairs of the same list
are not independent, so intervals come from drawing whole lists anew (bootstrap). Lists of two are the Bradley–Terry
model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
import numpy as np

from kg.analysis.lists import PrintedList


@dataclass(frozen=True, slots=True)
class Ranking:
    """People from first to last; parallel. ``worth`` is on the log scale, mean 0; intervals are 95 %."""

    people: tuple[str, ...]
    worth: np.ndarray
    low: np.ndarray
    high: np.ndarray
    rank_low: np.ndarray
    """Best and worst rank (from 1) that the draws give 19 times in 20."""
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


def plackett_luce(
    lists: Sequence[Sequence[int]],
    count: int,
    *,
    weights: np.ndarray | None = None,
    prior: float = 0.1,
    rounds: int = 500,
    tolerance: float = 1e-8,
) -> np.ndarray:
    """Log worth of ``count`` items from lists that name them best first; mean 0.

    Args:
        lists: item numbers, best first, each at most once in a list.
        count: number of items.
        weights: how often each list counts; once when None.
        prior: so many won and lost duels with an imagined average item each; keeps worths finite where someone always
            stands first, and comparable where lists do not overlap (Caron and Doucet 2012). 0 is maximum likelihood.
        rounds: at most.
        tolerance: largest change of a log worth at which to stop.
    """
    items, chosen = _padded(lists, count)
    times = np.ones(len(lists)) if weights is None else weights
    repeated = np.broadcast_to(times[:, np.newaxis], items.shape)
    wins = prior + np.bincount(items[chosen], repeated[chosen], minlength=count + 1)[:count]
    worth = np.ones(count)
    for _ in range(rounds):
        values = np.append(worth, 0.0)[items]
        remaining = values[:, ::-1].cumsum(axis=1)[:, ::-1]
        stages = np.where(chosen, repeated / np.where(chosen, remaining, 1.0), 0.0).cumsum(axis=1)
        faced = np.bincount(items.ravel(), stages.ravel(), minlength=count + 1)[:count]
        following = wins / (faced + 2 * prior / (worth + 1.0))
        if not prior:
            following /= np.exp(np.log(following).mean())
        change, worth = np.abs(np.log(following / worth)).max(initial=0.0), following
        if change < tolerance:
            break
    result: np.ndarray = np.log(worth) - np.log(worth).mean() if count else worth
    return result


def _padded(lists: Sequence[Sequence[int]], blank: int) -> tuple[np.ndarray, np.ndarray]:
    """Lists as one matrix filled up with ``blank``, and where a choice was made: everywhere but at the last name."""
    longest = max(map(len, lists), default=0)
    items = np.full((len(lists), longest), blank)
    for row, one in enumerate(lists):
        items[row, : len(one)] = one
    lengths = np.array([len(one) for one in lists], dtype=int)
    return items, np.arange(longest)[np.newaxis, :] < lengths[:, np.newaxis] - 1


def rank_people(lists: Sequence[PrintedList], *, least: int = 3, most: int = 200, draws: int = 200) -> Ranking:
    """A ranking of those who stand in at least ``least`` lists and are connected by them, with 95 % intervals.

    Args:
        lists: as `printed_lists` gives them.
        least: lists a person must stand in.
        most: only so many people, those in the most lists.
        draws: bootstrap draws of whole lists.
    """
    people = _comparable(lists, least, most)
    number = {person: i for i, person in enumerate(people)}
    numbered = [[number[p] for p in one.people if p in number] for one in lists]
    numbered = [one for one in numbered if len(one) > 1]
    worth = plackett_luce(numbered, len(people))
    drawn = _bootstrap(numbered, len(people), draws)
    ranks = (-drawn).argsort(axis=1, kind="stable").argsort(axis=1) + 1
    order = np.lexsort((np.array(people, dtype=str), -worth.round(9))) if people else np.zeros(0, dtype=int)
    low, high = _interval(drawn)
    rank_low, rank_high = _interval(ranks)
    standing = np.bincount([i for one in numbered for i in one], minlength=len(people))
    return Ranking(
        tuple(people[i] for i in order), worth[order], low[order], high[order],
        np.floor(rank_low[order]).astype(int), np.ceil(rank_high[order]).astype(int), standing[order],
    )  # fmt: skip


def _bootstrap(lists: Sequence[Sequence[int]], count: int, draws: int) -> np.ndarray:
    generator = np.random.default_rng(1)
    drawn = np.zeros((draws, count))
    for draw in range(draws if lists else 0):
        weights = np.bincount(generator.integers(0, len(lists), len(lists)), minlength=len(lists)).astype(float)
        drawn[draw] = plackett_luce(lists, count, weights=weights, tolerance=1e-4)
    return drawn


def _interval(drawn: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    low, high = np.quantile(drawn, [0.025, 0.975], axis=0)
    return low, high


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
