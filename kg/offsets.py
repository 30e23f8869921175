"""Offsets of repaired text, translated to offsets in the file as given."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from kg.model import Run

RUN_START = attrgetter("at")


def file_spans(runs: Sequence[Run], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Pieces of the file behind ``text[start:end]``, in reading order; adjoining pieces are one.

    Characters that were inserted by the repair (in no run) belong to no piece.
    """
    first = max(0, bisect_right(runs, start, key=RUN_START) - 1) if len(runs) > 1 else 0
    if first < len(runs) and (run := runs[first]).at <= start < end <= run.at + run.length:
        return ((run.start + start - run.at, run.start + end - run.at),)  # the rule: all in one piece
    spans: list[tuple[int, int]] = []
    for run in runs[first:]:
        if run.at >= end:
            break
        low, high = max(start, run.at), min(end, run.at + run.length)
        if low >= high:
            continue
        piece = (run.start + low - run.at, run.start + high - run.at)
        if spans and spans[-1][1] == piece[0]:
            spans[-1] = (spans[-1][0], piece[1])
        else:
            spans.append(piece)
    return tuple(spans)


def build_runs(starts: Iterable[int | None]) -> tuple[Run, ...]:
    """Runs from one file offset per character of repaired text (None: the character was inserted)."""
    runs: list[Run] = []
    at = start = length = 0
    for position, offset in enumerate(starts):
        if offset is not None and length and offset == start + length and position == at + length:
            length += 1
            continue
        if length:
            runs.append(Run(at, start, length))
        at, start, length = position, offset or 0, int(offset is not None)
    if length:
        runs.append(Run(at, start, length))
    return tuple(runs)
