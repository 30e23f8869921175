"""Organizations in a text, as spans: where the name of a body stands, what kind it is, and how sure that is.

A name is read from its head to the left (:mod:`kg.language.backward`): each word on the way adds the log odds, counted
over official news, that it belongs to the name; the name begins where the sum is highest. What stands there then
decides whether it names one body or a group (各乡镇, 有关部门): a place, a level (市…), a parent body, a proper name.
"""

import re

from kg.language.backward import BackwardText, Reading
from kg.language.entity_spans import OrganizationSpan
from kg.language.lexicon import BODY, PLACE, Word
from kg.language.names import is_han
from kg.language.organization_groups import (
    is_any_community,
    is_common_organ,
    is_kind_of_company,
    is_local,
    names_several,
)
from kg.language.organization_lists import add_list_members, add_quoted_sites, share_scope
from kg.language.organization_marks import (
    add_listed_bodies,
    add_listed_companies,
    add_units,
    cut_conjunctions,
    drop_lone_brands,
)
from kg.language.organization_names import CONJUNCTIONS, find_evidence, is_parent, is_single, read_name
from kg.language.organization_scores import (
    is_common_name,
    is_counted,
    is_inner_committee,
    is_law,
    is_second_name,
    runs_on,
    score_name,
)
from kg.language.organization_villages import add_villages
from kg.language.places import TOWNSHIP, gazetteer
from kg.language.tables import context
from kg.language.text import DAY_OF_WIRE
from kg.language.unknown_places import is_word, reach_place

__all__ = ["OrganizationSpan", "propose_organizations"]

PLACE_KINDS = {TOWNSHIP: ("township", 0.5), "country": ("country", 0.35)}
"""Kind and score of places as bodies; cities and counties are districts."""
CHINA_AND = re.compile("中国[－—–-]$")
MONTH = re.compile(r"(?<=[.\-—–~～])\d{1,2}(?=[一-鿿])|\d{4}\.\d{1,2}(?=[一-鿿])")
"""The end of a stretch in somebody's career: 2012.10—2016.11|市教育局局长."""
JOINING_FRONTS = tuple(sorted(context("org_context", "joining_front")))
LOCAL = tuple(sorted(context("org_context", "local_parent")))
"""联合|镇妇联: what stands before an organ of the town is no piece of its name."""
SCHOOL = "学校"
SCHOOL_ENDS = tuple(sorted(context("org_context", "school_end")))
DEGREE = "大学"
DEGREES = tuple(sorted(context("org_context", "degree")))
CENTRE = "中心"
AT_CENTRE = tuple(sorted(context("org_context", "at_centre")))
NOT_AT_CENTRE = tuple(sorted(context("org_context", "at_centre_not")))
PEOPLE = "民"
BEFORE_PEOPLE = context("org_context", "before_people")
FIXED_SCORE = 0.9
"""The score of bodies known by a fixed name: 国务院, 市委."""


def propose_organizations(text: str) -> list[OrganizationSpan]:
    """All bodies that ``text`` names, in order, without overlaps; full places (青石县) among them with a low score."""
    words = BackwardText(text)
    found: list[OrganizationSpan] = []
    covered = len(text)
    for at in words.bodies():
        if words.end(at) > covered:
            continue
        span = _read(words, at, words.word(at))
        if span is not None:
            found.append(span)
            covered = span.start
    found.reverse()
    found = add_villages(text, found)
    found = add_list_members(text, share_scope(text, cut_conjunctions(text, found)))
    found = add_listed_bodies(text, found)
    found = add_units(text, add_listed_companies(text, add_quoted_sites(text, found)))
    return drop_lone_brands(text, found)


def _read(words: BackwardText, at: int, head: Word) -> OrganizationSpan | None:
    if head.entry.kind == PLACE:
        return _place_span(words.text, head)
    if is_law(words, at) or _says_school_again(words.text, head) or _is_at_centre(words.text, head):
        return None
    if head.entry.kind != BODY and (is_second_name(words, head) or runs_on(words, at)):
        return None
    reading = read_name(words, at)
    evidence = find_evidence(reading.words)
    if is_local(reading):
        evidence.append("level")
    if head.entry.kind == BODY:
        several = is_counted(reading) or names_several(words, reading) or _cuts_people(words.text, reading)
        return None if several else _span(words.text, reading, FIXED_SCORE, ["fixed", *evidence])
    if (
        is_inner_committee(words.text, reading)
        or names_several(words, reading)
        or is_common_organ(reading, evidence)
        or is_kind_of_company(reading)
        or is_any_community(reading)
    ):
        return None
    score = score_name(reading, evidence)
    if not score or is_common_name(words.text[reading.start : head.end]):
        return None
    return _span(words.text, reading, score, evidence)


