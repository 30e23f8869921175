"""The day that a date expression means.

The date of the issue gives what the text leaves out. A date that cannot be known stays ``None``; nothing is guessed
that the text does not hold.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kg.language.dates import WORDS, DateExpression
from kg.model import PartialDate

_COMING = timedelta(31)
"""How far ahead a report may name a day without its year and without 将."""


def resolve_date(expression: DateExpression, published: PartialDate | None) -> PartialDate | None:
    """The date meant, cut to what is known; ``None`` where nothing is.

    What the text leaves out comes from ``published``, the date of the issue: the nearest date that does not lie after
    it (not before it, where the expression is ``ahead``; a printed month and day less than a month after the issue is
    coming, not eleven months gone). A printed weekday is never contradicted: another year or month
    that fits it is taken, or the date is cut to the part that is not in doubt.
    """
    if expression.word in WORDS:
        return _relative(expression, published)
    if expression.year is not None:
        return _printed(expression)
    if published is None:
        return None
    if expression.month is not None:
        return _with_year(expression, published)
    if expression.day is not None:
        return _with_month(expression, published)
    if expression.weekday is not None and (issue := _day(published)):
        return _iso(issue - timedelta((issue.weekday() - expression.weekday) % 7), "date")
    return None


def _printed(expression: DateExpression) -> PartialDate | None:
    year, month, day = expression.year, expression.month, expression.day
    if year is None:
        return None
    if month is None:
        return PartialDate(f"{year:04}")
    if day is None or not _on_weekday(_valid(year, month, day), expression):
        return PartialDate(f"{year:04}-{month:02}")
    return PartialDate(f"{year:04}-{month:02}-{day:02}")


def _with_year(expression: DateExpression, published: PartialDate) -> PartialDate | None:
    """``10月31日`` in an issue of a known year."""
    month, day = expression.month or 1, expression.day
    year, *rest = (int(part) for part in published.iso.split("-"))
    if day is None:
        shift = _shift(expression.ahead, bool(rest) and month > rest[0], bool(rest) and month < rest[0])
        return PartialDate(f"{year + shift:04}-{month:02}", "year")
    step = 1 if expression.ahead else -1
    nearest = year + _years_off(expression, published)
    return _first((_valid(y, month, day) for y in (nearest, nearest + step)), expression, "year")


def _years_off(expression: DateExpression, published: PartialDate) -> int:
    """Which year a printed month and day belong to, counted from the year of the issue."""
    year, *known = (int(part) for part in published.iso.split("-"))
    issue = _day(published)
    mine = [expression.month or 1, expression.day or 1][: len(known)]
    if issue and not expression.ahead:
        for shift in (0, 1):
            coming = _valid(year + shift, expression.month or 1, expression.day or 1)
            if coming and issue < coming <= issue + _COMING:
                return shift
    return _shift(expression.ahead, mine > known, mine < known)


def _shift(ahead: bool, later: bool, earlier: bool) -> int:
    return int(earlier) if ahead else -int(later)


def _with_month(expression: DateExpression, published: PartialDate) -> PartialDate | None:
    """``28日`` in an issue of a known month."""
    parts = [int(part) for part in published.iso.split("-")]
    if len(parts) < 2 or expression.day is None:
        return None
    months = list(_months(parts[0], parts[1], 1 if expression.ahead else -1))
    issue = _day(published)
    candidates = (_valid(year, month, expression.day) for year, month in months)
    fitting = (d for d in candidates if d and (issue is None or (d >= issue if expression.ahead else d <= issue)))
    return _first(fitting, expression, "year-month")


def _months(year: int, month: int, step: int) -> Iterator[tuple[int, int]]:
    """The month of the issue and the three next to it, one way."""
    for _ in range(4):
        yield year, month
        month += step
        if not 1 <= month <= 12:
            year, month = year + step, 12 if step < 0 else 1


def _relative(expression: DateExpression, published: PartialDate | None) -> PartialDate | None:
    unit, distance = WORDS[expression.word or ""]
    if published is None or not unit:
        return None
    if unit == "year":
        year = int(published.iso[:4]) + distance
        return _year_known(expression, year)
    if unit == "month":
        return _month_known(expression, published, distance)
    issue = _day(published)
    if expression.day is not None:  # 今天（10日）: what is printed is surer than the word
        nearer = PartialDate(_iso(issue + timedelta(max(distance, 0)), "").iso) if issue else published
        printed = DateExpression(expression.start, expression.end, month=expression.month, day=expression.day)
        return resolve_date(printed, nearer)
    if issue is None:
        return None
    if unit == "week":
        monday = issue - timedelta(issue.weekday()) + timedelta(7 * distance)
        return _iso(monday + timedelta(expression.weekday or 0), "date") if expression.weekday is not None else None
    day = issue + timedelta(distance)
    return _iso(day, "date") if _on_weekday(day, expression) else None


def _year_known(expression: DateExpression, year: int) -> PartialDate | None:
    month, day = expression.month, expression.day
    if month is None:
        return PartialDate(f"{year:04}", "year")
    if day is not None and (whole := _valid(year, month, day)) and _on_weekday(whole, expression):
        return _iso(whole, "year")
    return PartialDate(f"{year:04}-{month:02}", "year")


def _month_known(expression: DateExpression, published: PartialDate, distance: int) -> PartialDate | None:
    parts = [int(part) for part in published.iso.split("-")]
    if len(parts) < 2:
        return None
    year, month = (parts[0] * 12 + parts[1] - 1 + distance) // 12, (parts[1] - 1 + distance) % 12 + 1
    if expression.day is not None and (whole := _valid(year, month, expression.day)):
        return _iso(whole, "year-month") if _on_weekday(whole, expression) else None
    return PartialDate(f"{year:04}-{month:02}", "year-month")


def _first(candidates: Iterable[date | None], expression: DateExpression, inferred: str) -> PartialDate | None:
    for candidate in candidates:
        if candidate and _on_weekday(candidate, expression):
            return _iso(candidate, inferred)
    return None


def _on_weekday(day: date | None, expression: DateExpression) -> bool:
    return day is not None and expression.weekday in (None, day.weekday())


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(published: PartialDate) -> date | None:
    return date.fromisoformat(published.iso) if published.is_day else None


def _iso(day: date, inferred: str) -> PartialDate:
    return PartialDate(day.isoformat(), inferred)
