"""The pages in a real browser. The ``opened`` fixture checks each for console messages and requests."""

import pytest

from kg.views import write_view
from tests.support.browser import PHONE
from tests.views.sample import OPENING, sample_graph

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def attendance(tmp_path_factory):
    return write_view("attendance", sample_graph(), tmp_path_factory.mktemp("views") / "attendance.html")


@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, PHONE])
def test_the_page_draws_people_and_meetings(opened, attendance, size):
    assert {"吕晓岚", "临江区重点项目推进会"} <= opened(attendance, size=size).shown()


def test_text_from_pages_does_not_run(opened, attendance):
    page = opened(attendance)
    page.find("植树")
    assert "</script>" in page.panel()
    assert page.page.evaluate("window.kgHacked") is None


@pytest.mark.parametrize("typed", ["吕晓岚", "吕区长", "lvxiaolan", "lüxiaolan", "luxiao", "lxl", "LXL", "xiaolan"])
def test_search_finds_a_person_by_name_and_by_pinyin(opened, attendance, typed):
    page = opened(attendance)
    page.find(typed)
    assert page.page.inner_text("#panel-title") == "吕晓岚"


def test_the_panel_shows_the_sentence_with_the_names_marked(opened, attendance):
    page = opened(attendance)
    page.find("单明远")
    assert OPENING in page.panel()
    assert "单明远" in page.page.locator("#panel mark").all_inner_texts()
    assert "临江区召开重点项目推进会 · a-1.txt" in page.panel()
