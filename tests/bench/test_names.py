"""The comparison of name finders counts what it says it counts."""

import pytest

from bench.extraction.names import errors, measure
from bench.extraction.passages import Passage, news, people_of, spans_of
from bench.extraction.recognizers import Found, jieba_names, kg_names, one_line, parse_hanlp


def test_spans_are_read_from_bio_and_bmes_tags() -> None:
    assert spans_of(["B-PER", "I-PER", "O", "B-PER", "B-PER"], "PER") == {(0, 2), (3, 4), (4, 5)}
    assert spans_of(["B-NAME", "M-NAME", "E-NAME", "O", "S-NAME"], "NAME") == {(0, 3), (4, 5)}
    assert spans_of(["B-ORG", "E-ORG"], "NAME") == frozenset()


def test_an_article_asks_for_each_name_once_whatever_its_spaces() -> None:
    article = {
        "headline": "高亢讲话", "text": "高 亢指出。", "reporters": ["周 明"], "people_mentioned": [],
        "meetings": [{"people": [{"name": "高 亢"}]}], "positions": [{"person": "高 亢", "title": "县长"}],
    }  # fmt: skip
    assert people_of(article) == {"高亢", "周明"}
    (passage,) = news([article])
    assert passage.text == "高亢讲话\n高 亢指出。"
    assert passage.keys([(0, 2), (5, 8)]) == {"高亢"}


def test_a_test_sentence_asks_for_every_mention() -> None:
    passage = Passage("高亢和高亢", frozenset({(0, 2), (3, 5)}), by_name=False)
    assert passage.keys([(0, 2)]) == {(0, 2)}
    assert errors(passage, frozenset({(0, 2), (2, 3)})) == ["missed 高亢", "false 和"]


def test_a_row_is_precision_recall_and_speed() -> None:
    passage = Passage("高亢和周明", frozenset({"高亢", "周明"}), by_name=True)

    def finds_one_and_a_half(texts: list[str]) -> Found:
        return [[(0, 2), (2, 4)] for _ in texts], 0.5

    row, wrong = measure("set", "tool", [passage], finds_one_and_a_half)
    assert (row.precision, row.recall, row.f1, row.speed) == (0.5, 0.5, 0.5, 10.0)
    assert wrong == ["missed 周明", "false 和周"]
    assert row.markdown() == "| set | tool | 2 | 2 | 0.500 | 0.500 | 0.500 | 10 |"


def test_java_counts_the_same_characters() -> None:
    text = "甲\n乙\u2028丙😀丁"
    assert len(one_line(text)) == len(text)
    assert one_line(text) == "甲 乙 丙 丁"


def test_what_hanlp_prints_is_read_by_text() -> None:
    assert parse_hanlp(iter(["1\t0\t2", "seconds\t0.25"]), 2) == ([[], [(0, 2)]], 0.25)
    with pytest.raises(SystemExit, match="HanLP stopped"):
        parse_hanlp(iter(["1\t0\t2"]), 2)


def test_jieba_finds_a_plain_name_where_it_stands() -> None:
    spans, seconds = jieba_names(["会议由王建国主持。"])
    assert spans[0] == [(3, 6)]
    assert seconds > 0


def test_this_project_finds_the_people_of_a_sentence_under_their_names() -> None:
    text = "7月2日上午，甲县县长高 亢主持召开防汛工作会议。"
    spans, _ = kg_names([text])
    assert {text[start:end] for start, end in spans[0]} == {"高 亢"}
