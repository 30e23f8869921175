"""Candidates from the tables: titles, groups, verbs, gatherings."""

import pytest

from kg.extract.text.spans import Span, lexicon_spans, split_at


def found(text):
    return {(text[s.start : s.end], s.kind) for s in lexicon_spans(text)}


@pytest.mark.parametrize(
    ("text", "candidate"),
    [
        ("副区长参加", ("副区长", "title")),
        ("常务副县长参加", ("常务副县长", "title")),
        ("原副主席参加", ("原副主席", "title")),
        ("区领导参加", ("区领导", "leader")),
        ("区水利局负责人", ("负责人", "group")),
        ("他主持召开", ("主持召开", "host")),
        ("防汛工作会议", ("工作会议", "meeting")),
        ("走访慰问老人", ("走访慰问", "inspect")),
        ("到石城县考察学习", ("考察学习", "visit")),
        ("村民说", ("村民", "role")),
    ],
)
def test_words_of_the_tables(text, candidate):
    assert candidate in found(text)


def test_overlapping_candidates_are_all_there():
    assert found("工作会议") >= {("工作会议", "meeting"), ("会议", "meeting")}


def test_longer_matches_score_higher():
    scores = {s.end - s.start: s.score for s in lexicon_spans("工作会议") if s.kind == "meeting" and s.end == 4}
    assert scores[4] > scores[2]


def test_words_that_are_switched_off_propose_nothing():
    assert not any(s.kind.endswith("0") for s in lexicon_spans("召集签约任常委说会"))


def test_spans_go_to_the_stretch_that_holds_them():
    spans = [Span(0, 2, "title", 1.0), Span(3, 5, "person", 1.0), Span(4, 8, "org", 1.0)]
    assert split_at(spans, [(0, 3), (3, 6)]) == [[Span(0, 2, "title", 1.0)], [Span(0, 2, "person", 1.0)]]
