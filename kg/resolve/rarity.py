"""How rare a personal name is: namesakes of a rare name are seldom two people."""

import math
from functools import cache, lru_cache

from kg.language.tables import read_table

_FLOOR = 0.5
"""Rate per 100,000 of a character never counted in its place."""
_COMMON, _RARE = 5.0, 8.0
"""Negative decimal logarithms of the shares of people that a common and a rare name have."""


@cache
def _rates() -> dict[str, dict[str, tuple[float, ...]]]:
    rates: dict[str, dict[str, tuple[float, ...]]] = {}
    for kind, char, *values in read_table("name_chars.tsv"):
        rates.setdefault(kind, {})[char] = tuple(map(float, values))
    return rates


_SOUNDS = frozenset(
    "克斯特尔德姆夫拉尼罗巴布普卡维西塔基里莱内耶埃奥茨森顿伯哈迪迈伦托科诺萨贝格蒂娅蒙默弗莫阿伊霍赫泽佩齐扬洛"
    "卢万拜杜恩洪登塞亚多图扎凯努胡穆萨瓦雅兹赛查纳加佐丹马戈达利龙朗盖什朔博吕珀"
)
"""Characters that write the sounds of other languages (as news agencies do)."""


@lru_cache(maxsize=100_000)
def is_transliterated(name: str) -> bool:
    """A name of another language (马尔科维奇): told by its sound, so namesakes are one wherever they are."""
    if "·" in name or "•" in name:
        return True
    sounds = sum(char in _SOUNDS for char in name)
    return sounds == len(name) or (len(name) >= 4 and sounds >= len(name) - 1)


@lru_cache(maxsize=100_000)
def rarity(name: str) -> float:
    """0 for a name that thousands bear (two characters, frequent ones), 1 for one that hardly two do.

    The share of people is estimated as the product of the shares of surname and given-name characters.
    """
    surnames = _rates()["surname"]
    length = 2 if name[:2] in surnames and len(name) > 2 else 1
    given = name[length:]
    share = _share(surnames.get(name[:length], (_FLOOR,))[0])
    for place, char in enumerate(given[:2]):
        column = 2 if len(given) == 1 else place
        share += _share(_given(char)[column])
    return min(1.0, max(0.0, (-share - _COMMON) / (_RARE - _COMMON)))


def _given(char: str) -> tuple[float, ...]:
    return next((rows[char] for kind, rows in _rates().items() if kind != "surname" and char in rows), (_FLOOR,) * 3)


def _share(rate: float) -> float:
    return math.log10(max(rate, _FLOOR) / 100_000)
