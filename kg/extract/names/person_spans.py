"""Where a personal name may stand, scored by its characters and by what stands left and right of it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import jieba

from kg.extract.names.appointed_names import appointed_spans
from kg.extract.names.free_names import likely_starts, name_words
from kg.extract.names.japanese import japanese_spans
from kg.extract.names.name_context import MOST_RIGHT, TAKES, NameContext
from kg.extract.names.name_forms import COMPOUND, IMPLAUSIBLE, LEAST, LINKS, LISTED, form_of, is_no_name, within
from kg.extract.text.dictionary import is_plain_word, listed_names, word_kind
from kg.extract.text.spans import Span
from kg.language import names, tables

UNLINKED = 3.2
"""What a name without a neighbour that asks for it must make up by its own characters."""
UNLISTED = 4.4
"""The same for a string that does not begin with a surname."""
LONGEST = 6
"""Characters of a name without a mark."""
BOUNDED, BOUNDED_SHORT = 2.0, 0.5
"""Evidence that such a name needs at its ends, and a short one of no known words behind a post."""
NEVER_FIRST = tables.context("name_context", "never_first")
NEVER_LAST = tables.context("name_context", "never_last")
GRAMMAR_SURNAMES = tables.context("name_context", "grammar_surname")
PLACE_ENDS = tables.context("name_context", "place_end")
SYLLABLES = (0.0, 1.2, 3.6)
"""What the characters of a name are worth that consists of one, or more, words of names without surnames."""
HEADLESS = 3.0
"""What a surname cut off before a name speaks against it."""
WHOLE = 2.0
"""What speaks for a third character that nothing else can take (党委书记汤前|贵|着重介绍)."""
SURE_END = 2.0
"""Evidence from which a name surely ends."""
ODD = 6.0
"""What each of these takes from the score of the characters."""
ADVERBIAL = frozenset("dbtp")
"""Kinds of words that are hardly names even behind a post (总理|定期|会晤)."""
GRAMMATICAL = frozenset("vdbp")
"""Kinds of words whose characters alone speak against a name."""
REGNAL = re.compile(r"[一二三四五六七八九十]{1,3}世")
"""The number of a king: 国王卡洛塔|六世."""
GOES_ON = 1.5
"""What speaks against the end of a foreign name where another character that writes sounds follows."""
UNLIKELY_END = 5.0
"""What speaks against a foreign name that ends in a word of grammar (木拉提|在|致辞中)."""
BEHIND_VERB = 0.65
LEAST_SOUND = 0.7
"""Share of characters that write sounds, of a name with a mark, unless a post asks for it."""
FOREIGN = re.compile(rf"{names.HAN}{{1,9}}(?:·{names.HAN}{{1,9}})+")
COMRADE = "同志"
"""林晓同志|任青石市委书记: the verb is no surname there."""
MARKS = re.compile("[·-]")
"""What joins the parts of a foreign name (胡安·佩雷斯, 佩雷斯-林登)."""


def person_spans(text: str, lexical: Sequence[Span], words: Sequence[tuple[int, int]]) -> list[Span]:
    """Candidates of kind ``person``; ``value`` says why: ``name``, ``bounded`` or ``foreign``.

    Args:
        text: a sentence.
        lexical: its other spans (titles, predicates, bodies).
        words: what jieba takes for words: spans, in order.
    """
    context = NameContext(text, lexical, words)
    spans: list[Span] = []
    first = names.first_characters()
    for start in sorted(context.openings() | _starts_of_words(text, words)):
        asked = context.asks(start)
        if asked or text[start] in first:
            if (sounds := names.foreign_end(text, start)) - start > 1:
                spans += _transliterations(start, sounds, context)
            spans += _spans_from(start, context, asked)
    for mark, pattern in (("·", FOREIGN), ("-", _hyphened())):
        for found in pattern.finditer(text) if mark in text else ():
            spans += _foreign_spans(found, context)
    spans += japanese_spans(text, context)
    spans += appointed_spans(text, lexical)
    return spans


def _starts_of_words(text: str, words: Sequence[tuple[int, int]]) -> set[int]:
    """Where words begin that may be names which jieba does not know, or are likely ones."""
    opening = name_words(text, words)
    new = {start for start, end in map(words.__getitem__, opening) if _is_new_name(text[start:end])}
    return new.union(likely_starts(text, words, opening))


def _spans_from(start: int, context: NameContext, asked: bool) -> list[Span]:
    text = context.text
    if text[start] == TAKES and text.endswith(COMRADE, 0, start):
        return []
    if not names.begins_listed(text, start):
        return _unlisted(start, context) if asked else []
    spans: list[Span] = []
    free = asked and _may_begin_so(start, context)
    left = context.left(start)
    for end in range(start + 2, context.reach(start, start + (LONGEST if asked else 4)) + 1):
        form = None if context.is_taken(start, end) else form_of(text[start:end])
        if form is None:
            continue
        right = context.right(end)
        if form.syllables:
            worth = SYLLABLES[min(form.syllables, 2)] + left + right - UNLINKED
            spans.append(Span(start, end, "person", worth, "name"))
        elif form.score > IMPLAUSIBLE and (asked or form.whole):
            if form.most + left + right - UNLINKED + context.hope(start, end) > 0:
                worth = _worth(start, end, form.score, context) + left + right - UNLINKED
                spans.append(Span(start, end, "person", worth, "name"))
        elif free and _has_bounds(start, end, context, left):
            spans += _bounded(start, end, context, left)
    return spans


def _unlisted(start: int, context: NameContext) -> list[Span]:
    """Names that begin with no surname, where something asks for a name."""
    limit, ends = start + LONGEST, None
    if context.lift(start) <= UNLISTED - MOST_RIGHT:  # the end must add to the name, too: hardly any does
        ends = context.adding_ends(start, limit)
    if ends == [] or not _may_begin_so(start, context):
        return []
    limit, left = context.reach(start, limit), context.left(start)
    return [
        span
        for end in (range(start + 2, limit + 1) if ends is None else ends)
        if end <= limit and _has_bounds(start, end, context, left) and not context.is_taken(start, end)
        for span in _bounded(start, end, context, left)
    ]


def _may_begin_so(start: int, context: NameContext) -> bool:
    return context.text[start] not in NEVER_FIRST and not context.inside_word(start)


def _has_bounds(start: int, end: int, context: NameContext, left: float) -> bool:
    """Whether a name without a surname may stand there: hardly ever, so asked before all that is costly."""
    edge = left + context.right(end)
    return edge >= BOUNDED_SHORT and edge - UNLISTED + context.hope(start, end) > 0


def _worth(start: int, end: int, score: float, context: NameContext) -> float:
    """What speaks for a name but its neighbours: its characters, and whether it is a word."""
    name = context.text[start:end]
    score = within(score, IMPLAUSIBLE if word_kind(name) in GRAMMATICAL else LEAST)
    own = 0.6 * (score - _oddity(name, start, context))
    own += COMPOUND * names.has_compound(name)
    own += context.as_word(start, end) - _word_penalty(name) * _chance(start, end, context)
    own += WHOLE * (end - start == 3 and start in context.official and context.leaves_rest(end - 1))
    own -= HEADLESS * context.is_headless(start)
    return own


def _chance(start: int, end: int, context: NameContext) -> float:
    """How far a word is a word where it stands: less between a post and what follows a name (副市长|万里|汇报).

    A verb follows a post itself (和总书记|相遇|的小孩), unless its end is sure.
    """
    kind = word_kind(context.text[start:end])
    freely = start in context.official and context.right(end) >= (SURE_END if kind == "v" else 0.5)
    return 0.4 if freely and kind not in ADVERBIAL else 1.0


def _oddity(name: str, start: int, context: NameContext) -> float:
    odd: float = int(len(name) > 2 and name[-1] in PLACE_ENDS)
    if name[0] in GRAMMAR_SURNAMES and name[1:] in jieba.dt.FREQ:
        odd += 1
    if start in context.official and context.right(start + len(name)) >= SURE_END:
        odd = 0.5 * odd
    if name[0] in LINKS and (
        context.between_titles(start, start + len(name)) or (len(name) > 2 and is_plain_word(name[1:]))
    ):
        odd += 1  # 总书记和林晓总书记, 与会领导和嘉宾
    if start in context.official or context.text[start - 1 : start] == "、":
        ends = context.stops(start + len(name)) or (name[-1] == "和" and context.right(start + len(name)) > SURE_END)
        return ODD * (odd + (name[-1] in NEVER_LAST and not ends))
    return ODD * (odd + (name[0] in GRAMMAR_SURNAMES) + (name[-1] in NEVER_LAST))


def _bounded(start: int, end: int, context: NameContext, left: float) -> Iterator[Span]:
    """A name that begins with no surname, between what asks for it and a sure end (Mongol, Tibetan, Japanese …)."""
    name, edge = context.text[start:end], left + context.right(end)
    if name[-1] in PLACE_ENDS or name[-1] in NEVER_LAST or is_no_name(name):
        return
    if context.inside_word(end) or (len(name) > 3 and word_kind(name[2:]) in GRAMMATICAL):
        return  # 上将猝不|及防, 部长纳苏|应邀
    if context.is_phrase(start, end):
        return
    short = start in context.official and len(name) < 4 and not context.dictionary_words(start, end)
    if edge >= (BOUNDED_SHORT if short else BOUNDED) and (
        start in context.official or not context.plain_words(start, end)
    ):
        extra = 0.7 * max(0, len(name) - 3) + context.words_inside(start, end) + _word_penalty(name)
        yield Span(start, end, "person", edge - UNLISTED - extra, "bounded")


def _transliterations(start: int, sounds: int, context: NameContext) -> Iterator[Span]:
    """Foreign names without a mark, by the characters up to ``sounds`` that write them: 总统|卡洛塔|表示."""
    least = 2 if start in context.official else 3
    if context.text[start] in NEVER_FIRST:
        return
    for end in range(start + 1, context.uncut(start, sounds) + 1):
        name, length = context.text[start:end], end - start
        if context.is_taken(start, end):
            return
        if length < least or not names.is_transliteration(name) or not LINKS.isdisjoint(name):
            continue
        edge = context.left(start) + context.right(end)
        if edge >= 0.5:
            score = 0.7 * length + edge - UNLINKED - context.common_words(start, end)
            yield Span(start, end, "person", score, "name")
        if number := REGNAL.match(context.text, end):
            yield Span(start, number.end(), "person", 0.7 * length + 2.0 - UNLINKED, "name")


@lru_cache(maxsize=1 << 16)
def _is_new_name(word: str) -> bool:
    """A word that jieba's dictionary has as a name, or does not have and that could be one."""
    if not 2 <= len(word) <= 3 or not names.surname_of(word):
        return False
    if len(word) > 2 and word in listed_names():
        return True
    return word not in jieba.dt.FREQ and (len(word) == 3 or names.name_score(word) > 2)


