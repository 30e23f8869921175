"""The words of ``data/resolve_cues.tsv``, as lists and as pieces of regular expressions."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    text = files("kg.resolve").joinpath("data/resolve_cues.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {part: tuple(words.split(" ")) for part, words, _ in rows}


def words_of(part: str) -> tuple[str, ...]:
    """The words of a part.

    Raises:
        KeyError: the table has no such part.
    """
    return _rows()[part]


def any_of(*parts: str) -> str:
    """The words of the parts as alternatives of a regular expression, longer ones first."""
    words: Iterable[str] = {word for part in parts for word in words_of(part)}
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
