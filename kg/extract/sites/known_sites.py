"""What recognizers know in one member of a list of sites, with what else of the name the member holds."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.clauses.clauses import PREDICATES
from kg.extract.clauses.sentences import Sentence
from kg.extract.sites.site_kinds import TOWNS, any_of, ends_like_site, is_kind, words
from kg.extract.text.spans import Span
from kg.language import tables

UNDERTAKING, BUILDING, GROUND = any_of("undertaking"), f"{any_of('doing')}*", any_of("ground")
TAIL = re.compile(f"{UNDERTAKING}?{BUILDING}{GROUND}$|(?<=项目){any_of('doing')}$|(?<=[小中大]学)校园$")
"""What a name under construction goes on with that is no part of it: 青石家园|项目建设现场; 青石小学|校园."""
APPOSITION = tables.any_of("org_context", "apposition")
HONOUR = f"“[^“”]{{2,16}}”(?={APPOSITION})|“[^“”]{{2,16}}{any_of('honour')}”(?=[一-鿿]{{4}})"
"""“万企兴万村”|结对村白家坪村, “全国科普教育基地”|青石博物馆."""
CALLED_SO = re.compile(f"”{APPOSITION}")
"""“万企兴万村|”结对村: no village."""
BEFORE = re.compile(f"(?:{any_of('before')}|{APPOSITION}(?!的)|{HONOUR})*")
PLAIN = re.compile(r"^[一-鿿A-Za-z0-9“”·（）—]{3,24}$")
GRAMMAR = re.compile(any_of("no_name"))
"""Words that no name of a site holds: 践行|以|人民|为|中心."""
NAME_WORD = re.compile(any_of("name_word"))
"""Words of names that hold such a word: 上|将|故居."""
WORKING = re.compile(any_of("working"))
"""检查|推进|“法治云岭”: work before a name, no place."""
FRONT = re.compile(r"[一-鿿A-Za-z0-9（）“”]{1,6}$")
"""What the recognizers missed of a name between the verb or the mark of the list and what they know of it."""
SWALLOWED = frozenset(f"、{joint}" for joint in "和与及")
"""Behind 、 these begin a name: 、和|裕牧业公司."""
NO_FRONT = re.compile(f"{any_of('no_name')}|{any_of('no_front')}$")
OFFICE = re.compile(f"(?:（[^（）]{{1,8}}）)?(?:建设)?{any_of('office')}")
"""青石高速（二期）|项目部: who builds it has a site there."""
INSIDE = re.compile(f"{any_of('inside')}$")
"""青石公司|焊装车间, 青石小学|校园: seen within the company or the school."""
ROOM_OF = re.compile(f"(?<=公司|医院)[^，。；]{{0,4}}?{any_of('inside')}$")
"""The same within what a recognizer took for one name: 青石特钢有限公司|办公室."""
MORE = 20
"""Characters that may follow a body's name in the name of its site."""
WIDE = frozenset({"province", "city", "county", "district"})
UNNAMED = re.compile("(?:陆军|海军|空军|火箭军)?[驻某]")
"""解放军|驻临河某部, 东部战区|空军某部: no unit that is named."""
WIRE = re.compile("[^，。；、]{0,14}(?:[讯电]|报道)")
"""慰问一线员工|青石网8月17日电: who sends the news."""
OWN_PLACE = re.compile("[一-鿿]{2,4}?[省市县区旗]")
"""青石水库|临河市水务局: a name with its own place is no part of what stands before."""
LYING = WIDE | {"township"}
NO_PARENT = LYING | {"village", "zone", "media"}
"""Kinds of places that other bodies lie in: 石桥街道杏园社区|青石公司."""
"""Kinds of places that are no site themselves where the name goes on: 石桥镇|白家坪大堤."""
WIDE_ENDS, NARROW_ENDS = tuple(sorted(words("wide"))), tuple(sorted(words("narrow")))


def known_sites(
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
    if _is_one_name(spans, text):
        yield _start(text, low, spans[0]), last.end, kind
        return
    for span in spans:
        if WORKING.search(text, low, span.start) or CALLED_SO.match(text, span.end):
            continue
        start = _start(text, low, span) if span is spans[0] else span.start
        name = text[start : span.end]
        if (
            (span.value in WIDE and not name.endswith(TOWNS))
            or _is_wide(span, name)
            or len(name) < 3
            or (span.value == "media" and WIRE.match(text, span.end))
            or _only_lies(span, text, high)
        ):
            continue
        room = ROOM_OF.search(name)
        yield start, start + (room.start() if room else len(name)), _kind_of_known(span, name, kind)


def _is_one_name(spans: Sequence[Span], text: str) -> bool:
    """青石医院|临河分院体检中心: a body and a part of it, each of which a recognizer knows."""
    joined = all(before.end == span.start for before, span in pairwise(spans))
    if len(spans) < 2 or not joined or any(OWN_PLACE.match(text, span.start, span.end) for span in spans[1:]):
        return False
    return all(s.kind == "org" and s.value not in NO_PARENT for s in spans)


def _kind_of_known(span: Span, name: str, kind: str) -> str:
    """A company is a body even among building sites; an industrial park that is gone to is a place."""
    if span.kind == "project":
        return "org" if span.value == "park" and kind == "org" and ends_like_site(name) else "project"
    return "org" if span.value == "company" else kind


def _only_lies(span: Span, text: str, high: int) -> bool:
    """A town or street whose name goes on is where the site lies; 解放军|驻临河某部 names no unit."""
    if span.value == "military" and UNNAMED.match(text, span.end):
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
    whole = front.count("（") == front.count("）")  # 石桥区（|云岭经开区）
    return low if whole and FRONT.fullmatch(front) and not NO_FRONT.search(front) and not is_kind(front) else span.start


def _goes_on(text: str, span: Span, high: int) -> int:
    """Where a site ends whose name begins with a known body: 青石社区|委员联络站; 0 where it is that body."""
    more = TAIL.sub("", text[span.end : high])
    if span.value in {"company", "school", "health"} and INSIDE.search(more):
        return 0
    longer = span.kind == "org" and 2 <= len(more) <= MORE and PLAIN.match(f"某{more}") and ends_like_site(more)
    return span.end + len(more) if longer and not GRAMMAR.search(NAME_WORD.sub("", more)) else 0


def _is_wide(span: Span, name: str) -> bool:
    """A province, city or county is where the site lies, not the site."""
    return span.value != "military" and name.endswith(WIDE_ENDS) and not name.endswith(NARROW_ENDS)
