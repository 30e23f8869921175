"""Bodies whose people take part in ways that no verb of presence says: they perform, or go along with others."""

import re
from functools import partial

from kg.extract.noun_lists import NounList
from kg.language.tables import any_of

_any = partial(any_of, "represented_words")
TOOK_ALONG = re.compile(
    f"{_any('with')}(?P<others>[^，。；“在召]{{2,80}}?)(?:等[^，。；、的]{{0,12}})?{_any('jointly')}?"
    f"{_any('going')}(?!{_any('no_going')})"
)
"""县法院|联合|县水务局、石桥镇政府|共同前往|青石水库."""
FROM = re.compile("来自(?:[^，。；的]{1,24}(?:、|及|和))?$")
FARTHEST = 28
FROM_PEOPLE = re.compile(f"等?[^，。；]{{0,12}}的[^，。；]{{0,12}}{_any('people')}")
SHOWED = re.compile(f"[^，。；]{{0,12}}{_any('performing')}")
"""来自青石大学、临河合唱团的演员|表演了|节目."""


def takes_part(nouns: NounList, text: str) -> bool:
    """Whether the bodies of ``nouns`` are there by what stands around them."""
    return _performs(nouns, text) or _goes_along(nouns, text)


def _performs(nouns: NounList, text: str) -> bool:
    if "来自" not in text or not FROM.search(text, max(0, nouns.start - FARTHEST), nouns.start):
        return False
    people = FROM_PEOPLE.match(text, nouns.members[-1].name_end)
    return people is not None and "各" not in people[0] and SHOWED.match(text, people.end()) is not None


def _goes_along(nouns: NounList, text: str) -> bool:
    """One of those who go together, before or behind the word for it."""
    found = TOOK_ALONG.search(text)
    if found is None:
        return False
    return nouns.start < found.start() < nouns.end or found.start("others") <= nouns.start < found.end("others")
