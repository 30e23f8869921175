"""The best reading of a sentence: the consistent set of candidate spans with the highest score.

A dynamic program over candidates ordered by their ends. Spans may not overlap; what one span says of its neighbour
(a title wants a name after it, a list wants like members) is a table of transitions.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from kg.extract.spans import Span
from kg.language.cues import cues

GAPS = {"": "", "、": "、", "，": "，", "·": "", **dict.fromkeys(cues("conjunction"), "和")}

TRANSITIONS: dict[tuple[str, str, str], float] = {
    # (left kind, gap, right kind): score — example
    ("title", "", "person"): 4.0,  # 区长|林晓
    ("role", "", "person"): 2.5,  # 村民|林晓
    ("leader", "", "person"): 4.0,  # 区领导|林晓
    ("person", "、", "person"): 3.5,  # 林晓、沈砚
    ("person", "和", "person"): 2.0,  # 林晓和沈砚
    ("person", "，", "person"): 0.5,
    ("person", "", "title"): 1.0,  # 林晓|区长
    ("person", "", "role"): 1.0,  # 林晓|女士
    ("person", "", "thought"): 2.0,  # 某人|思想
    ("org", "", "title"): 2.0,  # 区教育局|局长
    ("org", "", "org"): 0.5,  # 省民政厅|救助处
    ("org", "、", "org"): 1.0,
    ("org", "", "group"): 1.0,
    ("title", "、", "title"): 1.5,  # 党组书记、局长
    ("title", "、", "org"): 0.5,
    ("person", "", "host"): 1.0,
    ("person", "", "attend"): 1.0,
    ("person", "", "say"): 1.5,
    ("person", "", "quote"): 1.5,
    ("org", "", "person"): 1.0,  # 青石大学|林晓
    ("person", "", "lead"): 2.0,
    ("person", "", "report"): 1.0,
    ("person", "", "accompany"): 1.0,
    ("person", "", "observe"): 1.0,
    ("person", "", "guide"): 1.0,
}


def best_reading(spans: Sequence[Span], text: str) -> list[Span]:
    """The spans of the best reading, in order.

    Ties go to the candidate that ends, then starts, first, so that the reading does not depend on input order.
    """
    ordered = sorted(set(spans), key=lambda s: (s.end, s.start, s.kind, s.value, s.score))
    best: list[float] = []
    back: list[int] = []
    top_score: list[float] = []
    top_index: list[int] = []
    ends: list[int] = []
    ending_at: dict[int, list[int]] = defaultdict(list)
    for i, span in enumerate(ordered):
        score, previous = span.score, -1
        limit = bisect_right(ends, span.start)
        if limit and top_score[limit - 1] + span.score > score:
            score, previous = top_score[limit - 1] + span.score, top_index[limit - 1]
        for width in (0, 1, 2):
            gap = GAPS.get(text[span.start - width : span.start]) if span.start >= width else None
            if gap is None or (width == 0) != (gap == ""):
                continue
            for j in ending_at.get(span.start - width, ()):
                linked = best[j] + span.score + TRANSITIONS.get((ordered[j].kind, gap, span.kind), 0.0)
                if linked > score:
                    score, previous = linked, j
        best.append(score)
        back.append(previous)
        ending_at[span.end].append(i)
        ends.append(span.end)
        if top_score and top_score[-1] >= score:
            top_score.append(top_score[-1])
            top_index.append(top_index[-1])
        else:
            top_score.append(score)
            top_index.append(i)
    return _trace(ordered, back, top_index[-1] if top_index and top_score[-1] > 0 else -1)


def _trace(ordered: Sequence[Span], back: Sequence[int], last: int) -> list[Span]:
    path = []
    while last >= 0:
        path.append(ordered[last])
        last = back[last]
    return path[::-1]
