"""Candidate spans of a sentence: everything that the lexicons and shape rules think may stand there.

Nothing is decided here; ``reading`` picks the best consistent set. Offsets count characters of the sentence.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from kg.language.tables import one_of, read_table


class Span(NamedTuple):
    """A stretch of a sentence and what it may be."""

    start: int
    end: int
    kind: str
    """``title``, ``role``, ``none`` (only looks like a title), ``leader``, ``group``, ``person``, ``org``,
    ``project``, ``date``, ``meeting`` or a class of ``predicates.tsv``."""
    score: float
    value: str = ""
    """What the source says of it: a title's classes, a meeting's kind, a body's kind, why a name is one."""


class Lexicon(NamedTuple):
    """Words of all tables in one automaton; ``entries[i]`` is what pattern i may be."""

    automaton: ahocorasick_rs.AhoCorasick
    entries: list[tuple[str, str, float]]


SCORES = {"title": 0.9, "role": 0.5, "leader": 0.8, "group": 0.5, "meeting": 0.4, "adverb": 0.1, "none": 0.95}
"""Score per character; longer matches beat shorter ones."""
PREDICATE_SCORE = 0.45
TOURS = {"inspection": "inspect", "visit": "visit"}
"""Gatherings of these kinds have no name of their own: their words are verbs (走访慰问, 考察学习)."""
SAYING = frozenset({"say", "quote"})
"""Verbs after which stands what somebody said."""
LONGER = 0.05
"""Per character beyond two: one long word (到会指导) beats the short ones that it consists of."""
DESCRIBED = re.compile(
    r"（(?:[男女](?:，[^）]{1,6})?|[^）]{1,5}族|挂职|兼职|(?:常务，)?[正副][^）]{1,3}级|常务"
    r"|[前后上下]?排?[左右中][起数]?[一二三四五六七八九\d]?)）"
)
"""What brackets behind a name say of who bears it: 林晓（女，回族）, 林晓（常务，正部长级）, 林晓（左二）."""
BORN = one_of("name_context", "birth")
INTRODUCED = re.compile(rf"，[男女]|（[男女]|{BORN}|，\d{{4}}年")
"""What follows a name when somebody is introduced: 林晓，男，1970年生."""
SO_MANY = re.compile(r"等?[\d一二两三四五六七八九十几多]+[名位]|等")
"""What may stand between a list of people and what all of them are: 林晓、沈砚|等三位|副局长."""
COMPOUND = 0.55
"""The same for gatherings: 主席会议 is one word, not a post and a meeting."""
STOPPED = "0"
"""A class that ends so is switched off: the row only documents that the word was considered."""


@cache
def lexicon() -> Lexicon:
    """The shared automaton over titles, groups, predicates and gathering words."""
    words: list[str] = []
    entries: list[tuple[str, str, float]] = []
    for word, kind, value in _lexicon_rows():
        words.append(word)
        extra = (COMPOUND if kind == "meeting" else LONGER) * max(0, len(word) - 2)
        entries.append((kind, value, SCORES.get(kind, PREDICATE_SCORE) * len(word) + extra))
    return Lexicon(ahocorasick_rs.AhoCorasick(words), entries)


def _lexicon_rows() -> Iterator[tuple[str, str, str]]:
    for word, classes in read_table("titles.tsv"):
        yield word, classes if classes in {"role", "none"} else "title", classes
    for table in ("groups.tsv", "predicates.tsv"):
        for word, kind in read_table(table):
            if not kind.endswith(STOPPED):
                yield word, kind, ""
    for word, kind in read_table("gatherings.tsv"):
        yield word, TOURS.get(kind, "meeting"), kind


MODIFIER = re.compile(rf"(?<!防)(?:{one_of('title_context', 'modifier')})$")
"""What may stand before a title and belongs to it: 常务 + 副 + 县长; not the end of a body (国家防总|副总指挥)."""


NOTE = re.compile(
    rf"（(?:{one_of('title_context', 'note')}|(?:{one_of('title_context', 'since')})[^（）]{{2,40}})）(?=[一-鿿])"
)
"""What brackets behind a title say of it, between it and the name: 副区长（挂职）|林晓, 时任副区长（现任区长）|林晓."""


def lexicon_spans(text: str) -> list[Span]:
    """Titles, groups, predicates and gathering words of ``text``, overlapping ones included, ordered by end."""
    automaton, entries = lexicon()
    spans = []
    for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        kind, value, score = entries[index]
        if kind == "title":
            start, score = _with_modifiers(text, start, score)
            if noted := NOTE.match(text, end):
                end, score = noted.end(), score + len(noted.group())
            if text[start - 1 : start] == "“" and text.startswith("”", end):
                start, end = start - 1, end + 1  # 石桥村“第一书记”林晓
        spans.append(Span(start, end, kind, score, value))
    return _uncut(spans)


def _uncut(spans: list[Span]) -> list[Span]:
    """Without verbs of saying that cut one of presence: 买买|提出|席会议 is 买买提|出席会议."""
    cut = {(s.start - 1, s.start + 1) for s in spans if s.kind == "attend"}
    return [s for s in spans if s.kind not in SAYING or (s.start, s.end) not in cut] if cut else spans


def _with_modifiers(text: str, start: int, score: float) -> tuple[int, float]:
    while found := MODIFIER.search(text, max(0, start - 3), start):
        start -= len(found.group())
        score += 0.9 * len(found.group())
    return start, score


def split_at(spans: Iterable[Span], bounds: list[tuple[int, int]]) -> list[list[Span]]:
    """The spans inside each of the stretches ``bounds`` (ordered, apart), their offsets counted from its start."""
    out: list[list[Span]] = []
    ordered, at = sorted(spans), 0
    for low, high in bounds:
        inside = []
        while at < len(ordered) and ordered[at].start < high:
            start, end, kind, score, value = ordered[at]
            if low <= start and end <= high:
                inside.append(Span(start - low, end - low, kind, score, value))
            at += 1
        out.append(inside)
    return out
