"""Look and sound of single characters, as the shipped measurements tell them."""

import pytest

from kg.resolve.glyphs import LOOK_ALIKE, look_alike, omission, sound_alike, substitution


@pytest.mark.parametrize("pair", ["宫官", "末未", "杨扬", "土士", "己已", "晴睛", "天三"])
def test_characters_that_are_misread_for_one_another_look_alike(pair):
    assert look_alike(*pair) == look_alike(*reversed(pair)) >= LOOK_ALIKE


@pytest.mark.parametrize("pair", ["建管", "国信", "咏永", "鸿亢"])
def test_characters_that_are_not_do_not(pair):
    assert look_alike(*pair) < LOOK_ALIKE


def test_an_unmeasured_character_looks_like_itself_only():
    assert look_alike("𠮷", "𠮷") == 1
    assert look_alike("𠮷", "吉") == 0


def test_characters_sound_alike_in_any_reading():
    assert sound_alike("咏", "永")
    assert sound_alike("单", "善")
    assert not sound_alike("宫", "官")


def test_a_substitution_is_one_character_in_one_place():
    assert substitution("宫建明", "官建明") == ("宫", "官")
    assert substitution("宫建明", "官建朋") is None
    assert substitution("宫建明", "宫建") is None


@pytest.mark.parametrize(
    ("left", "right", "missing"),
    [("宫建明", "宫明", "建"), ("建明", "宫建明", "宫"), ("宫建明", "宫建明", None), ("宫建", "官明", None)],
)
def test_an_omission_is_one_character_that_one_name_lacks(left, right, missing):
    assert omission(left, right) == missing
