"""Reading the lexicon tables under ``kg/language/data``: tab-separated, ``#`` lines are comments."""

import gzip
<<<<<<< HEAD
=======
import re
>>>>>>> 41c4cdf (Words that bound names, titles and bylines are tables)
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
<<<<<<< HEAD
def context(table: str, part: str) -> frozenset[str]:
    """The words of one part of a table of parts: rows of a part's name and its words, divided by spaces."""
    return frozenset(word for row, words in read_table(f"{table}.tsv") if row == part for word in words.split(" "))
=======
def words_of(table: str, *parts: str) -> frozenset[str]:
    """The words that play one of the parts, by a table of rows part, words (separated by spaces).

    Raises:
        KeyError: the table has no such part.
    """
    rows = [(part, words.split(" ")) for part, words in read_table(f"{table}.tsv") if part in parts]
    if missing := set(parts) - {part for part, _ in rows}:
        raise KeyError(f"{table}.tsv has no part {sorted(missing)}")
    return frozenset(word for _, words in rows for word in words)


def one_of(table: str, *parts: str) -> str:
    """The words of the parts as alternatives of a regular expression, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(words_of(table, *parts), key=lambda w: (-len(w), w)))
>>>>>>> 41c4cdf (Words that bound names, titles and bylines are tables)
