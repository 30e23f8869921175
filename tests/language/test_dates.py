"""Date expressions: what is read, and what day is meant."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.dates import _FIRST, _PATTERN, WORDS, _matches, find_dates
from kg.language.resolved_dates import resolve_date
from kg.model import PartialDate

ISSUE = PartialDate("2023-08-10")  # a Thursday


def meant(text: str, issue: PartialDate | None = ISSUE) -> tuple[str, str] | None:
    found = resolve_date(find_dates(text)[0], issue)
    return (found.iso, found.inferred) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年8月9日上午，", ("2023-08-09", "")),
        ("二〇二三年八月九日", ("2023-08-09", "")),
        ("二○二三年度？不，二〇二三年，", ("2023", "")),
        ("2023-08-09", ("2023-08-09", "")),
        ("8月9日下午", ("2023-08-09", "year")),
        ("10月 31日上午", ("2022-10-31", "year")),
        ("８月９日", ("2023-08-09", "year")),
        ("8月14日将要", ("2023-08-14", "year")),
        ("7月20—22日", ("2023-07-20", "year")),
        ("8月30日至9月2日", ("2023-08-30", "year")),
        ("12月31日", ("2022-12-31", "year")),
        ("28日下午,", ("2023-07-28", "year-month")),
        ("9日", ("2023-08-09", "year-month")),
        ("昨天，", ("2023-08-09", "date")),
        ("昨晚，", ("2023-08-09", "date")),
        ("今天（10日）", ("2023-08-10", "year-month")),
        ("昨日（9日）下午", ("2023-08-09", "year-month")),
        ("上周五，", ("2023-08-04", "date")),
        ("本周一下午", ("2023-08-07", "date")),
        ("本月5日", ("2023-08-05", "year-month")),
        ("上月28日", ("2023-07-28", "year-month")),
        ("去年12月", ("2022-12", "year")),
        ("今年3月8日", ("2023-03-08", "year")),
        ("今年", None),
        ("将于12月5日举行", ("2023-12-05", "year")),
        ("将于5日举行", ("2023-09-05", "year-month")),
        ("9号在北京会见", ("2023-08-09", "year-month")),
        ("4号至6号访问", ("2023-08-04", "year-month")),
        ("近日，", None),
        ("日前，", None),
    ],
)
def test_the_day_meant(text: str, expected: tuple[str, str] | None) -> None:
    if text == "今年":  # a year alone is background, not a date of an event
        assert find_dates(text) == []
    else:
        assert meant(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2023年度",
        "24小时内",
        "20多日",
        "第3日",
        "10日内",
        "一月一通报",
        "半月一调度",
        "3000日",
        "13月5日",
        "2月30日",
        "3号线",
        "长安街7号在",
        "嫦娥5号在",
        "3至5号楼",
    ],
)
def test_durations_and_ordinals_are_no_dates(text: str) -> None:
    assert [found for found in find_dates(text) if found.day is not None] == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("8日上午", "上午"),
        ("8日下午", "下午"),
        ("26日晚，", "晚"),
        ("26日晚上", "晚"),
        ("昨晚", "晚"),
        ("8日凌晨", None),
        ("今天早上", "上午"),
    ],
)
def test_daypart(text: str, part: str | None) -> None:
    assert find_dates(text)[0].daypart == part


def test_a_range_keeps_its_last_day() -> None:
    (found,) = find_dates("4月8日至10日，一行")
    assert (found.month, found.day, found.last_day) == (4, 8, 10)


def test_offsets_frame_what_was_printed() -> None:
    text = "本报讯（记者某某）10月 31日上午，会议"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "10月 31日上午"


def test_a_printed_weekday_chooses_the_year() -> None:
    assert meant("11月23日（星期四）", PartialDate("2024")) == ("2023-11-23", "year")


def test_a_printed_weekday_is_never_contradicted() -> None:
    assert meant("8月9日（星期五）") is None
    assert meant("2023年8月9日（星期五）") == ("2023-08", "")


def test_without_an_issue_only_what_is_printed_is_known() -> None:
    assert meant("8月9日", None) is None
    assert meant("昨天", None) is None
    assert meant("2023年8月9日", None) == ("2023-08-09", "")


def test_an_issue_known_to_the_month() -> None:
    month = PartialDate("2023-08", "year-month")
    assert meant("9日", month) == ("2023-08-09", "year-month")
    assert meant("9月1日", month) == ("2022-09-01", "year")
    assert meant("昨天", month) is None


@given(st.dates(date(2000, 1, 2), date(2030, 12, 31)), st.integers(0, 300))
def test_a_day_without_its_year_is_found_again(issue: date, ago: int) -> None:
    day = date.fromordinal(issue.toordinal() - ago)
    assert meant(f"{day.month}月{day.day}日上午", PartialDate(issue.isoformat())) == (day.isoformat(), "year")


@given(
    st.text("0123456789年月日号至—（）()周星期一二三十〇今昨天晚上午下本 ", max_size=30),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
)
def test_any_string_is_read_without_error(text: str, issue: date) -> None:
    last = 0
    for found in find_dates(text):
        assert last <= found.start < found.end <= len(text)
        last = found.end
        resolved = resolve_date(found, PartialDate(issue.isoformat()))
        if resolved and found.weekday is not None and len(resolved.iso) == 10:
            assert date.fromisoformat(resolved.iso).weekday() == found.weekday


def date_words(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _matches(text)]


@given(st.text(alphabet="2023年1月十二九日〇廿今昨天上周本星期三下午、至到（）-.第每近 将于", max_size=24))
def test_looking_only_where_a_date_may_begin_misses_none(text: str) -> None:
    assert date_words(text) == [found.span() for found in _PATTERN.finditer(text)]


@pytest.mark.parametrize("word", WORDS)
def test_a_relative_word_may_begin_a_date(word: str) -> None:
    assert _FIRST.match(word)
