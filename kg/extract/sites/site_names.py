"""The members of a list of sites, by name: bodies and undertakings that recognizers know, and what only the list shows.

A list bounds its members, so more of a name is known here than in running text: 来到小白家坪村 begins behind the verb,
政协石桥镇委员工作室 ends where the list does. What ends like no site, and what is only a kind of place, is none.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.extract.clauses.sentences import Sentence
from kg.extract.sites.known_sites import (
    BEFORE,
    BUILDING,
    GRAMMAR,
    GROUND,
    LYING,
    NAME_WORD,
    NARROW_ENDS,
    PLAIN,
    TAIL,
    UNDERTAKING,
    WIDE_ENDS,
    known_sites,
)
from kg.extract.sites.site_kinds import TOWNS, any_of, ends_like_site, is_country, is_kind, words
from kg.extract.text.spans import Span
from kg.language.places import gazetteer
from kg.language.tables import read_table


class Site(NamedTuple):
    """``sentence.text[start:end]`` was gone to; ``kind`` is ``org`` or ``project``."""

    sentence: int
    start: int
    end: int
    kind: str


PARTS = re.compile(f"等(?:多个)?{any_of('inner')}")
"""What is listed are parts of one site."""
PIECES = re.compile(f"、|{any_of('joint')}")
PROJECTS = re.compile(rf"等(?:\w{{0,3}}个)?{any_of('degree')}*{UNDERTAKING}")
"""Behind a list all of whose members are undertakings: 青石家园、安和苑等项目."""
PROJECT_TAIL = re.compile(f"{UNDERTAKING}{BUILDING}{GROUND}|项目(?=[，。、和点]|$)")
ANNIVERSARY = re.compile(any_of("anniversary"))
"""在解放军建军百年之际: no place."""
VENUE = re.compile(any_of("venue"))
"""Halls where gatherings are held, whoever goes there."""
ROOM = re.compile(f"{any_of('room')}$")
"""A room, unless a place names it: 来信收发室, but 临河公积金服务大厅, 区政务服务大厅."""
OF_PLACE = re.compile(f"{any_of('scope')}[^，。、]{{4,}}")
ZONES = tuple(sorted(words("zone")))
"""Beside a district one that is travelled to as well."""
SHORT = 3
"""平江|、农林等居民区: so short a name needs the word for what all are."""
CALLED = re.compile(f"[^，。；]*{any_of('called')}”?——")
"""Before what a place is called: 打卡点——|青石公司."""
BODIES = re.compile(f"等{any_of('degree')}*(?:[0-9一二三四五六七八九十几多]+[家个所])?{any_of('bodies')}")
"""Behind a list all of whose members are bodies: 青石股份、云岭光电|等企业."""
JOINT_NAME = re.compile(any_of("joint_name"))
"""Words that begin like a conjunction: 罗岗|和苑."""
AT_HOME = re.compile(f"(?:[^，。；：、]{{2,20}}|{any_of('scholar')}[^，。；：]{{2,30}}){any_of('home')}")
"""青石大学|教授林晓家中: where somebody lives, not where he works."""
ACTING_NAME = re.compile(any_of("acting_name"))
"""Behind a body, makes it the subject of what follows: 青石镇党委|在工作中."""
HOMES = ("家中", "家里")
"""来到林晓、沈砚|家中，: what stands in such a list need be no site."""
LIKELY = 0.5
"""Score per character of a body that counts where the place is all that the verb or the sentence's opening is about."""
SURE = 0.85
"""The same even where people only look at things."""


class Way(NamedTuple):
    """How a list of places was told."""

    moving: bool
    """Somebody goes there or looks, so that unknown names beside known ones are sites too."""
    least: float
    """The score per character that a known body needs, if nobody goes there or the list is no whole object."""
    opening: bool = False
    """A sentence opens with it, so that an unknown name that ends like a site is one."""
    going: bool = True
    """The verb is one of going, so that an unknown name beside known ones need not end like a site."""
    direct: bool = False
    """It stands between verbs of going and looking (赴青石科技|参观考察), so that any name there is a site's."""


def pieces(number: int, sentence: Sentence, start: int, end: int, way: Way) -> Iterator[Site]:
    """The members of a list of sites: known bodies and undertakings, and what stands beside them.

    Args:
        number: the sentence's number, for the sites.
        sentence: the sentence.
        start: where the list begins.
        end: where it ends.
        way: how it was told.
    """
    text = sentence.text
    if PARTS.match(text, end) or text.startswith("（", start):
        return
    if text.count("”", start, end) != text.count("“", start, end):
        return
    known = [s for s in _known(sentence, start, end, way) if not ACTING_NAME.match(text, s.end)]
    rows = _members(text, start, end, known)
    if _are_kinds(rows, text):
        return
    bodies = BODIES.match(text, end) is not None
    anchored = (way.moving or bodies) and (
        bool(known) or bodies or any(ends_like_site(TAIL.sub("", text[low:high])) for low, high in rows)
    )
    if any(text.endswith(WIDE_ENDS, low, high) > text.endswith(NARROW_ENDS, low, high) for low, high in rows):
        rows = [row for row in rows if not text.endswith(ZONES, *row)]  # 在石桥区、云岭经济开发区，
    behind = min(end + 12, len(text))
    homes = text.endswith(HOMES, start, end)
    all_building = PROJECTS.search(text, start, behind) is not None
    for k, (low, high) in enumerate(rows):
        building = PROJECT_TAIL.search(text, low, behind if high == end else high) is not None
        kind = "project" if all_building or building else "org"
        inside = [s for s in known if low <= s.start < high]
        whole = (way.direct and not homes) or (anchored and (way.going or bodies) and not text.startswith("的", high))
        if bodies and _is_place_behind(inside, text, high):
            yield Site(number, low, high, kind)
        elif inside:
            yield from (Site(number, *site) for site in known_sites(sentence, low, high, inside, kind))
        elif _is_half(rows[k : k + 2], text, known):
            continue
        elif bodies and whole and 1 < high - low < SHORT:
            yield Site(number, low, high, kind)
        elif found := _unknown_site(text, low, high, whole, anchored or way.opening):
            yield Site(number, *found, kind)


