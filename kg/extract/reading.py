"""The best reading of a sentence: the consistent set of candidate spans with the highest score.

A dynamic program over candidates ordered by their ends. Spans may not overlap; what one span says of its neighbour
(a title wants a name after it, a list wants like members) is a table of transitions.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
LINKED = frozenset(right for _, _, right in TRANSITIONS)
"""Kinds of spans that can gain by what stands before them."""


def best_reading(spans: Sequence[Span], text: str) -> list[Span]:
    """The spans of the best reading, in order.

    Ties go to the candidate that ends, then starts, first, so that the reading does not depend on input order.
    """
    ordered = sorted(set(spans), key=lambda s: (s.end, s.start, s.kind, s.value, s.score))
    ends = [span.end for span in ordered]
    ending_at: dict[int, list[int]] = defaultdict(list)
    best: list[float] = []
    """Score of the best reading that ends with each span."""
    back: list[int] = []
    """The span before it there, -1 for none."""
    top: list[int] = []
    """Of all spans up to each, the one with which the best reading ends."""
    for i, span in enumerate(ordered):
        score, previous = span.score, -1
        limit = bisect_right(ends, span.start, 0, i)
        if limit and best[top[limit - 1]] > 0:
            score, previous = best[top[limit - 1]] + span.score, top[limit - 1]
        if span.kind in LINKED:
            for j, gain in _neighbours(span, ordered, ending_at, text):
                if best[j] + span.score + gain > score:
                    score, previous = best[j] + span.score + gain, j
        best.append(score)
        back.append(previous)
        ending_at[span.end].append(i)
        top.append(top[-1] if top and best[top[-1]] >= score else i)
    return _trace(ordered, back, top[-1] if top and best[top[-1]] > 0 else -1)


def _neighbours(
    span: Span, ordered: Sequence[Span], ending_at: Mapping[int, Sequence[int]], text: str
) -> Iterator[tuple[int, float]]:
    """Spans right before ``span``, or before a mark or word that joins, with what it gains by each."""
    for width in WIDTHS:
        before = ending_at.get(span.start - width)
        gap = GAPS.get(text[span.start - width : span.start]) if before else None
        if before and gap is not None:
            for j in before:
                if gain := TRANSITIONS.get((ordered[j].kind, gap, span.kind)):
                    yield j, gain


def _trace(ordered: Sequence[Span], back: Sequence[int], last: int) -> list[Span]:
    path = []
    while last >= 0:
        path.append(ordered[last])
        last = back[last]
    return path[::-1]
