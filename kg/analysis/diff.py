"""Two periods, or two builds, compared: who appeared, vanished, rose, fell, beyond chance.

A person's rate is the share of the issues read in which an attendance of theirs is reported, so that a week nobody
read counts for nothing. Two rates are compared by Fisher's exact test, all persons together at a false discovery rate
of 5 %.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx
import numpy as np
from scipy.stats import fisher_exact

from kg.analysis.coverage import appearances, coverage, within
from kg.analysis.statistics import adjusted, rate_ratio
from kg.errors import InputError

LEAST = 4
"""Issues a person must appear in, both periods together, to be tested at all (chosen without looking at the change)."""


@dataclass(frozen=True, slots=True)
class Side:
    """One period of one graph: issues read, and the articles behind each actor's issues."""

    issues: int
    seen: Mapping[str, Mapping[str, set[str]]]


@dataclass(frozen=True, slots=True)
class Change:
    """How often one actor appeared before and after."""

    actor: str
    before: int
    """Issues of the first period in which the actor appears; ``after`` likewise."""
    after: int
    ratio: float
    """Rate after over rate before, halves added; with its 95 % interval."""
    low: float
    high: float
    p: float | None
    """None where there was too little to test."""
    q: float | None
    kind: str
    """``appeared``, ``vanished``, ``rose``, ``fell``; ``within chance`` or ``too few`` otherwise."""

    @property
    def beyond_chance(self) -> bool:
        """Whether the change is more than chance explains."""
        return self.kind not in ("within chance", "too few")


def side(graph: nx.MultiDiGraph, first: str = "", last: str = "9999", *, label: str = "Person") -> Side:
    """The period from ``first`` to ``last`` (ISO dates, may be cut to month or year), both inclusive."""
    seen = {
        actor: {day: articles for day, articles in days.items() if within(day, first, last)}
        for actor, days in appearances(graph, label).items()
    }
    return Side(coverage(graph).between(first, last), {actor: days for actor, days in seen.items() if days})


def compare(first: Side, second: Side, *, level: float = 0.05) -> list[Change]:
    """All actors of either side, changes beyond chance first, then by p-value."""
    actors = sorted({*first.seen, *second.seen})
    counts = [(len(first.seen.get(actor, ())), len(second.seen.get(actor, ()))) for actor in actors]
    tested = [i for i, (x, y) in enumerate(counts) if x + y >= LEAST and first.issues and second.issues]
    p = np.array([_fisher(*counts[i], first.issues, second.issues) for i in tested])
    found = dict(zip(tested, zip(p.tolist(), adjusted(p).tolist(), strict=True), strict=True))
    changes = []
    for i, (actor, (x, y)) in enumerate(zip(actors, counts, strict=True)):
        p_value, q = found.get(i, (None, None))
        ratio = rate_ratio((x, first.issues), (y, second.issues))
        changes.append(Change(actor, x, y, *ratio, p_value, q, _kind(x, y, ratio[0], q, level)))
    return sorted(changes, key=lambda c: (2.0 if c.q is None else c.q, 2.0 if c.p is None else c.p, c.actor))


def _fisher(before: int, after: int, issues_before: int, issues_after: int) -> float:
    table = [[before, issues_before - before], [after, issues_after - after]]
    return float(fisher_exact(table).pvalue)


def _kind(before: int, after: int, ratio: float, q: float | None, level: float) -> str:
    if q is None:
        return "too few"
    if q > level:
        return "within chance"
    if not before:
        return "appeared"
    if not after:
        return "vanished"
    return "rose" if ratio > 1 else "fell"


@dataclass(frozen=True, slots=True)
class Row:
    """One person's change, with the name and the articles behind both counts."""

    name: str
    change: Change
    beyond_chance: bool
    articles_before: tuple[str, ...]
    articles_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everyone's change between two periods or builds."""

    issues_before: int
    issues_after: int
    tested: int
    rows: tuple[Row, ...]


def compare_builds(
    first: nx.MultiDiGraph, second: nx.MultiDiGraph, periods: tuple[str, str] = ("..", "..")
) -> Comparison:
    """People of two graphs (or twice the same), each within a period ``FIRST..LAST`` whose ends may be left out.

    Raises:
        InputError: a period is not of that form, or no issue of it was read.
    """
    other = second if second is first else aligned(first, second)
    before, after = (side(graph, *period(text)) for graph, text in zip((first, other), periods, strict=True))
    for one, text in zip((before, after), periods, strict=True):
        if not one.issues:
            raise InputError(f"{'the build' if text == '..' else text}: no dated issue was read; give another period")
    changes = compare(before, after)
    rows = tuple(_row(first if one.actor in first else other, one, before, after) for one in changes)
    return Comparison(before.issues, after.issues, sum(one.q is not None for one in changes), rows)


def period(text: str) -> tuple[str, str]:
    """First and last day of ``2025-01..2025-06``; an end left out is open.

    Raises:
        InputError: the text is not of that form.
    """
    if not re.fullmatch(r"(\d{4}(-\d\d){0,2})?\.\.(\d{4}(-\d\d){0,2})?", text):
        raise InputError(f"{text}: is no period; write it FIRST..LAST, like 2025-01..2025-06")
    first, last = text.split("..")
    return first, last or "9999"


def _row(graph: nx.MultiDiGraph, change: Change, before: Side, after: Side) -> Row:
    name = str(graph.nodes[change.actor].get("name") or change.actor)
    articles = (
        tuple(sorted({a for found in one.seen.get(change.actor, {}).values() for a in found}))
        for one in (before, after)
    )
    return Row(name, change, change.kind not in ("within chance", "too few"), *articles)


def aligned(first: nx.MultiDiGraph, second: nx.MultiDiGraph, label: str = "Person") -> nx.MultiDiGraph:
    """``second`` with the ids of ``first`` where one of its actors can only be one of ``first``'s.

    Equal ids are equal; of the rest, those whose names and aliases meet those of exactly one actor on the other side.
    """
    ours, theirs = ({n for n, d in g.nodes(data=True) if d["label"] == label} for g in (first, second))
    here, there = _names(first, ours - theirs), _names(second, theirs - ours)
    candidates: dict[str, set[str]] = defaultdict(set)
    back: dict[str, set[str]] = defaultdict(set)
    for name in here.keys() & there.keys():
        for node in there[name]:
            candidates[node] |= here[name]
        for node in here[name]:
            back[node] |= there[name]
    same = {n: next(iter(c)) for n, c in candidates.items() if len(c) == 1 and len(back[next(iter(c))]) == 1}
    return nx.relabel_nodes(second, same, copy=True)


def _names(graph: nx.MultiDiGraph, nodes: set[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for node in nodes:
        data = graph.nodes[node]
        for name in (data.get("name"), *data.get("aliases", ())):
            if name:
                found[name].add(node)
    return found
