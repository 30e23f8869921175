"""The one lexicon behind the recognizers of organizations and projects, from the tables under ``kg/language/data``.

Places, heads, fixed bodies and common words are one automaton, so that a text is cut once for all of them.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.places import CITY, PROVINCE, Gazetteer, gazetteer
from kg.language.tables import context, read_table

BODY, HEAD, PLACE, UNDERTAKING, LEVEL, WORD, UNKNOWN, MARK = range(8)
"""What a word is to a name; ``UNKNOWN`` is a character of no known word, ``MARK`` one that ends words."""


class Entry(NamedTuple):
    """One word of the lexicon."""

    name: str
    kind: int
    value: float = 0.0
    """Log odds that it belongs to the name of a body that it stands before or in."""
    project_value: float = 0.0
    """The same for the name of an undertaking."""
    proper: bool = False
    """A proper name."""
    group: str = ""
    """The kind of body that a head or a fixed body names, the level of a place; ``edge``: no undertaking begins so."""
    needs: str = ""
    """What a head needs on its left to name one body."""
    undertaking: tuple[tuple[str, str], ...] = ()
    """As the head of an undertaking: its kind and what it needs, possibly several."""


class Word(NamedTuple):
    """``text[start:end]``, an entry of the lexicon or a single other character."""

    start: int
    end: int
    entry: Entry


REFUSED = -9.0
"""Log odds of what cannot belong to a name."""
LEAST_SINGLE = 0.1
"""Single characters may be pieces of proper names whatever they mean as words: 正 in 正和科技公司."""
INNER = -2.1
"""Words that stand within names but begin none: what stands left of them must pay for it (福利彩票|发行|中心)."""
MARK_ENTRY = Entry("", MARK)
LIST_ENTRY = Entry("、", MARK)
UNKNOWN_ENTRY = Entry("", UNKNOWN, 0.3, 0.3, True)
DIGIT_ENTRY = Entry("", UNKNOWN, -0.4, 0.1)


@cache
def lexicon() -> list[Entry]:
    """All entries, candidates for a name's right end (bodies, heads, places, undertakings) first."""
    known: dict[str, Entry] = {}
    for entry in (*_bodies(), *_heads(), *_levels(), *_own(), *_places(), *_words(), *_general()):
        known.setdefault(entry.name, entry)
    for name, uses in _undertakings().items():
        entry = known.get(name, Entry(name, UNDERTAKING, -1.5, 1.0))
        kind = UNDERTAKING if entry.kind >= LEVEL else entry.kind
        known[name] = entry._replace(kind=kind, undertaking=uses)
    return sorted(known.values(), key=lambda entry: entry.kind)


@cache
def ends_of_bodies() -> int:
    """Entries before this index may end the name of a body or be a place."""
    return next(index for index, entry in enumerate(lexicon()) if entry.kind >= UNDERTAKING)


@cache
def ends_of_undertakings() -> bytes:
    """By the index of each entry, 1 if it may end the name of an undertaking."""
    return bytes(bool(entry.undertaking) for entry in lexicon())


@cache
def automaton() -> AhoCorasick:
    """Finds the entries in a reversed text, longest first."""
    return AhoCorasick([entry.name[::-1] for entry in lexicon()], matchkind=MatchKind.LeftmostLongest)


@lru_cache(maxsize=4)
def cut_backward(text: str) -> list[tuple[int, int, int]]:
    """Known words of ``text`` from right to left: (entry, start, end), both counted from the end of the text.

    Names of bodies have their head at the right end (青石县|自然资源|局), so reading from the right and taking the
    longest word each time settles most ambiguities that reading from the left leaves open: 市委书记, 县长, 中心城区.
    """
    return automaton().find_matches_as_indexes(text[::-1])


def _bodies() -> Iterator[Entry]:
    for kind, names in read_table("bodies.tsv"):
        yield from (Entry(name, BODY, 1.0, 1.5, group=kind) for name in names.split(" "))


def _heads() -> Iterator[Entry]:
    for kind, needs, names in read_table("org_suffixes.tsv"):
        yield from (Entry(name, HEAD, 0.8, 1.2, group=kind, needs=needs) for name in names.split(" "))


