"""What the corpus shows of offices changing hands: successions, appointments, departures, conflicts.

Everything is read off the graph: who is seen in a post, and when. A change is what two sentences show, one before and
one after; that nothing is reported in between is silence, not knowledge, so each change says how sure it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise, product
from typing import Any

import networkx as nx

from kg.graph.days import article_dates
from kg.graph.moves import Sighting, find_moves
from kg.model import Record
from kg.resolve.glyphs import LOOK_ALIKE, look_alike, substitution
from kg.resolve.posts import is_shared, post_words
from kg.resolve.rarity import is_transliterated

SUCCESSION, APPOINTMENT, DEPARTURE, CONFLICT = KINDS = ("succession", "appointment", "departure", "conflict")


_YEAR = re.compile(r".{0,8}?((?:19|20)\d{2})年")
_TELLING = 3
"""Characters of a body's name that a title repeats, at least."""


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
    told = {(one.person, one.body, one.post) for c in handed if c.kind == SUCCESSION for one in (c.before, c.after)}
    names = {node: str(data.get("name", "")) for node, data in graph.nodes(data=True)}
    moved = (
        _change(graph, APPOINTMENT if move.gained else DEPARTURE, move.post, None, move.before, move.after, move.sure)
        for move in find_moves(sightings, names)
        if (move.post.person, move.post.body, move.post.post) not in told
    )
    kept = (change for change in (*handed, *moved) if change.after.day >= since)
    return sorted(kept, key=lambda c: (c.after.day, KINDS.index(c.kind), c.body, c.post, c.person, c.other))


def career(graph: nx.MultiDiGraph, person: str) -> list[tuple[str, str, str, str]]:
    """The posts of one person, oldest first: first seen, last seen, body, title."""
    held = [
        (str(data.get("first_seen", "")), str(data.get("last_seen", "")), _shown(graph, body), data["title"])
        for _, body, data in graph.out_edges(person, data=True)
        if data["type"] == "HOLDS_POSITION"
    ]
    return sorted(held)


def _sightings(graph: nx.MultiDiGraph) -> Iterator[Sighting]:
    days = article_dates(graph)
    names = {
        node: (data["name"], *data.get("aliases", ())) for node, data in graph.nodes(data=True)
        if data["label"] in ("Person", "Organization")
    }  # fmt: skip
    for person, body, data in graph.edges(data=True):
        if data["type"] != "HOLDS_POSITION" or data.get("status"):
            continue
        quotes = dict(zip(data["quote_articles"], data["quotes"], strict=True))
        for article in data["articles"]:
            day = days.get(article)
            title, quote = str(data.get("title", "")), quotes.get(article, "")
            if day and not _is_past(quote, day) and _in_office(str(data.get("post", "")), quote, names[person]):
                post = _without(str(data.get("post", "")), names[body])
                yield Sighting(day, person, body, post, title, quote, article, data["confidence"])


def _is_past(quote: str, day: str) -> bool:
    """The sentence begins with a year before the article's own: 1985年，林晓任….."""
    year = _YEAR.match(quote)
    return year is not None and year[1] < day[:4]


def _without(post: str, body: Iterable[str]) -> str:
    """The post without the body that it names: 书画协会会长 of the 青石市书画协会; 局长 of a 局 stays."""
    ends = (name[-length:] for name in body for length in range(len(name), _TELLING - 1, -1))
    return post.removeprefix(next((end for end in ends if post.startswith(end) and post != end), ""))


def _in_office(post: str, quote: str, names: Iterable[str]) -> bool:
    """Whether the sentence prints the post as held: 原书记, 前总统 and 候任总统 are not, nor what others are wished."""
    wished = _congratulated().search(quote)
    if wished and post in quote[wished.end() :]:
        return False
    before = next((quote[: quote.find(name)] for name in names if name in quote), "")
    at = before.rfind(post)
    return at < 0 or not _not_in_office().search(before[:at])


@cache
def _congratulated() -> re.Pattern[str]:
    return re.compile(post_words().congratulated)


@cache
def _not_in_office() -> re.Pattern[str]:
    return re.compile(f"(?:{post_words().not_in_office})$")


def _by_post(graph: nx.MultiDiGraph, sightings: Iterable[Sighting]) -> Iterator[Change]:
    rows: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        rows[sighting.body, sighting.post].append(sighting)
    for (_, post), row in rows.items():
        if not is_shared(post):
            yield from _handovers(graph, row)


def _handovers(graph: nx.MultiDiGraph, row: list[Sighting]) -> Iterator[Change]:
    first, last = _first_and_last(row)
    names = {one.person: str(graph.nodes[one.person]["name"]) for one in row}
    seen: set[frozenset[str]] = set()
    for before, after in pairwise(row):
        pair = frozenset((before.person, after.person))
        if before.person == after.person or pair in seen or not _comparable(names[before.person], names[after.person]):
            continue
        seen.add(pair)
        together = before.day == after.day or last[before.person] > after.day or first[after.person] < before.day
        misread = _alike(names[before.person], names[after.person])
        kind = CONFLICT if together or misread else SUCCESSION
        yield _change(graph, kind, after, before, before, after, _sureness(row, before, after))


def _comparable(left: str, right: str) -> bool:
    """One name Chinese, the other of another language: bodies of two countries under one name (司法部)."""
    return is_transliterated(left) == is_transliterated(right)


def _alike(left: str, right: str) -> bool:
    """One name printed two ways, sooner than two people: it runs on, lost a character, or has one misread."""
    pair = substitution(left, right)
    if pair is not None:
        return is_transliterated(left) or is_transliterated(right) or look_alike(*pair) >= LOOK_ALIKE
    parts = (sorted(both, key=len) for both in product(left.split("·"), right.split("·")))
    return any(long.startswith(short) for short, long in parts)


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
