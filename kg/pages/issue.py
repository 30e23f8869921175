"""The date of an issue: from the file's name, the page itself, or what its articles report."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePosixPath

from kg.language.dates import find_dates
from kg.model import PartialDate

_NAME_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.年/]?(\d{2})[-_.月/]?(\d{2})(?!\d)")
_PRINTED = re.compile(r"((?:19|20)\d{2})\s?[年\-/.]\s?(\d{1,2})\s?[月\-/.]\s?(\d{1,2})(?!\d)")
_MONTH = re.compile(r"((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月$|((?:19|20)\d{2})-(\d{2})$")
_STATED = re.compile(r"(?:发布时间|发布日期|发表时间|出版日期|日期|时间|date|published|issued)\W{0,3}", re.IGNORECASE)
_WEEK = re.compile(r"(?:星期|周)[一二三四五六日天]")
_STRONG_YEAR = re.compile(r"((?:19|20)\d{2})\s?年(?=第[\d一二三四五六七八九十]+[次届期]|全[国省市区县])")
_ANY_YEAR = re.compile(r"(?<![到至自截])((?:19|20)\d{2})\s?年(?!度|代|底?前|末|以来|起)")
HEAD_LINES = 6
"""Lines at the top of a page (and of its foot) among which a masthead is looked for."""
LEAD = 160


def printed_issue(text: str, source: str = "") -> PartialDate | None:
    """The issue's date where the page or the file's name states it."""
    return _first_line(text) or _masthead(text) or _from_name(source)


def _first_line(text: str) -> PartialDate | None:
    """A first line that is a date and nothing more."""
    first = next((line.strip("# \t\r　\ufeff*") for line in text.split("\n", 4) if line.strip("# \t\r　\ufeff*")), "")
    if month := _MONTH.match(first):
        return PartialDate(f"{month[1] or month[3]}-{int(month[2] or month[4]):02}")
    match = _PRINTED.match(first)
    rest = first[match.end() :].strip("日 　") if match else ""
    return _whole(match) if match and len(rest) <= 8 and (not rest or _WEEK.match(rest) or rest[0].isdigit()) else None


def _masthead(text: str) -> PartialDate | None:
    """A line at the head or the foot of the page with a whole date beside a weekday, or a metadata line."""
    lines = [line for line in text[:4000].split("\n") if line.strip()][:HEAD_LINES]
    lines += [line for line in text[-1500:].split("\n") if line.strip()][-HEAD_LINES:]
    for line in lines:
        match = _PRINTED.search(line)
        if match and len(line) < 120 and (_WEEK.search(line) or _STATED.search(line[: match.start()])):
            return _whole(match)
    return None


def stated_date(text: str) -> PartialDate | None:
    """The first whole date in a metadata field (``2023-08-02T10:00``, ``20230802``, ``2023年8月2日``), or ``None``."""
    match = _PRINTED.search(text) or _NAME_DATE.search(text)
    return _whole(match) if match else None


def _from_name(source: str) -> PartialDate | None:
    match = _NAME_DATE.search(PurePosixPath(source).name)
    return _whole(match) if match else None


def _whole(match: re.Match[str]) -> PartialDate | None:
    try:
        return PartialDate(date(int(match[1]), int(match[2]), int(match[3])).isoformat())
    except ValueError:
        return None


def infer_issue(bodies: Sequence[str]) -> PartialDate | None:
    """What the articles tell of the issue: the month of the latest day they report, or its year alone.

    The year is what most of the evidence says (2024年第3次会议 weighs more than a year in passing); an issue is never
    older than what it reports. Parts are marked as inferred. ``None`` where no year is printed at all.
    """
    year = _year(bodies)
    if year is None:
        return None
    days = [
        (d.month, d.day) for body in bodies for d in find_dates(body[:LEAD])[:1] if d.month and d.day and not d.year
    ]
    if not days:
        return PartialDate(f"{year:04}", "year")
    return PartialDate(f"{year:04}-{_latest(days):02}", "year-month")


def _year(bodies: Iterable[str]) -> int | None:
    votes: Counter[int] = Counter()
    for body in bodies:
        for match in _STRONG_YEAR.finditer(body):
            votes[int(match[1])] += 4
        for match in _ANY_YEAR.finditer(body[: 2 * LEAD]):
            votes[int(match[1])] += 1
    return max(votes, key=lambda year: (votes[year], year), default=None)


def _latest(days: Sequence[tuple[int, int]]) -> int:
    """Month of the latest day; December and January on one page means January."""
    months = {month for month, _ in days}
    if months & {1, 2} and months & {11, 12}:
        months = {month for month in months if month <= 6}
    return max(months)
