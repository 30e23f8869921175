"""The names that a run of characters begins with, where no mark tells where they end.

林晓|近日   沈芳杰|据外国媒体   林澜|沈芳杰|顾明
The likelier reading, character for character: a row of names before words of jieba's dictionary, or words alone.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import jieba

from kg.extract.text.dictionary import is_common_word, word_kind
from kg.language import names
from kg.language.names import MARK
from kg.language.places import gazetteer

HORIZON = 14
"""Characters that are read."""
LONGEST_WORD = 6
SHORT = 1.5
"""What a given name of one character costs: fewer have one."""
ANOTHER = 1.0
"""What another name costs."""
LONE = 4.0
"""What the text costs that begins with a character alone, unless it is a word of grammar: 林晓|灵|今年."""
GRAMMAR = frozenset("pdcruvf")
"""Kinds of words (jieba's tags) that a text may begin with, though of one character: 林晓|据, 林晓|在."""
ONE = "一"
"""林晓|一|男子."""
ANOTHER_IN_TEXT = 8.0
"""The same of one before the text; several names mostly fill the brackets: 林澜|沈芳杰|近日."""
CLOSED = 4.0
"""What speaks for names that end where the run ends, which a mark closes."""
SYLLABLE = 5.0
"""Worth of each word of a name without a surname (扎西|多吉)."""
LENGTHS = (2, 3, 4)
LONG = 3
"""Characters of most names."""
LIKELY = 4.0
"""Score of the characters from which each of several is a name, though they also write sounds."""
LONGEST_PART = 9
"""Characters of one part of a name with a mark."""
PER = math.log(1e5)
"""Rates of ``name_chars.tsv`` are per 100,000 characters."""


@lru_cache(maxsize=1 << 10)
def leading_names(run: str, closed: bool = False) -> tuple[tuple[tuple[int, int], ...], float]:
    """Spans of the names, one behind the other, and by how much they are likelier than words (natural log).

    ``closed``: a mark follows that may follow names (林晓|沈澜）).
    """
    closed = closed and len(run) <= HORIZON
    run = run[:HORIZON]
    words = _words_from(run)
    end = len(run)
    best: dict[int, _Row] = {}
    for start in range(end - 2, -1, -1):
        rows = (_row(run, start, start + length, words, best) for length in LENGTHS if start + length <= end)
        best[start] = max(row._replace(worth=row.worth + CLOSED * (closed and row.stop == end)) for row in rows)
    if not best or best[0].worth == -math.inf:
        return (), -math.inf
    found, at = [(0, best[0].stop)], best[0]
    while at.again:
        found.append((at.stop, best[at.stop].stop))
        at = best[at.stop]
    return tuple(found), best[0].worth - words[0]


class _Row(NamedTuple):
    """A name up to ``stop`` and what stands behind: another name, or words, or nothing."""

    worth: float
    stop: int
    again: bool
    fills: bool
    """Whether the names are all there is."""


def _row(run: str, start: int, stop: int, words: Sequence[float], best: Mapping[int, "_Row"]) -> _Row:
    name, text = _name_worth(run[start:stop]), words[stop] - _oddness(run[stop:])
    if behind := best.get(stop):
        another = behind.worth - (ANOTHER if behind.fills else ANOTHER_IN_TEXT)
        if another > text:
            return _Row(name + another, stop, True, behind.fills)
    return _Row(name + text, stop, False, stop == len(run))


def _name_worth(name: str) -> float:
    """Log of the rate of these characters as a name."""
    if syllables := names.syllables_of(name):
        return SYLLABLE * syllables + sum(map(_text_rate, name))
    if len(name) == max(LENGTHS) and not names.has_compound(name):
        return -math.inf
    given = len(name) - len(names.surname_of(name))
    return names.name_score(name) + sum(map(_text_rate, name)) - (SHORT if given == 1 else 0.0)


def _text_rate(char: str) -> float:
    return names.text_rate(char) - PER


def _words_from(run: str) -> list[float]:
    """Log of the likeliest cutting into words of the dictionary, from each character on."""
    worth = [0.0] * (len(run) + 1)
    for start in range(len(run) - 1, -1, -1):
        worth[start] = max(_word_worth(run[start:stop]) + worth[stop] for stop in _word_ends(run, start))
    return worth


def _word_ends(run: str, start: int) -> list[int]:
    ends = range(start + 2, min(len(run), start + LONGEST_WORD) + 1)
    return [start + 1, *(stop for stop in ends if _frequencies().get(run[start:stop]))]


def _oddness(text: str) -> float:
    """What speaks against a text that begins with a character which is no word."""
    worth = _words_from(text)
    stop = max(_word_ends(text, 0), key=lambda stop: _word_worth(text[:stop]) + worth[stop]) if text else 0
    return LONE if stop == 1 and word_kind(text[0]) not in GRAMMAR and text[0] != ONE else 0.0


def _word_worth(word: str) -> float:
    return math.log((_frequencies().get(word) or 1) / jieba.dt.total)


@cache
def _frequencies() -> dict[str, int]:
    jieba.initialize()
    return jieba.dt.FREQ  # type: ignore[no-any-return]


def is_whole_name(word: str, alone: bool) -> bool:
    """Whether two or three characters are a name; with a rare surname three, no words (|呙海洋|）, 新|朋友)."""
    if len(word) == LONG and not names.surname_of(word):
        return not is_common_word(word[:2]) and (alone or not is_common_word(word[1:]))
    return len(word) > 1 and bool(names.surname_of(word))


def is_double(word: str) -> bool:
    """Whether four characters are a name of two surnames or without any, and no words (青石|福彩)."""
    if len(word) != max(LENGTHS) or any(map(is_common_word, (word[:2], word[2:], word[1:3]))):
        return False
    likely = max(names.name_score(word[:2]), names.name_score(word[:LONG])) > 0 or names.is_transliteration(word)
    return likely and not any(map(gazetteer().lookup, (word[:2], word[2:])))


def is_sounded(word: str, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether characters that write sounds are one name (阿依木古丽) rather than those of ``parts``."""
    return all(map(names.may_transliterate, word)) and not (
        parts and min(names.name_score(word[low:high]) for low, high in parts) > LIKELY
    )


def sounds_foreign(word: str) -> bool:
    """Whether every part of a name with a mark is written by its sound: no 西蒙·芬奇|透露."""
    return all(len(part) <= LONGEST_PART and _strangers(part) <= 1 + (len(part) > LONG) for part in word.split(MARK))


def _strangers(part: str) -> int:
    return sum(not names.may_transliterate(char) for char in part)
