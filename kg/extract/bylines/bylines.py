"""Who wrote and photographed: bylines, stretches and signatures, in the forms that papers and web sites print.

本报讯（记者林晓 通讯员沈砚）…   …日报讯（全媒体记者 林晓）…   （通讯员 林晓 沈砚）   本报记者 林 晓 摄
□林 晓   记者 林晓近日，…   …（临河区人民法院 林晓）   …。林晓
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kg.extract.bylines.credits import BODIES, PARTS, PLAIN, SLASHED, is_body, open_credits
from kg.extract.names.leading_names import HORIZON, is_double, is_sounded, is_whole_name, leading_names, sounds_foreign
from kg.extract.text.dictionary import is_plain_word, word_kind
from kg.language.names import MARK, name_score, surname_of
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


@cache
def _role_words() -> str:
    """Words for a part, but 摄影|师, 作者|单位."""
    words = sorted(_roles(), key=len, reverse=True)
    behind = one_of("byline_context", "no_role_behind")
    return "|".join(re.escape(word) + ("" if word in PLAIN else f"(?!{behind})") for word in words)


SURELY = 3.0
"""The same before 报道, where a place may stand as well."""
UNLIKELY = -2.0
"""Score of the characters below which a name needs likelier ones beside it."""
LIKELY = 2.0
"""Score of the characters from which the first three of four alone in brackets are the name."""
LEAST, LEAST_IN_TEXT = -3.0, 0.0
"""By how much names are likelier than words: where they are all that stands there, and before other words."""
LONG = 3
"""Characters of a name."""
CLOSING = " \u3000\n、）)】摄供文图编责校来"
"""What may stand behind names."""
SHORT_RUN = 5
"""Characters of a run before such a mark that may hold something else than a name, with names behind."""
QUOTES = "《“【"
"""What the text may go on with: 林晓据|《青石晚报》."""
PHOTOGRAPHER = "摄影"


class _Form(NamedTuple):
    """A row of ``byline_forms.tsv``."""

    pattern: re.Pattern[str]
    needs_role: bool
    has_role: bool
    """A word for a reporter stands in every match."""
    marks: tuple[str, ...]
    """One of these stands in every match: without any of them the form, costly to search for, is not tried."""


STROKES = str.maketrans("丨｜︱│", "||||")
"""记者丨林晓: the stroke is a character by its code."""
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
    text = text.translate(STROKES)
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
    before, behind = (one_of("byline_context", part) for part in ("no_role_before", "no_role_behind"))
    words = sorted(_roles(), key=len, reverse=True)
    plain = (re.escape(word) for word in words if word in PLAIN)
    others = (rf"{word}(?<!(?:{before}){word})(?!{behind})" for word in map(re.escape, words) if word not in PLAIN)
    return re.compile("|".join(sorted((*plain, *others), key=lambda form: -len(form.split("(")[0]))))


def _credit_end(found: re.Match[str], names: list[Byline]) -> int:
    """A byline that runs into the text (记者 林晓近日，…) ends with its last name."""
    after_names = found.string[names[-1].end : found.end("names")]
    return names[-1].end if len(after_names.strip()) >= 2 and found.end() == found.end("names") else found.end()


def _plausible(names: list[Byline], found: re.Match[str]) -> bool:
    """Without a role word the stretch must consist of names, but for the body they sign for."""
    rest = len(re.sub(r"\W", "", found["names"])) - sum(len(n.name) for n in names)
    odd = sum(name_score(n.name) < UNLIKELY and len(n.name) <= LONG for n in names)
    return rest <= 14 and 2 * odd < len(names)


def _only_names(part: str) -> bool:
    """Names in brackets before the first word for a part: （林晓 通讯员 沈砚）, perhaps with a paper (青石报记者)."""
    words = TOKEN.findall(part)
    if words and words[-1].endswith(BODIES):
        words.pop()
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
            after = text[end] if at + len(part) == end < len(text) else ""
            for name, low, high in _tokens(part, k > 0, after):
                behind = SLASHED.match(text, at + high)
                yield Byline(name, PARTS[behind["part"]] if behind else role, at + low, at + high)
        at += len(part)


SENTENCE = re.compile(r"[，。：]")
FILED = "报道"
"""Behind where somebody reports from: 记者 林晓 |青石|报道. What follows it is text."""
STAFF = re.compile(one_of("byline_context", "staff"))
"""Those who did not write: 编辑, 校对; 林晓|图源."""
SIGNS_FOR = tuple(sorted(context("byline_context", "signs_for")))
SIGNED = frozenset("文图摄")
DONE = re.compile(rf"(?<=[一-鿿]{{2}})(?:{one_of('byline_context', 'done')})$")
"""What somebody did, behind the name: 林晓|摄, 林晓|采写."""
TOKEN = re.compile(r"[一-鿿·]+")
NOT_NAMES = re.compile(
    rf"{one_of('byline_context', 'no_name')}"
    rf"|^(?:{one_of('byline_context', 'no_name_whole')})$|^(?:{one_of('byline_context', 'no_name_front')})"
)


def _tokens(part: str, asked: bool, after: str) -> Iterator[tuple[str, int, int]]:
    """Names in a stretch between role words, up to where it runs into the text.

    ``asked``: it follows one of them; ``after``: the character behind it, unless that is one of them.
    """
    words = list(_words(part))
    for number, (word, start, end) in enumerate(words):
        if _is_no_name(word, part[:start], asked and not number):
            if word.endswith(FILED):
                return
            continue
        if end - start != len(word) or MARK in word:
            if end - start != len(word) or sounds_foreign(word):
                yield word, start, end
            continue
        names, goes_on = _named(word, part[end : end + 1] or after, alone=part.strip() == word)
        yield from ((word[low:high], start + low, start + high) for low, high in names)
        if names and goes_on:
            return


def _words(part: str) -> Iterator[tuple[str, int, int]]:
    """Words up to the staff; two single characters are one (林 晓), and no word ends in 报道 (陈叙|报道)."""
    found = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(part)]
    joined = False
    for (word, start, _), (behind, at, _) in pairwise((*found, ("", 0, 0))):
        if joined or (word in SIGNED and part[:start].endswith("/")):
            joined = False
        elif more := _spread(word, behind):
            yield word + behind[:more], start, at + more
            if more < len(behind):
                return
            joined = True
        elif staff := STAFF.search(word):
            if name_score(word[: staff.start()]) > LIKELY:
                yield word[: staff.start()], start, start + staff.start()
            return
        elif start > found[0][1] and len(word) > len(FILED) + 1 and name_score(word.removesuffix(FILED)) > SURELY:
            yield word.removesuffix(FILED), start, start + len(word.removesuffix(FILED))
        else:
            done = DONE.search(word)
            length = done.start() if done else len(word)
            yield word[:length], start, start + length


def _spread(surname: str, behind: str) -> int:
    """Characters behind a surname by itself that are the given name: 林 |晓|, 林 |晓|近日."""
    if len(surname) != 1 or not surname_of(surname + "一"):
        return 0
    if len(behind) < LONG:
        return len(behind)
    names, worth = leading_names(surname + behind)
    return names[0][1] - 1 if worth > LEAST_IN_TEXT and leading_names(behind)[1] < LEAST else 0


def _is_no_name(word: str, before: str, asked: bool) -> bool:
    """Any other word (◎|连日来|，), or a place; but 记者 |高平| 摄 is somebody though a town bears the name."""
    if NOT_NAMES.search(word) or before.endswith(tuple("0123456789")):
        return True
    if is_body(word):
        return True
    return not asked and (bool(gazetteer().lookup(word)) or (len(word) == LONG and is_plain_word(word)))


def _named(word: str, behind: str, alone: bool) -> tuple[list[tuple[int, int]], bool]:
    """Names in a word, and whether it goes on with other words: 林晓|近日, 区委办|林晓芳, 林澜|沈芳杰."""
    if apart := _signs_for(word):
        return [(apart, len(word))], False
    whole = [(0, len(word))]
    if len(word) < LONG or (len(word) == LONG and not (behind and behind in QUOTES and _may_go_on(word))):
        return whole if is_whole_name(word, alone) else [], False
    closed = not behind or behind in CLOSING
    names, worth = leading_names(word, closed)
    goes_on = not names or names[-1][1] < min(len(word), HORIZON)
    if closed and (is_sounded(word, names) or (goes_on and is_double(word))):
        return whole, False
    if worth > (LEAST_IN_TEXT if goes_on else LEAST) and not (goes_on and gazetteer().lookup(word[: names[0][1]])):
        return list(names), goes_on and not (closed and len(word) <= SHORT_RUN)
    return [], False


def _may_go_on(word: str) -> bool:
    """Three characters before a quotation: 林晓|从“大桥”…, 俗话|说“…."""
    return word_kind(word[-1]) == "p" or not surname_of(word)


def _signs_for(word: str) -> int:
    """Characters of the body that somebody signs for: 文/|区委办|林晓芳."""
    for length in (3, 2):
        body, name = word[:-length], word[-length:]
        if len(body) > 1 and body.endswith(SIGNS_FOR) and name_score(name) > LIKELY:
            return len(body)
    return 0
