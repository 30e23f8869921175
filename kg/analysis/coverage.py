"""What was read: issues and pages by date, the gaps between them, and how often people appear per issue read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import networkx as nx

from kg.analysis.incidence import participations

DAY = len("2025-01-31")
"""Length of a date known to the day."""
ISSUE_TELLS = timedelta(days=7)
"""How far back the gatherings lie that one issue reports."""
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
    """All issues read, by date; ``undated`` articles belong to none, ``inferred`` ones to the day they report."""

    issues: tuple[Issue, ...]
    undated: int
    inferred: int

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


def issue_days(graph: nx.MultiDiGraph) -> tuple[dict[str, str], int]:
    """The day of the issue each article stands in, and of how many it is inferred.

    An article whose page is not dated to the day is taken to be of the day of the latest gathering that the page
    reports: papers report the next day, so the error is a day or two. One page is one issue: only what it reports from
    more than a week earlier (a file that holds many issues) counts for another.
    """
    articles = {node: data for node, data in graph.nodes(data=True) if data["label"] == "Article"}
    days = {node: day for node, data in articles.items() if len(day := data.get("published") or "") == DAY}
    reported: dict[str, str] = {}
    for _, meeting, (_, _, data) in participations(graph, "Person"):
        day = graph.nodes[meeting].get("date") or ""
        for article in data.get("articles", ()):
            if article in articles and article not in days and len(day) == DAY:
                reported[article] = max(day, reported.get(article, ""))
    inferred = _days_of_pages({node: data for node, data in articles.items() if node not in days}, reported)
    return days | inferred, len(inferred)


def _days_of_pages(undated: Mapping[str, Mapping[str, str]], reported: Mapping[str, str]) -> dict[str, str]:
    """The day of the page for each article of it, from the days of the latest gatherings that its articles report."""
    pages: dict[tuple[str, str], list[str]] = defaultdict(list)
    for article, data in undated.items():
        pages[_page(data)].append(article)
    days: dict[str, str] = {}
    for articles in pages.values():
        issues = _issues({reported[article] for article in articles if article in reported})
        for article in articles:
            if article in reported:
                days[article] = min(issue for issue in issues if issue >= reported[article])
            elif len(issues) == 1:
                days[article] = issues[0]
    return days


def _issues(days: Iterable[str]) -> list[str]:
    """The days that stand for a page's issue or issues, the latest first: each tells of the week before it."""
    issues: list[str] = []
    for day in sorted(days, reverse=True):
        if not issues or date.fromisoformat(issues[-1]) - date.fromisoformat(day) > ISSUE_TELLS:
            issues.append(day)
    return issues


def _page(article: Mapping[str, str]) -> tuple[str, str]:
    return article.get("source") or "", article.get("page") or ""


def coverage(graph: nx.MultiDiGraph) -> Coverage:
    """The issues that the graph's articles come from."""
    articles: Counter[str] = Counter()
    pages: dict[str, set[tuple[str, str]]] = defaultdict(set)
    days, inferred = issue_days(graph)
    for article, day in days.items():
        data = graph.nodes[article]
        articles[day] += 1
        pages[day].add(_page(data))
    undated = sum(data["label"] == "Article" for _, data in graph.nodes(data=True)) - len(days)
    return Coverage(tuple(Issue(day, len(pages[day]), articles[day]) for day in sorted(articles)), undated, inferred)


def appearances(graph: nx.MultiDiGraph, label: str = "Person") -> Appearances:
    """In which issues each actor's attendance was reported."""
    found: Appearances = defaultdict(lambda: defaultdict(set))
    days, _ = issue_days(graph)
    for actor, _, (_, _, data) in participations(graph, label):
        for article in data.get("articles", ()):
            if article in days:
                found[actor][days[article]].add(article)
    return {actor: dict(mine) for actor, mine in sorted(found.items())}


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
