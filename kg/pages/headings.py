"""Which lines of a page are headlines."""

from collections.abc import Sequence
from itertools import pairwise

from kg.pages.likeness import sums_up
from kg.pages.lines import Line
from kg.pages.patterns import BYLINE, CLAUSE, CREDIT, DATED, RESUMING, SECTION, SIGNED_OFF, STOP, TERMINAL

MAX_HEADLINE = 60
"""Characters; longer lines are no headlines."""
HEADLINES = 4
"""Lines that a headline with kicker and deck may have."""
LEAD = 160
"""Characters of a body that a headline without a mark must sum up."""
ABOVE, PARAGRAPHS = 800, 12
"""Characters and paragraphs before it that it should not sum up, as a heading inside an article would."""
SUMMED = 0.3
"""What :func:`~kg.pages.likeness.sums_up` must say of such a headline where the first sentence below says a day, as the
lead of news does: 7月4日下午，…, 柳溪区近日…."""
SUMMED_UNDATED = 0.5
"""The same where it says none: a heading inside an article may sum up its paragraph, too."""
PARAGRAPH = 80
"""Characters of a line that is a whole paragraph: the page is not set in lines."""
SUBHEADING = 45
"""Characters at most of a heading above such a paragraph."""


def is_headline(lines: Sequence[Line], index: int, unmarked: bool = True) -> bool:
    """A marked line, or a short one without the end of a sentence that stands before a byline or another headline.

    Where there is neither mark nor byline, it is one that sums up the paragraph below, and not what stands above;
    such are not looked for where they need not begin an article of their own (``unmarked``).
    """
    line = lines[index]
    if line.follows is not None:
        return False
    if line.level:
        return not CREDIT.match(line.text) and not (SECTION.match(line.text) and index)
    if not could_be_headline(line):
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None:
        return False
    if following.level or BYLINE.match(following.text):
        return not CREDIT.match(following.text) and _stands_apart(lines, index)
    if index == 0:
        return not line.indented
    heads = (unmarked and _heads_paragraph(lines, index)) or is_headline(lines, index + 1, unmarked)
    return heads and _stands_apart(lines, index)


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """Nothing goes on before the line: a gap, a sentence's end, credits, or lines of the same headline."""
    for at in range(index, max(-1, index - HEADLINES), -1):
        if at == 0 or lines[at].gap > 1 or _ends(lines[at - 1].text):
            return True
        above = lines[at - 1]
        if above.follows is not None or CLAUSE.search(above.text) or not (above.level or could_be_headline(above)):
            return False
    return False


def _ends(text: str) -> bool:
    return TERMINAL.search(text) is not None or SIGNED_OFF.search(text, max(0, len(text) - MAX_HEADLINE)) is not None


def subheadings(lines: Sequence[Line]) -> frozenset[int]:
    """Where the short lines begin that stand above a whole paragraph, or above others that do.

    Headings inside an article, no first lines of the paragraph: 乍得终止合作协议 / 乍得外长日前表示，…。
    """
    found: set[int] = set()
    for line, below in reversed(list(pairwise(lines))):
        if _heads_below(line, below) or (below.start in found and below.gap == 1 and _is_short(line)):
            found.add(line.start)
    return frozenset(found)


def _is_short(line: Line) -> bool:
    return could_be_headline(line) and len(line.text) <= SUBHEADING


def _heads_below(line: Line, below: Line) -> bool:
    whole = len(below.text) >= 2 * len(line.text) and STOP.search(below.text) is not None
    return _is_short(line) and (whole or len(below.text) >= PARAGRAPH)


def could_be_headline(line: Line) -> bool:
    """Whether it is short, and no end of a sentence, byline or credit."""
    text = line.text
    if len(text) > MAX_HEADLINE or len(text) < 4 or TERMINAL.search(text) or text[-1] in "，,、":
        return False
    return not (BYLINE.match(text) or CREDIT.match(text) or SECTION.match(text) or "。" in text)


def _heads_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Whether an article without a byline begins below a headline without a mark, behind a whole paragraph.

    柳溪区部署防汛 / 7月3日，柳溪区…值守。 / 县领导检查学校食堂 / 7月4日下午，县领导…: the third line.
    """
    line, below = lines[index], lines[index + 1]
    if below.follows is not None or line.indented > below.indented or RESUMING.match(below.text):
        return False
    if line.gap == 1 and _sets_off(lines[:index]):
        return False
    whole = len(below.text) >= PARAGRAPH
    if not (whole or STOP.search(below.text)) or not (whole or line.gap > 1 or len(lines[index - 1].text) >= PARAGRAPH):
        return False
    before = "".join(above.text for above in lines[max(0, index - PARAGRAPHS) : index])[-ABOVE:]
    enough = SUMMED if DATED.search(below.text[:LEAD].partition("。")[0]) else SUMMED_UNDATED
    return sums_up(line.text, below.text[:LEAD], before) >= enough


def _sets_off(lines: Sequence[Line]) -> bool:
    """Whether an empty line stands below a marked headline: then one stands above every other, too."""
    return any(above.level and line.gap > 1 for above, line in pairwise(lines))
