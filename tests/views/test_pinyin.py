"""Names are found as they are spoken: surnames read as surnames."""

import pytest

from kg.views.pinyin import surname_readings, syllables


@pytest.mark.parametrize(
    ("name", "sound"),
    [("单明远", "shan ming yuan"), ("仇一帆", "qiu yi fan"), ("任海", "ren hai"), ("吕晓岚", "lv xiao lan"),
     ("尉迟恭", "yu chi gong"), ("曾可", "zeng ke")],
)  # fmt: skip
def test_a_surname_is_read_as_a_surname(name, sound):
    assert syllables(name, person=True) == sound


def test_the_same_character_elsewhere_keeps_its_usual_reading():
    assert syllables("简单", person=True).endswith("dan")
    assert syllables("单位") == "dan wei"


def test_characters_of_a_given_name_do_not_read_as_a_word():
    assert syllables("吴银行", person=True) == "wu yin xing"
    assert syllables("江城银行") == "jiang cheng yin hang"


def test_what_is_no_chinese_character_is_kept_in_lower_case():
    assert syllables("ABC公司") == "abc gong si"


def test_every_surname_has_as_many_syllables_as_characters():
    assert all(len(name) == len(reading.split()) for name, reading in surname_readings().items())
