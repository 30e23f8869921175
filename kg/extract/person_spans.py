"""Where a personal name may stand, scored by its characters and by what stands left and right of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

import jieba
from jieba.posseg import POSTokenizer

from kg.extract.spans import Span
from kg.language import names

STRONG_LEFT = frozenset({"title", "leader", "role"})
"""Spans that ask for a name behind them."""
OPENING = frozenset({"meet", "inspect", "accompany", "award", "hear", "lead", "study"})
"""Predicates whose object may be a name: 会见林晓, 慰问老人."""
NO_BOUNDARY = frozenset({"title", "role", "meeting", "leader", "org", "group"})
"""Spans that prove nothing about the end of a name before them."""
ENDS = frozenset("、，。；：）（！？”《等")
STARTS = frozenset("、，；：（“”和与及由对向在为）率")
LIGHT_ENDS = frozenset("和与及对")
WEAK_ENDS = frozenset("向在到就为从同将还也先一作赴分主的以又则")
PLACE_ENDS = frozenset("省市县区镇乡村局委办院厅处所室站部队会社店")
"""A name of three that ends so is a place or a body (青石镇) unless much speaks for it."""
UNLINKED = 3.2
"""What a name without a neighbour that asks for it must make up by its own characters."""
UNLISTED = 4.4
"""The same for a string that does not begin with a surname."""
NEVER_FIRST = frozenset(
    "的在到和与向对作了不是有为以一从近各本该就被把让使其及或但而也都还又将会要能可所由等者并且之于"
)
"""Words of grammar that begin no name, unless they are its surname."""
NEVER_LAST = frozenset("在到为从将对向和与并就同的了是把被于等也还以及")
"""Words of grammar that hardly end a name (林晓在讲话中指出)."""
GRAMMAR_SURNAMES = frozenset("和于向对从为与全能可都有以自在同及由经")
"""Surnames that are mostly words of grammar (向残疾群众致谢)."""
INTRODUCED = re.compile(r"，[男女]|（[男女]|出生于|生于|，\d{4}年")
"""What follows a name when somebody is introduced: 林晓，男，1970年生."""
HAN = r"[㐀-鿿𠀀-𯨟]"
FOREIGN = re.compile(rf"{HAN}{{1,8}}(?:·{HAN}{{1,8}})+")


def person_spans(
    text: str, lexical: Iterable[Span], known: Iterable[Span], words: Sequence[tuple[int, int]]
) -> list[Span]:
    """Candidates of kind ``person``; ``value`` says why: ``known``, ``name``, ``bounded`` or ``foreign``.

    Args:
        text: a sentence.
        lexical: its other spans (titles, predicates, bodies).
        known: where names stand that the page proved elsewhere.
        words: what jieba takes for words: spans, in order.
    """
    context = _Context(text, list(lexical), words)
    spans = [s._replace(score=s.score + max(context.right(s.end), -1.0)) for s in known]
    for start in context.openings():
        spans += _spans_from(start, context)
    if "·" in text:
        for found in FOREIGN.finditer(text):
            spans += _foreign_spans(found, context)
    return spans


class _Context:
    """What stands left and right of a possible name."""

    def __init__(self, text: str, lexical: list[Span], words: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.words = frozenset(words)
        self.word_ends = {end for _, end in words}
        self.official = {s.end for s in lexical if s.kind in {"title", "leader"}}
        self.strong = {s.end for s in lexical if s.kind in STRONG_LEFT}
        self.weak = {s.end for s in lexical if s.kind == "org"}
        self.before = self.strong | self.weak | {s.end for s in lexical if s.kind in OPENING}
        self.after = {s.start for s in lexical if s.kind not in NO_BOUNDARY}
        self.titles = {s.start for s in lexical if s.kind in {"title", "role", "thought"}}
        self.inside = {
            i
            for s in lexical
            if s.kind in {"title", "leader", "org"} and s.end - s.start > 2
            for i in range(s.start + 1, s.end)
        }
        self.bodies = {(s.start, s.end) for s in lexical if s.kind == "org"}

    def openings(self) -> list[int]:
        marks = {i + 1 for i, c in enumerate(self.text) if c in STARTS}
        new_words = {start for start, end in self.words if _is_new_name(self.text[start:end])}
        return sorted(i for i in self.before | marks | new_words | {0} if i < len(self.text))

    def as_word(self, start: int, end: int) -> float:
        """Jieba takes exactly this for a word; before a title (…总书记) that is as good as a listed name."""
        if (start, end) not in self.words:
            return 0.0
        return 5.0 if end in self.titles and end - start == 3 else 1.0

    def words_inside(self, start: int, end: int) -> float:
        """A penalty for each word of the dictionary that a name without a surname would hold."""
        words = [self.text[s:e] for s, e in self.words if start <= s and e <= end and e - s > 1]
        known = [word for word in words if jieba.dt.FREQ.get(word)]
        whole = sum(map(len, known)) == end - start
        return sum(2.5 if whole else 1.5 for _ in known)

    def common_words(self, start: int, end: int) -> float:
        """A penalty for each common word that a foreign name would hold."""
        words = [self.text[s:e] for s, e in self.words if start <= s and e <= end and e - s > 1]
        return sum(2.5 for word in words if (jieba.dt.FREQ.get(word) or 0) > 300 and word not in _tags())

    def left(self, start: int) -> float:
        return 0.0 if start == 0 or start in self.before or self.text[start - 1] in "、，；：（。" else -1.0

    def right(self, end: int) -> float:
        """Evidence that a name ends here: punctuation, a predicate, a title, or at least a word boundary."""
        if end >= len(self.text) or self.text[end] in ENDS:
            return 2.0
        if end in self.after or INTRODUCED.match(self.text, end):
            return 2.5
        if end in self.titles:
            return 2.0
        if self.text[end] in LIGHT_ENDS:
            return 1.0
        if self.text[end] in WEAK_ENDS:
            return 0.5
        return -0.7 if end in self.word_ends else -2.5


def _spans_from(start: int, context: _Context) -> Iterator[Span]:
    asked = start in context.strong or start in context.weak or (start > 0 and context.text[start - 1] in "、，；")
    yield from _foreign_words(start, context)
    for length in (2, 3, 4, 5, 6) if asked else (2, 3, 4):
        name = context.text[start : start + length]
        if len(name) < length or not _all_han(name):
            return
        if any(i in context.inside for i in range(start, start + length)):
            return
        if (start, start + length) in context.bodies:
            continue
        score = names.name_score(name)
        edge = context.left(start) + context.right(start + length)
        if score > -6:
            if name[-1] in PLACE_ENDS and length > 2:
                score -= 6.0
            if name[0] in GRAMMAR_SURNAMES and start not in context.official:
                score -= 6.0
            if name[-1] in NEVER_LAST and start not in context.official:
                score -= 6.0
            own = min(max(score, -3.0), 7.0) * 0.6 - _word_penalty(name) + context.as_word(start, start + length)
            yield Span(start, start + length, "person", own + edge - UNLINKED, "name")
        elif asked and edge >= 2.0 and name[0] not in NEVER_FIRST and name[-1] not in PLACE_ENDS:
            extra = 0.7 * max(0, length - 3) + context.words_inside(start, start + length)
            yield Span(start, start + length, "person", edge - UNLISTED - extra - _word_penalty(name), "bounded")


def _foreign_words(start: int, context: _Context) -> Iterator[Span]:
    """Foreign names without a mark, by the characters that write them: 总统|卡洛塔|表示."""
    for length in range(3, 8):
        name = context.text[start : start + length]
        if len(name) < length or not names.is_transliteration(name):
            return
        if any(i in context.inside for i in range(start, start + length)):
            return
        edge = context.left(start) + context.right(start + length)
        score = 0.7 * length + edge - UNLINKED - context.common_words(start, start + length)
        if edge >= 0.5:
            yield Span(start, start + length, "person", score, "name")


@lru_cache(maxsize=1 << 16)
def _is_new_name(word: str) -> bool:
    """A word that jieba's dictionary has as a name, or does not have and that could be one."""
    if not 2 <= len(word) <= 3 or not names.surname_of(word):
        return False
    return _tagged_as_person(word) or (word not in jieba.dt.FREQ and (len(word) == 3 or names.name_score(word) > 2))


