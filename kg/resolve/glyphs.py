"""How likely one character was printed and another read: by look and by sound.

Look is measured: ``data/glyphs.npz`` holds 32 numbers a character and font, made by ``tools/build_glyphs.py`` from the
glyphs of Noto Serif CJK SC and Noto Sans CJK SC (SIL Open Font License 1.1).
"""

import math
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np

LOOK_ALIKE = 0.3
"""From this likeness on, two characters are taken for one another now and then."""


@cache
def _measured() -> tuple[dict[str, int], np.ndarray]:
    with files("kg.resolve").joinpath("data/glyphs.npz").open("rb") as file, np.load(file) as table:
        shapes = table["shapes"].astype(np.float32)
        characters = str(table["characters"])
    return {char: row for row, char in enumerate(characters)}, shapes / np.linalg.norm(shapes, axis=2, keepdims=True)


@lru_cache(maxsize=20_000)
def look_alike(a: str, b: str) -> float:
    """Likeness of two characters' shapes, 1 (nothing looks more alike) down to 0 (nothing looks less alike).

    It is 1 − ln(rank)/ln(n), the rank of one among the n characters ordered by likeness to the other, averaged over
    both directions, in the font that shows them most alike: 0.7 is about the 14th, 0.3 about the 500th of 6,763.
    """
    if a == b:
        return 1.0
    rows, shapes = _measured()
    if a not in rows or b not in rows:
        return 0.0
    pair = rows[a], rows[b]
    return max(_likeness(font, *pair) for font in shapes)


def _likeness(font: np.ndarray, a: int, b: int) -> float:
    ranks = [_rank(font @ font[one], one, other) for one, other in ((a, b), (b, a))]
    return round(1 - math.log(sum(ranks) / 2) / math.log(len(font)), 2)


def _rank(likeness: np.ndarray, own: int, other: int) -> int:
    """1 for the most alike of the others."""
    better = int((likeness > likeness[other]).sum())
    return max(1, better if likeness[own] > likeness[other] else better + 1)


@lru_cache(maxsize=20_000)
def _readings(char: str) -> frozenset[str]:
    from pypinyin import Style, pinyin  # half a second to import, and few builds ask

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


def omission(left: str, right: str) -> str | None:
    """The one character that stands in the longer of two names and is missing in the other, or None."""
    short, long = sorted((left, right), key=len)
    if len(long) != len(short) + 1:
        return None
    return next((long[i] for i in range(len(long)) if long[:i] + long[i + 1 :] == short), None)
