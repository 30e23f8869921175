"""Plain forms of names: what is compared, never what is shown."""

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(r"[\s“”\"'‘’「」『』《》〈〉·•]")


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """A name without spaces, quotes and middle dots, full-width letters and digits narrowed."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", name))


_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}


def number_of(text: str) -> int:
    """A small number as printed: 12, 三, 十二, 二十一, 一百零三.

    Raises:
        ValueError: it is none.
    """
    if text.isdecimal():
        return int(text)
    total, digit = 0, 0
    for char in text:
        if char in ("十", "百"):
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        elif char in _DIGITS:
            digit = _DIGITS[char]
        else:
            raise ValueError(f"{text!r} is no number")
    return total + digit
