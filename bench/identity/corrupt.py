"""Corrupted copies of real facts, with the truth about who is who: what resolution is measured on.

Every article is told several times, on later days, each time as another issue would: some people are missing, some
titles are left out, a glyph in two of a hundred names is misread, bodies lose the place they begin with, and people
of one district bear the name of somebody in another.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from msgspec.structs import replace

from kg.model import Facts, LocalEntity, Member, PartialDate, Relation
from kg.resolve import glyphs
from kg.resolve.blocks import partition
from kg.resolve.bodies import parse_body
from kg.resolve.home import Home, homes_of, place_name


@dataclass(frozen=True)
class Rates:
    """How much is corrupted, as shares of names, people or bodies."""

    misread: float = 0.02
    missing: float = 0.3
    untitled: float = 0.2
    unprefixed: float = 0.3
    namesakes: float = 0.05


_LOCAL = 5
"""People of so many mentions at most are local people."""

Truth = dict[Member, str]


def corrupt(
    facts: Sequence[Facts], truth: Truth, copies: int, seed: int = 1, rates: Rates | None = None
) -> tuple[list[Facts], Truth]:
    """Copies of ``facts`` and the truth about them, given the truth about the originals.

    Returns:
        The facts of all copies and, for every local entity in them, who it is.
    """
    rng, rates = random.Random(seed), rates or Rates()
    homes = homes_of([item.article for item in facts])
    renamed = _plant_namesakes(facts, truth, homes, rng, rates.namesakes)
    out: list[Facts] = []
    told: Truth = {}
    for item in facts:
        for number in range(copies):
            copy = _Copy(item, number, rng, rates, homes[item.article.id]).make(renamed, truth)
            out.append(copy)
            for entity in copy.entities:
                told[Member(copy.article.id, entity.key)] = truth[Member(item.article.id, entity.key)]
    return out, told


def _plant_namesakes(
    facts: Sequence[Facts], truth: Truth, homes: dict[str, Home], rng: random.Random, share: float
) -> dict[str, str]:
    """New names for some people: those of others, at home in other districts; leaders known everywhere are left out."""
    people: dict[str, tuple[str, str]] = {}
    told = Counter(truth.values())
    for item in facts:
        for entity in item.entities:
            home = homes[item.article.id]
            who = truth[Member(item.article.id, entity.key)]
            if entity.label == "Person" and home.county and told[who] <= _LOCAL:
                people.setdefault(who, (entity.name, home.county))
    known = sorted(people)
    chosen = rng.sample(known, int(share * len(known)))
    renamed = {}
    for who in chosen:
        other = people[rng.choice(known)]
        if other[1] != people[who][1]:
            renamed[who] = other[0]
    return renamed


class _Copy:
    """One retelling of an article."""

    def __init__(self, item: Facts, number: int, rng: random.Random, rates: Rates, home: Home) -> None:
        self.item, self.number, self.rng, self.rates, self.home = item, number, rng, rates, home

    def make(self, renamed: dict[str, str], truth: Truth) -> Facts:
        article = self.item.article
        key = f"{article.id}~{self.number}"
        kept = {e.key for e in self.item.entities if e.label != "Person" or self.rng.random() > self.rates.missing}
        entities = tuple(self._entity(e, renamed.get(truth[Member(article.id, e.key)])) for e in self.item.entities
                         if e.key in kept)  # fmt: skip
        ends = kept | {"article"}
        relations = tuple(r for r in self.item.relations if r.source in ends and r.target in ends and self._stays(r))
        later = replace(article, id=key, source=f"{key}.txt", published=self._published())
        return Facts(later, entities, relations)

    def _published(self) -> PartialDate:
        given = self.item.article.published
        day = date.fromisoformat(given.iso) if given and len(given.iso) == 10 else date(2023, 8, 1)
        return PartialDate((day + timedelta(days=self.number * 3)).isoformat())

    def _stays(self, relation: Relation) -> bool:
        return relation.type != "HOLDS_POSITION" or self.rng.random() > self.rates.untitled

    def _entity(self, entity: LocalEntity, new_name: str | None) -> LocalEntity:
        if entity.label == "Person":
            name = misread(new_name or entity.name, self.rng, self.rates.misread)
            return replace(entity, name=name, aliases=())
        if entity.label == "Organization" and self.rng.random() < self.rates.unprefixed:
            return replace(entity, name=unprefixed(entity.name, self.home))
        return entity


def misread(name: str, rng: random.Random, rate: float) -> str:
    """The name, in ``rate`` of all cases with one character taken for one of its nearest look-alikes."""
    if rng.random() >= rate:
        return name
    at = rng.randrange(len(name))
    return name[:at] + rng.choice(_nearest(name[at])) + name[at + 1 :]


def _nearest(char: str, count: int = 5) -> str:
    rows, shapes = glyphs._measured()
    if char not in rows:
        return char
    likeness = shapes.mean(axis=0) @ shapes.mean(axis=0)[rows[char]]
    characters = list(rows)
    return "".join(characters[i] for i in np.argsort(-likeness)[1 : count + 1])


def unprefixed(name: str, home: Home) -> str:
    """A body without the place it begins with, as a paper of that place prints it: 青石市教育局 → 市教育局."""
    body = parse_body(name, home)
    place = place_name(body.scope)
    if body.printed and body.scope in (home.city, home.county, home.province) and name.startswith(place) and body.core:
        return place[-1] + name[len(place) :]
    return name


def families(facts: Sequence[Facts], truth: Truth) -> dict[str, str]:
    """Those of the true entities whom one printed name may mean, as one of them.

    The truth about real articles is what resolution makes of them, and it may have split one person whom two articles
    give different titles: whether two of one family are one is not known.
    """
    rows = [(truth[Member(item.article.id, e.key)], e) for item in facts for e in item.entities]
    found = {}
    for block in partition([(f"={who}", f"{entity.label} {entity.name}") for who, entity in rows]):
        found |= dict.fromkeys((rows[at][0] for at in block), rows[block[0]][0])
    return found


def pairwise_scores(
    found: dict[Member, str], truth: Truth, unclear: Mapping[str, str] | None = None
) -> tuple[float, float]:
    """Precision and recall over pairs of local entities that are one.

    Args:
        found: what resolution says.
        truth: who they are.
        unclear: families of true entities (`families`); pairs of two entities of one family do not count.
    """
    return _pair_share(found, truth, unclear or {}), _pair_share(truth, found, {})


def _pair_share(grouped: dict[Member, str], other: dict[Member, str], unclear: Mapping[str, str]) -> float:
    """Of the pairs that ``grouped`` puts together, the share that ``other`` does too."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for member, group in grouped.items():
        groups[group][other[member]] += 1
    pairs = right = 0
    for row in groups.values():
        merged: Counter[str] = Counter()
        for who, number in row.items():
            merged[unclear.get(who, who)] += number
        here = _pairs_within(row)
        right += here
        pairs += row.total() * (row.total() - 1) // 2 - (_pairs_within(merged) - here)
    return right / pairs if pairs else 1.0


def _pairs_within(sizes: Counter[str]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())


def b_cubed(found: dict[Member, str], truth: Truth) -> float:
    """B³ F1 (Bagga & Baldwin 1998): per member, how pure and how complete its group is."""
    cells: dict[tuple[str, str], int] = {}
    sizes: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for member, group in found.items():
        cells[group, truth[member]] = cells.get((group, truth[member]), 0) + 1
        for size, name in zip(sizes, (group, truth[member]), strict=True):
            size[name] = size.get(name, 0) + 1
    total = len(found)
    precision = sum(n * n / sizes[0][group] for (group, _), n in cells.items()) / total
    recall = sum(n * n / sizes[1][who] for (_, who), n in cells.items()) / total
    return 2 * precision * recall / (precision + recall)
