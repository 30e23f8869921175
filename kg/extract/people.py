"""Which candidate names are people: those that something asks for, and their every other mention on the page."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import ahocorasick_rs

from kg.extract.name_context import INTRODUCED
from kg.extract.spans import DESCRIBED, Span
from kg.language.tables import context

ASKING = frozenset({"title", "leader", "role"})
ACTING = frozenset({"say", "quote", "speak", "host", "report", "lead"})
PRESENT = frozenset({"attend", "accompany", "observe", "meet"})
"""Verbs that a likelier name must stand before to be one on their word alone."""
LINKS = context("name_context", "link") | {"、"}
KNOWN_SCORE = 4.5


def supported_people(reading: Sequence[Span], text: str) -> list[Span]:
    """The people of a reading for whom something speaks besides their characters.

    A title, a leader word or a title behind (林晓区长) asks for a name; a name in one list with such a name is one
    as well (区领导林晓、沈砚); so is a likely name at the head of a clause before a verb of saying.
    """
    people = [i for i, span in enumerate(reading) if span.kind == "person"]
    sure = {i for i in people if _is_asked_for(reading, i, text)}
    grown = True
    while grown:
        grown = False
        for left, right in pairwise(people):
            if (left in sure) != (right in sure) and _gap(reading[left], reading[right], text) in LINKS:
                sure |= {left, right}
                grown = True
    return [reading[i] for i in sorted(sure)]


def _gap(left: Span, right: Span, text: str) -> str:
    """What stands between two names, but for what brackets say of the first (林晓（女）、沈砚)."""
    return DESCRIBED.sub("", text[left.end : right.start])


def _is_asked_for(reading: Sequence[Span], i: int, text: str) -> bool:
    span = reading[i]
    if span.value in {"known", "foreign"}:
        return True
    before = reading[i - 1] if i else None
    if before and before.kind in ASKING and before.end == span.start:
        behind_a_name = i > 1 and reading[i - 2].kind == "person" and reading[i - 2].end == before.start
        return span.value != "bounded" or (before.kind != "role" and not behind_a_name)
    if span.value == "bounded":
        return False
    if before and before.kind == "award" and before.end == span.start:
        return span.score > 1.0
    if before and before.kind == "org" and before.end == span.start:
        return span.score > 1.0 and not text[span.end : span.end + 1].isalnum()
    if INTRODUCED.match(text, span.end):
        return True
    after = reading[i + 1] if i + 1 < len(reading) else None
    if after and after.start == span.end:
        if after.kind in {"title", "role", "thought"}:
            return True
        at_head = span.start == 0 or text[span.start - 1] in "，；。”"
        return at_head and (
            (after.kind in ACTING and span.score > (0.8 if after.kind == "say" else 1.5))
            or (after.kind in PRESENT and span.score > 2.5)
        )
    return False


class KnownNames:
    """Names proved on a page, found everywhere on it."""

    def __init__(self, names: Mapping[str, float]) -> None:
        self._names = list(names)
        self._bonus = [names[name] for name in self._names]
        self._automaton = ahocorasick_rs.AhoCorasick(self._names) if self._names else None

    def spans(self, text: str) -> list[Span]:
        """Every mention in ``text`` as a candidate."""
        if self._automaton is None:
            return []
        found: Iterable[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [Span(s, e, "person", KNOWN_SCORE + self._bonus[i], "known") for i, s, e in found]
