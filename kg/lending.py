"""Names that pages lend each other: who is printed with a title on one is known on those that print the name bare.

Each page is read by itself first. A name that a page does not find by itself is lent to it if the others vouch for it:
most of those on which its characters stand find it there, and one with a title. So 刘波 is not lent to a page that
tells of 刘波涛, nor is a word that was once mistaken for a name lent to the many pages that use the word.

What is lent follows from the readings by themselves, never from what was lent before: it does not depend on the order
of the pages, nor on earlier builds.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import ahocorasick_rs

from kg.model import Facts, Record

SHARE = 0.5
"""Of the pages on which a name's characters stand, this many must find the name by themselves."""
SHORT, VOUCHED = 2, 2
"""A name of two characters may be a word: so many pages must print it with a title; of a longer name, one."""


class OwnNames(Record, frozen=True):
    """The people that a page finds by itself, sorted: with a title beside them, and without."""

    titled: tuple[str, ...] = ()
    untitled: tuple[str, ...] = ()


def own_names(facts: Iterable[Facts]) -> OwnNames:
    """The names that a page found by itself: ``facts`` were read with no name lent."""
    named: set[str] = set()
    titled: set[str] = set()
    for one in facts:
        people = {entity.key: entity.name for entity in one.entities if entity.label == "Person"}
        named |= {*people.values(), *(other for e in one.entities if e.key in people for other in e.aliases)}
        titled |= {people[r.source] for r in one.relations if r.type == "HOLDS_POSITION" and r.source in people}
    return OwnNames(tuple(sorted(titled)), tuple(sorted(named - titled)))


def lend(pages: Iterable[tuple[str, OwnNames, str]]) -> dict[str, tuple[str, ...]]:
    """The names to lend to each page, in order, by page key; pages that get none are left out.

    Args:
        pages: of each page the key, what it found by itself, and its text without spaces and line breaks.
    """
    rows = list(pages)
    own = {key: names for key, names, _ in rows}
    standing = _standing(rows)
    lent: dict[str, list[str]] = defaultdict(list)
    for name in sorted(_vouched(own, standing)):
        for key in standing[name]:
            if not any(name in found for found in (*own[key].titled, *own[key].untitled)):
                lent[key].append(name)
    return {key: tuple(names) for key, names in lent.items()}


def _standing(pages: Sequence[tuple[str, OwnNames, str]]) -> dict[str, list[str]]:
    """The pages on which the characters of each titled name stand."""
    names = sorted({name for _, own, _ in pages for name in own.titled if len(name) >= SHORT})
    standing: dict[str, list[str]] = {name: [] for name in names}
    if names:
        automaton = ahocorasick_rs.AhoCorasick(names)
        for key, _, text in pages:
            found = automaton.find_matches_as_indexes(text, overlapping=True)
            for i in {i for i, _, _ in found}:
                standing[names[i]].append(key)
    return standing


def _vouched(own: Mapping[str, OwnNames], standing: Mapping[str, list[str]]) -> Iterable[str]:
    titled, found = (_counted(own, part) for part in ("titled", "untitled"))
    for name, keys in standing.items():
        needed = VOUCHED if len(name) <= SHORT else 1
        if titled[name] >= needed and titled[name] + found[name] >= SHARE * len(keys):
            yield name


def _counted(own: Mapping[str, OwnNames], part: str) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for names in own.values():
        for name in getattr(names, part):
            counts[name] += 1
    return counts
