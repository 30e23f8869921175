"""An undertaking that one article names in several ways: “双百”行动, “双百”, 双百行动."""

import re
from collections.abc import Iterable

from kg.language.cues import alternation
from kg.language.tables import context

MARKS = re.compile(r"[\s“”《》·•，、—－-]")
KIND = re.compile(f"(?:{alternation(context('undertaking_words', 'same_end'))})+$")
SHORTEST = 3
"""Characters without marks and kind from which on two names with the same ones mean one undertaking."""


def same_undertakings(names: Iterable[str]) -> dict[str, str]:
    """For each name that a longer one holds whole but for marks and its kind, the longest such name."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(_core(name), []).append(name)
    longest = {core: max(same, key=len) for core, same in found.items() if len(same) > 1 and _are_one(core, same)}
    return {name: longest[core] for core in longest for name in found[core] if name != longest[core]}


def _are_one(core: str, names: list[str]) -> bool:
    return len(core) >= SHORTEST or len({MARKS.sub("", name) for name in names}) == 1


def _core(name: str) -> str:
    bare = MARKS.sub("", name)
    return KIND.sub("", bare) or bare
