"""Briefs: several one-paragraph items under one heading (要闻简报), each of which is an article of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.pages.lines import Line
from kg.pages.patterns import BRIEFS, BULLET, BYLINE, CREDIT, DATED, LEAD_HEAD, TERMINAL

LONG = 60
"""Characters; a longer line is a paragraph, not one of the lines that a column was set in."""
LEAD = 25
"""Characters within which an item names its day."""
DATED_SHARE = 0.6
HEAD = (4, 40)
"""Characters of an item's head."""
_CREDITED = re.compile(r"[（(【][^（()）。]{1,40}[)）】]$")
_END = re.compile(r"[。：:]$")


def opens_briefs(line: Line) -> bool:
    """Whether ``line`` is the heading of a column of briefs: 要闻简报, 【简讯】, 一句话新闻."""
    return line.follows is None and bool(BRIEFS.fullmatch(line.text))


class Briefs:
    """Where the items begin under one heading of briefs."""

    def __init__(self, heading: Line, width: float) -> None:
        self.level = heading.level
        self._width = width
        self._marked = False

    def holds(self, lines: Sequence[Line]) -> bool:
        """Whether the lines below the heading are briefs: items with marks, heads or days of their own, two or more.

        The same words stand above single articles too (the name of a page of a web site).
        """
        below = lines[: next((n for n, line in enumerate(lines) if self.ends_at(line)), len(lines))]
        self._marked = sum(is_marked(line) for line in below) > 1
        around = list(zip([None, *below], below, [*below[1:], None], strict=False))
        heads = sum(self.is_head(line, before, after) for before, line, after in around)
        items = [line for before, line, _ in around if self.begins(line, before)]
        dated = sum(bool(DATED.search(line.text[:LEAD]) or BYLINE.match(line.text)) for line in items)
        return self._marked or heads > 1 or (dated > 1 and dated >= DATED_SHARE * len(items))

    def ends_at(self, line: Line) -> bool:
        """Whether the next article begins: a heading as high as that of the briefs."""
        return bool(line.level) and line.level <= (self.level or 6)

    def is_head(self, line: Line, previous: Line | None, following: Line | None) -> bool:
        """A heading of the file, or a short line that stands between two items."""
        if line.level:
            return True
        if line.follows or following is None or self._marked or not _could_be_head(line.text):
            return False
        closed = previous is None or bool(TERMINAL.search(previous.text)) or bool(previous.level)
        return closed and (following.indented or bool(DATED.match(following.text) or BYLINE.match(following.text)))

    def begins(self, line: Line, previous: Line | None) -> bool:
        """Whether ``line`` is the first of an item's text."""
        if previous is None:
            return True
        if CREDIT.match(line.text) or _CREDITED.match(line.text):
            return False
        if self._marked:
            return is_marked(line)
        if line.follows or not TERMINAL.search(previous.text):
            return False
        if line.indented or line.gap > 1 or BYLINE.match(line.text):
            return True
        return len(previous.text) > LONG or len(previous.text) < 0.9 * self._width


def is_marked(line: Line) -> bool:
    """A bullet, a bold lead or one in brackets: ●柳溪区…, **柳溪区召开会议** …, 【柳溪区召开会议】…."""
    return bool(BULLET.match(line.text)) or _bold_head(line) > 0 or bool(LEAD_HEAD.match(line.text))


def part_item(line: Line) -> tuple[Line | None, Line]:
    """The head that stands in the first line of an item, and the text behind it; bullets are dropped."""
    if bullet := BULLET.match(line.text):
        line = _cut(line, bullet.end(), len(line.text))
    bold = _bold_head(line)
    if bold:
        head, at = (0, len(_END.sub("", line.text[:bold].rstrip()))), bold
    elif found := LEAD_HEAD.match(line.text):
        name = "boxed" if found["boxed"] else "spaced"
        head, at = found.span(name), found.end()
    else:
        return None, line
    rest = len(line.text) - len(line.text[at:].lstrip(" \u3000:："))
    return _cut(line, *head), _cut(line, rest, len(line.text))


def has_bulleted_items(texts: Sequence[str]) -> bool:
    """Whether paragraphs without a heading of briefs are such: all with one bullet, each with a day or a dateline."""
    marks = {mark[0] for text in texts if (mark := BULLET.match(text))}
    behind = [BULLET.sub("", text, count=1) for text in texts if BULLET.match(text)]
    dated = all(DATED.search(text[:LEAD]) or BYLINE.match(text) for text in behind)
    return len(texts) > 1 and len(behind) == len(texts) and len(marks) == 1 and dated


def has_dated_items(texts: Sequence[str]) -> bool:
    """Whether paragraphs are items that open with a day each: no report of one event does so throughout."""
    return len(texts) > 1 and all(DATED.match(text) and TERMINAL.search(text) for text in texts)


def _bold_head(line: Line) -> int:
    """Length of the bold lead, where it is a head: a part of the line, not a bold byline."""
    text = line.text[: line.bold]
    fits = HEAD[0] <= len(text) <= HEAD[1] and line.bold < len(line.text)
    return line.bold if fits and "。" not in text[:-1] and not BYLINE.match(text) else 0


def _could_be_head(text: str) -> bool:
    fits = HEAD[0] <= len(text) <= HEAD[1] and not TERMINAL.search(text) and "。" not in text
    return fits and not (BYLINE.match(text) or CREDIT.match(text) or DATED.match(text))


def _cut(line: Line, low: int, high: int) -> Line:
    """Characters ``low`` to ``high`` of a line."""
    return replace(line, text=line.text[low:high], slices=tuple(_slices(line, low, high)), bold=max(0, line.bold - low))


def _slices(line: Line, low: int, high: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in line.slices:
        first, last = max(low, at), min(high, at + end - start)
        if first < last:
            yield start + first - at, start + last - at
        at += end - start
