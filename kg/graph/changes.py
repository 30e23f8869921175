"""What the corpus shows of offices changing hands: successions, appointments, departures, conflicts.

Everything is read off the graph: who is seen in a post, and when. A change is what two sentences show, one before and
one after; that nothing is reported in between is silence, not knowledge, so each change says how sure it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import networkx as nx

from kg.graph.days import article_dates
from kg.model import Record
from kg.resolve.posts import is_shared

SUCCESSION, APPOINTMENT, DEPARTURE, CONFLICT = KINDS = ("succession", "appointment", "departure", "conflict")


class Sighting(Record, frozen=True, order=True):
    """Somebody is seen in a post."""

    day: str
    person: str
    """Node id, as is ``body``."""
    body: str
    post: str
    title: str
    quote: str
    article: str
    confidence: float


class Change(Record, frozen=True):
    """An office changing hands, or two holders of one office at one time."""

    kind: str
    post: str
    body: str
    """Names, not ids: body and people as readers know them."""
    person: str
    other: str
    """Successions and conflicts: the predecessor, the other holder; else nothing."""
    before: Sighting
    after: Sighting
    confidence: float


def find_changes(graph: nx.MultiDiGraph, since: str = "") -> list[Change]:
    """Changes that a graph shows, in order of their later sentence; ``since`` leaves out what was seen earlier."""
    sightings = sorted(_sightings(graph))
    handed = list(_by_post(graph, sightings))
    left = {(change.before.person, change.body, change.before.post) for change in handed if change.kind == SUCCESSION}
    moved = [c for c in _by_person(graph, sightings) if (c.before.person, c.body, c.before.post) not in left]
    kept = (change for change in (*handed, *moved) if change.after.day >= since)
    return sorted(kept, key=lambda c: (c.after.day, KINDS.index(c.kind), c.body, c.post, c.person, c.other))


def career(graph: nx.MultiDiGraph, person: str) -> list[tuple[str, str, str, str]]:
    """The posts of one person, oldest first: first seen, last seen, body, title."""
    held = [
        (str(data.get("first_seen", "")), str(data.get("last_seen", "")), graph.nodes[body]["name"], data["title"])
        for _, body, data in graph.out_edges(person, data=True)
        if data["type"] == "HOLDS_POSITION"
    ]
    return sorted(held)


def _sightings(graph: nx.MultiDiGraph) -> Iterator[Sighting]:
    days = article_dates(graph)
    for person, body, data in graph.edges(data=True):
        if data["type"] != "HOLDS_POSITION" or data.get("status"):
            continue
        quotes = dict(zip(data["quote_articles"], data["quotes"], strict=True))
        for article in data["articles"]:
            day = days.get(article)
            if day:
                title, post = str(data.get("title", "")), str(data.get("post", ""))
                yield Sighting(day, person, body, post, title, quotes.get(article, ""), article, data["confidence"])


def _by_post(graph: nx.MultiDiGraph, sightings: Iterable[Sighting]) -> Iterator[Change]:
    rows: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        rows[sighting.body, sighting.post].append(sighting)
    for (_, post), row in rows.items():
        if not is_shared(post):
            yield from _handovers(graph, row)


def _handovers(graph: nx.MultiDiGraph, row: list[Sighting]) -> Iterator[Change]:
    first, last = _first_and_last(row)
    seen: set[frozenset[str]] = set()
    for before, after in pairwise(row):
        pair = frozenset((before.person, after.person))
        if before.person == after.person or pair in seen:
            continue
        seen.add(pair)
        together = before.day == after.day or last[before.person] > after.day or first[after.person] < before.day
        kind = CONFLICT if together else SUCCESSION
        yield _change(graph, kind, after, before, before, after, _sureness(row, before, after))


def _first_and_last(row: Iterable[Sighting]) -> tuple[dict[str, str], dict[str, str]]:
    first: dict[str, str] = {}
    last: dict[str, str] = {}
    for sighting in row:
        first.setdefault(sighting.person, sighting.day)
        last[sighting.person] = sighting.day
    return first, last


def _sureness(row: Iterable[Sighting], before: Sighting, after: Sighting) -> float:
    """Less where either holder was seen only once: a misprint or a misreading shows itself once."""
    seen = [sum(s.person == one.person for s in row) for one in (before, after)]
    once = sum(count == 1 for count in seen)
    return round(min(before.confidence, after.confidence) * (1.0, 0.8, 0.6)[once], 2)


def _by_person(graph: nx.MultiDiGraph, sightings: Iterable[Sighting]) -> Iterator[Change]:
    rows: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        rows[sighting.person].append(sighting)
    for row in rows.values():
        yield from _moves(graph, row)


def _moves(graph: nx.MultiDiGraph, row: list[Sighting]) -> Iterator[Change]:
    """A new post of somebody seen before without it; an old post not seen again while others are."""
    posts: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in row:
        posts[sighting.body, sighting.post].append(sighting)
    for seen in posts.values():
        earlier = [s for s in row if s.day < seen[0].day]
        later = [s for s in row if s.day > seen[-1].day]
        if earlier:
            yield _change(graph, APPOINTMENT, seen[0], None, earlier[-1], seen[0], _moving(seen, earlier))
        if later:
            yield _change(graph, DEPARTURE, seen[-1], None, seen[-1], later[0], _moving(seen, later))


def _moving(seen: list[Sighting], others: list[Sighting]) -> float:
    base = min(seen[0].confidence, others[0].confidence)
    return round(base * min(1.0, 0.4 + 0.1 * len(seen) + 0.1 * len({s.article for s in others})), 2)


def _change(
    graph: nx.MultiDiGraph, kind: str, subject: Sighting, other: Sighting | None, before: Sighting, after: Sighting,
    confidence: float,
) -> Change:  # fmt: skip
    name = _shown(graph, other.person) if other else ""
    body = _shown(graph, subject.body)
    return Change(kind, subject.title, body, _shown(graph, subject.person), name, before, after, confidence)


def _shown(graph: nx.MultiDiGraph, node: str) -> str:
    data: dict[str, Any] = graph.nodes[node]
    return f"{data['name']}（{data['qualifier']}）" if data.get("qualifier") else str(data["name"])
