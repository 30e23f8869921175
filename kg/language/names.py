"""How much a string looks like a Chinese personal name: a log-likelihood ratio against running text.

The model is a product of independent characters (surname, given name) over the rate of the same characters in
official news: the classic generative model of Chinese name recognition, with counts in ``data/name_chars.tsv``.
"""

import math
import re
from functools import cache
from typing import NamedTuple

from kg.language.tables import read_table

FLOOR = 0.3
"""Rate per 100,000 of a character never seen in its place."""
ELSEWHERE = 0.1
"""Share of its rate in other places of a given name that a rare character gets where names had it never: 晓旻."""
SELDOM = 2.0
"""Rate in text, per 100,000, up to which a character is rare, told by names alone: 旻, 喆."""
TEXT_FLOOR = 1.0
LONGEST = 9
"""Characters of a foreign name without a mark."""
SECOND_SURNAME = 3.0
"""What a second surname costs (陈林晓月: 陈 and 林)."""
COMPOUND_TEXT = 3.0
"""The most that the rate of its characters in text speaks against a compound surname: 赫连 is rarer than 连."""
MARK = "·"
"""Joins the parts of a name from another language; OCR also prints it as • or ．."""


class _Tables(NamedTuple):
    """Logs of rates, so that a score is a sum: of surnames (over text already), of the places of a given name, of text.

    A name that ends in a rare character has at least the rates of ``rare``.
    """

    surnames: dict[str, float]
    first: dict[str, float]
    last: dict[str, float]
    only: dict[str, float]
    text: dict[str, float]
    rare: dict[str, float]


UNSEEN, UNHEARD = math.log(FLOOR), math.log(2.0)
"""Of characters that names had never, and that text had never either: these are told by names alone (憓)."""


@cache
def _tables() -> _Tables:
    tables = _Tables({}, {}, {}, {}, {}, {})
    surnames = {}
    for kind, char, *rates in read_table("name_chars.tsv"):
        if kind == "surname":
            surnames[char] = math.log(max(float(rates[0]), 0.5))
        else:
            *places, text = map(float, rates)
            for table, rate in zip(tables[1:4], places, strict=True):
                table[char] = math.log(max(rate, FLOOR))
            tables.text[char] = math.log(max(text, TEXT_FLOOR))
            if text <= SELDOM and char not in surnames:
                tables.rare[char] = math.log(max(ELSEWHERE * max(places), FLOOR))
    for surname, log_rate in surnames.items():
        text = sum(tables.text.get(char, 0.0) for char in surname)
        tables.surnames[surname] = log_rate - (text if len(surname) == 1 else min(text, COMPOUND_TEXT))
    return tables


HAN = r"[\u3400-\u9fff\U00020000-\U0002fa1f]"
"""A Chinese character, as a piece of a regular expression."""
_ALL_HAN = re.compile(rf"{HAN}+")


def is_han(text: str) -> bool:
    """Whether ``text`` consists of Chinese characters."""
    return _ALL_HAN.fullmatch(text) is not None


@cache
def _surname_heads() -> frozenset[str]:
    return frozenset(name[0] for name in _tables().surnames)


@cache
def _compound_heads() -> frozenset[str]:
    return frozenset(name[0] for name in _tables().surnames if len(name) > 1)


@cache
def first_characters() -> frozenset[str]:
    """What a surname or a foreign name may begin with."""
    return _surname_heads() | _transliterators()


def is_surname(text: str) -> bool:
    """Whether ``text`` is a listed surname, simple or compound."""
    return text in _tables().surnames


def surname_of(name: str) -> str:
    """The surname that ``name`` begins with (compound ones first), or an empty string."""
    if has_compound(name):
        return name[:2]
    return name[:1] if name[:1] in _tables().surnames else ""


def has_compound(name: str) -> bool:
    """Whether ``name`` begins with a surname of two characters."""
    return len(name) > 2 and name[0] in _compound_heads() and name[:2] in _tables().surnames


def may_be_whole(name: str) -> bool:
    """Whether its length is one that names have: four characters only with a surname of two."""
    return len(name) < 4 or has_compound(name)


def begins_listed(text: str, start: int) -> bool:
    """Whether a listed surname, or a word of names without surnames, may begin at ``start``."""
    return text[start] in _surname_heads() or text[start : start + 2] in _syllable_heads()


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
    score, text = tables.surnames[surname], tables.text
    if len(given) == 1:
        return score + tables.only.get(given, _unseen(given)) - text.get(given, 0.0)
    first, last = given[0], given[1]
    rates = tables.first.get(first, _unseen(first)), tables.last.get(last, _unseen(last))
    if last in tables.rare:
        rates = max(rates[0], tables.rare.get(first, UNSEEN)), max(rates[1], tables.rare[last])
    return score + sum(rates) - text.get(first, 0.0) - text.get(last, 0.0)


def text_rate(char: str) -> float:
    """Log of the rate of a character in running text, per 100,000; of one never seen there, of the least rate."""
    return _tables().text.get(char, 0.0)


def _unseen(char: str) -> float:
    return UNSEEN if char in _tables().text else UNHEARD


@cache
def _transliterators(kind: str = "sound") -> frozenset[str]:
    return frozenset("".join(chars for chars, row in read_table("transliteration.tsv") if row == kind))


def is_transliteration(name: str) -> bool:
    """Whether the characters are such as write foreign names by their sound (two to nine of them)."""
    sounds = sum(char in _transliterators() for char in name)
    return 2 <= len(name) <= LONGEST and (sounds == len(name) or (len(name) > 2 and 2 * sounds >= len(name)))


@cache
def foreign_characters() -> frozenset[str]:
    """The characters that may stand in a foreign name."""
    return _transliterators() | _transliterators("also")


def is_sound(char: str) -> bool:
    """Whether ``char`` mostly writes foreign names by their sound."""
    return char in _transliterators()


def may_transliterate(char: str) -> bool:
    """Whether ``char`` may stand in a foreign name."""
    return char in foreign_characters()


@cache
def _foreign_run() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(foreign_characters())))}]{{0,{LONGEST}}}")


def foreign_end(text: str, start: int) -> int:
    """Where characters end, from ``start`` on, that may stand in a foreign name; after the longest name at most."""
    if text[start] not in foreign_characters():
        return start
    return _foreign_run().match(text, start).end()  # type: ignore[union-attr]  # it matches nothing, too


@cache
def _syllables(ends: bool = False) -> frozenset[str]:
    rows = read_table("name_syllables.tsv")
    return frozenset(word for people, words in rows if (people == "end") == ends for word in words.split(" "))


@cache
def _syllable_heads() -> frozenset[str]:
    return frozenset(word[:2] for word in _syllables())


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
