"""The report as its reader sees it: in a real Chromium, offline, on screen and on paper."""

import os

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


def test_a_number_leads_to_its_sentences(page):
    page.locator("#centrality a.proof").first.click()
    target = page.evaluate("document.querySelector(':target').innerText")
    assert "参加" in target or "主持" in target
    assert ".txt" in target


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
