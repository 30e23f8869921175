"""Which candidate names are people: those that something asks for, and their every other mention on the page."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import ahocorasick_rs

from kg.extract.dictionary import is_common_word, is_plain_word
from kg.extract.free_names import stands_free
from kg.extract.spans import DESCRIBED, INTRODUCED, SO_MANY, Span
from kg.language.cues import cues
from kg.language.names import is_transliteration, name_score
from kg.language.places import gazetteer
from kg.language.tables import context, one_of

ASKING = frozenset({"title", "leader", "role"})
ACTING = frozenset({"say", "quote", "speak", "host", "report", "lead"})
PRESENT = frozenset({"attend", "accompany", "observe", "meet"})
"""Verbs that a likelier name must stand before to be one on their word alone."""
LINKS = context("name_context", "link") | {"、"}
KNOWN_SCORE = 4.5
NAMED = -1.0
"""Score of a name between a verb of appointment and the post (任命|杨柳|为局长)."""
HOLDING = frozenset({"appoint", "dismiss"})
"""Verbs of taking, holding and leaving a post: 林晓|担任|局长."""
HOLDER = 1.0
"""Score of a name before such a verb from which it proves it."""
FARTHEST_POST = 30
"""Characters between such a verb and the post."""
IS = "为"
BEFORE_HOLDER = tuple(sorted(context("name_context", "before_holder")))
"""What may stand before who takes or leaves a post, but a mark: 接受|林晓|辞去."""
OFFICE_GIVEN = context("name_context", "given")
NAMING = frozenset({"role", "title", "thought"})
"""What somebody is called behind the name."""
KIN = context("name_context", "kin")
HOME = tuple(sorted(context("name_context", "home")))
AGES, AGED = cues("age"), 0.0
"""What stands before the name of somebody whose age is told (七十岁的|林晓), and the score of such a name."""
AT_HOME = 1.0
"""Score of a name before the words for somebody's home from which they prove it."""
PROFESSIONS = frozenset(cues("unofficial")) | context("name_context", "profession")
"""Titles that tell what somebody does more than which office: weaker proof of a name."""
SURELY_BOUNDED = -3.0
ODD_NAME = -0.5
"""Score of a name that begins with a word, from which what somebody does proves it."""
LISTED = 0.0
"""Score of a name behind what people are called and a colon from which that proves it."""
PLACE_ENDS = context("name_context", "place_end")
SHORT = 2
UNLIKELY = -4.0
"""Score of the characters of three below which they are no name."""
NOT_THIRD = frozenset().union(
    *(context("name_context", part) for part in ("before", "behind", "behind_light", "behind_weak", "never_last"))
)
LIKELY = 0.5
"""Score of a name in a list that nothing else asks for."""
UNCERTAIN = -3.1
"""Score below which what stands in a list is no name for the list's sake alone."""
ROW = 3
"""So many likely names in a list prove one another."""
COLONS = frozenset({"", "："})
"""What may stand between a verb of appointment and the name (决定任命：|林晓为局长)."""
AGENT = "由"
AGENT_LIKELY = 0.5
"""Score of a name between 由 and a verb of leading from which they prove it (会议由|林晓|主持)."""
WITH_OTHERS = 1.2
"""The same of a name in a list with others who are not named."""
OTHERS = re.compile(
    rf"(?:{one_of('name_context', 'link')}|等)[^，。；、]{{0,24}}?(?:{one_of('name_context', 'others')})"
)
TOGETHER = context("name_context", "together") | {""}
"""What may stand between a list of names and its verb (林晓、沈砚|等|参加会见)."""
HOLDERS = TOGETHER | {"同志"}
"""The same before a verb of holding a post (林晓|同志|任局长)."""
AND_OTHERS = context("name_context", "and_others")
"""What may stand between a list of names and what they are called (林晓、沈砚|等|领导)."""
ADDRESSES = context("name_context", "address") | context("name_context", "honour")


def supported_people(reading: Sequence[Span], text: str) -> list[Span]:
    """The people of a reading for whom something speaks besides their characters.

    A title, a leader word or a title behind (林晓区长) asks for a name; a name in one list with such a name is one
    as well (区领导林晓、沈砚); so is a likely name at the head of a clause before a verb of saying.
    """
    people = [i for i, span in enumerate(reading) if span.kind == "person"]
    if not people:
        return []
    sure = {i for i in people if _is_asked_for(reading, i, text) or stands_free(reading[i], text)}
    sure |= _rows(reading, people, text)
    grown = True
    while grown:
        grown = False
        for left, right in pairwise(people):
            if (left in sure) != (right in sure) and _gap(reading[left], reading[right], text) in LINKS:
                sure |= {left, right}
                grown = True
    return [reading[i] for i in sorted(sure)]


