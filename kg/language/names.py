"""How much a string looks like a Chinese personal name: a log-likelihood ratio against running text.

The model is a product of independent characters (surname, given name) over the rate of the same characters in
official news: the classic generative model of Chinese name recognition, with counts in ``data/name_chars.tsv``.
"""

import math
import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg.language.tables import read_table

FLOOR = 0.3
"""Rate per 100,000 of a character never seen in its place."""
TEXT_FLOOR = 1.0
LONGEST = 9
"""Characters of a foreign name without a mark."""
SECOND_SURNAME = 3.0
"""What a second surname costs (陈林晓月: 陈 and 林)."""
MARK = "·"
"""Joins the parts of a name from another language; OCR also prints it as • or ．."""


class _Tables(NamedTuple):
    surnames: dict[str, float]
    first: dict[str, float]
    last: dict[str, float]
    only: dict[str, float]
    text: dict[str, float]


@cache
def _tables() -> _Tables:
    tables = _Tables({}, {}, {}, {}, {})
    for kind, char, *rates in read_table("name_chars.tsv"):
        if kind == "surname":
            tables.surnames[char] = float(rates[0])
        else:
            for table, rate in zip(tables[1:], rates, strict=True):
                table[char] = float(rate)
    return tables


HAN = r"[\u3400-\u9fff\U00020000-\U0002fa1f]"
"""A Chinese character, as a piece of a regular expression."""
_ALL_HAN = re.compile(rf"{HAN}+")


def is_han(text: str) -> bool:
    """Whether ``text`` consists of Chinese characters."""
    return _ALL_HAN.fullmatch(text) is not None


@cache
def _first_characters() -> frozenset[str]:
    return frozenset(name[0] for name in _tables().surnames) | _transliterators()


def may_begin(char: str) -> bool:
    """Whether a surname or a foreign name may begin with ``char``."""
    return char in _first_characters()


def is_surname(text: str) -> bool:
    """Whether ``text`` is a listed surname, simple or compound."""
    return text in _tables().surnames


def surname_of(name: str) -> str:
    """The surname that ``name`` begins with (compound ones first), or an empty string."""
    surnames = _tables().surnames
    if len(name) > 2 and name[:2] in surnames:
        return name[:2]
    return name[:1] if name[:1] in surnames else ""


@lru_cache(maxsize=1 << 16)
def name_score(name: str) -> float:
    """Natural log of P(characters | a name) / P(characters | running text); about 0 is undecided.

    ``name`` is two to four characters that begin with a surname; anything else scores ``-inf``, and so does a compound
    surname alone (欧阳).
    """
    surname = surname_of(name)
    given = name[len(surname) :]
    if len(given) == 3 and is_surname(given[0]):
        return min(name_score(surname + given[1:]), name_score(given)) - SECOND_SURNAME
    if not surname or not 1 <= len(given) <= 2 or is_surname(name):
        return -math.inf
    tables = _tables()
    score = math.log(max(tables.surnames[surname], 0.5)) - sum(map(_text_log, surname))
    if len(given) == 1:
        return score + math.log(max(tables.only.get(given, 0), FLOOR)) - _text_log(given)
    score += math.log(max(tables.first.get(given[0], 0), FLOOR)) - _text_log(given[0])
    return score + math.log(max(tables.last.get(given[1], 0), FLOOR)) - _text_log(given[1])


@cache
def _transliterators(kind: str = "sound") -> frozenset[str]:
    return frozenset("".join(chars for chars, row in read_table("transliteration.tsv") if row == kind))


def is_transliteration(name: str) -> bool:
    """Whether the characters are such as write foreign names by their sound (two to nine of them)."""
    sounds = sum(char in _transliterators() for char in name)
    return 2 <= len(name) <= LONGEST and (sounds == len(name) or (len(name) > 2 and 2 * sounds >= len(name)))


def may_transliterate(char: str) -> bool:
    """Whether ``char`` may stand in a foreign name."""
    return char in _transliterators() or char in _transliterators("also")


@cache
def _syllables(ends: bool = False) -> frozenset[str]:
    rows = read_table("name_syllables.tsv")
    return frozenset(word for people, words in rows if (people == "end") == ends for word in words.split(" "))


@cache
def _syllable_heads() -> frozenset[str]:
    return frozenset(word[:2] for word in _syllables())


@lru_cache(maxsize=1 << 14)
def syllables_of(name: str) -> int:
    """Of how many words of Tibetan, Mongol, Uygur or Yi names ``name`` consists (扎西多吉: 2); 0 if of others too."""
    if name[:2] not in _syllable_heads():
        return 0
    if name in _syllables():
        return 1
    if name[-1:] in _syllables(ends=True) and name[:-1] in _syllables():
        return 2
    parts = ((name[:cut], syllables_of(name[cut:])) for cut in range(2, len(name) - 1))
    return max((1 + rest for head, rest in parts if rest and head in _syllables()), default=0)


def _text_log(char: str) -> float:
    return math.log(max(_tables().text.get(char, 0), TEXT_FLOOR))