def _levels() -> Iterator[Entry]:
    return (Entry(name, LEVEL, 2.0, 0.3) for name in sorted(context("org_context", "level")))


def _places() -> Iterator[Entry]:
    yield from (Entry(name, PLACE, 2.5, 2.0, group="country") for (name,) in read_table("countries.tsv"))
    places, common = gazetteer(), context("org_context", "no_name")
    yield from _split_places(places)
    for name in places.names:
        place = places.lookup(name)[0]
        if place.common and (name != place.name or len(name) == 2):
            yield Entry(name, WORD, 0.8, 0.8, proper=name != place.name and name not in common)
        else:
            yield Entry(name, PLACE, 2.5, 2.0, group=place.level if name == place.name else "short")


def _split_places(places: Gazetteer) -> Iterator[Entry]:
    """Larger places before the rest of a smaller one's name: 四川|汇 is no 川汇, 合肥|城市 no 肥城市.

    Where the rest is a head, both are a body's name: 鞍山海关 has nothing of 山海关.
    """
    tails: dict[str, list[str]] = defaultdict(list)
    heads = {entry.name: entry for entry in _heads()}
    for name in places.names:
        if len(name) < 4:
            tails[name[0]].append(name[1:])
    for name in places.names:
        if len(name) == 2 and places.lookup(name)[0].level in (PROVINCE, CITY):
            for tail in tails[name[1]]:
                head = heads.get(tail) if len(tail) > 1 else None
                place = Entry(name + tail, PLACE, 2.5, 2.0, group="short")
                yield head._replace(name=name + tail, needs="bare") if head else place


def _own() -> Iterator[Entry]:
    """Words that the context tables rule on, whatever was counted, and whatever places bear the name (会同, 互助)."""
    refused_too = context("project_context", "stop")
    for name in sorted(
        context("org_context", "stop") | context("org_context", "group") | context("org_context", "apposition")
    ):
        yield Entry(name, WORD, REFUSED, REFUSED if len(name) > 1 or name in refused_too else LEAST_SINGLE)
    yield from (Entry(name, WORD, 1.0, 1.0) for name in sorted(context("org_context", "field")))
    yield from (Entry(name, WORD, 2.5, 2.0, proper=True) for name in sorted(context("org_context", "proper")))


def _words() -> Iterator[Entry]:
    grammar, never = context("org_context", "function"), context("org_context", "grammar")
    fields, inner = context("project_context", "field"), context("org_context", "inner")
    common = context("org_context", "no_name")
    stops, edges = context("project_context", "stop"), context("project_context", "edge")
    apart = context("org_context", "verb_level") | context("org_context", "hides_head")
    tails = tuple(sorted(context("org_context", "tail")))
    for word, value, project_value, *proper in read_table("org_words.tsv.gz"):
        if word in apart:
            continue
        least = LEAST_SINGLE if len(word) == 1 and word not in grammar else REFUSED
        odds, project_odds = max(least, int(value) / 10), max(least, int(project_value) / 10)
        if word in never:
            odds = min(odds, -2.5)
        if word in inner:
            odds = max(odds, INNER)
        if word.endswith("届"):
            odds = REFUSED
        project_odds = REFUSED if word in stops else max(project_odds, 0.5) if word in fields else project_odds
        is_name = bool(proper) and word not in common
        if is_name and len(word) > 2 and word.endswith("村") and not word.endswith(tails):
            yield Entry(word, HEAD, 0.8, 1.2, group="village", needs="bare")  # 和平村, which 和 would not begin
            continue
        yield Entry(word, WORD, odds, project_odds, is_name, "edge" if word in edges else "")


def _general() -> Iterator[Entry]:
    """General words of undertakings that no other table holds (文旅): whole words, no pieces of proper names."""
    return (Entry(name, WORD, 1.0, 1.0) for name in sorted(context("project_context", "generic")) if len(name) > 1)


def _undertakings() -> dict[str, tuple[tuple[str, str], ...]]:
    uses: dict[str, tuple[tuple[str, str], ...]] = {}
    for kind, needs, names in read_table("project_heads.tsv"):
        for name in names.split(" "):
            uses[name] = (*uses.get(name, ()), (kind, needs))
    return uses
