"""Ranks with intervals: certain facts give none, doubtful facts and merges widen them."""

import numpy as np
import pytest

from kg.analysis.facts import Merge, attendance_facts, merges, moves
from kg.analysis.resampling import CHEAP, intervals, swings
from kg.model import Judgement, Member
from tests.analysis.graphs import attend, attendance_graph

ROUNDS = {f"m{i}": people for i, people in enumerate(["甲 乙 丙"] * 6 + ["甲 乙"] * 4 + ["甲 丁"] * 2)}


def with_confidence(graph, confidence):
    for _, _, data in graph.edges(data=True):
        data["confidence"] = confidence
    return graph


def ranks(graph, doubtful=(), measure="meetings"):
    facts = attendance_facts(graph)
    actors = sorted({fact.actor for fact in facts})
    found = intervals(facts, doubtful, measures={measure: CHEAP[measure]}, draws=200)[measure]
    return {a: (int(found.rank_low[i]), int(found.rank_high[i])) for i, a in enumerate(actors)}


def test_certain_facts_give_certain_ranks():
    assert ranks(attendance_graph(ROUNDS)) == {"甲": (1, 1), "乙": (2, 2), "丙": (3, 3), "丁": (4, 4)}


def test_doubtful_facts_widen_the_ranks():
    low, high = ranks(with_confidence(attendance_graph(ROUNDS), 0.5))["乙"]
    assert low == 1
    assert high >= 3


def test_the_interval_of_a_count_is_that_of_the_binomial():
    graph = with_confidence(attendance_graph({f"m{i}": "甲" for i in range(100)}, day="{}"), 0.8)
    found = intervals(attendance_facts(graph), measures={"meetings": CHEAP["meetings"]}, draws=600)["meetings"]
    assert found.low[0] == pytest.approx(72, abs=1.5), "binomial(100, 0.8): 95 % between 72 and 87"
    assert found.high[0] == pytest.approx(87, abs=1.5)


def test_two_reports_of_one_attendance_make_it_surer():
    graph = with_confidence(attendance_graph({"一": "甲 乙"}), 0.8)
    attend(graph, "甲", "一", "a-2", confidence=0.5)
    assert {f.actor: round(f.confidence, 3) for f in attendance_facts(graph)} == {"甲": 0.9, "乙": 0.8}


def test_a_doubtful_merge_widens_the_rank_of_its_node_only():
    graph = attendance_graph(ROUNDS)
    merge = Merge("甲", "甲", "申", 0.5, frozenset(f"a-{i}" for i in range(1, 8)))
    found = ranks(graph, [merge])
    assert found["甲"] == (1, 3)
    assert found["丁"][0] >= 4


def test_the_fact_that_decides_who_is_among_the_first_is_named():
    graph = attendance_graph({"一": "甲 乙 丙", "二": "甲 乙", "三": "丁 甲"})
    for _, meeting, data in graph.edges("乙", data=True):
        data["confidence"] = 0.7 if meeting == "二" else 1.0
    found = swings(attendance_facts(graph), measure="meetings", top=2)
    # Without it 乙, 丙 and 丁 have one meeting each, and 丁 comes first by name.
    assert [(s.cause.actor, s.cause.meeting, s.enters, s.leaves) for s in found] == [("乙", "二", ("丁",), ("乙",))]


def test_the_merge_that_decides_is_named():
    graph = attendance_graph({"一": "甲 乙", "二": "甲 乙", "三": "甲 乙", "四": "甲", "五": "丙", "六": "丙"})
    merge = Merge("乙", "乙", "己", 0.8, frozenset({"a-2", "a-3"}))
    found = swings(attendance_facts(graph), [merge], measure="meetings", top=2)
    assert [s.leaves for s in found] == [("乙",)]


def test_a_judgement_is_found_again_in_the_graph():
    graph = attendance_graph({"一": "甲", "二": "甲"})
    graph.nodes["甲"]["aliases"] = ["申"]
    judged = Judgement(
        "Person", "甲", "申", "same", 0.9, left_members=(Member("a-1", "p1"),), right_members=(Member("a-2", "p1"),)
    )
    facts = attendance_facts(graph)
    (merge,) = merges(graph, [judged], facts)
    assert (merge.node, merge.score, merge.articles) == ("甲", 0.9, {"a-2"})
    assert [facts[i].meeting for i in moves(facts, merge)] == ["二"]


def test_what_hangs_on_a_wrong_link_leaves_with_it_unless_another_link_holds():
    graph = attendance_graph({str(i): "甲" for i in (1, 2, 3)})

    def link(a, b, score):
        members = {"left_members": (Member(f"a-{a}", "p1"),), "right_members": (Member(f"a-{b}", "p1"),)}
        return Judgement("Person", "甲", "甲", "same", score, **members)

    facts = attendance_facts(graph)
    chain = [link(1, 2, 0.7), link(2, 3, 0.9)]
    assert [(m.score, sorted(m.articles)) for m in merges(graph, chain, facts)] == [
        (0.7, ["a-2", "a-3"]),
        (0.9, ["a-3"]),
    ]
    assert merges(graph, [*chain, link(1, 3, 0.8)], facts) == [], "each is held twice"


@pytest.mark.parametrize("verdict, by", [("different", "rule"), ("ask", "rule"), ("same", "user")])
def test_what_a_user_decided_or_nobody_merged_is_not_in_doubt(verdict, by):
    graph = attendance_graph({"一": "甲", "二": "甲"})
    members = {"left_members": (Member("a-1", "p1"),), "right_members": (Member("a-2", "p1"),)}
    assert not merges(graph, [Judgement("Person", "甲", "甲", verdict, 0.5, by=by, **members)], attendance_facts(graph))


def test_draws_are_the_same_every_time():
    graph = with_confidence(attendance_graph(ROUNDS), 0.6)
    assert ranks(graph, measure="pagerank") == ranks(graph, measure="pagerank")


def test_nobody_gives_no_intervals():
    found = intervals([], draws=3)
    assert all(np.size(one.low) == 0 for one in found.values())
