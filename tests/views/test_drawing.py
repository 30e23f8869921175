"""What is drawn, on every page and at both sizes; the ``opened`` fixture checks each for messages and requests."""

import pytest

from kg.views import KINDS
from tests.support.browser import DESKTOP, PHONE
from tests.views.sample import HOSTILE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_page_draws_and_writes_labels(opened, kind, size):
    page = opened(kind, size=size)
    assert page.shown()
    assert page.page.evaluate("kgPage.lettered.nodes") > 0


def test_attendance_draws_people_and_meetings_by_role(opened):
    page = opened("attendance")
    assert "吕晓岚 > 吕晓岚调研图书馆工程: lead" in page.shown("edges")
    assert "单明远 > 临江区重点项目推进会: report" in page.shown("edges")


def test_people_draws_pairs_wider_for_each_meeting(opened):
    page = opened("people")
    assert "吕晓岚 > 单明远: together" in page.shown("edges")
    widths = page.page.evaluate("kgPage.edges.map(e => [e.weight ?? 1, kgPage.network.body.edges[e.id].options.width])")
    assert len({weight for weight, _ in widths}) == len({width for _, width in widths}) == 2


def test_no_label_stands_on_another(opened):
    page = opened("attendance")
    boxes = page.page.evaluate("kgPage.lettered.boxes")
    assert len(boxes) >= 4
    assert not [
        (a, b)
        for n, a in enumerate(boxes)
        for b in boxes[:n]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def test_a_page_opens_still_and_the_same_each_time(opened):
    positions = [opened("attendance").page.evaluate("kgPage.network.getPositions()") for _ in range(2)]
    assert positions[0] == positions[1]


def test_meetings_stand_from_left_to_right_in_the_order_of_time(opened):
    page = opened("attendance").page
    dated = page.evaluate("kgPage.nodes.filter(n => n.group === 'Meeting').map(n => [n.more.date, n.at.time[0]])")
    assert [x for _, x in sorted(dated)] == sorted(x for _, x in dated)


def test_the_reader_may_choose_the_free_layout_and_physics(opened):
    page = opened("attendance").page
    before = page.evaluate("kgPage.network.getPositions()")
    page.check("input[name=layout][value=free]")
    free = page.evaluate("kgPage.network.getPositions()")
    assert free != before
    page.check("#physics")
    page.wait_for_timeout(500)
    assert page.evaluate("kgPage.network.getPositions()") != free


@pytest.mark.parametrize("kind", KINDS)
def test_text_from_pages_does_not_run(opened, kind):
    page = opened(kind)
    for name in ("植树", "img"):
        page.find(name)
        page.page.wait_for_timeout(20)
    assert page.page.evaluate("window.kgHacked") is None
    assert HOSTILE in page.page.evaluate("kgPage.nodes.map(n => n.name).join() + document.body.innerText")


def test_uncertain_facts_look_uncertain(opened):
    page = opened("attendance", hash="#person=仇一帆")
    assert "不确定 0.5" in page.panel()
    looks = page.page.evaluate(
        "kgPage.edges.filter(e => e.sure < 0.7).map(e => kgPage.network.body.edges[e.id].options.dashes)"
    )
    assert looks == [[2, 5]]
