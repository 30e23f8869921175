"""Cutting a text into typed words from right to left.

Chinese names of bodies have their head at the right end (青石县|自然资源|局), so reading from the right and taking the
longest word each time settles most of the ambiguities that reading from the left leaves open: 市委书记, 县长, 中心城区.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

HEAD, BODY, PLACE, LEVEL, WORD, UNKNOWN, MARK = range(7)
"""What a word is to the name of a body; ``UNKNOWN`` is a character of no known word, ``MARK`` one that ends words."""


class Entry(NamedTuple):
    """One entry of the lexicon. ``value``: log odds that it belongs to the name of a body that it stands before."""

    name: str
    kind: int
    value: float = 0.0
    proper: bool = False
    """A proper name."""
    group: str = ""
    """The kind of body that a head or a fixed body names, the level of a place."""
    needs: str = ""
    """What a head needs on its left."""


class Word(NamedTuple):
    """``text[start:end]``, as an entry of the lexicon or as a single character."""

    start: int
    end: int
    entry: Entry


MARK_ENTRY = Entry("", MARK)
UNKNOWN_ENTRY = Entry("", UNKNOWN, 0.3, True)


class BackwardLexicon:
    """Typed entries; of two that are the same string the first given counts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        known: dict[str, Entry] = {}
        for entry in entries:
            known.setdefault(entry.name, entry)
        self.known = known
        self.entries = sorted(known.values(), key=lambda entry: entry.kind)
        self._automaton = AhoCorasick([entry.name[::-1] for entry in self.entries], matchkind=MatchKind.LeftmostLongest)

    def cut(self, text: str) -> "BackwardWords":
        """The words of ``text``, from right to left."""
        return BackwardWords(text, self.entries, self._automaton.find_matches_as_indexes(text[::-1]))


class BackwardWords:
    """A text cut from right to left: ``matches`` are (entry, start, end), counted from the end of the text."""

    def __init__(self, text: str, entries: list[Entry], matches: list[tuple[int, int, int]]) -> None:
        self.text = text
        self.matches = matches
        self._entries = entries

    def word(self, at: int) -> Word:
        """The ``at``-th known word from the right."""
        index, start, end = self.matches[at]
        size = len(self.text)
        return Word(size - end, size - start, self._entries[index])

    def leftwards(self, at: int) -> Iterator[Word]:
        """Everything left of the ``at``-th word, nearest first, unknown characters and marks one by one."""
        size, text = len(self.text), self.text
        entries, matches = self._entries, self.matches
        position = size - matches[at][2]
        for index in range(at + 1, len(matches)):
            entry, start, end = matches[index]
            right = size - start
            while position > right:
                position -= 1
                yield Word(position, position + 1, UNKNOWN_ENTRY if text[position].isalnum() else MARK_ENTRY)
            yield Word(size - end, right, entries[entry])
            position = size - end
        while position > 0:
            position -= 1
            yield Word(position, position + 1, UNKNOWN_ENTRY if text[position].isalnum() else MARK_ENTRY)
