"""Headlines without mark and without byline: what they sum up begins an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Page
from kg.pages import cut_page
from kg.pages.likeness import pairs, sums_up

FLOODS = (
    "柳溪区部署秋汛防御工作",
    "11月20日上午，柳溪区召开秋汛防御工作部署会。区委书记木青禾主持会议并讲话，副区长水长东汇报近期雨情。",
    "会议要求，各镇街要把水库、河堤、地质灾害点逐一看过，值班值守一刻不放松，确保群众安全过汛。",
)
SCHOOLS = (
    "区领导走访慰问松冈小学教师",
    "教师节前夕，副区长火照野来到松冈小学，走访慰问一线教师，向他们送上鲜花和问候，并听取学校建设情况介绍。",
)


def headlines(text: str) -> list[str | None]:
    return [article.headline for article in cut_page(Page("page.txt", text))]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n　　"])
def test_items_of_plain_text_are_parted_by_what_their_headlines_sum_up(between: str) -> None:
    first, second = between.join(FLOODS), between.join(SCHOOLS)
    assert headlines(f"{first}\n\n{second}") == [FLOODS[0], SCHOOLS[0]]


def test_paragraphs_that_are_whole_need_no_empty_line_before_a_headline() -> None:
    long = (
        "会议指出，今年入秋以来降雨比往年同期多出三成，部分水库水位偏高，河道行洪压力大，防御形势不容乐观，"
        "各级各部门要按最坏的情况准备，把物资、队伍、预案都落到实处，让群众放心。"
    )
    assert headlines("\n".join([*FLOODS, long, *SCHOOLS])) == [FLOODS[0], SCHOOLS[0]]


@pytest.mark.parametrize(
    "signed",
    [
        "来源：柳溪发布",
        "（来源：柳溪发布）",
        "柳溪报记者 木青禾 编辑 水长东",
        "（木青禾 供稿）",
        "【责任编辑：木青禾】",
    ],
)
def test_credits_behind_the_last_sentence_end_an_article(signed: str) -> None:
    last = FLOODS[2] * 2 + signed
    assert headlines("\n".join([*FLOODS[:2], last, *SCHOOLS])) == [FLOODS[0], SCHOOLS[0]]


def test_a_source_within_a_sentence_ends_none() -> None:
    goes_on = FLOODS[2] * 2 + "雨水的来源，"
    assert headlines("\n".join([*FLOODS[:2], goes_on, *SCHOOLS])) == [FLOODS[0]]


def test_a_kicker_above_it_is_part_of_the_headline() -> None:
    assert headlines("\n\n".join([*FLOODS, "教师节里话师恩", *SCHOOLS])) == [FLOODS[0], f"教师节里话师恩 {SCHOOLS[0]}"]


def test_a_digest_of_a_newscast_stays_one_article() -> None:
    digest = "\n\n".join(["柳溪联播快讯", *FLOODS, *SCHOOLS])
    assert headlines(digest) == ["柳溪联播快讯"]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("多部门会商研判雨情水情", id="stands over a paragraph that goes on"),
        pytest.param("一、雨情水情", id="is numbered"),
        pytest.param("未雨绸缪早谋划", id="sums up nothing"),
        pytest.param("秋汛防御工作部署会要求", id="shares with both sides"),
    ],
)
def test_a_heading_inside_an_article_begins_none(heading: str) -> None:
    below = (
        "会议还要求，气象、水利、应急等部门要会商研判雨情水情，值班值守要抓细抓实，"
        "发现险情第一时间处置，信息报送不得迟报漏报。"
    )
    assert headlines("\n\n".join([*FLOODS, heading, below])) == [FLOODS[0]]


def test_a_heading_inside_an_article_is_a_paragraph_of_its_own() -> None:
    text = "\n".join(["# 柳溪联播快讯", "", FLOODS[0], FLOODS[1], SCHOOLS[0], SCHOOLS[1]])
    (article,) = cut_page(Page("page.txt", text))
    assert article.text.split("\n") == [*FLOODS[:2], *SCHOOLS]


def test_so_is_each_line_of_one_that_has_several() -> None:
    text = "\n".join(["# 柳溪要闻", "", "柳溪区秋汛防御部署会举行", "木青禾讲话", FLOODS[1]])
    (article,) = cut_page(Page("page.txt", text))
    assert article.text.split("\n") == ["柳溪区秋汛防御部署会举行", "木青禾讲话", FLOODS[1]]


def test_a_short_first_line_of_a_narrow_column_goes_on() -> None:
    (article,) = cut_page(
        Page("page.txt", "# 柳溪要闻\n\n11月20日上午柳溪区召\n开秋汛防御工作部署会\n议区委书记木青禾讲话。")
    )
    assert article.text == "11月20日上午柳溪区召开秋汛防御工作部署会议区委书记木青禾讲话。"


def test_where_headlines_are_set_off_one_without_an_empty_line_opens_no_article() -> None:
    marked = ["# 柳溪区部署秋汛防御工作", "", *FLOODS[1:], *SCHOOLS]
    assert headlines("\n".join(marked)) == [FLOODS[0]]
    assert headlines("\n".join([*marked[:-2], "", *SCHOOLS])) == [FLOODS[0], SCHOOLS[0]]


def test_a_line_of_a_narrow_column_is_no_headline() -> None:
    lines = [
        "柳溪区部署秋汛防御工作",
        "本报讯 区里昨日开会部署秋汛防御。",
        "会议强调要把水库河堤逐一",
        "看过，河堤水库逐一看过才放心。",
    ]
    assert headlines("\n".join(lines)) == [lines[0]]


def test_what_a_headline_sums_up_is_told_below_and_not_above() -> None:
    assert sums_up(SCHOOLS[0], SCHOOLS[1], "".join(FLOODS)) > 0.5
    assert sums_up(SCHOOLS[0], SCHOOLS[1], SCHOOLS[0]) == 0
    assert sums_up("，。", "任何", "") == 0


@given(st.text(), st.text(), st.text())
def test_the_share_is_a_share(headline: str, below: str, above: str) -> None:
    assert 0 <= sums_up(headline, below, above) <= 1
    assert sums_up(headline, headline, "") == (1 if pairs(headline) else 0)
