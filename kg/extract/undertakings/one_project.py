"""An undertaking that one article names in several ways: “双百”行动, “双百”, 双百行动."""

import re
from collections.abc import Iterable, Iterator

from kg.language.cues import alternation
from kg.language.tables import context

MARKS = re.compile(r"[\s“”《》·•，、—－-]")
KIND = re.compile(f"(?:{alternation(context('undertaking_words', 'same_end'))})+$")
BRACKET = re.compile("（([^（）]+)）")
LONG = 4
"""Characters of a second name in brackets: not （一期）."""
SHORTEST = 3
"""Characters without marks and kind from which on two names with the same ones mean one undertaking."""


def same_undertakings(names: Iterable[str]) -> dict[str, str]:
    """For each name that a longer one holds whole but for marks and its kind, the longest such name."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(_core(name), []).append(name)
    longest = {core: max(same, key=len) for core, same in found.items() if len(same) > 1 and _are_one(core, same)}
    same = {name: longest[core] for core in longest for name in found[core] if name != longest[core]}
    return same | {name: whole for whole, core in _bracketed(found) for name in found.get(core, ()) if name != whole}


def _bracketed(found: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Names with another name in brackets, and the core of that: 青石展览馆（云岭书院）项目 and 云岭书院."""
    for whole in (name for names in found.values() for name in names):
        inner = BRACKET.search(whole)
        if inner and len(inner[1]) >= LONG:
            yield whole, _core(inner[1])


def _are_one(core: str, names: list[str]) -> bool:
    return len(core) >= SHORTEST or len({MARKS.sub("", name) for name in names}) == 1


def _core(name: str) -> str:
    bare = MARKS.sub("", name)
    return KIND.sub("", bare) or bare
