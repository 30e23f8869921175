"""Headlines set from top to bottom: the OCR reads them across, in scraps of one to three characters."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.pages.lines import Line, Slice
from kg.pages.patterns import STOP

SCRAP = 3
"""Characters; longer lines are no scraps."""
FEWEST = 3
"""Scraps of which a vertical headline is made."""
LEAD = 120
_HELD = re.compile(r"召开|举行|举办|开展|启动|开工|启用|揭牌")
"""Verbs that a headline sets behind the body that acts, a report behind what was held: 会议召开 → 某区召开会议."""
_BYLINE = re.compile(r"^(?:[^，,。（(]{0,16}[讯电])?\s*(?:[（(][^（()）]{0,40}[)）])?\s*")
_DAY = re.compile(r"^(?:[^，,。]{0,6}?\d{1,2}\s?日)\s?(?:上午|下午|晚上?)?[,，]?\s*")


def take_scraps(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Lines of the page without the scraps of vertical headlines, and the scraps in printed order."""
    scraps = [line for line in lines if _is_scrap(line)]
    if len(scraps) < FEWEST:
        return list(lines), []
    return [line for line in lines if not _is_scrap(line)], scraps


def _is_scrap(line: Line) -> bool:
    text = line.text.replace(" ", "")
    return (
        len(text) <= SCRAP and not line.level and not STOP.search(text) and all("\u4e00" <= c <= "\u9fff" for c in text)
    )


def restore_headline(scraps: Sequence[Line], body: str) -> Line | None:
    """The headline that the scraps are bits of, told by what the lead of ``body`` says, or ``None``.

    Characters that the OCR lost are left out where they cannot be known; those that the lead gives are filled in and
    stand in no run of the headline.
    """
    runs = [list(group) for _, group in groupby(scraps, key=lambda line: len(line.text))]
    for run in sorted(runs, key=len, reverse=True):
        if len(run) < FEWEST:
            break
        printed = list(_downwards(run))
        best = max(_candidates(body), key=lambda c: _common("".join(t for t, _ in printed), c), default="")
        shared = _common("".join(text for text, _ in printed), best)
        if best and shared >= 0.8 * len(printed) and shared >= 0.5 * len(best):
            return _line(printed, best)
    return None


def _downwards(run: Sequence[Line]) -> Iterator[tuple[str, Slice]]:
    """Characters of a vertical headline: columns from right to left, each from top to bottom."""
    for column in reversed(range(len(run[0].text))):
        for line in run:
            start = line.start + column
            yield line.text[column], (start, start + 1)


def _candidates(body: str) -> Iterator[str]:
    """What the headline may have said: the first clause of the lead, and the same with its verb moved forward."""
    lead = _DAY.sub("", _BYLINE.sub("", body[:LEAD].split("\n")[0], count=1), count=1)
    clause = re.split(r"[，。；,;]", lead)[0].replace(" ", "")
    yield clause
    verb = _HELD.search(clause, len(clause) - 2)
    if verb:
        stem = clause[: verb.start()]
        for at in range(2, min(len(stem) - 1, 16)):
            yield stem[:at] + verb[0] + stem[at:]


def _common(left: str, right: str) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(right) + 1)
    for a in left:
        previous = 0
        for j, b in enumerate(right, 1):
            previous, row[j] = row[j], previous + 1 if a == b else max(row[j], row[j - 1])
    return row[-1]


def _line(printed: Sequence[tuple[str, Slice]], best: str) -> Line:
    """The candidate as a line; characters that are not on the page have an empty slice."""
    slices: list[Slice] = []
    at = 0
    for character in best:
        found = next((k for k in range(at, min(len(printed), at + 3)) if printed[k][0] == character), None)
        slices.append(printed[found][1] if found is not None else (0, 0))
        at = found + 1 if found is not None else at
    return Line(best, tuple(slices))
