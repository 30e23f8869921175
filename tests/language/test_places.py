import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.places import gazetteer


@pytest.mark.parametrize(
    ("name", "level"),
    [("河南省", "province"), ("广元市", "city"), ("广元", "city"), ("青浦区", "county"), ("青浦", "county")],
)
def test_a_name_in_full_or_short_has_a_level(name, level):
    assert gazetteer().lookup(name)[0].level == level


def test_an_autonomous_county_is_also_called_without_its_peoples():
    (place,) = gazetteer().lookup("长阳自治县")
    assert place.name == "长阳土家族自治县"
    assert gazetteer().lookup("长阳县") == (place,)


def test_a_name_that_several_places_share_is_not_unique():
    assert len(gazetteer().lookup("鼓楼区")) > 1
    assert gazetteer().unique("鼓楼区") is None
    assert gazetteer().chain("鼓楼区") == ()


def test_the_larger_place_wins_where_city_and_county_share_a_short_name():
    assert gazetteer().unique("承德").name == "承德市"


def test_the_chain_runs_from_the_province_to_the_place():
    assert gazetteer().chain("青浦区") == ("上海市", "青浦区")
    assert gazetteer().chain("彭州市") == ("四川省", "成都市", "彭州市")


def test_a_shared_name_is_told_apart_by_what_it_lies_in():
    assert gazetteer().within("鼓楼区", "开封市").code.startswith("4102")
    assert gazetteer().within("鼓楼区", "大连市") is None


def test_short_names_that_are_words_are_marked():
    assert gazetteer().lookup("和平")[0].common
    assert not gazetteer().lookup("青浦")[0].common


def test_the_longest_name_is_matched():
    assert gazetteer().match_at("彭州市领导", 0).name == "彭州市"
    assert gazetteer().match_before("来到彭州市", 6).name == "彭州市"
    assert gazetteer().match_at("今天", 0) is None


def test_places_in_a_sentence():
    assert [span.name for span in gazetteer().find("从广元市到青浦")] == ["广元市", "青浦"]


@settings(deadline=None)  # the first call loads the tables
@given(st.text(alphabet="广元市青浦区老河口镇，在", max_size=30))
def test_spans_lie_in_the_text_and_do_not_overlap(text):
    end = 0
    for span in gazetteer().find(text):
        assert text[span.start : span.end] == span.name
        assert span.start >= end
        end = span.end
