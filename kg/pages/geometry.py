"""Printed lines with their places: in which order they are read, and what that makes of a page."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from kg.model import Box, Page
from kg.pages.lines import Line

GUTTER = 0.8
"""Widest gap, in heights of a character, that is no gutter between columns."""
HEADLINE = 1.3
"""A line so many times as high as the body's is a headline."""
BREAK = 1.0
"""A gap of more than this many heights separates blocks."""
SURE = 0.97
"""Confidence that a line goes on with the one above it, or at the head of the next column."""


Interval = Callable[["Block"], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of print on one line: points from the top left corner of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    score: float = 1.0

    @property
    def size(self) -> float:
        """Size of the type: what one character takes of the longer side."""
        return type_size(self.right - self.left, self.bottom - self.top, len(self.text))


def type_size(width: float, height: float, characters: int) -> float:
    """Points that one character of a line takes: Chinese characters are as wide as high."""
    return max(0.1, (max(width, height) if characters > 1 else width) / max(1, characters))


def read_page(source: str, segments: Iterable[Segment], number: str | None) -> Page | None:
    """The page that the segments make, its lines in reading order; ``None`` where there is no print."""
    kept = [segment for segment in segments if segment.text.strip()]
    if not kept:
        return None
    text = ""
    boxes: list[Box] = []
    previous: Segment | None = None
    for segment in reading_order(join_vertical(kept)):
        if previous is not None:
            text += "\n\n" if _is_apart(previous, segment) else "\n"
        start = len(text)
        text += segment.text
        left, top, right, bottom = (round(v, 1) for v in (segment.left, segment.top, segment.right, segment.bottom))
        boxes.append(Box(start, len(text), left, top, right, bottom, round(segment.score, 3)))
        previous = segment
    return Page(source=source, text=text, number=number, boxes=tuple(boxes))


def join_vertical(segments: Sequence[Segment]) -> list[Segment]:
    """Single characters one under the other are a line set from top to bottom."""
    out: list[Segment] = []
    for segment in segments:
        last = out[-1] if out else None
        if last and len(segment.text) == 1 and _is_below(last, segment):
            out[-1] = replace(
                last, text=last.text + segment.text, bottom=segment.bottom, right=max(last.right, segment.right)
            )
        else:
            out.append(segment)
    return out


def _is_below(upper: Segment, lower: Segment) -> bool:
    """``lower`` continues a vertical line: a character's width, right under it."""
    size = lower.bottom - lower.top
    narrow = upper.right - upper.left < 1.6 * size and (len(upper.text) == 1 or upper.bottom - upper.top > 1.2 * size)
    return narrow and abs(upper.left - lower.left) < 0.5 * size and -0.3 * size < lower.top - upper.bottom < size


@dataclass(slots=True)
class Block:
    """Lines of one column that stand right under each other."""

    lines: list[Segment]

    @property
    def across(self) -> tuple[float, float]:
        """From the left edge to where most lines end; a hanging mark does not close the gutter."""
        left = min(line.left for line in self.lines)
        return left, max(left, median(line.right for line in self.lines))

    @property
    def down(self) -> tuple[float, float]:
        """From the top of the first line to the foot of the last."""
        return self.lines[0].top, max(line.bottom for line in self.lines)

    @property
    def size(self) -> float:
        """Usual size of the type."""
        return median(line.size for line in self.lines)


def reading_order(segments: Sequence[Segment]) -> list[Segment]:
    """Lines in the order in which they are read.

    Lines right under each other are blocks; blocks are ordered by recursive cuts: above headlines, at gutters into
    columns (left to right), else at the widest gap (top to bottom), after the XY-cut of Nagy and Seth (1984).
    """
    out: list[Segment] = []
    waiting = [_blocks(segments)]
    usual = median(segment.size for segment in segments)
    while waiting:
        region = waiting.pop()
        parts = _articles(region, usual) or _columns(region) or _bands(region)
        if parts:
            waiting.extend(reversed(parts))
        else:
            for block in sorted(region, key=lambda block: (block.down, block.across)):
                out.extend(block.lines)
    return out


def _blocks(segments: Sequence[Segment]) -> list[Block]:
    """Chains of lines, each the nearest below the last with the same left edge (but for an indent) and size."""
    open_blocks: list[Block] = []
    done: list[Block] = []
    for segment in sorted(segments, key=lambda s: (s.top, s.left)):
        fitting = [block for block in open_blocks if _continues(block.lines[-1], segment)]
        if fitting:
            max(fitting, key=lambda block: block.lines[-1].bottom).lines.append(segment)
        else:
            open_blocks.append(Block([segment]))
        over = [block for block in open_blocks if segment.top - block.down[1] > 4 * block.size]
        done += over
        open_blocks = [block for block in open_blocks if block not in over] if over else open_blocks
    return done + open_blocks


def _continues(upper: Segment, lower: Segment) -> bool:
    size = min(upper.size, lower.size)
    if max(upper.size, lower.size) > HEADLINE * size or _is_vertical(upper) or _is_vertical(lower):
        return False
    shared = min(upper.right, lower.right) - max(upper.left, lower.left)
    return (
        shared > 0
        and abs(upper.left - lower.left) < 2.7 * size
        and -0.8 * size < lower.top - upper.bottom < BREAK * size
    )


def _is_vertical(segment: Segment) -> bool:
    return len(segment.text) > 2 and segment.bottom - segment.top > 1.5 * (segment.right - segment.left)


def _articles(region: Sequence[Block], usual: float) -> list[list[Block]]:
    """Bands between gaps right across the region with a headline below, which may be narrower than its text."""
    bands = _split(region, lambda block: block.down, 0.3 * usual, widest=False)
    out: list[list[Block]] = []
    for band in bands:
        first = min(band, key=lambda block: block.down)
        if out and first.size < HEADLINE * usual:
            out[-1] += band
        else:
            out.append(band)
    return out if len(out) > 1 else []


def _columns(region: Sequence[Block]) -> list[list[Block]]:
    if len(region) < 2:
        return []
    return _split(region, lambda block: block.across, GUTTER * median(block.size for block in region), widest=False)


def _bands(region: Sequence[Block]) -> list[list[Block]]:
    if len(region) < 2:
        return []
    return _split(region, lambda block: block.down, -0.5 * median(block.size for block in region), widest=True)


def _split(region: Sequence[Block], interval: Interval, least: float, widest: bool) -> list[list[Block]]:
    """Parts of a region between gaps of at least ``least``; with ``widest`` only the widest gap counts."""
    ordered = sorted(region, key=interval)
    gaps: list[tuple[float, int]] = []
    reach = interval(ordered[0])[1]
    for index, block in enumerate(ordered[1:], 1):
        low, high = interval(block)
        if low - reach > least:
            gaps.append((low - reach, index))
        reach = max(reach, high)
    if not gaps:
        return []
    places = [max(gaps)[1]] if widest else [index for _, index in gaps]
    bounds = [0, *places, len(ordered)]
    return [ordered[low:high] for low, high in itertools.pairwise(bounds)]


def _is_apart(upper: Segment, lower: Segment) -> bool:
    size = min(upper.size, lower.size)
    if max(upper.size, lower.size) > HEADLINE * size or lower.top < upper.top - size:
        return True
    return lower.top - upper.bottom > BREAK * size or abs(lower.left - upper.left) > 3 * size


def mark_lines(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Lines of a page with geometry: large type is a headline, other lines go on with the one before."""
    boxes = {box.start: box for box in page.boxes}
    sizes = {
        start: type_size(box.right - box.left, box.bottom - box.top, box.end - box.start)
        for start, box in boxes.items()
    }
    usual = median(size for start, size in sizes.items() for _ in range(max(1, boxes[start].end - start)))
    return list(_marked(lines, boxes, sizes, usual))


def _marked(lines: Sequence[Line], boxes: dict[int, Box], sizes: dict[int, float], usual: float) -> Iterator[Line]:
    previous: Line | None = None
    for line in lines:
        box = boxes.get(line.start) or next((b for b in boxes.values() if b.start <= line.start < b.end), None)
        if box is None:
            yield line
        elif sizes[box.start] > HEADLINE * usual and len(line.text) <= 60:
            yield replace(line, level=1)
        elif previous is None or previous.level:
            yield replace(line, follows=0.0)
        else:
            yield replace(line, follows=max(0.01, SURE * box.score))
        previous = line
