"""The members of a list of sites, by name: bodies and undertakings that recognizers know, and what only the list shows.

A list bounds its members, so more of a name is known here than in running text: 来到小白家坪村 begins behind the verb,
政协石桥镇委员工作室 ends where the list does. What ends like no site, and what is only a kind of place, is none.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.extract.clauses import PREDICATES
from kg.extract.sentences import Sentence
from kg.extract.spans import Span
from kg.language.cues import alternation
from kg.language.organization_scores import is_common_name
from kg.language.places import gazetteer
from kg.language.tables import context, read_table


class Site(NamedTuple):
    """``sentence.text[start:end]`` was gone to; ``kind`` is ``org`` or ``project``."""

    sentence: int
    start: int
    end: int
    kind: str


def words(part: str) -> frozenset[str]:
    """The words of a part of ``site_words.tsv``."""
    return context("site_words", part)


def any_of(*parts: str) -> str:
    """A pattern for any one word of the parts."""
    return alternation(word for part in parts for word in words(part))


PARTS = re.compile(f"等(?:多个)?{any_of('inner')}")
"""What is listed are parts of one site."""
PIECES = re.compile(f"、|{any_of('joint')}")
UNDERTAKING, BUILDING, GROUND = any_of("undertaking"), f"{any_of('doing')}*", any_of("ground")
TAIL = re.compile(f"{UNDERTAKING}?{BUILDING}{GROUND}$|(?<=项目){any_of('doing')}$")
"""What a name under construction goes on with that is no part of it: 青石家园|项目建设现场."""
BEFORE = re.compile(f"^{any_of('before')}*")
PLAIN = re.compile(r"^[一-鿿A-Za-z0-9“”·（）—]{3,24}$")
PROJECTS = re.compile(rf"等(?:\w{{0,3}}个)?{any_of('degree')}*{UNDERTAKING}")
"""Behind a list all of whose members are undertakings: 青石家园、安和苑等项目."""
PROJECT_TAIL = re.compile(f"{UNDERTAKING}{BUILDING}{GROUND}|项目(?=[，。、和点]|$)")
COUNTED = re.compile(r"\d+余?[个家所名处位]")
"""走进22个社区."""
VAGUE = re.compile(any_of("vague"))
GRAMMAR = re.compile(any_of("no_name"))
"""Words that no name of a site holds: 践行|以|人民|为|中心."""
FRONT = re.compile(r"[一-鿿A-Za-z0-9（）“”]{1,6}$")
"""What the recognizers missed of a name between the verb or the mark of the list and what they know of it."""
SWALLOWED = frozenset(f"、{joint}" for joint in "和与及")
"""Behind 、 these begin a name: 、和|裕牧业公司."""
NO_FRONT = re.compile(f"{any_of('no_name')}|{any_of('no_front')}$")
UNIT = re.compile("[一二三四五六七八九十]+[团营连旅]$")
"""Units of the army: 机场三团."""
ANNIVERSARY = re.compile(any_of("anniversary"))
"""在解放军建军百年之际: no place."""
OFFICE = re.compile(f"(?:（[^（）]{{1,8}}）)?(?:建设)?{any_of('office')}")
"""青石高速（二期）|项目部: who builds it has a site there."""
VENUE = re.compile(any_of("venue"))
"""Halls where gatherings are held, whoever goes there."""
ROOM = re.compile(f"{any_of('room')}$")
"""A room, unless a place names it: 来信收发室, but 临河公积金服务大厅."""
LIKELY = 0.5
"""Score per character of a body that counts where the place is all that the verb or the sentence's opening is about."""
SURE = 0.85
"""The same even where people only look at things."""
MORE = 10
"""Characters that may follow a body's name in the name of its site."""
OWN_PARTS = context("org_context", "common_parent") | {"学院", "高标准"}
"""What begins so is a part of a body named before: 学院|西校区训练场."""
GENERAL = tuple(
    sorted((context("org_context", "group") | OWN_PARTS) - {"家", "个", "所", "座", "名", "处", "镇", "村", "乡"})
)
WIDE = frozenset({"province", "city", "county", "district"})
LYING = WIDE | {"township"}
"""Kinds of places that are no site themselves where the name goes on: 石桥镇|白家坪大堤."""
WIDE_ENDS, NARROW_ENDS = tuple(sorted(words("wide"))), tuple(sorted(words("narrow")))
WORK_ENDS = tuple(sorted(words("no_site_end")))


