"""Columns that the OCR mixed up: invented articles, set in columns and read row by row."""

import random

import pytest

from bench.columns.generator import Damage, print_page, set_in_lines
from kg.model import Article, Page
from kg.pages import cut_page
from kg.pages.columns.fragments import cut_pieces, pair_scores
from kg.pages.columns.repair import repair_columns
from kg.pages.lines import split_lines
from kg.pages.vertical import restore_headline, take_scraps

CLEAN = Damage(lost=0, narrow=0, false_gap=0, glued=0, swapped=0, detached=0, beside=0)
MEETING = (
    "柳溪区召开防汛工作会议",
    "本报讯（记者甲晓明）7月3日上午，柳溪区召开防汛工作会议，总结上周工作，分析当前形势，安排近期工作。区委书记某某出席会议并讲话。\n"
    "会议指出，今年以来，全区上下认真贯彻落实市委、市政府决策部署，各项工作取得了新的进展，但是也要清醒地认识到存在的问题和不足，"
    "切实增强做好工作的责任感和紧迫感。\n"
    "会议强调，要压实工作责任，加强巡查值守，及时消除安全隐患，确保人民群众生命财产安全。要严格落实领导干部带班制度，做好应急物资储备，"
    "加强宣传引导，形成工作合力，推动各项任务落到实处。",
)
VISIT = (
    "柳溪区领导调研重点项目建设",
    "本报讯（记者乙志红）7月4日下午，柳溪区委副书记、区长某某到产业园调研重点项目建设情况，现场研究解决存在的困难和问题。\n"
    "在项目施工现场，某某认真听取企业负责人的汇报，详细了解项目进展情况，要求有关部门强化服务意识，优化营商环境，"
    "为项目建设提供坚强保障，推动项目早日建成投产。\n"
    "某某指出，项目建设是经济发展的重要支撑，各级各部门要提高思想认识，加强沟通协调，抢抓时间节点，加快工程进度，"
    "以高质量项目建设推动经济社会高质量发展。",
)


def cut(text: str) -> tuple[Article, ...]:
    return cut_page(Page(source="page.txt", text=text))


def plain(text: str) -> str:
    return text.replace("\n", "").replace(" ", "")


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("width", [14, 18, 22])
def test_rows_are_taken_apart_again(columns: int, width: int) -> None:
    damage = Damage(**{**_fields(CLEAN), "columns": (columns,), "widths": (width, width)})
    printed = print_page([MEETING, VISIT], damage, random.Random(columns * width))
    articles = cut(printed.text)
    assert [article.headline for article in articles] == [MEETING[0], VISIT[0]]
    for article, (_, body) in zip(articles, (MEETING, VISIT), strict=True):
        assert plain(article.text) == plain(body)


def _fields(damage: Damage) -> dict[str, object]:
    return {name: getattr(damage, name) for name in damage.__dataclass_fields__}


def test_every_character_stays_traceable() -> None:
    printed = print_page([MEETING, VISIT], Damage(), random.Random(3))
    for article in cut(printed.text):
        for run in article.runs:
            assert article.text[run.at : run.at + run.length] == printed.text[run.start : run.start + run.length]


def test_seams_carry_a_confidence() -> None:
    printed = print_page([MEETING, VISIT], CLEAN, random.Random(1))
    seams = [seam for article in cut(printed.text) for seam in article.seams]
    assert len(seams) > 20
    assert all(0 < seam.confidence <= 1 for seam in seams)


@pytest.mark.parametrize("own_lines", [0.0, 1.0])
def test_a_page_in_order_comes_out_untouched(own_lines: float) -> None:
    damage = Damage(**{**_fields(CLEAN), "columns": (1,), "rows_on_lines": own_lines})
    printed = print_page([MEETING, VISIT], damage, random.Random(5))
    lines = split_lines(printed.text)
    assert repair_columns(printed.text, lines) == lines


def test_clean_paragraphs_come_out_untouched() -> None:
    text = "\n\n".join(f"# {headline}\n\n{body}" for headline, body in (MEETING, VISIT))
    lines = split_lines(text)
    assert repair_columns(text, lines) == lines


def test_names_with_spaces_between_them_are_no_columns() -> None:
    text = "柳溪区表彰先进工作者\n\n" + " ".join(f"某{name}某" for name in "甲乙丙丁戊己庚辛壬癸" * 6)
    lines = split_lines(text)
    assert repair_columns(text, lines) == lines


def test_a_gap_that_was_lost_is_found() -> None:
    text = " ".join(f"{a}{b}" for a, b in zip(*_two_columns(), strict=True))
    pieces = cut_pieces(text, split_lines(text))
    assert sum(piece.glued for piece in pieces) >= 2


def _two_columns() -> tuple[list[str], list[str]]:
    left = set_in_lines([MEETING[1].replace("\n", "")], 14)[3:9]
    right = set_in_lines([VISIT[1].replace("\n", "")], 14)[3:9]
    return [f"{line} " if n % 3 else line for n, line in enumerate(left)], right


def test_a_seam_within_a_word_scores_above_chance() -> None:
    right, wrong = pair_scores(["全面贯彻落实党中央决", "全面贯彻落实党中央决"], ["策部署", "阳光明"])
    assert right > 3 > 0 > wrong


def test_a_vertical_headline_is_put_together_from_its_scraps() -> None:
    # 柳溪区召开防汛 | 工作推进会, two columns from right to left; the OCR lost some characters
    text = "工柳\n\n作溪\n\n推区\n\n进开\n\n会防\n\n本报讯（记者甲）7月3日上午，柳溪区防汛工作推进会召开，部署工作。"
    lines, scraps = take_scraps(split_lines(text))
    assert len(lines) == 1
    headline = restore_headline(scraps, lines[0].text)
    assert headline is not None
    assert headline.text == "柳溪区召开防汛工作推进会"
    (article,) = cut(text)
    assert article.headline == "柳溪区召开防汛工作推进会"
    for run in article.headline_runs:
        assert article.headline[run.at : run.at + run.length] == text[run.start : run.start + run.length]
