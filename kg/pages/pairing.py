"""Headlines that stand far from their body, paired with the body that lacks one."""

import math
from collections import Counter
from collections.abc import Sequence

from kg.pages.layout import Draft
from kg.pages.lines import Line
from kg.pages.vertical import restore_headline

LEAD = 260
"""Characters of a body that a headline is compared with: a headline sums up the lead."""
ENOUGH = 0.5
"""Share of a headline's weight that must stand in the lead of the body it is given to."""
FOREIGN = 0.25
"""A headline of which less stands in the body below it may belong elsewhere."""


def pair_headlines(drafts: Sequence[Draft], scraps: Sequence[Line] = ()) -> list[Draft]:
    """Give loose headlines to the bodies without one that share their rare words; what finds no body is dropped.

    A headline directly above a body is loose too when hardly a word of it stands there and it has company, or when the
    page has a body without headline that it fits much better. ``scraps`` are bits of a vertical headline.
    """
    bodies = [draft for draft in drafts if draft.paragraphs]
    loose = [line for draft in drafts if not draft.paragraphs for line in draft.headlines]
    if not _homeless(bodies):
        return bodies
    weights = Weights([draft.text for draft in bodies])
    for draft in bodies:
        foreign = [line for line in draft.headlines if _is_foreign(line, draft, bodies, weights)]
        loose += foreign
        draft.headlines = [line for line in draft.headlines if line not in foreign]
    _assign(loose, _homeless(bodies), weights)
    for draft in _homeless(bodies):
        if headline := restore_headline(scraps, draft.text):
            draft.headlines = [headline]
            break
    return bodies


def _homeless(bodies: Sequence[Draft]) -> list[Draft]:
    return [draft for draft in bodies if not draft.headlines and draft.kind not in {"photo", "brief"}]


class Weights:
    """How telling a pair of characters is on this page: the fewer bodies have it, the more."""

    def __init__(self, bodies: Sequence[str]) -> None:
        self._count = Counter(pair for body in bodies for pair in _pairs(body))
        self._bodies = max(1, len(bodies))

    def share(self, headline: str, body: str) -> float:
        """Share of the headline's weight (0–1) that stands in the lead of ``body``."""
        wanted = _pairs(headline)
        total = sum(map(self._weight, wanted))
        return sum(map(self._weight, wanted & _pairs(body[:LEAD]))) / total if total else 0.0

    def _weight(self, pair: str) -> float:
        return math.log(1 + self._bodies / (self._count[pair] or 1)) if self._bodies > 1 else 1.0


def _pairs(text: str) -> set[str]:
    letters = "".join(filter(str.isalnum, text))
    return {letters[i : i + 2] for i in range(len(letters) - 1)}


def _is_foreign(line: Line, draft: Draft, bodies: Sequence[Draft], weights: Weights) -> bool:
    if weights.share(line.text, draft.text) >= FOREIGN:
        return False
    best = max((weights.share(line.text, body.text) for body in _homeless(bodies)), default=0.0)
    return best >= ENOUGH


def _assign(loose: Sequence[Line], bodies: Sequence[Draft], weights: Weights) -> None:
    """Best pairs first."""
    pairs = [(weights.share(h.text, b.text), -i, -j) for i, h in enumerate(loose) for j, b in enumerate(bodies)]
    given: set[int] = set()
    served: set[int] = set()
    for share, i, j in sorted(pairs, reverse=True):
        if share < ENOUGH:
            break
        if i not in given and j not in served:
            given.add(i)
            served.add(j)
            bodies[-j].headlines = [loose[-i]]
