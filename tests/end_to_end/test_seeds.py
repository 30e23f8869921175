"""The sample corpus, from its files to the graph, against its gold."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

import kg
from kg.evaluate import evaluate, read_gold
from kg.graph import graph_to_json
from tests.end_to_end.truths import absent_who_attended, are_apart, is_one, meetings_on

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
GOLD = read_gold([SEEDS / "gold.jsonl"])
IDENTITY = json.loads((SEEDS / "identity.json").read_text("utf-8"))

FLOORS = {
    "headlines": 0.97, "people": 0.95, "meetings": 0.97, "meeting_dates": 0.97, "meeting_kinds": 0.97,
    "attendance": 0.95, "attendance_roles": 0.93, "positions": 0.93, "positions_org": 0.89, "organizations": 0.88,
    "represented": 0.87, "projects": 0.78, "concerns": 0.73, "visited": 0.86, "reporters": 0.94,
}  # fmt: skip
"""Least F1 of each measure: what was reached, so that no change loses it unseen. The page with columns counts too."""

NOT_YET = {"云澜经开区"}
"""Identities and series that are not right yet, by their first name; strike one out here when it is."""


def expected(rows, name):
    mark = pytest.mark.xfail(reason="not there yet", strict=False)
    return [pytest.param(row, marks=mark if name(row) in NOT_YET else (), id=name(row)) for row in rows]


@pytest.fixture(scope="module")
def graph():
    return kg.build([SEEDS])


@pytest.fixture(scope="module")
def scores(graph):
    return evaluate(graph, GOLD).scores


@pytest.mark.parametrize("measure", FLOORS)
def test_no_figure_falls_below_what_was_reached(scores, measure):
    assert scores[measure].f1 >= FLOORS[measure]


def test_nobody_studied_and_no_reporter_attended(graph):
    assert absent_who_attended(graph, GOLD) == []


def test_the_same_bytes_again_and_in_any_order(graph):
    files = sorted(path for path in SEEDS.iterdir() if path.name.startswith("page-"))
    assert graph_to_json(kg.build(reversed(files))) == graph_to_json(graph)


@pytest.mark.parametrize("pair", expected(IDENTITY["same"], lambda pair: pair["names"][0]))
def test_names_of_one_thing_are_one_node(graph, pair):
    assert is_one(graph, pair)


@pytest.mark.parametrize("pair", IDENTITY["different"], ids=lambda pair: "≠".join(pair["names"]))
def test_names_of_two_things_are_never_one(graph, pair):
    assert are_apart(graph, pair)


@pytest.mark.parametrize("series", expected(IDENTITY["series"], lambda series: series["name"]))
def test_series_go_on_from_page_to_page(graph, series):
    chain = [list(meetings_on(graph, date, ordinal, series["name"])) for date, ordinal in series["meetings"]]
    assert [len(nodes) for nodes in chain] == [1] * len(chain)
    follows = {(s, t) for s, t, d in graph.edges(data=True) if d["type"] == "FOLLOWS"}
    nodes = [nodes[0] for nodes in chain]
    assert all({(a, b), (b, a)} & follows for a, b in pairwise(nodes))
