"""What the characters of a possible name that begins like one say by themselves, wherever it stands; told once of each.

青少年, 吴|女士, 来|川, 和|嘉宾 begin with a surname, or with what could be one, and are no names.
"""

from functools import lru_cache
from typing import NamedTuple

from kg.language import names, tables

IMPLAUSIBLE = -7.0
"""Score of the characters below which a surname is taken for chance."""
LEAST, MOST = -3.0, 7.0
"""The characters alone take no more than this from a name that much else speaks for, and give no more."""
LISTED = 1.5
"""What a name that jieba's dictionary lists as one gains by that."""
COMPOUND = 1.2
"""What a surname of two characters speaks for a name."""
GROUP_WORDS = frozenset(word for word, *_ in tables.read_table("groups.tsv"))
"""领导|干部: words for people."""
NO_NAMES = tables.context("name_context", "no_name")
LENGTHS = sorted(set(map(len, NO_NAMES)))
ADDRESSES = tables.context("name_context", "address")
LINKS = tables.context("name_context", "link")
OTHERS = tables.context("name_context", "others")
ABBREVIATIONS = tables.context("name_context", "abbreviation")


class Form(NamedTuple):
    """Characters that may be a name."""

    syllables: int
    """Of how many words of names without surnames it consists."""
    score: float
    """How likely the characters are a name."""
    most: float
    """No name of these characters is worth more: most are told from it to be none, without a look at the dictionary."""
    whole: bool
    """Whether its length is one that names have."""


@lru_cache(maxsize=1 << 15)
def form_of(name: str) -> Form | None:
    """What the characters say; None where they are words, a form of address, or the like."""
    if is_no_name(name):
        return None
    score = names.name_score(name)
    most = 0.6 * within(score, LEAST) + COMPOUND * names.has_compound(name) + LISTED
    return Form(names.syllables_of(name), score, most, names.may_be_whole(name))


def is_no_name(name: str) -> bool:
    """Whether nobody is called so."""
    return (
        "某" in name
        or name in GROUP_WORDS
        or any(name[:length] in NO_NAMES for length in LENGTHS)
        or name[1:] in ADDRESSES
        or (name[0] == "来" and name[1:] in ABBREVIATIONS)
        or (name[0] in LINKS and name[1:] in OTHERS)
    )


def within(score: float, least: float) -> float:
    """``score`` as far as the characters alone count."""
    return min(max(score, least), MOST)
