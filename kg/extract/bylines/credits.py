"""Credits that stand in the open, without brackets or marks around them, read from the word for the part on.

…会议记者 林晓 通讯员 沈砚3月12日，…   本报讯 记者林晓报道 …   …记者文/林晓 沈砚图/顾明编辑 …   记者林晓/文 沈砚/图
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.extract.names.leading_names import leading_names, sounds_foreign
from kg.language.names import MARK, is_surname, name_score, surname_of
from kg.language.places import gazetteer
from kg.language.tables import context, one_of, read_table

TOKEN = re.compile(r"[一-鿿·]+")
"""A run of Chinese characters."""
APART = re.compile(r"([一-鿿])[ \u3000]+([一-鿿])(?![一-鿿])")
"""A name of two characters, spread: 本报记者 林 晓“……"""
BETWEEN = re.compile(r"[\s、/|｜：:]*")
SURE, SPACED = 0.0, -4.0
"""Score of the characters of a name that follows the word for the part at once, or after a space."""
STOP = re.compile(one_of("byline_context", "credit_end"))
LABELLED = re.compile(r"[：:/|\s]")
"""What must follow words that are also words of the text (作者, 摄影)."""
PLAIN = context("byline_context", "plain_role")
NO_NAMES = context("byline_context", "no_name_whole")
FRONTS = tuple(sorted(context("byline_context", "no_name_front")))
LEVELS = context("byline_context", "level")
BODIES = tuple(sorted(context("byline_context", "no_name_end")))
LONGEST_BODY, BEFORE_BODY = 5, 2.0
"""Characters of a body that hardly has a name before it; by how much one must be likelier than words."""
LONGEST_NAME = 3
"""Characters of a name that no body's can be."""
SIGNED = re.compile(r"(?P<name>[一-鿿]{2,3})/(?P<part>文|图|摄)(?=[\s）)】]|\d|$|[一-鿿])")
SLASHED = re.compile(r"/(?P<part>文|图|摄)(?!/)")
PARTS = {"文": "记者", "图": "摄影", "摄": "摄影"}


class Credit(NamedTuple):
    """``text[start:end]`` is the name of somebody with a part."""

    name: str
    role: str
    start: int
    end: int


def open_credits(text: str, role_word: re.Pattern[str]) -> Iterator[tuple[int, list[Credit]]]:
    """Credits with where their stretch begins; ``role_word`` finds the words for parts."""
    at = 0
    while found := role_word.search(text, at):
        at = found.end()
        people, end = _names_behind(text, found, role_word)
        if people:
            at = max(at, end)
            yield found.start(), people
    for signed in SIGNED.finditer(text) if "/" in text else ():
        name = signed["name"] if surname_of(signed["name"]) else signed["name"][1:]
        if name_score(name) > SPACED:
            yield (
                signed.start(),
                [Credit(name, PARTS[signed["part"]], signed.end("name") - len(name), signed.end("name"))],
            )


def _names_behind(text: str, found: re.Match[str], role_word: re.Pattern[str]) -> tuple[list[Credit], int]:
    role, at = _roles()[found.group()], found.end()
    people: list[Credit] = []
    if not _labels(text, found):
        return [], at
    while at < len(text):
        start = BETWEEN.match(text, at).end()  # type: ignore[union-attr]
        again = role_word.match(text, start)
        if again and _labels(text, again):
            role, at = _roles()[again.group()], again.end()
            continue
        token = TOKEN.match(text, start)
        if token is None:
            break
        if start > at and (apart := APART.match(text, start)) and is_surname(apart[1]):
            people.append(Credit(apart[1] + apart[2], role, start, apart.end()))
            at = apart.end()
            continue
        word, ends = _cut(token.group(), role_word)
        if text[token.end() : token.end() + 1] == "/" and word[-1:] in PARTS:
            word = word[:-1]  # 沈砚图/林晓
        listed = word == token.group() and _goes_with(text, token.end())
        found_names, closed = split_names(word, SPACED if start > at or listed else SURE)
        asked = not people and word == token.group()
        if not found_names or _is_no_name(word) or (not asked and _is_place(text, start, word)):
            break
        for low, high in found_names:
            behind = SLASHED.match(text, start + high)
            part = PARTS[behind["part"]] if behind else role
            people.append(Credit(word[low:high], part, start + low, start + high))
        at = start + (len(word) if closed else found_names[-1][1])
        if ends or not closed:
            break
    return people, at


def _goes_with(text: str, end: int) -> bool:
    """Whether a likely name follows after a space: 记者沈芈禾 |林晓|."""
    behind = TOKEN.match(text, BETWEEN.match(text, end).end())  # type: ignore[union-attr]
    return behind is not None and name_score(behind.group()[:LONGEST_NAME]) > SURE


def _is_no_name(word: str) -> bool:
    """文/|青石晚报|记者林晓, 通讯员 沈砚 |文图|: whom they write for, and words for what they made."""
    return word in NO_NAMES or word.startswith(FRONTS) or (len(word) > LONGEST_NAME and is_body(word))


def is_body(word: str) -> bool:
    """青石晚报, but no name before a body that the text begins with (林晓芳|农业农村部)."""
    return word.endswith(BODIES) and not (len(word) > LONGEST_BODY and leading_names(word)[1] > BEFORE_BODY)


def _is_place(text: str, start: int, word: str) -> bool:
    """青石县政协, 青石: a place, with its level or alone."""
    place = gazetteer().match_at(text, start)
    return bool(gazetteer().lookup(word)) or (place is not None and text[place.end - 1] in LEVELS)


def _labels(text: str, word: re.Match[str]) -> bool:
    """Whether a word for a part tells one here, and is no word of the text."""
    marked = LABELLED.match(word.group()[-1]) or LABELLED.match(text, word.end())
    return word.group() in PLAIN or marked is not None


def _cut(word: str, role_word: re.Pattern[str]) -> tuple[str, bool]:
    """A run of characters up to the next word for a part, or to what ends the credits (编辑, 报道)."""
    stop, role = STOP.search(word), role_word.search(word)
    if stop and not (role and role.start() < stop.start()):
        return word[: stop.start()], True
    return (word[: role.start()], False) if role else (word, False)


def split_names(word: str, least: float) -> tuple[Sequence[tuple[int, int]], bool]:
    """Names in a run of characters, and whether they are all of it (林澜|沈芳杰; 林恒|拥军慰问)."""
    if len(word) <= 3 or (len(word) == 4 and len(surname_of(word)) == 2) or MARK in word:
        likely = len(word) > 1 and (sounds_foreign(word) if MARK in word else name_score(word) > least)
        return ([(0, len(word))] if likely and not is_surname(word) else []), True
    found, worth = leading_names(word)
    return (found, found[-1][1] == len(word)) if worth > SURE else ([], False)


@cache
def _roles() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("bylines.tsv")}
