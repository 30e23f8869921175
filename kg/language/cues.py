"""The small words of ``event_cues.tsv``, as tuples and as pieces of regular expressions."""

import re
from collections.abc import Iterable
from functools import cache

from kg.language.tables import read_table


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    return {part: tuple(words.split(" ")) for part, words, _ in read_table("event_cues.tsv")}


def cues(part: str) -> tuple[str, ...]:
    """The words of a part of the table.

    Raises:
        KeyError: the table has no such part.
    """
    return _rows()[part]


def either(*parts: str) -> str:
    """A pattern for any one word of the parts, the longest first."""
    return alternation(word for part in parts for word in cues(part))


def alternation(words: Iterable[str]) -> str:
    """A pattern for any one of ``words``, the longest first."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))})"
