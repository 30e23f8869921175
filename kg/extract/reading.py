"""The best reading of a sentence: the consistent set of candidate spans with the highest score.

A dynamic program over candidates ordered by their ends. Spans may not overlap; what one span says of its neighbour
(a title wants a name after it, a list wants like members) is a table of transitions.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from kg.extract.spans import Span
from kg.language.cues import cues
from kg.language.tables import read_table

GAPS = {"": "", "、": "、", "，": "，", **dict.fromkeys(cues("conjunction"), "和")}
"""What may stand between two spans that gain by each other, as the table of transitions writes it."""
WIDTHS = sorted({len(gap) for gap in GAPS})

TRANSITIONS = {
    (left, gap.strip("-"), right): float(score) for left, gap, right, score, _ in read_table("transitions.tsv")
}
"""What a span gains by the one before it, by the kinds of both and what stands between."""
LINKED: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
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
    ending_at: dict[int, list[int]] = defaultdict(list)
    best: list[float] = []
    """Score of the best reading that ends with each span."""
    back: list[int] = []
    """The span before it there, -1 for none."""
    top: list[int] = []
    """Of all spans up to each, the one with which the best reading ends."""
    for i, (start, end, kind, own, _) in enumerate(ordered):
        score, previous = own, -1
        limit = bisect_right(ends, start, 0, i)
        if limit and best[top[limit - 1]] > 0:
            score, previous = best[top[limit - 1]] + own, top[limit - 1]
        if limit and kind in LINKED:
            for j, gain in _neighbours(start, LINKED[kind], ordered, ending_at, text):
                if best[j] + own + gain > score:
                    score, previous = best[j] + own + gain, j
        best.append(score)
        back.append(previous)
        ending_at[end].append(i)
        top.append(top[-1] if top and best[top[-1]] >= score else i)
    return _trace(ordered, back, top[-1] if top and best[top[-1]] > 0 else -1)


def _neighbours(
    start: int,
    gains: Mapping[tuple[str, str], float],
    ordered: Sequence[Span],
    ending_at: Mapping[int, Sequence[int]],
    text: str,
) -> Iterator[tuple[int, float]]:
    """Spans right before ``start``, or before a mark or word that joins, with what is gained by each."""
    for width in WIDTHS:
        if (before := ending_at.get(start - width)) and (gap := GAPS.get(text[start - width : start])) is not None:
            for j in before:
                if gain := gains.get((ordered[j].kind, gap)):
                    yield j, gain


def _trace(ordered: Sequence[Span], back: Sequence[int], last: int) -> list[Span]:
    path = []
    while last >= 0:
        path.append(ordered[last])
        last = back[last]
    return path[::-1]