def _is_place_behind(inside: Sequence[Span], text: str, high: int) -> bool:
    """石桥镇|白家坪、杏园等村: where it lies, and a name without the end that all of them share."""
    return (
        len(inside) == 1
        and inside[0].value in LYING
        and 1 < high - inside[0].end <= SHORT
        and text[high - 1] not in "的"
    )


def _is_half(rows: Sequence[tuple[int, int]], text: str, known: Sequence[Span]) -> bool:
    """白水上移|及输水管线项目: the first half of the name of one undertaking."""
    if len(rows) < 2 or ends_like_site(text[slice(*rows[0])]) or text.startswith("、", rows[0][1]):
        return False
    after = any(s.kind == "project" and rows[1][0] <= s.start < rows[1][1] for s in known)
    return after or PROJECT_TAIL.search(text, *rows[1]) is not None


def _known(sentence: Sentence, start: int, end: int, way: Way) -> Iterator[Span]:
    """Bodies and undertakings in the list that the reading is sure enough of."""
    text = sentence.text
    lying = text.startswith("的", end)  # 来到青石镇、白沙镇|的7个站点
    doubtful = way.least < SURE or not way.moving
    for span in sentence.reading:
        if span.kind not in {"org", "project"} or not start <= span.start < end:
            continue
        if (doubtful and span.score < way.least * (span.end - span.start)) or (lying and span.value in LYING):
            continue
        if not _is_elsewhere(span, text):
            yield span


def _is_elsewhere(span: Span, text: str) -> bool:
    """Years of a body, a hall of gatherings, a country, and whose scientist is called on at home: no site."""
    if ANNIVERSARY.match(text, span.end) or VENUE.search(text, span.start, span.end):
        return True
    if span.value == "village":
        return False
    return is_country(text[span.start : span.end]) or AT_HOME.match(text, span.end) is not None


def _members(text: str, start: int, end: int, known: Sequence[Span]) -> list[tuple[int, int]]:
    inside = {i for s in known for i in range(s.start, s.end)}
    ends = {s.end for s in known}
    cuts, last = [], start
    for mark in PIECES.finditer(text, start, end):
        if mark.start() in inside or (
            JOINT_NAME.match(text, mark.start())
            and mark.start() not in ends
            and not ends_like_site(text[last : mark.start()])
        ):
            continue  # 罗岗|和苑小区
        cuts.append(mark.span())
        last = mark.end()
    edges = [start, *(i for cut in cuts for i in cut), end]
    rows = zip(edges[::2], edges[1::2], strict=True)
    return [(_behind_dash(text, low, high), high) for low, high in rows if high > low]


def _behind_dash(text: str, low: int, high: int) -> int:
    """研学打卡点——|青石公司: where the member's own name begins."""
    called = CALLED.match(text, low, high)
    return called.end() if called else low


def _are_kinds(rows: Sequence[tuple[int, int]], text: str) -> bool:
    """福利院、敬老院、消防大队: heads without a name, kinds of places; not 县人武部、武警中队、消防大队."""
    bare = [text[low:high] in _heads() or text[low:high] in words("no_site") for low, high in rows]
    return len(rows) > 2 and sum(bare) * 2 > len(rows) and bare[0]


@cache
def _heads() -> frozenset[str]:
    return frozenset(head for _, _, heads in read_table("org_suffixes.tsv") for head in heads.split(" "))


def _unknown_site(text: str, low: int, high: int, whole: bool, ending: bool) -> tuple[int, int] | None:
    """A member that no recognizer knows: the list vouches for it (``whole``), or only with its own end (``ending``)."""
    name = TAIL.sub("", text[low:high])
    name = name[BEFORE.match(name).end() :]  # type: ignore[union-attr]
    if not (whole or (ending and ends_like_site(name))) or not PLAIN.match(name):
        return None
    if (
        is_kind(name)
        or GRAMMAR.search(NAME_WORD.sub("", name))
        or VENUE.search(name)
        or name.endswith(WIDE_ENDS) > name.endswith(NARROW_ENDS)
    ):
        return None
    if (ROOM.search(name) and not (OF_PLACE.match(name) or gazetteer().match_at(name, 0))) or (
        name.endswith(TOWNS) and text.startswith("的", high)
    ):
        return None
    start = text.index(name, low)
    return start, start + len(name)
