"""Where the body in front of a title begins: behind a stop word, a verb, the post before it."""

import re
from bisect import bisect_left
from collections.abc import Sequence

import jieba

from kg.extract.text.spans import Span
from kg.language.places import gazetteer
from kg.language.tables import context

Words = Sequence[tuple[int, int]]
"""What jieba takes for words: spans, in order."""
STOP_WORDS = frozenset("，、。；：（）“”《》！？") | context("title_context", "stop")
"""Words where a body's name that no recognizer knows surely ends on its left."""
LONGEST_BODY = 20
"""Characters of the longest such name."""
BODY_KINDS = frozenset({"org", "project"})
QUOTES = {"》": "《", "”": "“"}
LONGEST_QUOTED = 12
"""Characters of a name in quotation marks inside a body's name."""
HELD = frozenset({"call", "visit", "inspect", "meeting"})
SIDES = context("title_context", "and")
"""Conjunctions that also stand inside names of bodies."""
VERBS_BEFORE = frozenset(
    {"meet", "hear", "accompany", "host", "attend", "say", "quote", "lead", "go", "award", "invite", "appoint"}
) | {"dismiss"}
"""Predicates whose object begins right behind them."""
NO_BODY = VERBS_BEFORE | {"person", "title", "date"}
"""Spans that are no piece of a body's name."""
LONGEST_BRACKET = 22
BRACKETED = re.compile(rf"（[^（）]{{1,{LONGEST_BRACKET - 2}}}）")
CONCURRENT = context("title_context", "joint")
DATED = re.compile(r"(?:\d{4})?\d{4}\.\d{1,2}|[-—–~～]+")
"""Dates in the table of a career: 2001.12|省地质局局长."""
POST_ROLES = context("title_context", "post_role")


def is_post(span: Span, text: str) -> bool:
    """A title, or what somebody of a body is called and holds a post by (镇总工会|负责人|林晓)."""
    return span.kind == "title" or (span.kind == "role" and text[span.start : span.end] in POST_ROLES)


def body_start(spans: Sequence[Span], stop: int, text: str, words: Words) -> int:
    """Where the body in front of a title begins.

    Bodies that a recognizer knows and brackets behind them (青石公司（青石网）董事长) are taken whole; other words
    back to a stop word, a verb or the limit (青石局|第二检查室|主任).
    """
    start = _over_bodies(spans, stop, text)
    known = start
    for at in range(bisect_left(words, (start,)) - 1, -1, -1):
        low, high = words[at]
        if low >= start:
            continue
        if start == stop < high:
            high = stop  # 理论宣传|处处长, where jieba sees 处处长
        if high > start > low and start < stop:
            bounded = _guessed(text[low:high]) or any(s.end == start and s.kind in NO_BODY for s in spans)
            return start if bounded else low  # 部长兼|县书院院长, where jieba guesses 兼县
        quoted = _opening_quote(low, text) if high == start and not _is_called_for(low, stop, spans) else -1
        if quoted < 0 and (high != start or stop - low > LONGEST_BODY or _ends_body(text[low:high], low, high, spans)):
            if high == start == stop and _guessed(text[low:high]):
                return low + 1  # 由党|主席, where jieba guesses 由党
            break
        low = quoted if quoted >= 0 else low
        start = _over_bodies(spans, low, text)
        if start < low:
            return start
    return known if known < stop else start


def _is_called_for(low: int, high: int, spans: Sequence[Span]) -> bool:
    """开展“…”走访慰问活动: what is held is no body."""
    return any(s.kind in HELD and low <= s.start < high for s in spans)


def _opening_quote(closing: int, text: str) -> int:
    """Where a short name in quotation marks begins that ends at ``closing`` (《青石之声》|频道|总监), or -1."""
    mark = QUOTES.get(text[closing : closing + 1])
    return text.rfind(mark, max(0, closing - LONGEST_QUOTED), closing) if mark else -1


YEAR = re.compile(r"\d{4}")
"""党组书记、院长|2019.08-2019.09|青石书院党组书记: a year stands between two rows of a career."""


def to_the_title_before(start: int, spans: Sequence[Span], text: str, words: Words) -> int:
    """Behind a title and 、 another post begins: all that stands from there on is its body.

    副会长、上海|健身俱乐部|总经理: 上海 belongs to the body, whatever stands between.
    """
    ends = [s.end for s in spans if is_post(s, text) and s.end < start and text[s.end] == "、"]
    low = max(ends, default=-1) + 1
    if not 0 < low < start or start - low > LONGEST_BODY or YEAR.search(text, low, start):
        return start
    between = [(a, b) for a, b in words if low <= a and b <= start]
    if any(is_post(s, text) and low <= s.start and text[s.end : start] in CONCURRENT for s in spans):
        return start  # 副总裁、中国区总裁兼|首席执行官
    plain = not any(text[a:b] in STOP_WORDS - SIDES for a, b in between)
    verbs = any(s.kind in VERBS_BEFORE and low <= s.start < start for s in spans)
    return low if plain and not verbs and not _has_somebody(low, start, spans, text) else start


def _has_somebody(low: int, high: int, spans: Sequence[Span], text: str) -> bool:
    """Whether somebody stands there with a post or before 与, and not as part of a body's name (沈砚|体育公司)."""
    titles = {s.end for s in spans if s.kind in {"title", "role", "leader"}}
    if any(low < end <= high and text[end : end + 1] in SIDES for end in titles):
        return True
    return any(
        s.kind == "person" and low <= s.start < high and (s.start in titles or text[s.end : s.end + 1] in SIDES)
        for s in spans
    )


def over_conjunction(start: int, spans: Sequence[Span], text: str, words: Words) -> int:
    """研究中心城市治理|与|乡村发展研究所: back over 与 to the body known, where what it joins is no body itself."""
    if text[start - 1 : start] not in SIDES or gazetteer().match_at(text, start):
        return start  # 会议精神和|临州市民政局局长: with its place it is a body by itself
    edge = start - 1
    closing = {s.end for s in spans if s.kind in {*BODY_KINDS, "title", "person", "role", "group", "meeting"}}
    if edge in closing:
        return start
    for low, high in reversed(words):
        if high > edge:
            continue
        if high in closing:
            return _over_bodies(spans, high, text) if _over_bodies(spans, high, text) < high else start
        if start - low > LONGEST_BODY or _ends_body(text[low:high], low, high, spans):
            return start
    return start


def _over_bodies(spans: Sequence[Span], start: int, text: str) -> int:
    """Over all bodies that end where the last one began, brackets behind them included."""
    for span in reversed(spans):
        if start - span.end > LONGEST_BRACKET:
            break
        adjoins = span.end == start or BRACKETED.fullmatch(text, span.end, start)
        if span.kind in BODY_KINDS and adjoins:
            start = span.start
    return start


def _guessed(word: str) -> bool:
    """Whether jieba took a preposition for the beginning of a word that nobody knows."""
    return word[0] in STOP_WORDS and word not in jieba.dt.FREQ


def _ends_body(word: str, low: int, high: int, spans: Sequence[Span]) -> bool:
    if word in STOP_WORDS or _guessed(word) or DATED.fullmatch(word):
        return True  # 区纪委|对原|区水利局局长, where jieba guesses a word
    return any(s.start < high and low < s.end and s.kind in NO_BODY for s in spans)
