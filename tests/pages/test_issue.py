"""Where the date of an issue is read: each place alone is enough, and nothing is made up."""

from pathlib import Path

import pytest

from kg.extract import extract_page
from kg.model import Page, PartialDate
from kg.pages import cut_page, read_sources

REPORT = "柳溪区召开防汛工作会议\n\n本报讯（记者甲晓明）7月3日上午，柳溪区召开防汛工作会议。\n"
DAY = PartialDate("2024-07-04")


def issue(folder: Path, text: str, name: str = "page.txt") -> PartialDate | None:
    path = folder / name
    path.write_text(text, "utf-8")
    (page,) = read_sources([path])
    assert isinstance(page, Page)
    return page.issued


@pytest.mark.parametrize(
    "name", ["2024-07-04.txt", "20240704_02.txt", "柳溪日报2024年07月04日.txt", "lx-2024.07.04-a1.txt"]
)
def test_the_name_of_the_file(tmp_path: Path, name: str) -> None:
    assert issue(tmp_path, REPORT, name) == DAY


@pytest.mark.parametrize(
    "line", ["2024年7月4日", "2024-07-04", "# 2024年7月4日 星期四", "2024/7/4", "2024-07-04 08:30"]
)
def test_a_first_line(tmp_path: Path, line: str) -> None:
    assert issue(tmp_path, f"{line}\n\n{REPORT}") == DAY


@pytest.mark.parametrize(
    "line", ["第2版 要闻 2024年7月4日 星期四", "责编 甲 2024年7月4日 星期四 农历五月廿九", "要闻 2024-07-04 周四"]
)
def test_a_masthead_at_the_head_or_the_foot(tmp_path: Path, line: str) -> None:
    assert issue(tmp_path, f"柳溪日报\n{line}\n\n{REPORT}") == DAY
    assert issue(tmp_path, f"{REPORT}\n{line}\n") == DAY


@pytest.mark.parametrize(
    "line", ["发布时间：2024-07-04 09:12 来源：柳溪发布", "日期: 2024年7月4日", "date: 2024-07-04"]
)
def test_a_metadata_header(tmp_path: Path, line: str) -> None:
    assert issue(tmp_path, f"# 柳溪区召开防汛工作会议\n\n{line}\n\n{REPORT}") == DAY


def test_a_date_within_a_report_is_not_the_issue(tmp_path: Path) -> None:
    assert issue(tmp_path, REPORT.replace("7月3日上午", "2024年7月3日上午")) is None
    assert issue(tmp_path, REPORT, "2024-13-45.txt") is None


@pytest.mark.parametrize(
    ("when", "day", "precision"),
    [
        ("3日上午", "2024-07-03", "day"),
        ("昨日", "2024-07-03", "day"),
        ("今天（4日）", "2024-07-04", "day"),
        ("上周五", "2024-06-28", "day"),
        ("二〇二四年七月二日", "2024-07-02", "day"),
        ("近日", None, "none"),
    ],
)
def test_days_are_told_from_the_issue_through_to_the_meeting(when: str, day: str | None, precision: str) -> None:
    text = f"本报讯（记者甲晓明）{when}，柳溪区召开防汛工作会议，区长钟立华主持会议。"
    (facts,) = extract_page(cut_page(Page(source="p.txt", text=text, issued=DAY)))
    (meeting,) = (entity for entity in facts.entities if entity.label == "Meeting")
    assert (meeting.properties.get("date"), meeting.properties["date_precision"]) == (day, precision)
