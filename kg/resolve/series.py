"""Meetings in time: the next of a series, and the announcement of a meeting that took place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from kg.model import Entity, Link, Record, Value
from kg.resolve.bodies import parse_body
from kg.resolve.cues import any_of
from kg.resolve.home import Home, place_name
from kg.resolve.meetings import PLANNED, meeting_core
from kg.resolve.text import number_of, plain

_NTH = re.compile(r"第([〇零一二三四五六七八九十百\d]+)[次届期场轮]")
_YEARLY = re.compile(r"[〇零一二三四五六七八九\d]{4}年.*第")
"""The year stands before the ordinal: counting begins anew with the year."""
_STANDING = re.compile(f"(?:{any_of('standing')}|(?:{any_of('standing_with_more')}).*)$")


def series_links(meetings: Iterable[Entity]) -> Iterator[Link]:
    """FOLLOWS between consecutive occasions of one series; ``gap`` counts occasions known to be missing between."""
    for occasions in _by_series(meetings).values():
        for earlier, later in pairwise(occasions):
            gap = _gap(earlier, later)
            properties = {} if gap is None else {"gap": gap}
            yield Link("FOLLOWS", later.id, earlier.id, _articles(earlier, later), properties, 0.9)


class Occasion(Record, frozen=True):
    """A meeting's part in a series, before it is known whose series it is."""

    core: str
    """The series' name without its place; nothing for a meeting of no series."""
    scope: str
    """Whose it is, where a name of the meeting tells."""
    fallback: str
    """Whose it is if nothing tells: the home of the article."""
    region: str
    ordinal: int | None


def occasion_of(name: str, aliases: Sequence[str], properties: Mapping[str, Value], home: Home) -> Occasion:
    """What a meeting's names and properties tell of its series, in an article at home in ``home``."""
    ordinal, stated = _ordinal(name, properties), properties.get("series")
    core = meeting_core(str(stated or name))
    fallback = home.at(home.lowest or "county")
    if not (stated or ordinal or _STANDING.search(core)):
        return Occasion("", "", fallback, home.region, ordinal)
    body = parse_body(core, home)
    if body.scope:
        return Occasion(body.core, body.scope, fallback, home.region, ordinal)
    bodies = (parse_body(meeting_core(alias), home) for alias in aliases)
    scope = next((body.scope for body in bodies if body.scope and body.core == core), "")
    return Occasion(core, scope, fallback, home.region, ordinal)


def with_series(meetings: Iterable[tuple[Entity, Occasion]]) -> list[tuple[Entity, Occasion]]:
    """The meetings with the ordinal their name gives and the series they belong to."""
    meetings = list(meetings)
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, occasion in meetings:
        if occasion.scope:
            owners[occasion.region, occasion.core].add(occasion.scope)
    return [(_in_series(meeting, occasion, owners), occasion) for meeting, occasion in meetings]


def _in_series(meeting: Entity, occasion: Occasion, owners: Mapping[tuple[str, str], set[str]]) -> Entity:
    properties = dict(meeting.properties)
    if occasion.ordinal:
        properties["ordinal"] = occasion.ordinal
    if occasion.core:
        known = owners.get((occasion.region, occasion.core), set())
        scope = occasion.scope or (next(iter(known)) if len(known) == 1 else occasion.fallback)
        properties["series"] = place_name(scope) + occasion.core
    return replace(meeting, properties=dict(sorted(properties.items())))


def preview_links(meetings: Iterable[tuple[Entity, Occasion]]) -> Iterator[Link]:
    """PREVIEWS from an announcement to the report of the same meeting."""
    by_key: dict[tuple[str, str, str], dict[bool, Entity]] = defaultdict(dict)
    for meeting, occasion in meetings:
        key = meeting_core(meeting.name), str(meeting.properties.get("date")), occasion.region
        by_key[key].setdefault(meeting.properties.get("status") == PLANNED, meeting)
    for pair in by_key.values():
        if len(pair) == 2:
            yield Link("PREVIEWS", pair[True].id, pair[False].id, _articles(pair[True], pair[False]), {}, 0.8)


def _ordinal(name: str, properties: Mapping[str, Value]) -> int | None:
    stated = properties.get("ordinal")
    if isinstance(stated, int):
        return stated
    printed = _NTH.search(plain(name))
    return number_of(printed[1]) if printed else None


def _by_series(meetings: Iterable[Entity]) -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for meeting in meetings:
        series = str(meeting.properties.get("series") or "")
        if series and meeting.properties.get("date") and meeting.properties.get("status") != PLANNED:
            found[series].append(meeting)
    for occasions in found.values():
        occasions.sort(key=lambda m: (str(m.properties["date"]), _ordinal(m.name, m.properties) or 0, m.id))
    return found


def _gap(earlier: Entity, later: Entity) -> int | None:
    """Occasions missing between two: 第3次 → 第5次 lacks one; 2026年第2次, counted from the new year, at least one."""
    before, after = earlier.properties.get("ordinal"), later.properties.get("ordinal")
    if not isinstance(after, int):
        return None
    new_year = str(earlier.properties["date"])[:4] != str(later.properties["date"])[:4]
    if new_year and any(_YEARLY.search(plain(name)) for name in (later.name, *later.aliases)):
        return after - 1
    return after - before - 1 if isinstance(before, int) and before < after else None


def _articles(*meetings: Entity) -> tuple[str, ...]:
    return tuple(sorted({member.article for meeting in meetings for member in meeting.members}))