def _rows(reading: Sequence[Span], people: Sequence[int], text: str) -> set[int]:
    """Three likely names and more in one list are names wherever they stand (撤销林晓、沈砚之、顾明远委员资格)."""
    rows: list[list[int]] = []
    for i in people:
        joined = rows and _gap(reading[rows[-1][-1]], reading[i], text) in LINKS
        rows[-1].append(i) if joined else rows.append([i])
    return {i for row in rows if len(row) >= ROW and _is_row_of_names([reading[i] for i in row], text) for i in row}


def _is_row_of_names(row: Sequence[Span], text: str) -> bool:
    words = [text[span.start : span.end] for span in row]
    full = sum(len(word) > SHORT and span.score > LIKELY for word, span in zip(words, row, strict=True))
    return 2 * full >= len(row) and all(s.score > UNCERTAIN for s in row) and not any(map(is_plain_word, words))


def _gap(left: Span, right: Span, text: str) -> str:
    """What stands between two names, but for what brackets say of the first (林晓（女）、沈砚)."""
    return DESCRIBED.sub("", text[left.end : right.start])


def _is_asked_for(reading: Sequence[Span], i: int, text: str) -> bool:
    span = reading[i]
    before = reading[i - 1] if i else None
    behind_a_name = i > 1 and _bears(reading[i - 2], reading[i - 1], text)
    if span.value in {"known", "foreign"}:
        return True
    if before and before.kind in ASKING and before.end == span.start:
        if behind_a_name and text[before.start : before.end] in KIN:
            return True
        return not behind_a_name and _is_called(span, before, text)
    if span.value == "bounded":
        return False
    if before and before.kind in ASKING and text[before.end : span.start] == "：" and span.score > LISTED:
        return True  # 志愿者：林晓、沈砚
    if before and before.kind == "award" and text[before.end : span.start] in COLONS:
        return span.score > (NAMED if text[span.end : span.end + 1] in OFFICE_GIVEN else 1.0)
    of_a_body = before is not None and before.kind == "org" and before.end == span.start and span.score > 1.0
    if of_a_body and not text[span.end : span.end + 1].isalnum():
        return True
    if span.score > AGED and text.endswith(AGES, 0, span.start):
        return True
    if INTRODUCED.match(text, span.end) or (span.score > AT_HOME and text.startswith(HOME, span.end)):
        return True
    after = reading[i + 1] if i + 1 < len(reading) else None
    if after and after.start == span.end and after.kind in NAMING:
        return _is_named_by(after, text[span.start : span.end], text)
    if (
        after
        and after.kind in ASKING
        and (text[span.end : after.start] in AND_OTHERS or SO_MANY.fullmatch(text, span.end, after.start))
        and _is_list_of_names(reading, i, text)
    ):
        return True
    if after and after.start == span.end and after.kind in ACTING and text[span.start - 1 : span.start] == AGENT:
        return span.score > AGENT_LIKELY
    if after and _holds_a_post(reading, i, text):
        return True
    if span.score > WITH_OTHERS and _is_with_others(reading, i, text):
        return True
    if after and text[span.end : after.start] in TOGETHER:
        first = reading[_head_of_list(reading, i, text)]
        at_head = first.start == 0 or text[first.start - 1] in "，；。”"
        return at_head and (
            (after.kind in ACTING and span.score > (0.8 if after.kind == "say" else 1.5))
            or (after.kind in PRESENT and span.score > 2.5)
        )
    return False


def _holds_a_post(reading: Sequence[Span], i: int, text: str) -> bool:
    """林晓|担任|局长, 林晓、沈砚|当选为|会长, 林晓|为|会长: a likely name at the head of a clause, verb and post."""
    span, verb = reading[i], reading[i + 1]
    first = reading[_head_of_list(reading, i, text)]
    if span.score < HOLDER or not (verb.kind in HOLDING or text[span.end : verb.start] == IS):
        return False
    if verb.kind in HOLDING and text[span.end : verb.start] not in HOLDERS:
        return False
    if first.start and text[first.start - 1] not in "，；。：”" and not text.endswith(BEFORE_HOLDER, 0, first.start):
        return False
    post = next((s for s in reading[i + 1 :] if s.kind in {"title", "person"}), span)
    return post.kind == "title" and "，" not in text[span.end : post.start] and post.start - span.end < FARTHEST_POST


