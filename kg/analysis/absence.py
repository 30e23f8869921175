"""Members of a series who were missing, only where the list was complete.

A list that ends in 等 or 有关负责人 leaves names out, so its silence says nothing: such meetings are not looked at.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from kg.analysis.incidence import Edge, participations

LEAST_MEETINGS = 4
"""Meetings with complete lists that a series needs."""
MEMBER_SHARE = 0.6
"""Who attended at least this share of them, between first and last attendance, counts as a member."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One meeting of a series whose list is complete."""

    meeting: str
    date: str
    present: dict[str, Edge]


@dataclass(frozen=True, slots=True)
class Absence:
    """A member of a series and the meetings missed."""

    series: str
    person: str
    attended: tuple[Edge, ...]
    held: int
    """Meetings of the series with complete lists, from the first attendance to the last."""
    missed: tuple[Occasion, ...]
    """Of those, the ones without this person."""
    since: tuple[Occasion, ...]
    """Those after the last attendance (a move?)."""

    @property
    def left(self) -> int:
        """How many were held since the last attendance."""
        return len(self.since)


def series_occasions(graph: nx.MultiDiGraph) -> dict[str, list[Occasion]]:
    """The meetings with complete lists of every series, by date."""
    lists: dict[str, dict[str, Edge]] = defaultdict(dict)
    open_lists: set[str] = set()
    for person, meeting, edge in participations(graph, "Person"):
        lists[meeting][person] = edge
        if not edge[2].get("list_complete"):
            open_lists.add(meeting)
    found: dict[str, list[Occasion]] = defaultdict(list)
    for meeting, present in lists.items():
        series, day = (graph.nodes[meeting].get(key) for key in ("series", "date"))
        if series and day and meeting not in open_lists:
            found[series].append(Occasion(meeting, day, present))
    return {name: sorted(found[name], key=lambda one: (one.date, one.meeting)) for name in sorted(found)}


def absences(graph: nx.MultiDiGraph) -> list[Absence]:
    """Every member's absences, those who missed most first."""
    found = [
        absence
        for series, occasions in series_occasions(graph).items()
        if len(occasions) >= LEAST_MEETINGS
        for absence in _of_series(series, occasions)
    ]
    return sorted(found, key=lambda one: (-len(one.missed), -one.left, one.series, one.person))


def _of_series(series: str, occasions: list[Occasion]) -> Iterable[Absence]:
    for person in sorted({person for one in occasions for person in one.present}):
        at = [i for i, one in enumerate(occasions) if person in one.present]
        span = occasions[at[0] : at[-1] + 1]
        missed = tuple(one for one in span if person not in one.present)
        since = tuple(occasions[at[-1] + 1 :])
        enough = len(at) >= 3 and len(at) >= MEMBER_SHARE * len(span)
        if enough and (missed or since):
            yield Absence(series, person, tuple(occasions[i].present[person] for i in at), len(span), missed, since)
