"""Date expressions of Chinese news, as printed.

Reading (``find_dates``) and meaning (:func:`kg.language.resolved_dates.resolve_date`) are apart: the first needs only
the sentence, the second the date of the issue.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache

from kg.language.cues import alternation
from kg.language.tables import read_table
from kg.model import Record


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
DAYPARTS = {word: part for row, word, part, *_ in _ROWS if row in {"part", "ending"}}
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
_BEHIND_NUMBER = alternation(word for row, words, *_ in _ROWS if row == "behind" for word in words.split(" "))
_THINGS = "".join(words.replace(" ", "") for row, words, *_ in _ROWS if row == "thing")
_INSIDE, _TOMORROW, _NAMED = (
    alternation(word for row, words, *_ in _ROWS if row == part for word in words.split(" "))
    for part in ("inside", "tomorrow", "named")
)
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
    | (?P<onlyday>\d{{1,2}})(?:\ ?[日号])?{_TO}(?P<onlyday2>\d{{1,2}})\ ?(?:日(?!游|报|均|内)|号(?={_BEHIND_NUMBER}))
    | (?P<bareday>\d{{1,2}})(?:\ ?日(?!游|报|均|内|龄|元)|(?<![{_THINGS}]\d)(?<![{_THINGS}]\d\d)号(?={_BEHIND_NUMBER}))
    | (?:(?!明日)|(?<!{_INSIDE})(?=明日(?!{_TOMORROW})))(?!..{_NAMED})
      (?P<word>{_relative_words("day", "")}|{_WEEKS}(?=(?:周|星期)[一二三四五六日天]))
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
_HEADS = {"周", "星期", *WORDS, *(word.removesuffix("周") for word in WORDS)} - {""}
_FIRST = re.compile(
    r"[\d一二三四五六七八九十廿](?=[\d一二三四五六七八九十廿〇○零ＯO]*\ ?[年月日号/.至到—\-~～－–])"
    f"|{alternation(_HEADS)}"
)
"""What a date may begin with."""
_WIDE = re.compile("[０-９／．－號]")
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
        at = found.end() if found else first.start() + 1
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
