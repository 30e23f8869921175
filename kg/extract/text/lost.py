"""Characters that the OCR lost out of firm terms (副厅林晓 → 副厅长林晓), put back for the reading.

A term of the lexicons that lacks one character is read as whole where the character makes what stands there much
likelier, by the counts of characters in official news. Only the reading is mended: names, quotes and places are taken
from the article as printed.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import ahocorasick_rs
import jieba

from kg.language.names import is_surname
from kg.language.tables import context, one_of, read_table
from kg.language.text import ReadingText
from kg.pages.columns.ngrams import load_ngrams, normalize

SURE = 4.7
"""Log-likelihood ratio from which a character is put back: one in 100,000 characters of clean pages was, wrongly."""
SHORTEST = 2
"""Characters that must be left of a term."""
FREQUENT, FREQUENT_FIRM = 500, 4000
"""Frequency in jieba's dictionary from which what is left of a term is a word that lacks nothing: 工作(者).

Words that bodies and posts leave are as firm unless they are everyday words: 公安(局), 检察(长), not 组织(员).
"""
VERBS = frozenset({"host", "host0", "attend", "speak", "accompany"})
"""Classes of ``predicates.tsv`` that are firm terms."""
NAMED = 4.0
"""What a surname behind a deputy's torn title counts for (副区林晓: 副区 goes with 级, with no name)."""
_DEPUTY = re.compile(rf"副(?:{one_of('title_context', 'deputy_of')})$")
"""A deputy whose 长 is lost: 副区|林晓."""
_SPACE = re.compile(r"[ \t\r\u3000]")
Gap = tuple[int, str]
"""A place in a text and the character that may be lost before it."""


def restore_lost(reading: ReadingText) -> ReadingText:
    """``reading`` with lost characters put back; each has the place of the character before it.

    What lacks nothing comes back as it is, the same object.
    """
    found = _lost(reading.text)
    if not found:
        return reading
    text, places, at = "", list[int](), 0
    for place, character in found:
        text += reading.text[at:place] + character
        places += [*reading.places[at:place], reading.places[place - 1]]
        at = place
    return ReadingText(text + reading.text[at:], places + reading.places[at:])


def _lost(text: str) -> list[Gap]:
    """The likeliest lost character at each place that lacks one."""
    gaps = _gaps(text)
    if not gaps:
        return []
    best: dict[int, tuple[float, str]] = {}
    for (place, character), gain in zip(gaps, _gains(text, gaps), strict=True):
        if gain >= SURE:
            best[place] = max(best.get(place, (gain, character)), (gain, character))
    return [(place, best[place][1]) for place in sorted(best)]


def _gaps(text: str) -> list[Gap]:
    """What may be lost, where no whole term stands: 市委书 in 市委书记 lacks nothing."""
    automaton, gaps, closed = _torn()
    found = automaton.find_matches_as_indexes(text, overlapping=True)
    here = {(start + at, lost) for index, start, _ in found for at, lost in gaps[index]}
    if not here:
        return []
    whole = {
        place for index, start, end in found if not gaps[index] for place in range(start + 1, end + (index in closed))
    }
    return sorted(gap for gap in here if gap[0] > 0 and gap[0] not in whole)


@cache
def _torn() -> tuple[ahocorasick_rs.AhoCorasick, list[list[Gap]], frozenset[int]]:
    """Terms, which lack nothing, and terms that lack a character, unless that makes another term: what each lacks.

    The last set numbers the words that lack nothing at their end either (董事会秘书 before a name).
    """
    terms, firm = _terms(), _posts() | context("firm_terms", "body")
    gaps: defaultdict[str, set[Gap]] = defaultdict(set)
    for term in terms:
        for at, lost in enumerate(term):
            rest = term[:at] + term[at + 1 :]
            everyday = FREQUENT_FIRM if term in firm else FREQUENT
            if len(rest) >= SHORTEST and rest not in terms and jieba.get_FREQ(rest, 0) < everyday:
                gaps[rest].add((at, lost))
    whole = frozenset(context("firm_terms", "whole"))
    words = sorted(terms | gaps.keys() | whole)
    lacking = [sorted(gaps[word]) if word not in whole else [] for word in words]
    closed = frozenset(i for i, word in enumerate(words) if word in whole)
    return ahocorasick_rs.AhoCorasick(words), lacking, closed


def _posts() -> frozenset[str]:
    return frozenset(title for title, kind in read_table("titles.tsv") if kind not in {"role", "none"})


def _terms() -> frozenset[str]:
    titles = {row[0] for row in read_table("titles.tsv")}
    verbs = {word for word, classes in read_table("predicates.tsv") if VERBS & set(classes.split(" "))}
    return frozenset(titles | verbs).union(*(context("firm_terms", part) for part in ("body", "people", "gathering")))


def _gains(text: str, gaps: Sequence[Gap]) -> Iterator[float]:
    """How much likelier each lost character makes the characters around it."""
    framed = f"\0\0\0{_SPACE.sub(chr(0), text)}\0\0\0"
    for place, lost in gaps:
        named = NAMED if lost == "长" and _before_name(text, place) else 0.0
        yield _gain(normalize(framed[place : place + 6]), lost) + named


def _gain(torn: str, lost: str) -> float:
    """The same for three characters on either side; less than :data:`SURE` is not told exactly."""
    whole = torn[:3] + lost + torn[3:]
    gain = -sum(_log_chance(torn[at : at + 4]) for at in range(3))
    for at in range(4):
        gain += _log_chance(whole[at : at + 4])  # never above 0
        if gain < SURE - NAMED:
            break
    return gain


@lru_cache(maxsize=1 << 14)
def _log_chance(gram: str) -> float:
    return math.log(load_ngrams().chance(gram))


def _before_name(text: str, place: int) -> bool:
    return is_surname(text[place : place + 1]) and bool(_DEPUTY.search(text, max(0, place - 2), place))
