"""Metadata lines of web pages copied one below the other: 发布时间：2024-07-04 来源：柳溪发布 opens an article."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.pages.lines import Line
from kg.pages.patterns import FURNITURE, METADATA, TERMINAL

FEWEST = 2
"""Metadata lines of a file that holds several articles; a single one is that of the page."""
HEADLINE = 60


def without_furniture(lines: Sequence[Line]) -> tuple[list[Line], Mapping[int, str]]:
    """The lines that belong to articles, and where metadata lines open one: the line's place and the metadata.

    A short line right above a metadata line is the article's headline.
    """
    opening = sum(_is_metadata(line) for line in lines) >= FEWEST
    kept: list[Line] = []
    opened: dict[int, str] = {}
    waiting = ""
    for line in lines:
        if opening and _is_metadata(line):
            waiting = waiting or line.text
            if kept and _could_head(kept) and kept[-1].start not in opened:
                kept[-1] = replace(kept[-1], level=kept[-1].level or 1)
                opened[kept[-1].start], waiting = waiting, ""
        elif line.follows is not None or not FURNITURE.match(line.text):
            if waiting:
                opened[line.start], waiting = waiting, ""
            kept.append(line)
    return kept, opened


def _is_metadata(line: Line) -> bool:
    return line.follows is None and bool(METADATA.match(line.text))


def _could_head(kept: Sequence[Line]) -> bool:
    line = kept[-1]
    if line.level:
        return True
    ended = len(kept) == 1 or line.gap > 1 or bool(TERMINAL.search(kept[-2].text))
    return ended and 4 <= len(line.text) <= HEADLINE and not TERMINAL.search(line.text) and "。" not in line.text
