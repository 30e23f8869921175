"""Undertakings in a text, as spans: construction projects, parks, estates under construction, programmes, campaigns.

Read from the head to the left like organizations (:mod:`kg.language.backward`). An undertaking is named by a place, a
body, a proper name or a quotation; heads with nothing but general words before them (重点项目, 民生工程) are groups.
Which words belong to a name says ``project_values``, where it begins ``project_bounds``, what speaks for it
``project_evidence``, what only looks like one ``project_checks``; ``project_lists`` reads names without a head.
"""

import re

from kg.language.backward import LONGEST, BackwardText, Reading, read_leftwards
from kg.language.entity_spans import ProjectSpan
from kg.language.lexicon import BODY, HEAD, LEVEL, PLACE, Word
from kg.language.organization_names import is_parent, is_single
from kg.language.project_bounds import name_start
from kg.language.project_checks import are_many, begin_in_paper, is_document, is_list_end, is_mere_words
from kg.language.project_evidence import best_use, evidence_for
from kg.language.project_lists import listed_estates, listed_projects, programmes, tails
from kg.language.project_values import NEVER, QUOTED, bracketed, valuation, words_of_campaign
from kg.language.tables import context

__all__ = ["ProjectSpan", "propose_projects"]

FIXED = "fixed"
SURELY = 0.8
SIZED = re.compile(r"\d+(?:[A-Za-z]|[国省县]道)")
"""5G智慧工厂项目, 213国道改建工程: no number of them."""
BODY_ENDS = tuple(sorted(context("project_context", "body_end")))


def propose_projects(text: str) -> list[ProjectSpan]:
    """All undertakings that ``text`` names, in order, without overlaps."""
    words = BackwardText(text)
    found: list[ProjectSpan] = []
    for at in words.undertakings():
        if _may_be(text, words.word(at)) and not _is_part_of_body(words, at):
            span = _read(words, at)
            if span is not None:
                found.append(span)
    found += programmes(text)
    found += listed_estates(words)
    found += listed_projects(text, found)
    return _longest_first(found)


def _may_be(text: str, head: Word) -> bool:
    """Heads that need a quotation, as 活动, are everyday words: look for its end near by first."""
    needs = {need for _, need in head.entry.undertaking}
    return not needs <= {"quote", "event"} or "”" in text[max(0, head.start - LONGEST) : head.start]


def _is_part_of_body(words: BackwardText, at: int) -> bool:
    """The head goes on as the name of a body: 工程|学院, 项目|指挥部."""
    following = words.word(at - 1) if at else None
    return following is not None and following.start == words.word(at).end and following.entry.kind == HEAD


def _longest_first(spans: list[ProjectSpan]) -> list[ProjectSpan]:
    kept: list[ProjectSpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _read(words: BackwardText, at: int) -> ProjectSpan | None:
    head = words.word(at)
    if fixed := next((kind for kind, needs in head.entry.undertaking if needs == FIXED), ""):
        return ProjectSpan(head.start, head.end, head.entry.name, fixed, SURELY, head.entry.name, evidence=(FIXED,))
    reading = read_leftwards(words, at, valuation(head.entry), bracketed)
    if _is_whole_quotation(words.text, reading):
        return None
    start = begin_in_paper(words.text, name_start(words.text, reading), words.word(at))
    if _names_none(words.text, start, reading):
        return None
    return _span(words.text, start, reading)


def _names_none(text: str, start: int, reading: Reading) -> bool:
    """Words before a head that make no name of it."""
    head, before = reading.head, text[start : reading.head.start]
    return (
        is_list_end(before)
        or is_mere_words(text, start, head)
        or (text[start].isdigit() and "”" not in before and not SIZED.match(text, start))  # 27个项目
        or is_document(text, start, head)
        or are_many(before, head)
        or _cuts_a_word(reading)
        or _is_own_action(reading, before)
        or (_only_as_event(reading) and not (reading.words and reading.words[0].entry is QUOTED))
    )


def _span(text: str, start: int, reading: Reading) -> ProjectSpan | None:
    """The undertaking, if enough speaks for it."""
    head, evidence = reading.head, evidence_for(text, reading, start)
    score, kind = best_use(text, start, head, evidence)
    if not score:
        return None
    owner = next((text[start : word.end] for word in reading.words if word.entry.kind in (HEAD, BODY)), "")
    return ProjectSpan(
        start, head.end, text[start : head.end], kind, score, head.entry.name, owner, tuple(evidence)
    )  # fmt: skip


def _cuts_a_word(reading: Reading) -> bool:
    """共|治|赋能计划: a single character of a word before a head that any word names."""
    return words_of_campaign(reading.head.entry) == 1 and bool(reading.words) and is_single(reading.words[-1])


def _is_own_action(reading: Reading, before: str) -> bool:
    """青石市安委会|专项行动: whose it is names no campaign."""
    if words_of_campaign(reading.head.entry) == NEVER or not reading.words:
        return False
    nearest = reading.words[0]
    return nearest.entry.kind in (BODY, PLACE, LEVEL) or is_parent(nearest) or before.endswith(BODY_ENDS)


def _only_as_event(reading: Reading) -> bool:
    """“双百”活动 and “青石雷霆”集中执行活动 may be campaigns, “书香城市”读书分享活动 is an occasion."""
    return {need for _, need in reading.head.entry.undertaking} == {"event"} and not any(
        word.entry.name in context("undertaking_words", "in_campaign") for word in reading.words
    )


def _is_whole_quotation(text: str, reading: Reading) -> bool:
    """The quotation is a name by itself: “三百工程”重点项目."""
    piece = next((word for word in reading.words if word.entry is QUOTED), None)
    return piece is not None and text[piece.start : piece.end - 1].endswith(tails("inner"))