def _bears(person: Span, title: Span, text: str) -> bool:
    """Whether a title stands behind a name (林晓|区长), which is no unknown place (葛家镇|党委书记)."""
    if person.kind != "person" or person.end != title.start:
        return False
    if person.value == "known":
        return True
    return text[person.end - 1] not in PLACE_ENDS and not is_common_word(text[person.start + 1 : person.end])


def _is_with_others(reading: Sequence[Span], i: int, text: str) -> bool:
    """林晓|及有关部门负责同志|参加: a list at the head of a clause before others and a verb of presence."""
    span, others = reading[i], OTHERS.match(text, reading[i].end)
    first = reading[_head_of_list(reading, i, text)] if others else span
    if not others or (first.start and text[first.start - 1] not in "，；。"):
        return False
    return any(s.kind in PRESENT and s.start == others.end() for s in reading[i + 1 :])


def _is_called(span: Span, before: Span, text: str) -> bool:
    """Whether the word before gives the name; what people do (教师|宿舍, 工人|陆续|来) gives none to words."""
    word, name = text[before.start : before.end], text[span.start : span.end]
    if span.value == "bounded":
        return before.kind != "role" and (word not in PROFESSIONS or span.score > SURELY_BOUNDED)
    if before.kind != "role" and word not in PROFESSIONS:
        return True
    if is_plain_word(name):
        return False
    return span.score > ODD_NAME or not is_common_word(name[:2])


def _is_named_by(after: Span, name: str, text: str) -> bool:
    """林晓|教授, 林晓|区长: what stands behind calls somebody; words (高龄|老人) and places (吉林|省长) are nobody."""
    if after.kind != "role" and len(name) > SHORT and name[-1] in PLACE_ENDS and not is_transliteration(name):
        return False  # 荆安村|党支部书记
    if after.kind == "role":
        return text[after.start : after.end] in ADDRESSES and not is_plain_word(name)
    if len(name) > SHORT and (is_plain_word(name) or is_common_word(name[1:])):
        return False  # 夏令营|领队, 高|素质|律师
    return not _is_place(name, text[after.start])


def _is_list_of_names(reading: Sequence[Span], i: int, text: str) -> bool:
    """林晓、沈砚|等|领导: several likely names before what they all are called (not 苹果、桃等|专家)."""
    row = reading[_head_of_list(reading, i, text) : i + 1]
    return len(row) > 1 and not any(is_plain_word(text[span.start : span.end]) for span in row)


def _head_of_list(reading: Sequence[Span], i: int, text: str) -> int:
    """The first of the likely names of which ``reading[i]`` ends the list (甲、乙|出席)."""
    while (
        i
        and reading[i - 1].kind == "person"
        and reading[i - 1].score > LIKELY
        and _gap(reading[i - 1], reading[i], text) in LINKS
    ):
        i -= 1
    return i


@lru_cache(maxsize=1 << 14)
def _is_place(name: str, behind: str) -> bool:
    """景德镇|市委常委, 吉林|省长: the name of a place before a post there."""
    return bool(gazetteer().lookup(name) or gazetteer().lookup(name + behind))


def completed(found: Mapping[str, float], texts: Sequence[str]) -> dict[str, float]:
    """Names of two characters that the texts always print with the same third one are names of three.

    院长林明均违纪 may be 林明; but where every 林明 stands before 均, it is no adverb.
    """
    text = "\n".join(texts)
    return {(_whole(name, text) if len(name) == SHORT else name): worth for name, worth in found.items()}


def _whole(name: str, text: str) -> str:
    behind = [text[at.end() : at.end() + 1].strip() for at in re.finditer(name, text)]
    third = behind[0] if len(behind) > 1 and len(set(behind)) == 1 else ""
    likely = third.isalnum() and third not in NOT_THIRD and name_score(name + third) > UNLIKELY
    return name + third if likely else name


FEW = 12
"""So many names are looked for one by one before an automaton of them is made."""


def _places(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


class KnownNames:
    """Names proved on a page, found everywhere on it."""

    def __init__(self, names: Mapping[str, float]) -> None:
        self._names = list(names)
        self._bonus = [names[name] for name in self._names]
        self._automaton = ahocorasick_rs.AhoCorasick(self._names) if len(self._names) > FEW else None

    def spans(self, text: str) -> list[Span]:
        """Every mention in ``text`` as a candidate."""
        found: Iterable[tuple[int, int, int]]
        if self._automaton is None:
            found = ((i, at, at + len(n)) for i, n in enumerate(self._names) if n in text for at in _places(n, text))
        else:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [Span(s, e, "person", KNOWN_SCORE + self._bonus[i], "known") for i, s, e in found]
