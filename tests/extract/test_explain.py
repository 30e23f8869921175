"""Why a sentence reads as it does."""

import math
from itertools import pairwise

import kg
from kg.extract.explain import explain
from kg.model import PartialDate

NEWS = "3月12日，区长林晓和区水利局局长沈砚参加防汛工作会议。"


def candidates(sentence, text):
    return [one for one in sentence.candidates if one.text == text]


def test_every_chosen_candidate_has_score_link_and_reason():
    (sentence,) = explain(NEWS).sentences
    chosen = [one for one in sentence.candidates if one.chosen]
    assert [one.text for one in chosen] == ["3月12日", "区长", "林晓", "区水利局", "局长", "沈砚", "参加", "工作会议"]
    assert all(one.reason and math.isfinite(one.score) for one in sentence.candidates)
    assert all(sentence.text[one.start : one.end] == one.text for one in sentence.candidates)
    (name,) = [one for one in chosen if one.text == "林晓"]
    assert (name.reason, name.link) == ("proved in the text or by the user", 4.0)


def test_chosen_candidates_do_not_overlap():
    (sentence,) = explain(NEWS).sentences
    chosen = sorted((one.start, one.end) for one in sentence.candidates if one.chosen)
    assert all(left[1] <= right[0] for left, right in pairwise(chosen))


def test_what_was_not_chosen_says_what_it_gave_way_to():
    (sentence,) = explain(NEWS).sentences
    (rival,) = candidates(sentence, "林晓和")
    assert not rival.chosen
    assert rival.reason.startswith("characters ")
    assert rival.reason.endswith("gives way to 林晓")


def test_a_name_for_which_nothing_speaks_is_dropped_and_says_so():
    (sentence,) = explain("易知秋到会指导，气氛热烈。").sentences
    (name,) = candidates(sentence, "易知秋")
    assert not name.chosen
    assert "nothing asks for a name here" in name.reason


def test_clauses_show_subject_and_predicates():
    clauses = explain("区长林晓主持会议，会议听取了区水利局汇报。").sentences[0].clauses
    assert (clauses[0].subject, clauses[0].predicates) == (("林晓",), ("主持 host",))
    assert (clauses[1].subject, clauses[1].predicates[0]) == (("(the gathering)",), "听取 hear → 区水利局")


def test_parts_are_what_the_sentence_itself_asserts():
    first, second = explain("临河区召开防汛工作会议。区长林晓主持会议。").sentences
    assert (first.asserted, second.asserted) == ((), ("林晓 host",))


def test_facts_follow_from_the_whole_text():
    facts = {(one.type, one.source, one.target) for one in explain("临河区召开防汛工作会议。区长林晓主持会议。").facts}
    assert facts >= {
        ("Meeting", "临河区防汛工作会议", ""),
        ("CONVENED", "临河区", "临河区防汛工作会议"),
        ("ATTENDED", "林晓", "临河区防汛工作会议"),
        ("HOLDS_POSITION", "林晓", "区政府"),
    }


def test_names_proved_elsewhere_in_the_text_are_shown():
    assert set(explain("区委书记高峰主持会议。高峰要求抓好落实。").names) == {"高峰"}


def test_headline_and_date_of_the_issue():
    found = explain("12日，区长林晓主持会议。", headline="临河区召开防汛工作会议", issued=PartialDate("2025-03-18"))
    (meeting,) = [one for one in found.facts if one.type == "Meeting"]
    assert (meeting.source, meeting.properties["date"]) == ("临河区防汛工作会议", "2025-03-12")


def test_words_of_the_user(tmp_path):
    (tmp_path / "people.tsv").write_text("来去之间\n", "utf-8")
    (sentence,) = explain("来去之间说，活动很好。", nlp=kg.load_pipeline(tmp_path)).sentences
    assert [one.text for one in sentence.candidates if one.kind == "person" and one.chosen] == ["来去之间"]


def test_nothing_has_no_sentences():
    found = explain("")
    assert (found.sentences, found.names, found.facts) == ((), {}, ())
