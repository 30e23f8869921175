"""Titles around a name: which posts, of which bodies, where they stand."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.positions import Position, read_position
from kg.extract.spans import Span
from kg.language.tables import context, one_of

Words = Sequence[tuple[int, int]]
"""What jieba takes for words: spans, in order."""
STOP_WORDS = frozenset("，、。；：（）“”《》！？") | context("title_context", "stop")
"""Words where a body's name that no recognizer knows surely ends on its left."""
LONGEST_BODY = 20
"""Characters of the longest such name."""
BODY_KINDS = frozenset({"org", "project"})
VERBS_BEFORE = frozenset(
    {"meet", "hear", "accompany", "host", "attend", "say", "quote", "lead", "go", "award", "invite", "appoint"}
)
"""Predicates whose object begins right behind them."""
NO_BODY = VERBS_BEFORE | {"person", "title", "date"}
"""Spans that are no piece of a body's name."""
PORTFOLIO = re.compile(rf"(?:{one_of('title_context', 'charge')})[^，。、；]{{1,14}}的$")
"""What somebody is in charge of, between body and post: 市委宣传部分管日常工作的|副部长."""
LONGEST_PORTFOLIO = max(map(len, context("title_context", "charge"))) + 15
"""Characters of the longest of these: no need to look farther back."""
LEADING = re.compile(one_of("title_context", "lead"))
LEAGUE = re.compile(r"共青团[^，。、；]{0,7}$|(?<![社集])团$")
ELIDED = re.compile(rf"^副?(?P<noun>{one_of('title_context', 'elide')})长$")
HEADS = tuple(sorted(context("title_context", "level") | context("title_context", "own")))
LONGEST_BRACKET = 22
BRACKETED = re.compile(rf"（[^（）]{{1,{LONGEST_BRACKET - 2}}}）")
JOINTS = frozenset(mark + word for mark in ("、", "，", "") for word in ("", *context("title_context", "joint"))) - {""}


class Held(NamedTuple):
    """A position as printed: ``start`` of its first character, and the body's span if one stands there."""

    start: int
    end: int
    position: Position
    body_start: int
    body_end: int


def titles_before(reading: Sequence[Span], i: int, text: str, words: Words) -> list[Held]:
    """Titles joined by 、 ， or 兼 that end where the name at ``reading[i]`` starts, first printed first."""
    held: list[Held] = []
    edge, k = reading[i].start, i - 1
    while k >= 0 and reading[k].kind == "title" and reading[k].end == edge:
        one, k = read_title(reading, k, text, words)
        held.append(one)
        if k < 0 or reading[k].kind != "title" or text[reading[k].end : one.start] not in JOINTS:
            break
        if text[reading[k].end] == "，" and _has_name_before(reading, k):
            break
        edge = reading[k].end
    return held[::-1]


def _has_name_before(reading: Sequence[Span], k: int) -> bool:
    """林晓区长，市教育局局长沈砚: the title before the comma belongs to a name before it."""
    return k > 0 and reading[k - 1].kind == "person" and reading[k - 1].end == reading[k].start


def read_title(reading: Sequence[Span], k: int, text: str, words: Words) -> tuple[Held, int]:
    """The title at ``reading[k]`` with its body; and the index of the span before both."""
    title = reading[k]
    portfolio = PORTFOLIO.search(text, max(0, title.start - LONGEST_PORTFOLIO), title.start)
    stop = portfolio.start() if portfolio else title.start
    start = _body_start(reading[:k], stop, text, words)
    if leading := LEADING.match(text, start, stop - 1):
        start = leading.end()
    start = _over_league(text, start, title)
    before = text[start:stop]
    printed = BRACKETED.sub("", text[title.start : title.end])
    if not before and k and reading[k - 1].kind == "title" and reading[k - 1].end == title.start:
        outer, before_it = read_title(reading, k - 1, text, words)
        return Held(
            outer.start, title.end, Position(printed, text[outer.start : title.start]), outer.start, title.start
        ), before_it
    position = read_position(_unelided(before, printed, reading[:k], stop), printed)
    body_end = start + len(before)
    if position.body.startswith(before) and not position.inferred:
        body_end = start + len(position.body)
    before_it = k - 1
    while before_it >= 0 and reading[before_it].end > start:
        before_it -= 1
    return Held(start, title.end, position, start, body_end), before_it


def _over_league(text: str, start: int, title: Span) -> int:
    """Back over the Youth League's name before a committee (共青团青石|县委|副书记)."""
    found = LEAGUE.search(text, max(0, start - 10), start)
    return found.start() if found and "委" in text[start : title.end] else start


def _unelided(before: str, title: str, spans: Sequence[Span], stop: int) -> str:
    """市农业|局长 is the head of 市农业局: one of two equal characters is left out."""
    elided = ELIDED.match(title)
    known = any(span.kind in BODY_KINDS and span.end == stop for span in spans)
    if elided and before and not known and not before.endswith((elided["noun"], *HEADS)):
        return before + elided["noun"]
    return before


def _body_start(spans: Sequence[Span], stop: int, text: str, words: Words) -> int:
    """Where the body in front of a title begins.

    Bodies that a recognizer knows and brackets behind them (青石公司（青石网）董事长) are taken whole; other words
    back to a stop word, a verb or the limit (青石局|第二检查室|主任).
    """
    start = _over_bodies(spans, stop, text)
    known = start
    for at in range(bisect_left(words, (start,)) - 1, -1, -1):
        low, high = words[at]
        if start == stop < high:
            high = stop  # 理论宣传|处处长, where jieba sees 处处长
        if high > start > low and start < stop:
            return low
        if high != start or stop - low > LONGEST_BODY or _ends_body(text[low:high], low, high, spans):
            break
        start = _over_bodies(spans, low, text)
        if start < low:
            return start
    return known if known < stop else start


def _over_bodies(spans: Sequence[Span], start: int, text: str) -> int:
    """Over all bodies that end where the last one began, brackets behind them included."""
    for span in reversed(spans):
        if start - span.end > LONGEST_BRACKET:
            break
        adjoins = span.end == start or BRACKETED.fullmatch(text, span.end, start)
        if span.kind in BODY_KINDS and adjoins:
            start = span.start
    return start


def _ends_body(word: str, low: int, high: int, spans: Sequence[Span]) -> bool:
    if word in STOP_WORDS:
        return True
    return any(s.start < high and low < s.end and s.kind in NO_BODY for s in spans)
