"""The report as its reader sees it: in a real Chromium, offline, on screen and on paper."""

import os
import re

import pytest

from kg.analysis import write_report
from tests.analysis.town import town_graph
from tests.support.browser import browser_reason, launch

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    reason = browser_reason()
    if reason:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    home = tmp_path_factory.mktemp("report")
    write_report(town_graph(days=120), home)
    with launch() as browser:
        context = browser.new_context(viewport={"width": 1000, "height": 800}, offline=True)
        opened = context.new_page()
        errors, asked = [], []
        opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        opened.on("pageerror", lambda error: errors.append(str(error)))
        opened.on("request", lambda request: asked.append(request.url))
        opened.goto((home / "report.html").as_uri())
        yield opened
        assert errors == []
        assert [url for url in asked if not url.startswith("file:")] == []


def column(page, table, number):
    return page.locator(f"#{table} table").first.locator(f"tbody tr td:nth-child({number})").all_inner_texts()


def test_a_click_on_a_heading_sorts_numbers_and_a_second_turns_them(page):
    head = page.locator("#centrality table th button").nth(2)
    head.click()
    down = [int(text.split()[0]) for text in column(page, "centrality", 3)]
    assert down == sorted(down, reverse=True)
    assert page.locator("#centrality table th").nth(2).get_attribute("aria-sort") == "descending"
    head.click()
    up = [int(text.split()[0]) for text in column(page, "centrality", 3)]
    assert up == down[::-1] or up == sorted(down)


def rows(page, section):
    return page.locator(f"#{section} tbody").first.locator("tr")


@pytest.mark.parametrize("place", [0, 29, -1], ids=["row 1", "row 30", "last row"])
def test_a_number_opens_the_sentences_behind_it(page, place):
    if page.locator("#centrality button.all").count():
        assert rows(page, "centrality").nth(29).is_hidden()
        page.locator("#centrality button.all").click()
    row = rows(page, "centrality").nth(place)
    name, gatherings = row.locator("td").nth(0).inner_text(), row.locator("td").nth(2)
    gatherings.locator("a").click()
    panel = page.locator("#proof")
    count = int(gatherings.inner_text().split()[0])
    assert panel.locator("h2").inner_text() == f"{name} · 会议数 {count}"
    assert panel.locator(".about").inner_text() == f"{count} 项事实。"
    assert panel.locator("li").count() == count
    assert all(name in quote for quote in panel.locator("q").all_inner_texts())
    assert all(".txt" in place for place in panel.locator(".place").all_inner_texts())
    page.keyboard.press("Escape")
    assert panel.is_hidden()


def test_a_computed_number_says_that_it_rests_on_others_too(page):
    rows(page, "centrality").nth(0).locator("td").nth(5).locator("a").click()
    assert "与网络中其他人的事实一同算出" in page.locator("#proof .about").inner_text()
    page.locator("#proof button").click()
    assert page.locator("#proof").is_hidden()


def test_the_address_of_a_number_opens_it_in_a_new_window(page):
    link = rows(page, "pairs").nth(0).locator("a.proof").first
    names = rows(page, "pairs").nth(0).locator("td").all_inner_texts()[:2]
    other = page.context.new_page()
    other.goto(page.url.split("#")[0] + link.get_attribute("href"))
    assert other.locator("#proof h2").inner_text() == " · ".join(names)
    other.close()


def test_back_closes_what_a_number_opened(page):
    page.evaluate("location.hash = 'pairs'")
    rows(page, "pairs").nth(0).locator("a.proof").first.click()
    page.locator("#proof").wait_for(state="visible")
    page.go_back()
    page.locator("#proof").wait_for(state="hidden")


def test_the_first_rows_are_seen_and_all_are_sorted(page):
    people = rows(page, "brokerage")
    assert [people.nth(24).is_visible(), people.nth(25).is_visible()] == [True, False]
    page.locator("#brokerage th button").nth(2).click()
    page.locator("#brokerage th button").nth(2).click()
    assert [people.nth(24).is_visible(), people.nth(25).is_visible()] == [True, False]


def test_every_chart_is_drawn_within_the_page_and_its_names_are_links(page):
    charts = page.locator("figure.chart svg")
    assert charts.count() >= 6
    for number in range(charts.count()):
        box = charts.nth(number).bounding_box()
        assert box["width"] <= 1000
        assert box["height"] > 40
    href = page.locator("figure.chart svg a").first.evaluate("a => a.href.baseVal")
    assert href.startswith("../views/attendance.html#node=")


def test_names_in_charts_do_not_run_out_of_the_picture(page):
    outside = page.evaluate("""() => [...document.querySelectorAll('figure.chart svg')].flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < frame.left - 1 || box.right > frame.right + 1;
        }).map((text) => text.textContent);
    })""")
    assert outside == []


def test_the_page_does_not_scroll_sideways(page):
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.set_viewport_size({"width": 1000, "height": 800})


def test_it_prints_with_the_summary_on_the_first_page(page, tmp_path):
    import pypdfium2

    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = [one.get_textpage().get_text_range() for one in pdf]
    assert "要紧的几点" in texts[0]
    assert "读了什么" in texts[1]
    assert len(texts) > 5
    whole = "".join(texts)
    appendix = whole[whole.rindex("方括号里的号码") :]
    numbers = {int(number) for number in re.findall(r"[\u4e00-\u9fff] \[(\d+)\]", whole)}
    assert len(numbers) > 30
    assert numbers <= {int(number) for number in re.findall(r"\[(\d+)\]", appendix)}, "every row's sentences follow"
    assert ".txt" in appendix
    assert rows(page, "centrality").nth(24).is_visible(), "the screen is as it was"
