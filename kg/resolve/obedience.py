"""What people's decisions say of the local entities of a build: which must be one, which must not."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kg.model import Judgement, Member
from kg.pages.script import shadow
from kg.resolve.bodies import parse_body
from kg.resolve.clusters import Clusters
from kg.resolve.decisions import DIFFERENT, SAME, standing
from kg.resolve.home import place_name
from kg.resolve.reading import Local, Reading
from kg.resolve.text import plain

_QUALIFIED = re.compile(r"(.+)（([^（）]+)）")


def shown_name(name: str, qualifier: str = "") -> str:
    """A name as reviewers see it, with its qualifier where there is one: 张伟（清溪县）."""
    return f"{name}（{qualifier}）" if qualifier else name


def split_shown(shown: str) -> tuple[str, str]:
    """The name and the qualifier of a shown name; a name that ends in brackets itself may be split wrongly."""
    found = _QUALIFIED.fullmatch(shown)
    return (found[1], found[2]) if found else (shown, "")


class Sides(NamedTuple):
    """A decision, and the local entities of a build that it speaks of."""

    judgement: Judgement
    left: list[Member]
    right: list[Member]


class Obedience:
    """Applies decisions to the clusters of one label after another; first what is different, then what is the same."""

    def __init__(self, reading: Reading, decisions: Sequence[Judgement]) -> None:
        decisions = standing(decisions)
        self._by_name: dict[tuple[str, str], list[Local]] = defaultdict(list)
        for locals_ in reading.by_label.values() if decisions else ():
            for local in locals_:
                self._by_name[local.entity.label, plain(local.name)].append(local)
        self._decisions = [Sides(judgement, *self._sides(judgement)) for judgement in decisions]

    def touching(self, label: str) -> dict[Member, list[str]]:
        """For every local entity of a label that decisions speak of, those decisions as text."""
        found: dict[Member, list[str]] = defaultdict(list)
        for number, (judgement, left, right) in enumerate(self._decisions):
            if judgement.label == label:
                text = f"decision {number} {judgement.verdict} {left} {right}"
                for member in dict.fromkeys((*left, *right)):
                    found[member].append(text)
        return found

    def apply(self, label: str, clusters: Clusters[Member]) -> None:
        """Keep apart and join what people decided; a ``same`` that contradicts a ``different`` is left undone."""
        mine = [row for row in self._decisions if row.judgement.label == label]
        here = [Sides(j, [m for m in a if m in clusters], [m for m in b if m in clusters]) for j, a, b in mine]
        for _, left, right in (row for row in here if row.judgement.verdict == DIFFERENT):
            clusters.oppose(left, right)
        for _, left, right in (row for row in here if row.judgement.verdict == SAME):
            for member in (*left, *right):
                clusters.join((left or right)[0], member)

    def _sides(self, judgement: Judgement) -> tuple[list[Member], list[Member]]:
        left = self._side(judgement.label, judgement.left)
        right = self._side(judgement.label, judgement.right)
        if set(left) & set(right):
            return _anchored(left, judgement.left_members), _anchored(right, judgement.right_members)
        return left, right

    def _side(self, label: str, shown: str) -> list[Member]:
        whole = self._named(label, shown)
        name, qualifier = split_shown(shown)
        if not whole and qualifier:
            whole = [local for local in self._named(label, name) if _is_from(local, qualifier)]
        return [local.member for local in whole]

    def _named(self, label: str, name: str) -> list[Local]:
        """Who has the name, in either script."""
        return self._by_name.get((label, plain(name))) or self._by_name.get((label, plain(shadow(name))), [])


def _anchored(side: list[Member], anchors: Sequence[Member]) -> list[Member]:
    """Of namesakes that a qualifier does not tell apart, those in the articles that the reviewer saw."""
    articles = {anchor.article for anchor in anchors}
    return [member for member in side if member.article in articles]


def _is_from(local: Local, qualifier: str) -> bool:
    home = local.home
    scopes = [home.county, home.city, home.province, home.at("zone"), home.lowest and home.at(home.lowest)]
    if local.entity.label == "Organization":
        scopes.append(parse_body(local.name, home).scope)
    return qualifier in {place_name(scope) for scope in scopes if scope}
