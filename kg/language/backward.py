"""Reading a name from its head to the left, word by word."""

from collections.abc import Callable, Iterator

from kg.language.lexicon import (
    DIGIT_ENTRY,
    LIST_ENTRY,
    MARK,
    MARK_ENTRY,
    UNKNOWN_ENTRY,
    Entry,
    Word,
    cut_backward,
    ends_of_bodies,
    ends_of_undertakings,
    lexicon,
)

SURE = 3.0
"""A word whose log odds are below minus this ends the walk to the left."""
AT_MARK = 1.0
"""Log odds that a name begins behind a mark rather than later."""
IN_LIST = 2.5
"""Log odds that a name begins behind the mark of a list, 、, rather than later."""
LONGEST = 28
"""Characters of the longest name that is looked for to the left of a head."""


class BackwardText:
    """A text cut from right to left."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.matches = cut_backward(text)
        self._entries = lexicon()

    def bodies(self) -> list[int]:
        """Numbers of the words that can end the name of a body, from right to left."""
        limit = ends_of_bodies()
        return [at for at, (index, _, _) in enumerate(self.matches) if index < limit]

    def undertakings(self) -> list[int]:
        """Numbers of the words that can end the name of an undertaking, from right to left."""
        ends = ends_of_undertakings()
        return [at for at, (index, _, _) in enumerate(self.matches) if ends[index]]

    def entry(self, at: int) -> Entry:
        """What the ``at``-th known word from the right is."""
        return self._entries[self.matches[at][0]]

    def end(self, at: int) -> int:
        """Where it ends."""
        return len(self.text) - self.matches[at][1]

    def word(self, at: int) -> Word:
        """The ``at``-th known word from the right."""
        index, start, end = self.matches[at]
        size = len(self.text)
        return Word(size - end, size - start, self._entries[index])

    def leftwards(self, at: int) -> Iterator[Word]:
        """Everything left of the ``at``-th word, nearest first, unknown characters and marks one by one."""
        size, entries, matches = len(self.text), self._entries, self.matches
        position = size - matches[at][2]
        for index in range(at + 1, len(matches)):
            entry, start, end = matches[index]
            yield from self._characters(position, size - start)
            position = size - end
            yield Word(position, size - start, entries[entry])
        yield from self._characters(position, 0)

    def _characters(self, position: int, stop: int) -> Iterator[Word]:
        while position > stop:
            position -= 1
            yield Word(position, position + 1, _character(self.text[position]))


def _character(character: str) -> Entry:
    if character.isdigit():
        return DIGIT_ENTRY
    if character == "、":
        return LIST_ENTRY
    return UNKNOWN_ENTRY if character.isalnum() else MARK_ENTRY


class Reading:
    """The walk from a head to the left: the best beginning so far, and what has been passed on the way."""

    def __init__(self, head: Word) -> None:
        self.head = head
        self.start = head.start
        self.before: Word | None = None
        """The word left of the best beginning, if it is no mark."""
        self._score = self._best = 0.0
        self.words: list[Word] = []
        """The words of the name left of its head, nearest first."""
        self._passed: list[Word] = []
        self._kept = 0

    def take(self, word: Word, value: float) -> None:
        """Pass ``word``; the name begins here if the sum of the log odds has never been higher."""
        self._passed.append(word)
        self._score += value
        if self._score > self._best:
            self._best, self.start, self._kept = self._score, word.start, len(self._passed)

    def end(self, word: Word | None) -> None:
        """The walk ends at ``word``, None at the beginning of the text; a mark speaks for the name to begin there."""
        at_mark = word is None or word.entry.kind == MARK
        bonus = IN_LIST if word is not None and word.entry is LIST_ENTRY else AT_MARK
        if at_mark and self._passed and self._score + bonus > self._best:
            self.start, self._kept = self._passed[-1].start, len(self._passed)
        self.words = self._passed[: self._kept]
        if self._kept < len(self._passed):
            self.before = self._passed[self._kept]
        elif word is not None and word.entry.kind != MARK:
            self.before = word


BEHIND_NAME = "bracket"
"""The group of a bracket that explains a name: the name goes on right behind it, 青石医院（河东）|新址建设工程."""
Valuation = Callable[[Word, Word], float]
"""Log odds of a word, given the word passed before it (to its right)."""
Bracketing = Callable[[str, Word], Word | None]
"""The bracketed piece that ends at a mark, if it may stand within the name."""


def _no_more(_text: str, _mark: Word) -> None:
    """A name has one bracket or quotation at most."""


def read_leftwards(text: BackwardText, at: int, value: Valuation, bracketed: Bracketing) -> Reading:
    """Find where the name begins whose head is the ``at``-th word."""
    reading = Reading(text.word(at))
    previous = reading.head
    inside = -1
    for word in text.leftwards(at):
        if inside >= 0 and word.start >= inside:
            continue
        inside = -1
        if reading.head.start - word.start > LONGEST:
            reading.end(word)
            return reading
        if word.entry.kind == MARK:
            piece = bracketed(text.text, word)
            if piece is None or (piece.entry.group == BEHIND_NAME and reading.start != piece.end):
                reading.end(word)
                return reading
            word, inside = piece, piece.start
            bracketed = _no_more
        odds = value(word, previous)
        if odds < -SURE:
            reading.end(word)
            return reading
        reading.take(word, odds)
        previous = word
    reading.end(None)
    return reading
