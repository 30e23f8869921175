"""Ranks by period: each period's network measured by itself, with the intervals that drawing its facts anew gives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from kg.analysis.facts import Fact, Merge
from kg.analysis.incidence import Incidence
from kg.analysis.measures import centralities, sample_size
from kg.analysis.projections import project
from kg.analysis.resampling import CHEAP, DEAR, Interval, Measure, affordable, intervals, mean_ranks

MEASURES = ("degree", "strength", "betweenness", "eigenvector", "pagerank")
MOST = 8
"""Periods at most: months, quarters, half-years or years, whichever give no more."""
LEAST_PEOPLE, LEAST_MEETINGS = 10, 5
"""A period of fewer is too small to rank anybody in."""
MEASURED: tuple[tuple[int, Mapping[str, Measure]], ...] = ((250, DEAR), (5_000, CHEAP))
"""Periods of fewer people than the first number: which measures are drawn anew."""
SOURCES = 64
"""Searches behind betweenness where a period is too large to search from everybody: many periods cost many times."""
FACTS_DRAWN = 60_000
"""Facts drawn in all for one period: the number of draws follows, between 20 and 100."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, from the first to the last day of its meetings."""

    label: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A rank, equal values sharing the mean of their ranks, and its 95 % interval where facts were drawn anew."""

    rank: float
    low: float | None = None
    high: float | None = None


def split(dates: Iterable[str]) -> list[Period]:
    """The finest periods of which there are at most `MOST`, from dates to the day."""
    days = sorted(set(dates))
    for cut in (_month, _quarter, _half, _year):
        found = [(label, list(members)) for label, members in groupby(days, key=cut)]
        if len(found) <= MOST:
            break
    return [Period(label, members[0], members[-1]) for label, members in found]


def _month(day: str) -> str:
    return day[:7]


def _quarter(day: str) -> str:
    return f"{day[:4]} Q{(int(day[5:7]) + 2) // 3}"


def _half(day: str) -> str:
    return f"{day[:4]} H{(int(day[5:7]) + 5) // 6}"


def _year(day: str) -> str:
    return day[:4]


def standings(
    part: Incidence, facts: Sequence[Fact], doubtful: Sequence[Merge] = ()
) -> dict[str, dict[str, Standing]] | None:
    """By measure, everyone's rank in the network of one period; None where the period is too small.

    Args:
        part: actors × the period's meetings, only those who attended one.
        facts: the period's attendances.
        doubtful: merges that could be wrong.
    """
    if len(part.actors) < LEAST_PEOPLE or len(part.meetings) < LEAST_MEETINGS:
        return None
    sample = SOURCES if sample_size(len(part.actors)) else None
    values = centralities(project(part.matrix), sample=sample).values
    drawn = _drawn(part, facts, doubtful)
    return {measure: _of_measure(part, values[measure], drawn.get(measure)) for measure in MEASURES}


def _drawn(part: Incidence, facts: Sequence[Fact], doubtful: Sequence[Merge]) -> dict[str, Interval]:
    measures = affordable(len(part.actors), MEASURED)
    wanted = {name: measures[name] for name in MEASURES if name in measures}
    present = set(part.actors)
    mine = [merge for merge in doubtful if merge.node in present]
    draws = max(20, min(100, FACTS_DRAWN // max(len(facts), 1)))
    return intervals(facts, mine, measures=wanted, draws=draws) if wanted else {}


def _of_measure(part: Incidence, values: np.ndarray, drawn: Interval | None) -> dict[str, Standing]:
    ranks = mean_ranks(values).tolist()
    if drawn is None:
        return {actor: Standing(rank) for actor, rank in zip(part.actors, ranks, strict=True)}
    ends = zip(drawn.rank_low.tolist(), drawn.rank_high.tolist(), strict=True)
    return {a: Standing(r, low, high) for a, r, (low, high) in zip(part.actors, ranks, ends, strict=True)}
