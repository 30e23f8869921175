"""Who wrote and photographed: bylines, stretches and signatures, in the forms that papers and web sites print.

本报讯（记者林晓 通讯员沈砚）…   …日报讯（全媒体记者 林晓）…   （通讯员 林晓 沈砚）   本报记者 林 晓 摄
□林 晓   记者 林晓近日，…   …（临河区人民法院 林晓）   …。林晓
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kg.extract.credits import PARTS, SLASHED, open_credits, split_names
from kg.language.dates import WORDS
from kg.language.names import name_score, surname_of
from kg.language.places import gazetteer
from kg.language.tables import context, one_of, read_table

RUNNING = re.compile(rf"记者(?:{one_of('byline_context', 'running')})")
"""The word 记者 as a word of the text, not of a byline."""


class Byline(NamedTuple):
    """A reporter: ``text[start:end]`` is the name as printed (perhaps with a space inside)."""

    name: str
    role: str
    start: int
    end: int


@cache
def _roles() -> dict[str, str]:
    return dict(tuple(row[:2]) for row in read_table("bylines.tsv"))  # type: ignore[misc]


PHOTOGRAPHER = "摄影"
NO_ROLE = {
    PHOTOGRAPHER: f"[{''.join(sorted(context('byline_context', 'no_photographer')))}]",
    PHOTOGRAPHER[0]: PHOTOGRAPHER[1],
}


@cache
def _role_words() -> str:
    """Words for a part; 摄影|家协会 is none."""
    words = (re.escape(word) for word in sorted(_roles(), key=len, reverse=True))
    return "|".join(f"{word}(?!{NO_ROLE[word]})" if word in NO_ROLE else word for word in words)


SURELY = 3.0
"""The same before 报道, where a place may stand as well."""
LIKELY = 2.0
"""Score of the characters from which the first three of four alone in brackets are the name."""


class _Form(NamedTuple):
    """A row of ``byline_forms.tsv``."""

    pattern: re.Pattern[str]
    needs_role: bool
    has_role: bool
    """A word for a reporter stands in every match."""
    marks: tuple[str, ...]
    """One of these stands in every match: without any of them the form, costly to search for, is not tried."""


SOURCE = re.compile(
    rf"\W{{0,2}}来源[：:]\s?[一-鿿]{{2,6}}?(?:{one_of('byline_context', 'paper_end')})(?:[－—-][一-鿿]{{2,4}}频道)?"
)
"""来源：青石网—临河频道|8月7日，…: a label run on before the text."""


@cache
def _forms() -> tuple[_Form, ...]:
    return tuple(
        _Form(
            re.compile(form.replace("ROLE", _role_words())), needs_role == "1", "ROLE" in form,
            tuple("".join(marks).split(" ")),
        )
        for needs_role, form, *marks in read_table("byline_forms.tsv")
    )  # fmt: skip


@cache
def _marks() -> frozenset[str]:
    return frozenset(mark for form in _forms() for mark in form.marks)


@cache
def _any_role() -> re.Pattern[str]:
    return re.compile(_role_words())


def find_bylines(text: str) -> tuple[list[Byline], list[tuple[int, int]]]:
    """The reporters of an article's text, and the stretches that hold nothing but credits."""
    bylines: list[Byline] = []
    stretches: list[tuple[int, int]] = []
    roles = _any_role().search(text) is not None
    present = {mark for mark in _marks() if mark in text}
    for pattern, needs_role, has_role, marks in _forms():
        possible = (roles or not has_role) and not present.isdisjoint(marks)
        for found in pattern.finditer(text) if possible else ():
            if any(low < found.end() and found.start() < high for low, high in stretches):
                continue
            names = list(_names(text, *found.span("names")))
            if found.groupdict().get("photo"):
                names = [name._replace(role=PHOTOGRAPHER) for name in names]
            if RUNNING.search(found["names"]):
                continue
            if names and (needs_role or _plausible(names, found)):
                bylines += names
                stretches.append((found.start(), _credit_end(found, names)))
    _add_open(text, bylines, stretches)
    if (source := SOURCE.match(text)) and not any(low < source.end() for low, _ in stretches):
        stretches.append(source.span())
    return sorted(set(bylines), key=lambda b: b.start), sorted(stretches)


def _add_open(text: str, bylines: list[Byline], stretches: list[tuple[int, int]]) -> None:
    """Credits in the open, where no form has found any."""
    for start, found in open_credits(text, _role_pattern()):
        fresh = [c for c in found if not any(low < c.end and c.start < high for low, high in stretches)]
        if fresh and not RUNNING.match(text, start) and not RUNNING.match(text, found[0].start - 2):
            bylines += [Byline(*credit) for credit in fresh]
            stretches.append((start if fresh == found else fresh[0].start, fresh[-1].end))


@cache
def _role_pattern() -> re.Pattern[str]:
    """What may not stand before the word is tested behind it: a pattern that begins with words is searched for fast."""
    words = _role_words().split("|")
    return re.compile("|".join(rf"{word}(?<![工创合著写编拍]{word})" for word in words))


def _credit_end(found: re.Match[str], names: list[Byline]) -> int:
    """A byline that runs into the text (记者 林晓近日，…) ends with its last name."""
    after_names = found.string[names[-1].end : found.end("names")]
    return names[-1].end if len(after_names.strip()) >= 2 and found.end() == found.end("names") else found.end()


def _plausible(names: list[Byline], found: re.Match[str]) -> bool:
    """Without a role word the stretch must consist of names, but for the body they sign for."""
    rest = len(re.sub(r"\W", "", found["names"])) - sum(len(n.name) for n in names)
    return rest <= 14 and all(name_score(n.name) > -2 or "·" in n.name for n in names)


