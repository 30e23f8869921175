"""Date expressions of Chinese news, and the day they mean.

Reading (``find_dates``) and meaning (``resolve_date``) are apart: the first needs only the sentence, the second the
date of the issue. A date that cannot be known stays ``None``; nothing is guessed that the text does not hold.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from kg.language.cues import alternation
from kg.language.tables import read_table
from kg.model import PartialDate, Record


class DateExpression(Record, frozen=True):
    """A date as printed: ``text[start:end]``. What was not printed is ``None``."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    """Month of the last day of a range (``8月30日至9月2日``)."""
    last_day: int | None = None
    """Last day of a range (``14日至16日``)."""
    word: str | None = None
    """Relative word as ``WORDS`` lists it: ``昨天``, ``上周``, ``本月``, ``近日`` …"""
    weekday: int | None = None
    """Printed day of the week, Monday is 0."""
    daypart: str | None = None
    """``上午``, ``下午`` or ``晚``."""
    ahead: bool = False
    """Announced, not reported (``将于5日…``): the nearest day not in the past is meant."""


_ROWS = read_table("date_words.tsv")
WORDS = {word: (unit.strip("-"), int(distance)) for row, word, unit, *rest in _ROWS if rest for distance in rest}
"""Relative words of news: the unit in which they count (none where no day can be known), and how far from the issue."""
DAYPARTS = {word: part for row, word, part, *_ in _ROWS if row != "relative"}
"""Printed part of the day to the three that the graph knows."""


def _relative_words(*units: str) -> str:
    return alternation(word for word, (unit, _) in WORDS.items() if unit in units)


_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0, "O": 0, "两": 2, "元": 1}
_WEEKDAYS = {c: i for i, c in enumerate("一二三四五六")} | {"日": 6, "天": 6}
_NARROW = str.maketrans("０１２３４５６７８９／．－號", "0123456789/.-号")

_N = r"(?:\d{1,2}|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEAR = r"(?:19|20)\d{2}|[一二][〇○零ＯO九][〇○零ＯO一二三四五六七八九]{2}"
_TO = r"\ ?(?:至|到|—+|-+|~|～|－|–)\ ?"
_PARTS = alternation(word for row, word, *_ in _ROWS if row == "part")
_WEEKS = alternation(word.removesuffix("周") for word, (unit, _) in WORDS.items() if unit == "week")
_PATTERN = re.compile(
    rf"""
    (?<![\d.第每])(?:
      (?P<iso>(?:19|20)\d{{2}}(?P<sep>[-/.])\d{{1,2}}(?P=sep)\d{{1,2}})(?!\d)
    | (?:(?P<year>{_YEAR})\ ?年(?!度|代|底?以来|来)\ ?)?
      (?:(?P<yearword>{_relative_words("year")})\ ?)?
      (?:(?P<month>{_N})\ ?月(?P<full>份?)(?!饼|球|票|薪)|(?P<monthword>{_relative_words("month")}))\ ?
      (?:(?P<day>{_N})\ ?(?:[日号](?!均|益)|(?={_TO}{_N}\ ?[日号]))
         (?:(?:{_TO}|[、和])(?:(?P<month2>{_N})\ ?月\ ?)?(?P<day2>{_N})\ ?[日号])?)?
    | (?P<onlyyear>{_YEAR})\ ?年(?!度|代|底?以来|来|级)
    | (?P<onlyday>\d{{1,2}})(?:\ ?[日号])?{_TO}(?P<onlyday2>\d{{1,2}})\ ?日(?!游|报|均|内)
    | (?P<bareday>\d{{1,2}})\ ?日(?!游|报|均|内|龄|元)
    | (?P<word>{_relative_words("day", "")}|{_WEEKS}(?=(?:周|星期)[一二三四五六日天]))
      (?:\ ?(?P<wordpart>{_PARTS}))?
      (?:\ ?[（(]\ ?(?:(?P<month3>{_N})\ ?月\ ?)?(?P<day3>{_N})\ ?[日号]\ ?[)）])?
      (?:(?:周|星期)(?P<weekday3>[一二三四五六日天]))?
    | (?:(?<=^)|(?<=[，。,；、“\s讯]))(?:周|星期)(?P<onlyweekday>[一二三四五六日天])(?=上午|下午|晚|，|,|[（(])
    )
    (?:\ ?[（(]?\ ?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])\ ?[)）]?)?
    (?:\ ?(?P<part>{_PARTS}))?
    """,
    re.VERBOSE,
)
_FIRST = re.compile(rf"[\d{''.join(sorted({word[0] for word in (*WORDS, *_DIGITS, '十', '廿', '周', '星')}))}]")
"""What a date may begin with."""
_WIDE = re.compile("[０-９／．－號]")
_COMING = timedelta(31)
"""How far ahead a report may name a day without its year and without 将."""
_AHEAD = re.compile(r"(?:将|拟|定|预计|计划)[于在]\s?$")


def find_dates(text: str) -> list[DateExpression]:
    """The date expressions of ``text`` in order, none overlapping.

    One space where the OCR cut a line is tolerated (``10月 31日``); full-width digits and 二〇二三年 are read as well.
    Durations, ordinals and fiscal years (``24日内``, ``第3日``, ``2023年度``) are no dates.
    """
    return list(_dates(text))


@lru_cache(maxsize=1 << 8)  # one sentence is asked for its dates several times
def _dates(text: str) -> tuple[DateExpression, ...]:
    narrow = text.translate(_NARROW) if _WIDE.search(text) else text
    return tuple(found for match in _matches(narrow) if (found := _expression(match, narrow)))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """All matches of the pattern, which is tried only where a first character of one stands: that is much faster."""
    at = 0
    while first := _FIRST.search(text, at):
        found = _PATTERN.match(text, first.start())
        at = found.end() if found else first.end()
        if found:
            yield found


def _expression(match: re.Match[str], text: str) -> DateExpression | None:
    get = match.group
    year = month = day = None
    if get("iso"):
        year, month, day = (int(part) for part in get("iso").split(get("sep")))
    else:
        year = _year(get("year") or get("onlyyear"))
        month = _number(get("month") or get("month3"))
        day = _number(get("day") or get("onlyday") or get("bareday") or get("day3"))
    if get("month") and day is None and year is None and not _names_month(match):
        return None
    if not _possible(year, month, day):
        return None
    part = get("part") or get("wordpart")
    weekday = get("weekday") or get("weekday3") or get("onlyweekday")
    return DateExpression(
        start=match.start(),
        end=match.end(),
        year=year,
        month=month,
        day=day,
        last_month=_number(get("month2")),
        last_day=_number(get("day2") or get("onlyday2")),
        word=_word(match),
        weekday=_WEEKDAYS[weekday] if weekday else None,
        daypart=DAYPARTS.get(part) if part else _part_of_word(get("word")),
        ahead=bool(_AHEAD.search(text, max(0, match.start() - 6), match.start())),
    )


def _names_month(match: re.Match[str]) -> bool:
    """Whether a month without a day is a date: 3月, 三月份, 今年三月, but not 一月 in 一月一通报."""
    return match["month"].isdigit() or bool(match["full"] or match["yearword"])


def _word(match: re.Match[str]) -> str | None:
    word: str | None = match["yearword"] or match["monthword"] or match["word"]
    return f"{word}周" if f"{word}周" in WORDS else word


def _part_of_word(word: str | None) -> str | None:
    return DAYPARTS.get(word[-1]) if word else None


def _possible(year: int | None, month: int | None, day: int | None) -> bool:
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= (monthrange(year or 2024, month)[1] if month else 31)


def _year(printed: str | None) -> int | None:
    if not printed:
        return None
    return int(printed) if printed.isdigit() and printed.isascii() else int("".join(str(_DIGITS[c]) for c in printed))


def _number(printed: str | None) -> int | None:
    """12, 十二, 廿三 as an integer."""
    if not printed:
        return None
    if printed.isdigit() and printed.isascii():
        return int(printed)
    tens, mark, ones = printed.replace("廿", "二十").partition("十")
    if not mark:
        return _DIGITS[tens]
    return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)


# --- what day is meant ---


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
    return date.fromisoformat(published.iso) if len(published.iso) == 10 else None


def _iso(day: date, inferred: str) -> PartialDate:
    return PartialDate(day.isoformat(), inferred)