def _place_span(text: str, word: Word) -> OrganizationSpan | None:
    level = word.entry.group
    if level == "short" or _cuts_a_word(text, word):
        return None
    kind, score = PLACE_KINDS.get(level, ("district", 0.4))
    return OrganizationSpan(word.start, word.end, word.entry.name, kind, score, evidence=("place",))


def _says_school_again(text: str, head: Word) -> bool:
    """青石小学|学校代表: the word behind a school's name says what it is; 党校|大学学历: a degree; 大学|校园."""
    if head.entry.name == SCHOOL and text[head.start - 1 : head.start] == DEGREE[0]:
        return True
    if head.entry.name == DEGREE:
        return text.startswith(DEGREES, head.end)
    return head.entry.name == SCHOOL and text[: head.start].endswith(SCHOOL_ENDS)


def _is_at_centre(text: str, head: Word) -> bool:
    """围绕|中心|工作, 区域性中心|城市: 中心 is what is at the centre, no body."""
    if not head.entry.name.endswith(CENTRE) or not text.startswith(AT_CENTRE, head.end):
        return False
    return not text.startswith(NOT_AT_CENTRE, head.end)


def _cuts_people(text: str, reading: Reading) -> bool:
    """人民|建: the first character of a democratic party's name may end a word for people."""
    first = reading.start == reading.head.start and reading.head.entry.name[0] == PEOPLE
    return first and text[reading.start - 1 : reading.start] in BEFORE_PEOPLE


def _cuts_a_word(text: str, word: Word) -> bool:
    """广大|社区, 其中|城镇: a place's first character may belong to the word before."""
    common = word.entry.name[1:] in context("site_words", "no_site") | context("org_context", "nobody")
    return common and (is_word(text[word.start - 1 : word.start + 1]) or is_word(text[word.start - 2 : word.start + 1]))


def _whole_start(text: str, reading: Reading) -> int:
    """Where the name begins: with an unknown place, and a company with two characters at least: 日置（青石）公司."""
    start = _behind_day(text, _over_dash(text, reach_place(text, reading.start)))
    joined = reading.head.entry.group == "village" and reading.head.start - start == 1
    if joined and text[start - 1 : start] in CONJUNCTIONS:
        return start - 1  # 暨山社区: no name has one character
    if reading.head.entry.group == "company" and text[start - 1 : start] == "和":
        start = _over_conjunction(text, start, reading)
    if text.startswith(JOINING_FRONTS, start):
        joining = next(word for word in JOINING_FRONTS if text.startswith(word, start))
        start += len(joining) * text.startswith(LOCAL, start + len(joining))
    cut = reading.head.entry.group == "company" and text.startswith("（", start + 1)
    return start - 1 if cut and is_han(text[start - 1 : start]) else start


def _behind_day(text: str, start: int) -> int:
    """青石网7月18日电|临河市政协: no body begins with the mark of a wire (jieba knows 日电); 2016.11|市教育局."""
    if text.startswith(DAY_OF_WIRE, start) and text[start - 1 : start].isdigit():
        return start + 2
    month = MONTH.match(text, start)
    return month.end() if month else start


def _over_conjunction(text: str, start: int, reading: Reading) -> int:
    """青石|安和|达科技公司, 、和|裕牧业公司: a name has more than one character of its own."""
    if not is_single(reading.words[-1] if reading.words else reading.head):
        return start
    if start < 2 or text[start - 2] in "、，":
        return start - 1
    places = (gazetteer().match_before(text, start - 1 - length) for length in (1, 2))
    return next((place.start for place in places if place), start)


def _over_dash(text: str, start: int) -> int:
    """中国—|东盟信息港公司: two countries or more, joined by a dash."""
    joined = CHINA_AND.search(text, max(0, start - 6), start)
    return joined.start() if joined else start


def _span(text: str, reading: Reading, score: float, evidence: list[str]) -> OrganizationSpan:
    start, head = _whole_start(text, reading), reading.head
    parent = next((word for word in reading.words if is_parent(word)), None)
    return OrganizationSpan(
        start,
        head.end,
        text[start : head.end],
        head.entry.group,
        score,
        head.entry.name,
        text[start : parent.end] if parent else "",
        evidence=tuple(evidence),
    )
