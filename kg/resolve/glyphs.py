"""How likely one character was printed and another read: by look and by sound."""

import re
from functools import cache, lru_cache
from importlib.resources import files

from pypinyin import Style, pinyin

_PAIR = re.compile(r"(\D)(\d+)")


@cache
def _alike() -> dict[str, dict[str, float]]:
    text = files("kg.resolve").joinpath("data/glyphs.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {char: {other: int(score) / 100 for other, score in _PAIR.findall(pairs)} for char, pairs in rows}


def look_alike(a: str, b: str) -> float:
    """Similarity of two characters' shapes, 0 (unlike, or not measured) to 1."""
    if a == b:
        return 1.0
    table = _alike()
    return max(table.get(a, {}).get(b, 0.0), table.get(b, {}).get(a, 0.0))


@lru_cache(maxsize=20_000)
def _readings(char: str) -> frozenset[str]:
    return frozenset(pinyin(char, style=Style.NORMAL, heteronym=True)[0])


def sound_alike(a: str, b: str) -> bool:
    """Whether two characters share a reading, tones aside."""
    return bool(_readings(a) & _readings(b))


def substitution(left: str, right: str) -> tuple[str, str] | None:
    """The one character in which two names of equal length differ, or None if they differ otherwise."""
    if len(left) != len(right):
        return None
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return pairs[0] if len(pairs) == 1 else None
