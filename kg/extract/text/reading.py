"""The best reading of a sentence: the consistent set of candidate spans with the highest score.

A dynamic program over candidates ordered by their ends. Spans may not overlap; what one span says of its neighbour
(a title wants a name after it, a list wants like members) is a table of transitions.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import itemgetter

from kg.extract.text.spans import Span
from kg.language.cues import cues
from kg.language.tables import read_table

GAPS = {"": "", "、": "、", "，": "，", **dict.fromkeys(cues("conjunction"), "和")}
"""What may stand between two spans that gain by each other, as the table of transitions writes it."""
WIDTHS = sorted({len(gap) for gap in GAPS})

TRANSITIONS = {
    (left, gap.strip("-"), right): float(score) for left, gap, right, score, _ in read_table("transitions.tsv")
}
"""What a span gains by the one before it, by the kinds of both and what stands between."""
Link = tuple[str, str]
"""The kind of a span, and what stands between it and the next."""
LINKING = frozenset(left for left, _, _ in TRANSITIONS)
"""Kinds of spans by which another may gain."""
LINKED: dict[str, dict[Link, float]] = defaultdict(dict)
"""Kinds of spans that can gain by what stands before them: what they gain, by its kind and the gap."""
for (_left, _gap, _right), _gain in TRANSITIONS.items():
    LINKED[_right][_left, _gap] = _gain


BY_END = itemgetter(1, 0, 2, 4, 3)
"""Orders spans by end, start, kind, value and score."""


def best_reading(spans: Iterable[Span], text: str) -> list[Span]:
    """The spans of the best reading, in order.

    Ties go to the candidate that ends, then starts, first, so that the reading does not depend on input order.
    """
    ordered = sorted(set(spans), key=BY_END)
    ends = [span.end for span in ordered]
    joined = _Joined(ordered, text)
    best: list[float] = []
    """Score of the best reading that ends with each span."""
    back: list[int] = []
    """The span before it there, -1 for none."""
    top: list[int] = []
    """Of all spans up to each, the one with which the best reading ends."""
    for i, (start, _, kind, own, _) in enumerate(ordered):
        score, previous = own, -1
        limit = bisect_right(ends, start, 0, i)
        if limit and best[top[limit - 1]] > 0:
            score, previous = best[top[limit - 1]] + own, top[limit - 1]
        if limit and kind in LINKED:
            gains = LINKED[kind]
            for j, link in joined.before(start):
                if (gain := gains.get(link)) and best[j] + own + gain > score:
                    score, previous = best[j] + own + gain, j
        best.append(score)
        back.append(previous)
        top.append(top[-1] if top and best[top[-1]] >= score else i)
    return _trace(ordered, back, top[-1] if top and best[top[-1]] > 0 else -1)


def gains_of_names(at: int, place: int) -> dict[str, float]:
    """The most that a name gains over a mark or word that joins, by the character of it that stands at the name."""
    gains: dict[str, float] = {}
    for gap, meant in GAPS.items():
        for rule, gain in TRANSITIONS.items():
            if gap and rule[1] == meant and rule[place] == "person":
                gains[gap[at]] = max(gain, gains.get(gap[at], 0.0))
    return gains


class _Joined:
    """Which spans stand right before a place, or before a mark or word that joins; told once for each place."""

    def __init__(self, ordered: Sequence[Span], text: str) -> None:
        self._ending_at: dict[int, list[int]] = defaultdict(list)
        for i, (_, end, kind, _, _) in enumerate(ordered):
            if kind in LINKING:
                self._ending_at[end].append(i)
        self._ordered, self._text = ordered, text
        self._before: dict[int, list[tuple[int, Link]]] = {}

    def before(self, start: int) -> list[tuple[int, Link]]:
        """Numbers of these spans, with the kind of each and what stands between."""
        found = self._before.get(start)
        if found is None:
            found = self._before[start] = []
            for width in WIDTHS:
                before = self._ending_at.get(start - width)
                if before and (gap := GAPS.get(self._text[start - width : start])) is not None:
                    found += [(j, (self._ordered[j].kind, gap)) for j in before]
        return found


def _trace(ordered: Sequence[Span], back: Sequence[int], last: int) -> list[Span]:
    path = []
    while last >= 0:
        path.append(ordered[last])
        last = back[last]
    return path[::-1]
