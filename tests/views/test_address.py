"""A link restores a state; what it says wrongly is ignored."""

import pytest

from tests.support.browser import wait_until

pytestmark = pytest.mark.browser


def test_what_the_reader_does_stands_in_the_address(opened):
    page = opened("attendance")
    page.find("单明远")
    page.page.uncheck('input[data-key="tie:host"]')
    assert page.page.evaluate("decodeURIComponent(location.hash)") == "#person=单明远&off=tie:host"


def test_an_address_restores_the_state(opened):
    first = opened("attendance")
    first.find("吕晓岚")
    first.page.click("#expand")
    first.page.click("#pin")
    first.page.locator("#range-to").fill("1")
    second = opened("attendance", hash=first.page.evaluate("location.hash"))
    assert second.shown() == first.shown()
    assert second.shown("edges") == first.shown("edges")
    assert second.panel() == first.panel()


def test_a_changed_address_is_followed(opened):
    page = opened("attendance")
    page.page.evaluate("location.hash = '#person=仇一帆'")
    wait_until(page.page, "document.getElementById('panel-title')?.textContent === '仇一帆'")


@pytest.mark.parametrize(
    "wrong", ["#person=查无此人", "#from=x&to=<b>&sure=7e&off=..", "#edge=-1", "#node=__proto__", "#%E0%A4%A"]
)
def test_a_wrong_address_is_ignored(opened, wrong):
    page = opened("attendance", hash=wrong)
    assert "吕晓岚" in page.shown()
    assert not page.page.is_visible("#panel")