@lru_cache(maxsize=1 << 16)
def _word_penalty(name: str) -> float:
    """Names that are words (高峰, 文艺) need more evidence, the more the commoner the word; listed names need less."""
    if _tagged_as_person(name):
        return -1.5
    frequency = jieba.dt.FREQ.get(name, 0) or 0
    return min(4.0, 1.0 + frequency / 400) if frequency else 0.0


@cache
def _tags() -> dict[str, str]:
    tokenizer = POSTokenizer(jieba.dt)
    tokenizer.initialize()
    return {word: tag for word, tag in tokenizer.word_tag_tab.items() if tag == "nr"}


def _tagged_as_person(name: str) -> bool:
    return len(name) > 2 and name in _tags()


def _foreign_spans(found: re.Match[str], context: _Context) -> Iterator[Span]:
    """Names with a mark between their parts, from every place where the context opens."""
    first_mark = found.start() + found.group().index("·")
    last_mark = found.start() + found.group().rindex("·")
    for start in range(found.start(), first_mark):
        for end in range(last_mark + 2, found.end() + 1):
            opened = 2.0 if start in context.strong else context.left(start)
            score = 1.0 + opened + context.right(end) + 0.2 * (end - start) - 2.0 * context.words_inside(start, end)
            if not any(i in context.inside for i in range(start + 1, end)):
                yield Span(start, end, "person", score, "foreign")


@lru_cache(maxsize=1 << 16)
def _all_han(text: str) -> bool:
    return all("一" <= c <= "鿿" or "㐀" <= c <= "䶿" or c > "\U00020000" for c in text)
