"""Reading the lexicon tables under ``kg/language/data``: tab-separated, ``#`` lines are comments."""

import gzip
import re
from functools import cache
from importlib.resources import files


def read_table(name: str) -> list[list[str]]:
    """Rows of a table, each split at tabs; ``.gz`` tables are unpacked.

    Raises:
        FileNotFoundError: no such table is shipped.
    """
    data = files("kg.language").joinpath("data", name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    return [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]


@cache
def context(table: str, part: str) -> frozenset[str]:
    """The words of one part of a table of parts: rows of a part's name and its words, divided by spaces."""
    return frozenset(word for row, words in read_table(f"{table}.tsv") if row == part for word in words.split(" "))


def one_of(table: str, *parts: str) -> str:
    """The words of the parts as alternatives of a regular expression, longer ones first.

    Raises:
        KeyError: the table has no such part.
    """
    words = {part: context(table, part) for part in parts}
    if empty := [part for part, found in words.items() if not found]:
        raise KeyError(f"{table}.tsv has no part {empty}")
    return "|".join(re.escape(word) for word in sorted(frozenset().union(*words.values()), key=lambda w: (-len(w), w)))


def any_of(table: str, *parts: str) -> str:
    """The same as one group, to stand within a larger pattern. A module of one table takes it as a partial.

    Raises:
        KeyError: the table has no such part.
    """
    return f"(?:{one_of(table, *parts)})"
