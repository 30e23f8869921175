"""Characters that the OCR lost are put back into firm terms for the reading; facts stay as printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.text.lost import restore_lost
from kg.language.text import reading_text
from kg.model import Article, Run


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("市应急管理局副局林晓岚主持会议。", "市应急管理局副局长林晓岚主持会议。"),
        ("会议结束。区大常委会副主任沈砚出席会议。", "会议结束。区人大常委会副主任沈砚出席会议。"),
        ("副市长林晓岚、沈砚出会议。", "副市长林晓岚、沈砚出席会议。"),
        ("县人民检察院检察沈砚出席会议。", "县人民检察院检察长沈砚出席会议。"),
        ("区政府副区沈砚主持会议并讲话。", "区政府副区长沈砚主持会议并讲话。"),
    ],
)
def test_what_a_term_lacks(printed: str, whole: str) -> None:
    assert restore_lost(reading_text(printed)).text == whole


@pytest.mark.parametrize(
    "printed",
    [
        "市委书记林晓岚、市长沈砚出席会议。",
        "会议提出会议费要压减。",
        "主席会议研究了有关事项，列席会议的还有各室主任。",
        "区委、政府和检察工作者共同开展座谈调研。",
        "青石大学志愿服务队走访特困供养户，公司董事会秘书沈砚参加。",
        "区体育局党组成员位俊生主持活动。",
        "澳门同善会总干事林志明从三方面介绍。",
        "临州特检院副院长林晓岚到会指导，市质检院派人参加。",
    ],
)
def test_whole_terms_stay(printed: str) -> None:
    reading = reading_text(printed)
    assert restore_lost(reading) is reading


def test_people_behind_a_torn_title_are_found_and_quoted_as_printed() -> None:
    text = "8月3日，青禾区防汛工作会议召开。区大常委会副主任林晓岚、沈砚出会议。"
    facts = extract(Article("a-1", "page.txt", text, (Run(0, 0, len(text)),)))
    names = {entity.name for entity in facts.entities if entity.label == "Person"}
    assert names == {"林晓岚", "沈砚"}
    attended = [relation for relation in facts.relations if relation.type == "ATTENDED"]
    assert {proof.quote for relation in attended for proof in relation.evidence} <= {
        "区大常委会副主任林晓岚、沈砚出会议。"
    }
    assert len(attended) == 2
    for entity in facts.entities:
        assert all(text[mention.start : mention.end] == mention.surface for mention in entity.mentions)


def test_a_place_that_lacks_the_first_character_begins_with_the_next() -> None:
    reading = restore_lost(reading_text("会议召开。区大常委会副主任沈砚出席会议。"))
    at = reading.text.index("人大常委会")
    assert reading.source_span(at, at + 5) == (6, 10)


@given(st.text(alphabet="区市县人大常委会副主任长出席议 ,，。、林沈\n\t\u3000", max_size=60))
def test_places_stay_in_order_and_lead_to_their_characters(text: str) -> None:
    printed = reading_text(text)
    restored = restore_lost(printed)
    assert restored.places == sorted(restored.places)
    assert set(restored.places) == set(printed.places)
    first = {place: k for k, place in reversed(list(enumerate(restored.places)))}
    assert "".join(restored.text[k] for k in sorted(first.values())) == printed.text