def pieces(
    number: int, sentence: Sentence, start: int, end: int, moving: bool, least: float, opening: bool = False
) -> Iterator[Site]:
    """The members of a list of sites: known bodies and undertakings, and what stands beside them.

    Args:
        number: the sentence's number, for the sites.
        sentence: the sentence.
        start: where the list begins.
        end: where it ends.
        moving: somebody goes there, so that unknown names beside known ones are sites too.
        least: the score per character that a known body needs, if nobody goes there or the list is no whole object.
        opening: a sentence opens with it, so that an unknown name that ends like a site is one.
    """
    text = sentence.text
    known = [s for s in sentence.reading if s.kind in {"org", "project"} and start <= s.start < end]
    if least < SURE or not moving:
        known = [s for s in known if s.score >= least * (s.end - s.start)]
    known = [s for s in known if not (ANNIVERSARY.match(text, s.end) or VENUE.search(text, s.start, s.end))]
    if text.startswith("的", end):
        known = [s for s in known if s.value not in LYING]  # 来到青石镇、白沙镇|的7个站点
    if PARTS.match(text, end) or text.count("”", start, end) != text.count("“", start, end):
        return
    rows = _members(text, start, end, known)
    if _are_kinds(rows, text):
        return
    anchored = moving and (bool(known) or any(ends_like_site(text[low:high]) for low, high in rows))
    behind = min(end + 12, len(text))
    all_building = PROJECTS.search(text, start, behind) is not None
    for low, high in rows:
        building = PROJECT_TAIL.search(text, low, behind if high == end else high) is not None
        kind = "project" if all_building or building else "org"
        inside = [s for s in known if low <= s.start < high]
        if inside:
            yield from (Site(number, *site) for site in _known_sites(sentence, low, high, inside, kind))
        elif found := _unknown_site(text, low, high, anchored, opening):
            yield Site(number, *found, kind)


def _members(text: str, start: int, end: int, known: Sequence[Span]) -> list[tuple[int, int]]:
    inside = {i for s in known for i in range(s.start, s.end)}
    cuts = [m.span() for m in PIECES.finditer(text, start, end) if m.start() not in inside]
    edges = [start, *(i for cut in cuts for i in cut), end]
    return [(low, high) for low, high in zip(edges[::2], edges[1::2], strict=True) if high > low]


def _are_kinds(rows: Sequence[tuple[int, int]], text: str) -> bool:
    """福利院、敬老院、消防大队: heads without a name, kinds of places."""
    bare = [text[low:high] in _heads() or text[low:high] in words("no_site") for low, high in rows]
    return len(rows) > 2 and sum(bare) * 2 > len(rows)


@cache
def _heads() -> frozenset[str]:
    return frozenset(head for _, _, heads in read_table("org_suffixes.tsv") for head in heads.split(" "))


def _known_sites(
    sentence: Sentence, low: int, high: int, spans: Sequence[Span], kind: str
) -> Iterator[tuple[int, int, str]]:
    """What recognizers know in one member, with what else of the name the member holds."""
    text = sentence.text
    low = max((s.end for s in sentence.reading if s.kind in PREDICATES and low < s.end <= spans[0].start), default=low)
    end = _goes_on(text, spans[-1], high)
    last = spans[-1]
    if last.kind == "project" and (office := OFFICE.match(text, last.end, high)):
        yield spans[0].start, office.end(), "org"
        yield last.start, last.end, "project"
        return
    if end and (len(spans) == 1 or spans[-1].kind == "org"):
        yield _start(text, low, spans[0]), end, kind
        return
    for span in spans:
        name = text[span.start : span.end]
        if span.value in WIDE or _is_wide(span, name) or len(name) < 3 or _only_lies(span, text, high):
            continue
        whose = "org" if span.value == "company" else kind
        start = _start(text, low, span) if span is spans[0] else span.start
        yield start, span.end, "project" if span.kind == "project" else whose


