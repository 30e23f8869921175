"""What jieba's dictionary says of a word: its kind, whether it is a name, how common it is."""

from functools import cache, lru_cache

import jieba

COMMON = 300
"""Frequency in jieba's dictionary from which a word is common."""
PROPER = frozenset({"nz", "ns", "nt"})
"""Tags of names of other things, which people bear, too (买|新华)."""


@cache
def _word_kinds() -> dict[str, str]:
    """Tags by word. Read here, for ``jieba.posseg`` reads its dictionary three times, and tables of another second."""
    with jieba.dt.get_dict_file() as file:
        columns = file.read().decode("utf-8").split()  # word, frequency, tag, word, frequency, …
    return dict(zip(columns[::3], columns[2::3], strict=True))


@lru_cache(maxsize=1 << 15)  # the words asked for are few, and lie together; the dictionary is larger than any cache
def word_kind(word: str) -> str:
    """The first letter of jieba's tag of a word of its dictionary (v: verb, d: adverb, p: preposition), or nothing."""
    return _word_kinds().get(word, "")[:1]


@cache
def listed_names() -> frozenset[str]:
    """Names of people in jieba's dictionary (its tag ``nr``)."""
    return frozenset(word for word, tag in _word_kinds().items() if tag in {"nr", "nrfg"})


def is_plain_word(text: str) -> bool:
    """Whether the dictionary has ``text`` as a word that is no name."""
    return bool(jieba.dt.FREQ.get(text)) and text not in listed_names()


def is_common_word(text: str) -> bool:
    """Whether ``text`` is a common word of the dictionary that is no name."""
    return (jieba.dt.FREQ.get(text) or 0) > COMMON and text not in listed_names()


def is_proper(word: str) -> bool:
    """Whether the dictionary has ``word`` as the name of something."""
    return _word_kinds().get(word) in PROPER
