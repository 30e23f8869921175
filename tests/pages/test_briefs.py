"""Briefs: several one-paragraph items under one heading, each an article with its own evidence."""

import pytest

from kg.extract import extract_page
from kg.model import Article, Page
from kg.pages import cut_page

ITEMS = (
    "7月3日上午，柳溪区委书记闻海涛主持召开防汛工作会议，区长钟立华参加会议。",
    "7月4日，柳溪区副区长龚建国到云帆乡调研乡村振兴工作。",
    "近日，柳溪区图书馆向读者开放夜间阅览室。",
)
HEADS = ("柳溪区部署防汛", "龚建国调研乡村振兴", "图书馆开放夜间阅览室")
REPORT = "# 柳溪区召开教育工作会议\n\n本报讯（记者甲晓明）7月2日，柳溪区召开教育工作会议。"
REPORT += "\n\n会议指出，要办好学校。\n\n会议要求，要抓好落实。"


def cut(text: str) -> tuple[Article, ...]:
    articles = cut_page(Page(source="page.txt", text=text))
    for article in articles:
        for at, start, length in ((run.at, run.start, run.length) for run in article.runs):
            assert article.text[at : at + length] == text[start : start + length]
        for at, start, length in ((run.at, run.start, run.length) for run in article.headline_runs):
            assert (article.headline or "")[at : at + length] == text[start : start + length]
    return articles


def briefs(text: str) -> list[tuple[str | None, str]]:
    return [(article.headline, article.text) for article in cut(text) if article.kind == "brief"]


@pytest.mark.parametrize("heading", ["要闻简报", "简讯", "一句话新闻", "【基层短波】", "时政要闻简报", "■ 要闻简报"])
@pytest.mark.parametrize("mark", ["", "## "])
def test_items_that_begin_with_their_day(heading: str, mark: str) -> None:
    text = f"{REPORT}\n\n{mark}{heading}\n\n" + "\n\n".join(ITEMS)
    report, *rest = cut(text)
    assert (report.kind, report.headline) == ("report", "柳溪区召开教育工作会议")
    assert [article.text for article in rest] == list(ITEMS)
    assert {article.kind for article in rest} == {"brief"}


@pytest.mark.parametrize(
    "item", ["**{0}** {1}", "【{0}】{1}", "● 【{0}】{1}", "{0} {1}", "{0}\n　　{1}", "### {0}\n\n{1}", "■ **{0}** {1}"]
)
def test_items_with_heads_of_their_own(item: str) -> None:
    rows = list(zip(HEADS, ITEMS, strict=True))
    text = "## 要闻简报\n\n" + "\n\n".join(item.format(*row) for row in rows)
    assert briefs(text) == rows


@pytest.mark.parametrize("bullet", ["●", "■", "◆", "▲", "- "])
def test_items_with_bullets_need_no_heading(bullet: str) -> None:
    assert [text for _, text in briefs("\n\n".join(f"{bullet}{item}" for item in ITEMS))] == list(ITEMS)


def test_items_set_in_lines() -> None:
    set_ = [f"　　{item[:14]}\n{item[14:30]}\n{item[30:]}" for item in ITEMS]
    assert [text for _, text in briefs("要闻简报\n\n" + "\n".join(set_))] == list(ITEMS)


def test_each_item_has_its_own_evidence() -> None:
    facts = extract_page(cut("要闻简报\n\n" + "\n\n".join(ITEMS)))
    people = [{entity.name for entity in told.entities if entity.label == "Person"} for told in facts]
    assert people == [{"闻海涛", "钟立华"}, {"龚建国"}, set()]
    days = [[e.properties.get("date") for e in told.entities if e.label == "Meeting"] for told in facts]
    assert [len(found) for found in days] == [1, 1, 0]


def test_the_credit_below_belongs_to_the_last_item() -> None:
    *_, last = briefs("要闻简报\n\n" + "\n\n".join(ITEMS) + "\n\n（本报记者甲晓明 整理）")
    assert last[1] == f"{ITEMS[-1]}\n（本报记者甲晓明 整理）"


def test_the_next_article_is_no_brief() -> None:
    *rest, last = cut("## 要闻简报\n\n" + "\n\n".join(ITEMS) + "\n\n" + REPORT)
    assert [article.kind for article in rest] == ["brief"] * 3
    assert last.kind == "report"
    assert last.text.count("\n") == 2


def test_an_article_of_several_paragraphs_stays_one() -> None:
    (article,) = cut(REPORT)
    assert article.kind == "report"


def test_a_page_name_above_an_article_makes_no_briefs() -> None:
    text = f"工作动态\n\n{REPORT.removeprefix('# ')}".replace("本报讯（记者甲晓明）", "")
    assert len(cut(text)) == 1


def test_measures_with_bullets_are_no_briefs() -> None:
    text = "# 柳溪区出台措施\n\n●加大投入，办好学校。\n\n●抓好落实，强化督导。\n\n●完善机制，形成合力。"
    assert len(cut(text)) == 1


def test_several_days_in_one_report_are_no_briefs() -> None:
    text = "# 闻海涛调研\n\n7月3日，闻海涛到云帆乡调研。\n\n7月4日，闻海涛到柳溪镇调研。\n\n他要求，要抓好落实。"
    (article,) = cut(text)
    assert article.kind == "report"
