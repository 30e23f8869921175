"""The printed lines of a page: where they stand in the file, freed of Markdown marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Slice = tuple[int, int]
"""``page.text[start:end]``."""

_MARKS = re.compile(r"(?P<head>#{1,6})?[ \t　]*(?P<quote>>[ \t]*)?")
_BOLD = re.compile(r"\*\*|__")
_BLANK = " \t　\u00a0\r\ufeff\u200b"


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: ``text`` is what ``slices`` of the file say."""

    text: str
    slices: tuple[Slice, ...]
    level: int = 0
    """Depth of a Markdown heading, 0 for other lines."""
    gap: int = 1
    """Line ends before it: 1 follows directly, 2 after one empty line."""
    indented: bool = False
    """Set in by an ideographic space or more, as the first line of a paragraph is."""
    bold: int = 0
    """Characters at its beginning that stand between the marks of bold print."""
    follows: float | None = None
    """Put in order by the repair of columns: how surely it continues the line before it; 0 begins an article."""

    @property
    def start(self) -> int:
        """Where the line begins in the file."""
        return self.slices[0][0]


def split_lines(text: str) -> list[Line]:
    """The lines of ``text`` that are not empty, without the marks of Markdown and the space around them."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    offset, gap = 0, 1
    for printed in text.split("\n"):
        line = _line(printed, offset, gap)
        if line is None:
            gap += 1
        else:
            yield line
            gap = 1
        offset += len(printed) + 1


def _line(printed: str, offset: int, gap: int) -> Line | None:
    body = printed.strip(_BLANK)
    if not body:
        return None
    lead = len(printed) - len(printed.lstrip(_BLANK))
    mark = _MARKS.match(body)
    skip = mark.end() if mark else 0
    level = len(mark["head"] or "") if mark else 0
    if level:
        trimmed = body.rstrip("# ")
        body = trimmed if len(trimmed) > skip else body
    slices = tuple(_plain_slices(body, skip, offset + lead))
    if not slices:
        return None
    return Line(
        text="".join(body[start - offset - lead : end - offset - lead] for start, end in slices),
        slices=slices,
        level=level,
        gap=gap,
        bold=slices[0][1] - slices[0][0] if _BOLD.match(body, skip) else 0,
        indented=printed[:lead].count("　") > 0 or lead >= 2,
    )


def _plain_slices(body: str, skip: int, offset: int) -> Iterator[Slice]:
    """What is left of a line when bold marks are taken out."""
    if "**" not in body and "__" not in body:
        if skip < len(body):
            yield offset + skip, offset + len(body)
        return
    at = skip
    for mark in _BOLD.finditer(body, skip):
        if at < mark.start():
            yield offset + at, offset + mark.start()
        at = mark.end()
    if at < len(body):
        yield offset + at, offset + len(body)
