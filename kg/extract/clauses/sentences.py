"""An article as read sentences: candidates, best reading and clauses of each."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

import jieba

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.clauses import clauses
from kg.extract.names.appointed_names import behind_appointed
from kg.extract.names.free_names import likely_starts, name_words
from kg.extract.names.known_names import KnownNames
from kg.extract.names.name_context import STRONG_LEFT
from kg.extract.names.people import completed, supported_people
from kg.extract.names.person_spans import person_spans
from kg.extract.names.swallowed import without_people
from kg.extract.text.dictionary import is_plain_word
from kg.extract.text.reading import best_reading
from kg.extract.text.spans import SAYING, Span, lexicon_spans, split_at
from kg.language.cues import cues
from kg.language.dates import find_dates
from kg.language.names import name_score, surname_of
from kg.language.organizations import propose_organizations
from kg.language.projects import ProjectSpan, propose_projects
from kg.language.text import ReadingText, sentences

ORG_SCORE = 1.1
"""Score per character of a body's name, times the recognizer's own score."""
MISFIT = 1.6
"""What a title loses that ends inside a word of jieba (区长|阳青, where jieba sees 长阳)."""
LISTED_SITE = 0.95
"""The least score of a member of a list of building sites, over that of a body of the same name."""
RANK = "级"
SHORT = frozenset(cues("short_gathering"))
SHORTEST = 2
GLUED = cues("glued")
GOING = cues("going_glued")
HEADED = frozenset(cues("headed"))
HOLIDAYS = cues("holiday")
NO_SAYING = cues("no_saying")
QUOTING = ("，", "：", "：“")
QUOTED_NAME = re.compile("[^，。！？；：“”]{1,6}”")
"""“希望|之光”帮扶团: a word of saying that begins a quoted name."""
WORD_KINDS = STRONG_LEFT | {"group"}
"""Lexicon entries that count only where jieba ends a word with them (局|长期 is no 局长)."""


class Draft(NamedTuple):
    """A sentence before its reading: offsets of its candidates count from its start."""

    start: int
    text: str
    words: tuple[tuple[int, int], ...]
    spans: tuple[Span, ...]
    names: tuple[Span, ...] = ()
    """Candidates of kind ``person``."""
    reading: tuple[Span, ...] = ()
    """The best reading of all these, where there are any ``names``: that of the sentence by itself."""


class Sentence(NamedTuple):
    """A read sentence; ``start`` is its offset in the reading text, all other offsets count from there."""

    start: int
    text: str
    reading: tuple[Span, ...]
    clauses: tuple[Clause, ...]

    @property
    def end(self) -> int:
        """Offset after the sentence in the reading text."""
        return self.start + len(self.text)


def draft_sentences(reading: ReadingText, words: Sequence[tuple[int, int]], own: Sequence[Span] = ()) -> list[Draft]:
    """The sentences of a text with all candidates but people.

    Args:
        reading: the text made ready for reading.
        words: what jieba takes for words in it: spans, in order.
        own: spans of the user's lexicon.
    """
    text = reading.text
    bounds = sentences(text)
    ends_of = dict(words)
    ends, whole = set(ends_of.values()), ends_of.items()
    spans = [s for span in lexicon_spans(text) if (s := _fitted(span, text, ends, whole)) is not None]
    bodies = [
        Span(o.start, o.end, "org", _org_score(o.score, o.end - o.start), o.kind) for o in propose_organizations(text)
    ]
    spans += without_people(bodies, spans, text, whole)
    spans += [Span(j.start, j.end, "project", _project_score(j), j.kind) for j in propose_projects(text)]
    spans += [Span(d.start, d.end, "date", 0.5 * (d.end - d.start), str(i)) for i, d in enumerate(find_dates(text))]
    spans += own
    return [
        _with_names(Draft(low, text[low:high], inside, tuple(candidates)))
        for (low, high), inside, candidates in zip(
            bounds, _words_in(words, bounds), split_at(spans, bounds), strict=True
        )
    ]


def _words_in(
    words: Sequence[tuple[int, int]], bounds: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], ...]]:
    """The words inside each stretch, their offsets counted from its start."""
    at = 0
    for low, high in bounds:
        first = bisect_left(words, (low, low), at)
        at = bisect_left(words, (high, high), first)
        last = at - (at > first and words[at - 1][1] > high)
        yield tuple([(start - low, end - low) for start, end in words[first:last]])


def _with_names(draft: Draft) -> Draft:
    draft = draft._replace(spans=tuple(behind_appointed(draft.spans, draft.text)))
    names = person_spans(draft.text, draft.spans, draft.words) if _may_name(draft) else []
    if not names:
        return draft
    return draft._replace(names=tuple(names), reading=tuple(best_reading([*draft.spans, *names], draft.text)))


def _fitted(span: Span, text: str, ends: set[int], whole: Set[tuple[int, int]]) -> Span | None:
    """Titles and groups should end with a word; a verb of one character (到) is a word, or quotes (时说，).

    A title before 级 is a rank (正县长|级), no post.
    """
    if span.kind == "title" and text.startswith(RANK, span.end):
        return None
    torn = span.kind in WORD_KINDS and span.end not in ends
    if torn and not _is_doubled(span, text) and not _begins_guess(span, text, ends, whole):
        if span.start and span.start not in ends:
            return None  # 最大公约数 holds no 大公
        return span._replace(score=span.score - MISFIT) if span.kind == "title" else None
    if span.kind in SAYING and text.endswith("“", 0, span.start) and QUOTED_NAME.match(text, span.end):
        return None
    if span.kind == "meeting" and span.end not in ends and span.start and span.start not in ends:
        return None  # 年会|演讲 holds no 会演
    if span.kind == "attend" and span.end not in ends and (span.start, span.start + 1) in whole:
        return None  # 到|会员单位 holds no 到会
    if span.end - span.start > 1:
        return span
    if span.kind == "meeting" and text[span.start] in SHORT:
        return span if _ends_word(span, text, whole) else None
    if (span.start, span.end) in whole:
        return span
    if text[span.start : span.end] in GLUED and span.end in ends:
        return span if _ends_guess(span, text, whole) else None
    if text[span.start] in GOING:
        return span if _in_guess(span, text, whole) else None
    quotes = span.kind in SAYING and span.end in ends and text.startswith(QUOTING, span.end)
    return span if quotes and not text.endswith(NO_SAYING, 0, span.end) else None


def _is_doubled(span: Span, text: str) -> bool:
    """规划处|处长史林晓, where jieba sees 处处|长史."""
    return span.kind == "title" and text[span.start - 1 : span.start] == text[span.start]


def _begins_guess(span: Span, text: str, ends: set[int], whole: Set[tuple[int, int]]) -> bool:
    """浙江省|长林晓: the last character of a post, which jieba glues to the name behind it."""
    last = span.end - 1
    if last not in ends or span.kind != "title" or text[span.start : last] not in HEADED:
        return False
    behind = (text[last : last + n] for n in (2, 3, 4) if (last, last + n) in whole)
    return any(word not in jieba.dt.FREQ for word in behind)


def _in_guess(span: Span, text: str, whole: Set[tuple[int, int]]) -> bool:
    """市卫健委|到, 到|市气象局, 22日|到市气象局: a verb of going that jieba glues to the word before or behind it."""
    at = span.start
    if text[at - 1 : at] == "日" and text[at - 2 : at - 1].isdigit() and not text[span.end : span.end + 1].isdigit():
        return True
    before = (text[span.end - n : span.end] for n in (3, 4) if (span.end - n, span.end) in whole)
    behind = (text[span.start : span.start + n] for n in (2, 3) if (span.start, span.start + n) in whole)
    return any(word not in jieba.dt.FREQ for word in (*before, *behind))


def _ends_guess(span: Span, text: str, whole: Set[tuple[int, int]]) -> bool:
    """林晓|任, 2022年|任: a verb of one character that jieba glues to the word before."""
    words = (text[span.end - n : span.end] for n in (2, 3, 4) if (span.end - n, span.end) in whole)
    return any(word not in jieba.dt.FREQ and (len(word) == SHORTEST or surname_of(word)) for word in words)


def _ends_word(span: Span, text: str, whole: Set[tuple[int, int]]) -> bool:
    """桃花|节: one character that ends a longer word names a gathering, unless the word is a holiday or none (季节)."""
    word = any((span.end - n, span.end) in whole for n in (1, 3, 4, 5))
    return word and not text[: span.end].endswith(HOLIDAYS)


def _project_score(span: ProjectSpan) -> float:
    """What may be a body or an undertaking (a park, a centre in a list of sites) is the latter."""
    return _org_score(max(span.score, LISTED_SITE if span.kind == "estate" else 0.85), span.end - span.start) + 0.5


def _org_score(score: float, length: int) -> float:
    return ORG_SCORE * score * length


def find_people(drafts: Sequence[Draft]) -> dict[str, float]:
    """Names that the sentences themselves prove, with what each repetition of the proof is worth."""
    found: dict[str, float] = {}
    for draft in drafts:
        for span in supported_people(draft.reading, draft.text):
            name = draft.text[span.start : span.end]
            found[name] = min(found.get(name, -0.5) + 0.5, 2.0)
    return completed(found, [draft.text for draft in drafts])


INTRODUCING = ("·", *cues("introducing"))
"""Marks and words of which one stands where somebody is named without a post."""
EARLY = frozenset({"attend", "accompany", "observe", "meet", "guide"})
ROW = re.compile(r"(?P<first>[一-鿿]{2,8})、(?P<next>[一-鿿]{2,3})、(?P<last>[一-鿿]{2,3})")
LIKELY = 1.0
"""Score of the characters of each of three names in a list from which it may be one of names."""
HEAD = 5
"""A verb of presence within so many characters may have a bare name before it (林晓参加上述活动)."""
SHORT_NAME, FAR = 2, 1 << 30
LIST = 60
"""The same for a list of bare names."""
LISTED = re.compile("[、和与]")
ANCHORS = frozenset({"title", "leader", "role", "say", "quote", "thought", "host", "lead"})


def _may_name(draft: Draft) -> bool:
    kinds = {span.kind for span in draft.spans}
    if not kinds.isdisjoint(ANCHORS):
        return True
    if not kinds.isdisjoint(EARLY) and any(s.kind in EARLY and _at_head(draft, s.start) for s in draft.spans):
        return True
    return any(mark in draft.text for mark in INTRODUCING) or _has_row(draft) or _has_likely_name(draft)


def _has_likely_name(draft: Draft) -> bool:
    opening = name_words(draft.text, draft.words)
    return next(likely_starts(draft.text, draft.words, opening), None) is not None


def _has_row(draft: Draft) -> bool:
    """Three possible names in one list: 撤销|林春兰、沈砚之、顾明远|委员资格."""
    return draft.text.count("、") > 1 and any(
        all(name_score(name) > LIKELY for name in (row["first"][-3:], row["next"], row["last"][:3]))
        for row in ROW.finditer(draft.text)
    )


def _at_head(draft: Draft, verb: int) -> bool:
    """A verb near the head, or behind nothing but a list of what may be names (青石公司|林晓、沈砚|出席)."""
    return verb <= HEAD or any(
        0 < verb - start <= LIST and all(1 < len(part) <= HEAD for part in LISTED.split(draft.text[start:verb]))
        for start in (0, *(span.end for span in draft.spans if span.kind == "org"))
    )


def possible_names(plain: Sequence[Span], known: Sequence[Span]) -> list[Span]:
    """Possible names, each once: what is known needs no other support, however well it stands here."""
    scores = {(span.start, span.end): span.score for span in plain}
    proved = {(s.start, s.end): s._replace(score=max(s.score, scores.get((s.start, s.end), s.score))) for s in known}
    return [*(span for span in plain if (span.start, span.end) not in proved), *proved.values()]


def read_sentence(draft: Draft, known: KnownNames) -> Sentence:
    """The best reading of a sentence with the names that the whole page proves, and its clauses."""
    reading = _reading(draft, [span for span in known.spans(draft.text) if not _is_in_words(span, draft)])
    people = set(supported_people(reading, draft.text))
    kept = tuple(s for s in reading if s.kind != "person" or s in people)
    return Sentence(draft.start, draft.text, kept, tuple(clauses(kept, draft.text, draft.words)))


def _is_in_words(span: Span, draft: Draft) -> bool:
    """少|林武|术: a known name of two characters that stands across two words of the dictionary by chance."""
    if span.end - span.start > SHORT_NAME or not draft.words:
        return False
    at = bisect_right(draft.words, (span.start, FAR))
    (start, edge), (_, end) = draft.words[at - 1], draft.words[min(at, len(draft.words) - 1)]
    across = start < span.start < edge < span.end < end
    return across and is_plain_word(draft.text[start:edge]) and is_plain_word(draft.text[edge:end])


def _reading(draft: Draft, known: Sequence[Span]) -> Sequence[Span]:
    """The best reading with what is ``known``. It can only be another where a known name is not read as one already."""
    if draft.names:
        people = {(s.start, s.end) for s in draft.reading if s.kind == "person"}
        if all((s.start, s.end) in people for s in known):
            return _as_known(draft, known) if known else draft.reading
    return best_reading([*draft.spans, *possible_names(draft.names, known)], draft.text)


def _as_known(draft: Draft, known: Sequence[Span]) -> list[Span]:
    """The sentence's own reading, with why its people are people."""
    proved = {(s.start, s.end): s for s in possible_names(draft.names, known) if s.value == "known"}
    return [proved.get((s.start, s.end), s) if s.kind == "person" and s.value != "known" else s for s in draft.reading]


def read_article(drafts: Sequence[Draft], names: Mapping[str, float]) -> list[Sentence]:
    """All sentences of one article, read with the same knowledge of names."""
    known = KnownNames(names)
    return [read_sentence(draft, known) for draft in drafts]
