"""What was read: issues and pages by date, the gaps between them, and how often people appear per issue read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import networkx as nx

from kg.analysis.incidence import participations

Appearances = dict[str, dict[str, set[str]]]
"""Actor → date of issue → articles in which the actor took part in a meeting."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One day's paper as far as it was read."""

    date: str
    pages: int
    articles: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Weeks in a row of which nothing was read: Monday of the first and of the last, and how many."""

    first: str
    last: str
    weeks: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """All issues read, by date; ``undated`` articles belong to none."""

    issues: tuple[Issue, ...]
    undated: int

    @property
    def dates(self) -> tuple[str, ...]:
        """Dates of the issues."""
        return tuple(issue.date for issue in self.issues)

    def between(self, first: str, last: str) -> int:
        """Number of issues read from ``first`` to ``last``, both cut like ISO dates (``2025-03`` is the month)."""
        return sum(within(issue.date, first, last) for issue in self.issues)


def within(day: str, first: str, last: str) -> bool:
    """Whether an ISO date lies between two that may be cut to a month or a year, both inclusive."""
    return first <= day[: len(first)] and day[: len(last)] <= last


def coverage(graph: nx.MultiDiGraph) -> Coverage:
    """The issues that the graph's articles come from."""
    articles: Counter[str] = Counter()
    pages: dict[str, set[tuple[str, str]]] = defaultdict(set)
    undated = 0
    for data in _articles(graph):
        day = data.get("published") or ""
        if len(day) != len("2025-01-31"):
            undated += 1
            continue
        articles[day] += 1
        pages[day].add((data.get("source") or "", data.get("page") or ""))
    return Coverage(tuple(Issue(day, len(pages[day]), articles[day]) for day in sorted(articles)), undated)


def _articles(graph: nx.MultiDiGraph) -> Iterator[dict[str, str]]:
    return (data for _, data in graph.nodes(data=True) if data["label"] == "Article")


def appearances(graph: nx.MultiDiGraph, label: str = "Person") -> Appearances:
    """In which issues each actor's attendance was reported."""
    found: Appearances = defaultdict(lambda: defaultdict(set))
    for actor, _, (_, _, data) in participations(graph, label):
        for article in data.get("articles", ()):
            day = graph.nodes[article].get("published") or "" if article in graph else ""
            if len(day) == len("2025-01-31"):
                found[actor][day].add(article)
    return {actor: dict(days) for actor, days in sorted(found.items())}


def weeks(issues: Iterable[str]) -> dict[str, int]:
    """Issues read in each week from the first to the last, by its Monday; weeks without any are there with 0."""
    counted = Counter(_monday(day) for day in issues)
    if not counted:
        return {}
    found, week = {}, min(counted)
    while week <= max(counted):
        found[week.isoformat()] = counted.get(week, 0)
        week += timedelta(days=7)
    return found


def gaps(issues: Iterable[str]) -> list[Gap]:
    """Runs of weeks of which nothing was read, the longest first."""
    runs: list[list[str]] = []
    empty_before = False
    for week, count in weeks(issues).items():
        if count == 0 and empty_before:
            runs[-1].append(week)
        elif count == 0:
            runs.append([week])
        empty_before = count == 0
    return sorted((Gap(run[0], run[-1], len(run)) for run in runs), key=lambda gap: (-gap.weeks, gap.first))


def _monday(day: str) -> date:
    known = date.fromisoformat(day)
    return known - timedelta(days=known.weekday())
