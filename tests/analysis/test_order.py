"""Rank from printed order: published and planted answers, honest intervals, reversals with their two lists."""

import numpy as np
import pytest

from kg.analysis.lists import printed_lists
from kg.analysis.order import plackett_luce, rank_people, reversals
from tests.analysis.graphs import attend, attendance_graph

# American League, Eastern Division, 1987: wins of the row over the column, and the Bradley-Terry estimates relative to
# Baltimore. Agresti (1990), Categorical Data Analysis, section 10.6 (tables 10.10 and 10.11).
TEAMS = ["Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore"]
WINS = [
    [0, 7, 9, 7, 7, 9, 11],
    [6, 0, 7, 5, 11, 9, 9],
    [4, 6, 0, 7, 7, 8, 12],
    [6, 8, 6, 0, 6, 7, 10],
    [6, 2, 6, 7, 0, 7, 12],
    [4, 4, 5, 6, 6, 0, 6],
    [2, 4, 1, 3, 1, 7, 0],
]
AGRESTI = [1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0.0]


def drawn_lists(worth, lists, length, seed):
    """Lists drawn from a Plackett–Luce model with the given log worths (Gumbel trick)."""
    generator = np.random.default_rng(seed)
    for _ in range(lists):
        chosen = generator.choice(len(worth), length, replace=False)
        yield chosen[np.argsort(-(np.array(worth)[chosen] + generator.gumbel(size=length)))].tolist()


def printed(lists):
    return printed_lists(attendance_graph({f"m{i:03}": " ".join(one) for i, one in enumerate(lists)}, day="2025-{}"))


def test_baseball_as_published():
    duels = [[i, j] for i, row in enumerate(WINS) for j, wins in enumerate(row) for _ in range(wins)]
    found = plackett_luce(duels, len(TEAMS), prior=0)
    np.testing.assert_allclose(found - found[-1], AGRESTI, atol=0.006)


def test_known_worths_come_back_from_many_lists():
    worth = np.linspace(2, -2, 12)
    found = plackett_luce(list(drawn_lists(worth, 3000, 5, seed=1)), 12, prior=0)
    np.testing.assert_allclose(found, worth, atol=0.2)


def test_a_weight_is_a_repetition():
    lists = [[0, 1, 2], [1, 0], [2, 1, 0]]
    twice = plackett_luce([*lists, lists[0]], 3)
    np.testing.assert_allclose(plackett_luce(lists, 3, weights=np.array([2.0, 1, 1])), twice, atol=1e-6)


def test_who_always_stands_first_has_a_finite_worth():
    found = plackett_luce([[0, 1, 2]] * 50, 3)
    assert np.isfinite(found).all()
    assert found[0] > found[1] > found[2]


def test_intervals_cover_the_truth():
    worth = np.linspace(1.5, -1.5, 8)
    inside = []
    for seed in range(40):
        names = [[f"p{i}" for i in one] for one in drawn_lists(worth, 80, 4, seed)]
        found = rank_people(printed(names))
        truth = np.array([worth[int(p[1:])] for p in found.people])
        inside.append(np.mean((found.low <= truth) & (truth <= found.high)))
    assert 0.92 <= np.mean(inside) <= 0.98


def test_the_ranking_says_where_it_is_unsure():
    lists = [["书记", "主任", "甲"], ["书记", "甲", "主任"]] * 6
    found = rank_people(printed(lists))
    assert found.people[0] == "书记"
    assert (found.rank_low[0], found.rank_high[0]) == (1, 1)
    assert found.rank_high[1] == found.rank_high[2] == 3, "the two below changed places all the time"


def test_three_lists_are_no_certainty_and_twenty_are():
    few, many = (rank_people(printed([["甲", "乙", "丙"]] * lists)) for lists in (3, 20))
    assert few.rank_high[0] > 1
    assert (many.rank_low[0], many.rank_high[0]) == (1, 1)


def test_only_people_whom_shared_lists_connect_are_ranked():
    lists = [["甲", "乙", "丙"]] * 4 + [["子", "丑"]] * 4
    assert rank_people(printed(lists)).people == ("甲", "乙", "丙")


def test_a_reversal_comes_with_its_two_lists():
    found = printed([["甲", "乙"], ["甲", "乙", "丙"], ["乙", "甲"], ["丙", "乙"]])
    swaps = reversals(found, ["甲", "乙"])
    assert [(s.first, s.second, s.before.meeting, s.after.meeting) for s in swaps] == [("甲", "乙", "m001", "m002")]
    assert swaps[0].after.edges[0][2]["quotes"] == ["乙出席m002"]


def test_lists_keep_to_the_printed_order_and_say_whether_they_are_whole():
    graph = attendance_graph({"一": "甲 乙"})
    attend(graph, "甲", "一", "a-9", order=5)
    graph.add_node("丙", label="Person", name="丙")
    attend(graph, "丙", "一", "a-1", order=3, list_complete=False)
    (found,) = printed_lists(graph)
    assert found.people == ("甲", "乙", "丙")
    assert not found.complete


def test_nobody_is_ranked_from_too_few_lists():
    assert rank_people(printed([["甲", "乙"]])).people == ()
    assert rank_people([]).people == ()


@pytest.mark.parametrize("order", [None, 0])
def test_names_without_a_place_of_their_own_are_left_out(order):
    graph = attendance_graph({"一": "甲 乙"})
    for name in ("丙", "丁"):
        graph.add_node(name, label="Person", name=name)
        attend(graph, name, "一", "a-1", **({} if order is None else {"order": 9}))
    assert printed_lists(graph)[0].people == ("甲", "乙")
