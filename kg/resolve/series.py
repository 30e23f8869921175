"""Meetings in time: the next of a series, and the announcement of a meeting that took place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from kg.model import Entity, Link
from kg.resolve.bodies import parse_body
from kg.resolve.home import place_name
from kg.resolve.meetings import PLANNED, meeting_core
from kg.resolve.reading import Reading
from kg.resolve.text import number_of, plain

_NTH = re.compile(r"第([〇零一二三四五六七八九十百\d]+)[次届期场轮]")
_YEARLY = re.compile(r"[〇零一二三四五六七八九\d]{4}年.*第")
"""The year stands before the ordinal: counting begins anew with the year."""
_STANDING = re.compile(
    r"(联席会议?|常务会议?|常委会(?:扩大)?会议?|全体会议|全会|例会|委员会(?:全体)?会议?|党组会议?|办公会议?|主任会议|主席会议|委员长会议|理论学习中心组.*)$"
)


def series_links(meetings: Iterable[Entity]) -> Iterator[Link]:
    """FOLLOWS between consecutive occasions of one series; ``gap`` counts occasions known to be missing between."""
    for occasions in _by_series(meetings).values():
        for earlier, later in pairwise(occasions):
            gap = _gap(earlier, later)
            properties = {} if gap is None else {"gap": gap}
            yield Link("FOLLOWS", later.id, earlier.id, _articles(earlier, later), properties, 0.9)


def preview_links(reading: Reading, meetings: Iterable[Entity]) -> Iterator[Link]:
    """PREVIEWS from an announcement to the report of the same meeting."""
    by_key: dict[tuple[str, str, str], dict[bool, Entity]] = defaultdict(dict)
    for meeting in meetings:
        key = meeting_core(meeting.name), str(meeting.properties.get("date")), _city(reading, meeting)
        by_key[key].setdefault(meeting.properties.get("status") == PLANNED, meeting)
    for pair in by_key.values():
        if len(pair) == 2:
            yield Link("PREVIEWS", pair[True].id, pair[False].id, _articles(pair[True], pair[False]), {}, 0.8)


def with_series(reading: Reading, entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities, meetings with the ordinal their name gives and the series they belong to."""
    entities = list(entities)
    drafts = {e.id: _draft(reading, e) for e in entities if e.label == "Meeting"}
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for draft in drafts.values():
        if draft.scope:
            owners[draft.region, draft.core].add(draft.scope)
    return tuple(_in_series(e, drafts[e.id], owners) if e.id in drafts else e for e in entities)


class _Draft(NamedTuple):
    """A meeting's part in a series, before it is known whose series it is."""

    core: str
    """The series' name without its place; nothing for a meeting of no series."""
    scope: str
    """Whose it is, where a name of the meeting tells."""
    fallback: str
    """Whose it is if nothing tells: the home of the article."""
    region: str
    ordinal: int | None


def _draft(reading: Reading, meeting: Entity) -> _Draft:
    home = reading.locals[meeting.members[0]].home
    ordinal, stated = _ordinal(meeting), meeting.properties.get("series")
    core = meeting_core(str(stated or meeting.name))
    fallback = home.at(home.lowest or "county")
    if not (stated or ordinal or _STANDING.search(core)):
        return _Draft("", "", fallback, home.region, ordinal)
    body = parse_body(core, home)
    if body.scope:
        return _Draft(body.core, body.scope, fallback, home.region, ordinal)
    bodies = (parse_body(meeting_core(alias), home) for alias in meeting.aliases)
    scope = next((body.scope for body in bodies if body.scope and body.core == core), "")
    return _Draft(core, scope, fallback, home.region, ordinal)


def _in_series(meeting: Entity, draft: _Draft, owners: Mapping[tuple[str, str], set[str]]) -> Entity:
    properties = dict(meeting.properties)
    if draft.ordinal:
        properties["ordinal"] = draft.ordinal
    if draft.core:
        known = owners.get((draft.region, draft.core), set())
        scope = draft.scope or (next(iter(known)) if len(known) == 1 else draft.fallback)
        properties["series"] = place_name(scope) + draft.core
    return replace(meeting, properties=dict(sorted(properties.items())))


def _ordinal(meeting: Entity) -> int | None:
    stated = meeting.properties.get("ordinal")
    if isinstance(stated, int):
        return stated
    printed = _NTH.search(plain(meeting.name))
    return number_of(printed[1]) if printed else None


def _by_series(meetings: Iterable[Entity]) -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for meeting in meetings:
        series = str(meeting.properties.get("series") or "")
        if series and meeting.properties.get("date") and meeting.properties.get("status") != PLANNED:
            found[series].append(meeting)
    for occasions in found.values():
        occasions.sort(key=lambda m: (str(m.properties["date"]), _ordinal(m) or 0, m.id))
    return found


def _city(reading: Reading, meeting: Entity) -> str:
    home = reading.locals[meeting.members[0]].home
    return home.region


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