def _only_names(part: str) -> bool:
    """Names in brackets before the first word for a part: （林晓 通讯员 沈砚）."""
    words = TOKEN.findall(part)
    return all(2 <= len(word) <= 3 and name_score(word) > 0 for word in words) and not SENTENCE.search(part)


def _names(text: str, start: int, end: int) -> Iterator[Byline]:
    role = "记者"
    parts = re.split(rf"({_role_words()})", text[start:end])
    at = start
    has_role = len(parts) > 1
    for k, part in enumerate(parts):
        if part in _roles():
            role = _roles()[part]
        elif k > 0 or not has_role or (text[at - 1 : at] in ("（", "(") and _only_names(part)):
            for name, low, high in _tokens(part):
                behind = SLASHED.match(text, at + high)
                yield Byline(name, PARTS[behind["part"]] if behind else role, at + low, at + high)
        at += len(part)


SENTENCE = re.compile(r"[，。：]")
FILED = "报道"
"""Behind where somebody reports from: 记者 林晓 |青石|报道."""
STAFF = re.compile(one_of("byline_context", "staff"))
"""Those who did not write: 编辑, 校对."""
SIGNS_FOR = tuple(sorted(context("byline_context", "signs_for")))
SIGNED = frozenset("文图摄")
SHORT_PAIR, PAIRED = 4, range(4, 7)
"""Characters of two names printed together."""
TOKEN = re.compile(r"[一-鿿·]+")
GOES_ON = tuple(word for word in WORDS if word[0] in "近连日")
"""记者林晓|近日从区政府获悉: no third character of the name."""
NOT_NAMES = re.compile(
    rf"{one_of('byline_context', 'no_name')}|(?:{one_of('byline_context', 'no_name_end')})$"
    rf"|^(?:{one_of('byline_context', 'no_name_whole')})$|^(?:{one_of('byline_context', 'no_name_front')})"
)


def _tokens(part: str) -> Iterator[tuple[str, int, int]]:
    """Names in a stretch between role words."""
    words = list(_words(part))
    names_follow = len(words) > 1 and _is_name(words[1][0])
    for number, (word, start, end) in enumerate(words):
        if len(word) in PAIRED and len(names := _pair(word)) == 2:
            yield from ((word[low:high], start + low, start + high) for low, high in names)
        elif not _is_no_name(word, part[:start], names_follow and not number):
            yield from _named(word, start, end, alone=part.strip() == word)


def _pair(word: str) -> list[tuple[int, int]]:
    """Two names printed together: 林澜|沈芳杰, 林澜|沈芳; a compound surname begins one (欧阳|春阑)."""
    if len(word) > SHORT_PAIR:
        return split_names(word, 0.0)[0]
    left, right = word[:2], word[2:]
    two = len(surname_of(word)) == 1 and min(name_score(left), name_score(right)) > 0 and surname_of(right)
    return [(0, 2), (2, SHORT_PAIR)] if two else []


def _words(part: str) -> Iterator[tuple[str, int, int]]:
    """Words up to the staff; two single characters are one (林 晓), and no word ends in 报道 (陈叙|报道)."""
    found = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(part)]
    joined = False
    for (word, start, end), (behind, _, its_end) in pairwise((*found, ("", 0, 0))):
        if STAFF.search(word):
            return
        if joined or (word in SIGNED and part[:start].endswith("/")):
            joined = False
        elif len(word) == 1 and 0 < len(behind) <= 2 and surname_of(word + "一"):
            joined = True
            yield word + behind, start, its_end
        elif start > found[0][1] and len(word) > len(FILED) + 1 and name_score(word.removesuffix(FILED)) > SURELY:
            yield word.removesuffix(FILED), start, start + len(word.removesuffix(FILED))
        else:
            yield word, start, end


def _is_no_name(word: str, before: str, first_of_names: bool) -> bool:
    """Any other word, or a place; but 记者 |高平| 林晓 is somebody though a town bears the name."""
    if NOT_NAMES.search(word) or before.endswith(tuple("0123456789")):
        return True
    return bool(gazetteer().lookup(word)) and not first_of_names


def _named(word: str, start: int, end: int, alone: bool) -> Iterator[tuple[str, int, int]]:
    """The name that a word begins with: 林晓|近日, no place (青石|报道, 青石|消防)."""
    if apart := _signs_for(word):
        word, start = word[apart:], start + apart
    name = _leading_name(word, alone)
    goes_on = len(name) < len(word) and not word.startswith(GOES_ON, len(name))
    if not name or (goes_on and gazetteer().lookup(name)):
        return
    ends_with_it = len(name) == len(word) == end - start and "·" not in word
    yield name, start, start + len(name) if ends_with_it else end


def _signs_for(word: str) -> int:
    """Characters of the body that somebody signs for: 文/|区委办|林晓芳."""
    for length in (3, 2):
        body, name = word[:-length], word[-length:]
        if len(body) > 1 and body.endswith(SIGNS_FOR) and name_score(name) > LIKELY:
            return len(body)
    return 0


def _is_name(word: str) -> bool:
    return 2 <= len(word) <= 3 and name_score(word) > LIKELY


def _leading_name(word: str, alone: bool = False) -> str:
    """The name that a run of characters begins with: all of it if short, else the likelier of two and three."""
    if "·" in word or 2 <= len(word) <= 3:
        return word if surname_of(word) or "·" in word or len(word) == 3 else ""
    if len(word) == 4 and (len(surname_of(word)) == 2 or (alone and name_score(word[:3]) < LIKELY)):
        return word
    if len(word) >= 4 and surname_of(word):
        if word.startswith(GOES_ON, 2):
            return word[:2]
        return max((word[:2], word[:3]), key=lambda w: name_score(w) + (0.5 if len(w) == 3 else 0.0))
    return ""
