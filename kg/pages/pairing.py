"""Headlines that stand far from their body, paired with the body that lacks one."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kg.pages.layout import Draft
from kg.pages.likeness import pairs
from kg.pages.lines import Line
from kg.pages.vertical import restore_headline

LEAD = 260
"""Characters of a body that a headline is compared with: a headline sums up the lead."""
ENOUGH = 0.3
"""Share of a headline's weight that must stand in the lead of the body it is given to."""
LAST = 0.1
"""The same where one headline and one body are left over."""
STAYS = 0.3
"""What it counts for a headline to stand above the body."""


@dataclass(frozen=True)
class Block:
    """The lines of one headline, and the body that they stand above."""

    lines: tuple[Line, ...]
    body: int | None

    @property
    def text(self) -> str:
        """All its lines."""
        return " ".join(line.text for line in self.lines)


def pair_headlines(drafts: Sequence[Draft], scraps: Sequence[Line] = ()) -> list[Draft]:
    """Give loose headlines to the bodies without one that share their rare words; what finds no body is dropped.

    Where a body has none, headlines and bodies are assigned to each other anew: of two articles side by side both
    headlines may stand above the first, or that of the other. ``scraps`` are bits of a vertical headline.
    """
    bodies = [draft for draft in drafts if draft.paragraphs]
    if not _homeless(bodies):
        return bodies
    loose = [block for draft in drafts if not draft.paragraphs for block in _blocks(draft, None)]
    _assign(loose, bodies)
    for draft in _homeless(bodies):
        if headline := restore_headline(scraps, draft.text):
            draft.headlines = [headline]
            break
    return bodies


def _homeless(bodies: Sequence[Draft]) -> list[Draft]:
    return [draft for draft in bodies if not draft.headlines and _may_have_one(draft)]


def _may_have_one(draft: Draft) -> bool:
    return draft.kind not in {"photo", "brief"}


def _blocks(draft: Draft, body: int | None) -> list[Block]:
    """The headlines of a draft; a gap parts two of them."""
    out: list[list[Line]] = []
    for line in draft.headlines:
        if not out or line.gap > 1:
            out.append([])
        out[-1].append(line)
    return [Block(tuple(lines), body) for lines in out]


class Weights:
    """How telling a pair of characters is on this page: the fewer bodies have it, the more."""

    def __init__(self, bodies: Sequence[str]) -> None:
        self._count = Counter(pair for body in bodies for pair in pairs(body))
        self._bodies = max(1, len(bodies))

    def share(self, headline: str, body: str) -> float:
        """Share of the headline's weight (0–1) that stands in the lead of ``body``."""
        wanted = pairs(headline)
        total = sum(map(self._weight, wanted))
        return sum(map(self._weight, wanted & pairs(body[:LEAD]))) / total if total else 0.0

    def _weight(self, pair: str) -> float:
        return math.log(1 + self._bodies / (self._count[pair] or 1)) if self._bodies > 1 else 1.0


def _assign(loose: Sequence[Block], bodies: Sequence[Draft]) -> None:
    """The pairs of headlines and bodies that share most in all; a headline that no other body gets stays."""
    from scipy.optimize import linear_sum_assignment

    weights = Weights([draft.text for draft in bodies])
    wanting = [n for n, draft in enumerate(bodies) if _may_have_one(draft)]
    blocks = [*loose, *(block for n in wanting for block in _blocks(bodies[n], n))]
    if not blocks:
        return
    shares = np.array([[weights.share(block.text, bodies[n].text) for n in wanting] for block in blocks])
    stands = np.array([[block.body == n for n in wanting] for block in blocks])
    scores = np.where(stands | (shares >= ENOUGH), shares + STAYS * stands, -1.0)
    pairs = [(i, j) for i, j in zip(*linear_sum_assignment(scores, maximize=True), strict=True) if scores[i, j] >= 0]
    given, served = {i for i, _ in pairs}, {j for _, j in pairs}
    left, bare = [i for i in range(len(loose)) if i not in given], set(range(len(wanting))) - served
    if len(left) == len(bare) == 1 and shares[left[0], min(bare)] >= LAST:
        pairs.append((left[0], bare.pop()))
    new: dict[int, list[Line]] = {}
    for i, j in pairs:
        new[wanting[j]] = list(blocks[i].lines)
    for i, block in enumerate(blocks):
        if block.body is not None and i not in {i for i, _ in pairs}:
            new[block.body] = sorted([*new.get(block.body, []), *block.lines], key=lambda line: line.start)
    for n in wanting:
        bodies[n].headlines = new.get(n, [])
