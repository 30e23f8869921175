"""Counting right, found and wanted items of one measure, and keeping the cases behind the misses."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from kg.evaluate.names import Forms


class Score(msgspec.Struct, frozen=True):
    """Precision, recall and F1 (0–1, four digits) with the counts they come from."""

    precision: float
    recall: float
    f1: float
    right: int
    predicted: int
    gold: int


class Case(msgspec.Struct, frozen=True):
    """One error: ``kind`` is ``missed`` or ``spurious``."""

    measure: str
    kind: str
    document: str
    item: str


@dataclass(frozen=True)
class Item:
    """Something found or wanted: its accepted forms, and what else must agree."""

    forms: Forms
    meeting: int = -1
    """Which of the document's gold meetings it belongs to; -1: none of them."""
    detail: str = ""
    """Role, title, date or kind."""
    body: Forms = frozenset()
    """Accepted forms of the organization of a title."""
    node: Any = None
    """Id of the graph node, where it decides."""

    def __str__(self) -> str:
        parts = ["|".join(sorted(self.forms)), self.detail, "|".join(sorted(self.body))]
        return " / ".join(part for part in parts if part)


Same = Callable[[Item, Item], bool]
"""Whether a found item (left) is the wanted one (right)."""


def overlap(found: Item, wanted: Item) -> bool:
    """They share a form."""
    return bool(found.forms & wanted.forms)


@dataclass
class Tally:
    """Running counts of one measure over all documents."""

    measure: str
    right: int = 0
    predicted: int = 0
    gold: int = 0
    cases: list[Case] = field(default_factory=list)

    def pair(
        self, document: str, found: Iterable[Item], wanted: Sequence[Item], same: Same = overlap,
        optional: Sequence[Item] = (),
    ) -> None:  # fmt: skip
        """Pair one to one, in order; what is left and matches an optional item counts neither way."""
        left = list(found)
        paired = 0
        for want in wanted:
            hit = next((k for k, item in enumerate(left) if same(item, want)), None)
            if hit is None:
                self._note("missed", document, want)
                continue
            del left[hit]
            paired += 1
        wrong = [item for item in left if not any(same(item, o) for o in optional)]
        self._count(document, paired, len(wanted), wrong)

    def cover(self, document: str, found: Iterable[Item], wanted: Sequence[Item], optional: Sequence[Item]) -> None:
        """Each found item must fall on a wanted one, each wanted one be reached; several may share one."""
        found = list(found)
        reached = [any(overlap(item, want) for item in found) for want in wanted]
        for want, hit in zip(wanted, reached, strict=True):
            if not hit:
                self._note("missed", document, want)
        allowed = [*wanted, *optional]
        wrong = [item for item in found if not any(overlap(item, other) for other in allowed)]
        self._count(document, sum(reached), len(wanted), wrong)

    def score(self) -> Score:
        """The measure; where nothing was found and nothing wanted, all is right."""
        precision = self.right / self.predicted if self.predicted else float(not self.gold)
        recall = self.right / self.gold if self.gold else 1.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return Score(round(precision, 4), round(recall, 4), round(f1, 4), self.right, self.predicted, self.gold)

    def _count(self, document: str, right: int, gold: int, wrong: list[Item]) -> None:
        self.right += right
        self.gold += gold
        self.predicted += right + len(wrong)
        for item in wrong:
            self._note("spurious", document, item)

    def _note(self, kind: str, document: str, item: Item) -> None:
        self.cases.append(Case(self.measure, kind, document, str(item)))
