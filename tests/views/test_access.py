"""Keyboard, screen readers, two languages, small screens."""

import pytest

from tests.support.browser import PHONE, wait_until

pytestmark = pytest.mark.browser


def test_everything_that_can_be_operated_has_a_name(opened):
    page = opened("attendance", hash="#person=吕晓岚").page
    nameless = page.evaluate(
        """[...document.querySelectorAll('button, input, select, [tabindex="0"], aside, section')]
        .filter(e => !e.textContent.trim() && !e.labels?.length)
        .filter(e => !e.getAttribute('aria-label') && !e.getAttribute('aria-labelledby'))
        .map(e => e.outerHTML.slice(0, 80))"""
    )
    assert nameless == []


def test_the_page_can_be_read_by_keyboard_alone(opened):
    page = opened("attendance").page
    page.keyboard.press("/")
    page.keyboard.type("lxl")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel-title"
    assert page.inner_text("#said") == "已选中: 吕晓岚"
    page.focus("#graph")
    page.keyboard.press("n")
    assert page.inner_text("#panel-title") != "吕晓岚"
    page.keyboard.press("Escape")
    assert not page.is_visible("#panel")


def test_a_switch_keeps_the_keyboard(opened):
    page = opened("attendance").page
    page.focus('input[data-key="tie:host"]')
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.dataset.key") == "tie:host"
    assert not page.is_checked('input[data-key="tie:host"]')


def test_keys_move_and_zoom_the_drawing(opened):
    page = opened("attendance").page
    page.wait_for_timeout(100)
    page.focus("#graph")
    scale, x = page.evaluate("[kgPage.network.getScale(), kgPage.network.getViewPosition().x]")
    page.keyboard.press("+")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("kgPage.network.getScale()") > scale
    assert page.evaluate("kgPage.network.getViewPosition().x") > x
    page.keyboard.press("0")
    wait_until(page, f"Math.abs(kgPage.network.getScale() - {scale}) < 0.01")


def test_what_is_visible_is_also_a_list(opened):
    page = opened("attendance")
    page.page.click("#listing summary")
    assert set(page.page.locator("#listed button").all_inner_texts()) == page.shown()


def test_one_switch_changes_the_language_of_everything(opened):
    page = opened("attendance", hash="#person=吕晓岚").page
    page.click("#language")
    assert page.inner_text("#title") == "Who attended what"
    assert page.get_attribute("html", "lang") == "en"
    assert "host" in page.inner_text("#legend-ties")
    assert "Expand" in page.inner_text("#panel")
    assert "lang=en" in page.evaluate("location.hash")
    page.click("#language")
    assert page.inner_text("#title") == "谁参加了什么"


def test_every_word_is_there_in_both_languages(opened):
    page = opened("attendance").page
    unsaid = page.evaluate(
        "[...document.querySelectorAll('[data-word]')].filter(e => !e.textContent.trim()).map(e => e.dataset.word)"
    )
    assert unsaid == []


def test_on_a_phone_the_drawing_keeps_its_room(opened):
    page = opened("attendance", size=PHONE).page
    assert not page.is_visible("#controls")
    page.click("#show-controls")
    assert page.is_visible("#search")
    page.fill("#search", "吕晓岚")
    page.press("#search", "Enter")
    assert not page.is_visible("#controls")  # who was found is seen at once
    graph, panel = page.locator("#graph").bounding_box(), page.locator("#panel").bounding_box()
    assert graph["height"] > 250
    assert panel["y"] >= graph["y"] + graph["height"] - 1
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
