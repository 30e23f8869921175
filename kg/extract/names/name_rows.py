"""Candidate names in one list: what may stand between them, where a list begins, which lists are of names."""

from collections.abc import Sequence

from kg.extract.text.dictionary import is_plain_word
from kg.extract.text.spans import DESCRIBED, Span
from kg.language.tables import context

LINKS = context("name_context", "link") | {"、"}
LIKELY = 0.5
"""Score of a name in a list that nothing else asks for."""
UNCERTAIN = -3.1
"""Score below which what stands in a list is no name for the list's sake alone."""
ROW = 3
"""So many likely names in a list prove one another."""
SHORT = 2
FOLLOWERS = frozenset().union(
    *(context("name_context", part) for part in ("behind", "behind_light", "behind_weak", "together"))
)
"""What may follow a name at once."""


def gap(left: Span, right: Span, text: str) -> str:
    """What stands between two names, but for what brackets say of the first (林晓（女）、沈砚)."""
    return DESCRIBED.sub("", text[left.end : right.start])


def head_of_list(reading: Sequence[Span], i: int, text: str) -> int:
    """The first of the likely names of which ``reading[i]`` ends the list (甲、乙|出席)."""
    while (
        i
        and reading[i - 1].kind == "person"
        and reading[i - 1].score > LIKELY
        and gap(reading[i - 1], reading[i], text) in LINKS
    ):
        i -= 1
    return i


def runs_on(reading: Sequence[Span], i: int, text: str) -> bool:
    """林晓、|党史|研究人员: a word of the text at the end of a list, with more of its phrase behind."""
    span = reading[i]
    if span.value == "known" or not is_plain_word(text[span.start : span.end]):
        return False
    after = reading[i + 1] if i + 1 < len(reading) else span
    bounded = after.start == span.end and after.kind != "study"
    return not bounded and text[span.end : span.end + 1].isalnum() and text[span.end] not in FOLLOWERS


def is_list_of_names(reading: Sequence[Span], i: int, text: str) -> bool:
    """林晓、沈砚|等|领导: several likely names before what they all are called (not 苹果、桃等|专家)."""
    row = reading[head_of_list(reading, i, text) : i + 1]
    return len(row) > 1 and not any(is_plain_word(text[span.start : span.end]) for span in row)


def rows_of_names(reading: Sequence[Span], people: Sequence[int], text: str) -> set[int]:
    """Three likely names and more in one list are names wherever they stand (撤销林晓、沈砚之、顾明远委员资格)."""
    rows: list[list[int]] = []
    for i in people:
        joined = rows and gap(reading[rows[-1][-1]], reading[i], text) in LINKS
        rows[-1].append(i) if joined else rows.append([i])
    return {i for row in rows if len(row) >= ROW and _prove_one_another([reading[i] for i in row], text) for i in row}


def _prove_one_another(row: Sequence[Span], text: str) -> bool:
    words = [text[span.start : span.end] for span in row]
    full = sum(len(word) > SHORT and span.score > LIKELY for word, span in zip(words, row, strict=True))
    return 2 * full >= len(row) and all(s.score > UNCERTAIN for s in row) and not any(map(is_plain_word, words))
