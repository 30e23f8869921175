"""What stands beside a name tells whether it is one: 等企业 behind a list, a title behind a company."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from kg.language.cues import alternation
from kg.language.entity_spans import OrganizationSpan
from kg.language.names import is_han
from kg.language.organization_scores import TENTATIVE, TRADING
from kg.language.places import gazetteer
from kg.language.tables import context, read_table
from kg.language.unknown_places import is_word

BRAND = 0.45
"""The score of a trade behind a proper name, and of what only a list shows."""
SERVICE = "(?:(?:中国人民)?解放军|武警|空军|海军|陆军|火箭军)"
UNIT = re.compile(
    rf"{SERVICE}*(?:(?<!\d)\d{{4,6}}部队|第[\d一二三四五六七八九十]+集团军(?:某[一-鿿]{{0,4}}?[部旅团营连]队?)?)"
)
"""Units of the army go by numbers: 61234部队, 陆军第93集团军某合成旅."""
BEFORE_COMPANY = tuple(sorted(context("org_context", "before_company")))
VISITED_ENDS = frozenset("，、。；") | context("org_context", "behind_visited")
"""What follows a company that somebody went to: 走访海岳药业|，, 到访海岳药业|开展调研."""
LISTED = 0.7
"""The score of a body that its neighbour and the words behind it show."""
SHORT_FRONT = 3
"""Characters that a recognizer may have missed of a name in a list."""
LIST_MARKS = frozenset("、和及")
NO_BODY = re.compile(alternation(context("org_context", "no_listed") | context("org_context", "group") - {"家", "名"}))
LIST_BREAKS = "，。；：！？\n（）《》"
MEMBER = re.compile(r"[^\W\d_]{2,10}")


def cut_conjunctions(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """市医院|和|县医院: in running text, 和县 is a county only behind its city or a word like 在."""
    conjunctions, levels = context("org_context", "conjunction"), context("org_context", "place_level")
    kept = []
    for span in spans:
        if span.name[0] in conjunctions and span.name[1:2] in levels and not _may_begin(text, span.start):
            span = msgspec.structs.replace(span, start=span.start + 1, name=span.name[1:])
        kept.append(span)
    return kept


def _may_begin(text: str, start: int) -> bool:
    """Whether a place may stand here: behind a mark, a word like 在, or another place."""
    before = text[start - 1 : start]
    if not is_han(before) or before in context("org_context", "before_unknown_place"):
        return True
    return gazetteer().match_before(text, start) is not None


def add_units(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """Units of the army by their numbers."""
    if "部队" not in text and "集团军" not in text:
        return spans
    units = [OrganizationSpan(*m.span(), m[0], "military", 0.8, evidence=("number",)) for m in UNIT.finditer(text)]
    return _merged(spans, units)


def add_listed_companies(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """What stands in a list before 等企业 is a company, if another one is known: 青禾集团、天岳桓等企业."""
    members = [span for found in _company_lists().finditer(text) for span in _members(text, found.start(), spans)]
    return _merged(spans, members)


def _members(text: str, end: int, spans: list[OrganizationSpan]) -> Iterator[OrganizationSpan]:
    begin = max(text.rfind(mark, 0, end) for mark in LIST_BREAKS) + 1
    inside = [span for span in spans if begin <= span.start and span.end <= end]
    begin = _behind_group(text, begin)
    items, start = text[begin:end].split("、"), begin
    if len(items) < 2 or not (any(s.kind in TRADING for s in inside) or any(i.endswith(_ends()) for i in items)):
        return
    for number, item in enumerate(items):
        known = any(span.start < start + len(item) and start < span.end for span in inside)
        if MEMBER.fullmatch(item) and not known and (number or item.endswith(_ends())):
            yield OrganizationSpan(start, start + len(item), item, "company", BRAND, evidence=("list",))
        start += len(item) + 1


def _behind_group(text: str, begin: int) -> int:
    """当地|青禾科技、天岳桓等企业: the list begins behind the word for all of them."""
    found = _groups().match(text, begin)
    return found.end() if found else begin


@cache
def _groups() -> re.Pattern[str]:
    return re.compile(alternation(word for word in context("org_context", "group") if len(word) > 1))


def add_listed_bodies(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """青禾银行、银行间市场交易商协会负责人: behind a body, what the list's mark and an end of bodies bound is one."""
    kept, more = list(spans), []
    for before in spans:
        found = _listed().match(text, before.end) if text[before.end : before.end + 1] in LIST_MARKS else None
        if found is None or before.score <= TENTATIVE:
            continue
        start, end = found.span("name")
        if NO_BODY.search(found["name"]) or is_word(found["name"][:-2], 2):
            continue
        own = next((span for span in kept if span.end == end and span.start >= start), None)
        if own is None or (0 < own.start - start <= SHORT_FRONT and not is_word(text[start : own.start])):
            kind = own.kind if own else before.kind
            more.append(OrganizationSpan(start, end, found["name"], kind, LISTED, evidence=("list",)))
            kept = [span for span in kept if span is not own]
    return _merged(kept, more)


@cache
def _listed() -> re.Pattern[str]:
    heads = {
        head for _, needs, heads in read_table("org_suffixes.tsv") if needs in {"bare", "name", "field"}
        for head in heads.split(" ") if len(head) > 1
    }  # fmt: skip
    behind = alternation(context("org_context", "behind_listed"))
    return re.compile(rf"[、和及](?P<name>[一-鿿]{{1,9}}?{alternation(heads)})(?=[、，。；]|{behind})")


@cache
def _ends() -> tuple[str, ...]:
    return tuple(sorted(context("org_context", "company_end")))


@cache
def _company_lists() -> re.Pattern[str]:
    kinds = alternation(context("org_context", "company_list"))
    return re.compile(rf"等(?:[\d一二三四五六七八九十多几]+[家个])?[^，。；：、等]{{0,4}}?{kinds}")


def drop_lone_brands(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """A trade behind a name (海岳药业) is a company beside another one, before its people, or where repeated."""
    kept = []
    for i, span in enumerate(spans):
        if span.score == BRAND and span.evidence == ("proper",) and not _is_backed(text, spans, i):
            continue
        kept.append(span)
    return kept


def _is_backed(text: str, spans: list[OrganizationSpan], i: int) -> bool:
    span = spans[i]
    if _owners().match(text, span.end) or text.count(span.name) > 1:
        return True
    if text[span.end : span.end + 1] in VISITED_ENDS and text[: span.start].endswith(BEFORE_COMPANY):
        return True
    before = spans[i - 1] if i else None
    after = spans[i + 1] if i + 1 < len(spans) else None
    return (before is not None and before.kind in TRADING and text[before.end : span.start] in _joints()) or (
        after is not None and after.kind in TRADING and text[span.end : after.start] in _joints()
    )


@cache
def _owners() -> re.Pattern[str]:
    return re.compile(f"(?:（[^）]*）)?{alternation(context('org_context', 'behind_company'))}")


@cache
def _joints() -> frozenset[str]:
    return context("org_context", "joint") | {"、"}


def _merged(spans: list[OrganizationSpan], more: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """All that overlap nothing, in order."""
    free = [m for m in more if not any(m.start < s.end and s.start < m.end for s in spans)]
    return sorted([*spans, *free], key=lambda span: span.start) if free else spans
