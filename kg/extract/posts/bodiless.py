"""Posts of which nothing near tells the body: it is that of a like post of the article, or the bare noun printed.

党组成员、副主席林晓出席。…县侨联党组书记、主席沈砚说…    林晓 is of 县侨联
镇党委书记林晓、镇长沈砚走访工地                           of 镇党委, 镇政府, where no town is named
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.titles import Held
from kg.extract.posts.inheritance import DEPUTY, GOVERNMENT, OWN, PARTY_POST
from kg.language.tables import context, one_of, read_table

OFFICES = frozenset({"government", "party", "npc", "cppcc", "discipline", "mass_org", "company", "village"})
"""Classes of titles that are offices in one body, which readers know without being told."""
TOWN = re.compile(rf"^(?:常务)?副?(?P<noun>{one_of('title_context', 'town')})长$")
"""The head of a town whose name is left out: 镇长林晓 is of 镇政府."""
TOWNS = context("title_context", "town")
HOUSE_MEMBERS = context("title_context", "house_member")
MEDICAL = tuple(sorted(context("title_context", "medical")))
HOSPITALS = frozenset({"health"})
"""林晓主治医师 is of the hospital that the article names."""
HOUSES = frozenset({"legislature", "cppcc"})
"""Kinds of bodies of whose people 委员 is told behind their names (林晓委员说)."""


class Bodiless(NamedTuple):
    """A post of the person ``key`` in sentence ``number``."""

    key: str
    number: int
    held: Held
    behind: bool = False
    """Printed behind the name."""


def likely_body(post: Bodiless, posts: Sequence[tuple[str, str]], sentences: Sequence[Sentence]) -> str:
    """The body of a like post among ``posts`` (titles with bodies), of the only town named; else the noun printed."""
    title, noun = post.held.position.title, post.held.position.body
    if title in HOUSE_MEMBERS and post.behind:
        return _most_named(sentences, HOUSES)
    if post.behind and title.endswith(MEDICAL):
        return _most_named(sentences, HOSPITALS)
    if post.behind or not _is_office(title):
        return ""
    noun = noun if noun in OWN else ""
    town = TOWN.match(title)
    if noun in TOWNS or town:
        place = noun or (town["noun"] if town else "")
        named = {name for name, _ in _bodies(sentences) if name.endswith(place) and len(name) > len(place) + 1}
        organ = PARTY_POST.match(title)
        return min(named) if len(named) == 1 else place + (organ[0] if organ else GOVERNMENT)
    ending = "" if PARTY_POST.match(noun) else noun
    like = Counter(body for told, body in posts if body.endswith(ending) and _is_like(title, told))
    return like.most_common(1)[0][0] if like else ""


def _most_named(sentences: Iterable[Sentence], kinds: frozenset[str]) -> str:
    named = Counter(name for name, kind in _bodies(sentences) if kind in kinds)
    return named.most_common(1)[0][0] if named else ""


def _is_like(title: str, other: str) -> bool:
    """副主席 and 主席, 党组成员 and 党组书记."""
    organ = PARTY_POST.match(title)
    return other.startswith(organ[0]) if organ else DEPUTY.sub("", title) == DEPUTY.sub("", other)


def _bodies(sentences: Iterable[Sentence]) -> list[tuple[str, str]]:
    return [(s.text[span.start : span.end], span.value) for s in sentences for span in s.reading if span.kind == "org"]


@cache
def _is_office(title: str) -> bool:
    """By the longest word of the table that it ends with."""
    classes = next((_classes()[title[k:]] for k in range(len(title)) if title[k:] in _classes()), "")
    return not OFFICES.isdisjoint(classes.split(","))


@cache
def _classes() -> dict[str, str]:
    return {word: classes for word, classes, *_ in read_table("titles.tsv")}