def _only_lies(span: Span, text: str, high: int) -> bool:
    """A town or street whose name goes on is where the site lies; 解放军|驻临河某部 names no unit."""
    if span.value == "military" and text.startswith(("驻", "某"), span.end):
        return True
    return span.value in LYING and len(TAIL.sub("", text[span.end : high])) > 1


def _start(text: str, low: int, span: Span) -> int:
    """Where a body's name begins, with what stands between the mark of the list and what a recognizer knows."""
    if span.kind != "org":
        return span.start
    if span.start == low and text[low - 2 : low] in SWALLOWED:
        return low - 1
    low = BEFORE.match(text[low : span.start]).end() + low  # type: ignore[union-attr]
    front = text[low : span.start]
    return low if FRONT.fullmatch(front) and not NO_FRONT.search(front) and not is_kind(front) else span.start


def _goes_on(text: str, span: Span, high: int) -> int:
    """Where a site ends whose name begins with a known body: 青石社区|委员联络站; 0 where it is that body."""
    more = TAIL.sub("", text[span.end : high])
    longer = span.kind == "org" and 2 <= len(more) <= MORE and PLAIN.match(f"某{more}") and ends_like_site(more)
    return span.end + len(more) if longer and not GRAMMAR.search(more) else 0


def _unknown_site(text: str, low: int, high: int, anchored: bool, opening: bool) -> tuple[int, int] | None:
    """A member that no recognizer knows, where the list or its own end vouches for it."""
    name = BEFORE.sub("", TAIL.sub("", text[low:high]))
    if not (anchored or (opening and ends_like_site(name))) or not PLAIN.match(name):
        return None
    if is_kind(name) or GRAMMAR.search(name) or VENUE.search(name):
        return None
    if ROOM.search(name) and not gazetteer().match_at(name, 0):
        return None
    start = text.index(name, low)
    return start, start + len(name)


def _is_wide(span: Span, name: str) -> bool:
    """A province, city or county is where the site lies, not the site."""
    return span.value != "military" and name.endswith(WIDE_ENDS) and not name.endswith(NARROW_ENDS)


def is_kind(text: str) -> bool:
    """Kinds of places, and work: 学校, 部分企业, 灾后恢复工作."""
    text = text.strip("“”")
    if COUNTED.match(text) or VAGUE.search(text) or gazetteer().lookup(text) or is_common_name(text):
        return True
    if text in words("no_site") or text in _site_ends() or text.endswith(WORK_ENDS) or text.startswith(GENERAL):
        return True
    end = next((end for end in _site_ends() if text.endswith(end)), "")
    return bool(end) and text[: -len(end)] in _kinds()


@cache
def _kinds() -> frozenset[str]:
    """What before the end of a site's name makes a kind of it: 居民|小区, 医院|商场."""
    return frozenset(_site_ends()) | words("no_site") | context("project_context", "generic") | _vague()


def _vague() -> frozenset[str]:
    return context("org_context", "vague") | context("org_context", "common_parent") | words("kind")


@cache
def _site_ends() -> tuple[str, ...]:
    return tuple(sorted((word for word, *_ in read_table("site_ends.tsv")), key=lambda word: (-len(word), word)))


def ends_like_site(text: str) -> bool:
    """Whether the name ends like that of a place that people inspect and visit."""
    return text.strip("“”").endswith(_site_ends()) or UNIT.search(text) is not None
