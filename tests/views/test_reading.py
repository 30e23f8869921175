"""Search, panel, clipping, hiding, pinning, expanding."""

import pytest

from kg.views import write_view
from tests.views.sample import OPENING, VISIT, sample_graph

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "typed", ["吕晓岚", "吕区长", "晓岚", "lvxiaolan", "lüxiaolan", "lǚ xiǎo lán", "luxiao", "lxl", "LXL"]
)
def test_search_finds_a_person_by_name_and_by_pinyin(opened, typed):
    page = opened("attendance")
    page.find(typed)
    assert page.page.inner_text("#panel-title") == "吕晓岚"


@pytest.mark.parametrize(
    ("typed", "name"), [("shan", "单明远"), ("qyf", "仇一帆"), ("qiuyi", "仇一帆"), ("ljqtsg", "临江区图书馆")]
)
def test_search_knows_surnames_and_nodes_that_are_not_drawn(opened, typed, name):
    page = opened("attendance")
    page.find(typed)
    assert name in page.page.inner_text("#panel-title")
    assert page.page.inner_text("#panel-title") in page.shown()


def test_search_says_when_nothing_is_found(opened):
    page = opened("attendance").page
    page.fill("#search", "查无此人")
    assert page.inner_text("#found") == "没有找到"


def test_arrows_choose_among_the_results(opened):
    page = opened("attendance").page
    page.fill("#search", "推进会")
    page.press("#search", "ArrowDown")
    second = page.inner_text("#found [aria-selected=true]")
    page.press("#search", "Enter")
    assert page.inner_text("#panel-title") in second


def test_the_panel_shows_the_sentence_with_the_names_marked(opened):
    page = opened("attendance")
    page.find("单明远")
    assert OPENING in page.panel()
    assert {"单明远", "临江区"} & set(page.page.locator("#panel mark").all_inner_texts()) == {"单明远"}
    assert "临江区召开重点项目推进会 · a-1.txt · 版面 A1 · 2024-03-06" in page.panel()


def test_the_clipping_is_the_whole_article_with_the_sentence_in_it(opened):
    page = opened("attendance")
    page.find("单明远")
    page.page.locator("#panel button.source", has_text="临江区召开").first.click()
    assert page.page.inner_text("#clipping .sentence") == OPENING
    assert page.page.inner_text("#clipping .clipping-text").endswith("会议要求加快进度。")
    said = page.page.inner_text("#clipping p.quiet")
    assert said.startswith("a-1.txt · 版面 A1 · 2024-03-06 · 文件字符 ")
    page.page.keyboard.press("Escape")
    assert not page.page.is_visible("#clipping")


def test_a_sentence_that_is_not_in_the_article_is_shown_all_the_same(opened):
    page = opened("attendance", hash="#person=仇一帆")
    assert "仇一帆列席会议。" in page.panel()
    page.page.locator("#panel button.source").first.click()
    assert "仇一帆列席会议。" in page.page.inner_text("#clipping blockquote")


def test_a_click_on_a_node_opens_the_panel_and_dims_the_rest(opened):
    page = opened("attendance")
    page.click_node("吕晓岚")
    assert page.page.inner_text("#panel-title") == "吕晓岚"
    highlighted = set(page.page.evaluate("[...kgPage.highlight.nodes].map(n => kgPage.nodes[n].name)"))
    assert highlighted == {"吕晓岚", "临江区重点项目推进会", "吕晓岚调研图书馆工程", "临江区第2次重点项目推进会"}


def test_a_click_on_a_line_shows_its_fact(opened):
    page = opened("people")
    page.click_edge("吕晓岚", "单明远")
    assert "吕晓岚 — 单明远" in page.panel()
    assert "共同参加：2" in page.panel()
    assert VISIT in page.panel()


def test_hovering_shows_the_essentials(opened):
    page = opened("attendance")
    page.page.mouse.move(*page.spot("临江区重点项目推进会"))
    page.page.wait_for_selector("#hint:not([hidden])")
    assert "临江区重点项目推进会\n会议活动 · 2024-03-05" in page.page.inner_text("#hint")


def test_a_node_can_be_hidden_and_brought_back(opened):
    page = opened("attendance")
    page.find("单明远")
    page.page.click("#hide")
    assert "单明远" not in page.shown()
    page.page.click("#show-hidden")
    assert "单明远" in page.shown()


def test_a_pinned_node_is_fixed(opened):
    page = opened("attendance")
    page.find("单明远")
    page.page.click("#pin")
    assert page.page.get_attribute("#pin", "aria-pressed") == "true"
    fixed = page.page.evaluate(
        "Object.values(kgPage.network.body.nodes).filter(n => n.options.fixed.x).map(n => kgPage.nodes[n.id].name)"
    )
    assert fixed == ["单明远"]


def test_expanding_brings_in_what_the_page_knows(opened):
    page = opened("attendance")
    assert "临江区政府" not in page.shown()
    page.find("吕晓岚")
    page.page.click("#expand")
    assert "临江区政府" in page.shown()
    assert "吕晓岚 > 临江区政府: HOLDS_POSITION" in page.shown("edges")


def test_only_the_neighbours_can_be_shown(opened):
    page = opened("attendance")
    page.find("仇一帆")
    page.page.click("#only")
    assert page.shown() == {"仇一帆", "临江区第2次重点项目推进会"}


@pytest.mark.parametrize(("part", "said"), [("year", "年份"), ("year-month", "年份与月份"), ("date", "整个日期")])
def test_which_part_of_a_date_was_inferred_is_said_in_the_reader_s_language(opened, tmp_path, part, said):
    graph = sample_graph()
    graph.add_node("m-9", label="Meeting", name="汛前会商", date="2024-03-06", date_inferred=part)
    graph.add_edge("p-1", "m-9", type="ATTENDED", roles=["host"], confidence=0.9)
    page = opened(write_view("attendance", graph, tmp_path / "page.html"))
    page.find("汛前会商")
    assert said in page.panel()
