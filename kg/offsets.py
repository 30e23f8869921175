"""Offsets of repaired text, translated to offsets in the file as given."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from kg.model import Run


def file_spans(runs: Sequence[Run], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Pieces of the file behind ``text[start:end]``, in reading order; adjoining pieces are one.

    Characters that were inserted by the repair (in no run) belong to no piece.
    """
    spans: list[tuple[int, int]] = []
    first = max(0, bisect_right(runs, start, key=lambda run: run.at) - 1)
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
