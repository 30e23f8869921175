"""The legend as a switch, and the filters: by kind, role, date, confidence, organization."""

import pytest

pytestmark = pytest.mark.browser


def _off(page, key):
    page.page.uncheck(f'input[data-key="{key}"]')


def test_the_legend_switches_a_role_off(opened):
    page = opened("attendance")
    _off(page, "tie:observe")
    assert not [edge for edge in page.shown("edges") if edge.endswith("observe")]
    assert "仇一帆" not in page.shown()


def test_the_legend_switches_a_kind_of_meeting_off(opened):
    page = opened("attendance")
    _off(page, "kind:inspection")
    assert "吕晓岚调研图书馆工程" not in page.shown()


def test_the_legend_switches_people_off(opened):
    page = opened("attendance")
    _off(page, "label:Person")
    assert "吕晓岚" not in page.shown()
    assert "临江区重点项目推进会" in page.shown()


def test_the_range_of_dates_filters(opened):
    page = opened("timeline")
    page.page.locator("#range-from").fill("2")
    assert page.shown() == {name for name in page.shown() if "第2次" in name or "植树" in name}
    assert page.page.evaluate("location.hash") == "#from=2024-04-02"


def test_a_handle_can_be_dragged(opened):
    page = opened("timeline").page
    box = page.locator("#range-from").bounding_box()
    page.mouse.move(box["x"] + 9, box["y"] + box["height"] / 2)
    page.mouse.down()
    for part in (0.2, 0.4, 0.7):
        page.mouse.move(box["x"] + part * box["width"], box["y"] + box["height"] / 2)
    page.mouse.up()
    assert page.evaluate("kgPage.state.from") == "2024-04-02"


def test_pairs_go_when_their_meetings_are_out_of_range(opened):
    page = opened("people", hash="#from=2024-04-01")
    assert page.shown("edges") == {"吕晓岚 > 仇一帆: together"}


def test_the_least_confidence_filters(opened):
    page = opened("attendance")
    page.page.locator("#sure").fill("0.7")
    assert "仇一帆" not in page.shown()
    assert "吕晓岚" in page.shown()


def test_an_organization_filters(opened):
    page = opened("attendance")
    page.page.select_option("#organization", label="临江区政府")
    assert "单明远" in page.shown()
    assert not [name for name in page.shown() if "植树" in name]


def test_reset_shows_everything_again(opened):
    page = opened("attendance")
    everything = page.shown()
    _off(page, "tie:host")
    page.page.locator("#sure").fill("0.9")
    page.page.click("#reset")
    assert page.shown() == everything