def _word_penalty(name: str) -> float:
    """Names that are words (高峰, 文艺) need more evidence, the more the commoner the word; listed names need less."""
    if len(name) > 2 and name in listed_names() and names.name_score(name) > LEAST:
        return -LISTED
    frequency = jieba.dt.FREQ.get(name) or 0
    return min(4.0, 1.0 + frequency / 400) if frequency else 0.0


@cache
def _hyphened() -> re.Pattern[str]:
    """Parts of foreign names joined by a hyphen, which joins much else: all their characters write sounds."""
    part = f"[{re.escape(''.join(sorted(names.foreign_characters())))}]{{1,9}}"
    return re.compile(f"{part}(?:-{part})+")


def _foreign_spans(found: re.Match[str], context: NameContext) -> Iterator[Span]:
    """Names with a mark between their parts, from every place where the context opens."""
    marks = [mark.start() for mark in MARKS.finditer(context.text, *found.span())]
    first_mark, last_mark = marks[0], marks[-1]
    low = context.behind_verbs(found.start(), first_mark)
    starts = (i for i in range(low, first_mark) if _may_begin(i, first_mark, context))
    behind = low if low > found.start() else -1
    for start in starts:
        for end in range(last_mark + 2, found.end() + 1):
            if not context.cuts(start, end):
                opened = 2.0 if start in context.strong else 0.5 if start == behind else context.left(start)
                score = 1.0 + opened + context.right(end) + 0.05 * (end - start)
                name = context.text[start:end]
                known = 0.0 if _sound(name) == 1.0 else 2.0 * context.words_inside(start, end)
                known += UNLIKELY_END * (name[-1] in NEVER_LAST)
                known += GOES_ON if names.is_sound(context.text[end : end + 1]) and not context.follows(end) else 0.0
                if _sound(name) >= (
                    0.5 if start in context.strong else BEHIND_VERB if start == behind else LEAST_SOUND
                ):
                    yield Span(start, end, "person", score - known, "foreign")


def _may_begin(at: int, mark: int, context: NameContext) -> bool:
    """Not with the last character of a word (法国客|人|让·杜邦), and with one of grammar only right before a mark."""
    if context.text[at] in NEVER_FIRST:
        return at + 1 == mark and not context.inside_word(at)
    return names.may_transliterate(context.text[at]) or not context.inside_word(at)


def _sound(name: str) -> float:
    """The share of characters that write sounds."""
    letters = MARKS.sub("", name)
    return sum(map(names.may_transliterate, letters)) / len(letters)
