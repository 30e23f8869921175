"""Places that no table knows: 青屿 in 青屿区人民医院, where a name seems to begin with a bare level."""

import re
from functools import cache

import jieba

from kg.language.cues import alternation
from kg.language.places import gazetteer
from kg.language.tables import context

RARE = 100
"""Words that jieba's dictionary counted less often may be places (云岭 60), the others are words (参加 22,828)."""
_LEVELS = context("org_context", "place_level")
_BEFORE = context("org_context", "before_unknown_place")
"""What may stand before a place in running text."""
_NO_PLACE = re.compile(alternation(context("org_context", "no_place")))
"""Characters of words that stand before a level without being a place: 全区, 辖区, 高新区."""


def reach_place(text: str, start: int) -> int:
    """Where a name that was read from ``start`` on begins, the unknown place before its level included.

    Two characters that stand between a mark (or 在, 到, 与, …) and a level are its place: 在|青屿|区图书馆; one before
    州, which is then the place's own last character: 与|澜|州乳业公司.
    """
    before = start - (1 if text[start : start + 1] == "州" else 2)
    if before < 0 or text[start : start + 1] not in _LEVELS or not _is_chinese(text[before:start]):
        return start
    bounded = before == 0 or not _is_chinese(text[before - 1])
    behind_word = not bounded and text[before - 1] in _BEFORE
    if (bounded or behind_word) and start - before > 1 and gazetteer().lookup(text[before:start]):
        return before  # 、|汉阳|县法院: a place of another level today
    if _NO_PLACE.search(text[before:start]) or is_word(text[before : start + 1]):
        return start
    if start - before > 1 and is_word(text[before:start], text.count(text[before : start + 1])):
        return start
    return before if bounded or behind_word else start


def is_word(name: str, times: int = 1) -> bool:
    """Whether jieba's dictionary has it: 参加|市政协. A rare word may name a district that the text names again."""
    return bool(_frequencies().get(name, 0) > (RARE if times > 1 else 0))


@cache
def _frequencies() -> dict[str, int]:
    jieba.setLogLevel(60)
    jieba.initialize()
    counts: dict[str, int] = jieba.dt.FREQ
    return counts


def _is_chinese(text: str) -> bool:
    return all("\u4e00" <= character <= "\u9fff" for character in text)
