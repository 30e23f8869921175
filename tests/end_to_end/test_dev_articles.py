"""Articles of many papers and provinces, where at hand: what was reached, so that no change loses it unseen."""

import pytest

import kg
from kg.evaluate import evaluate, read_gold
from tests.end_to_end.truths import absent_who_attended
from tests.support.shared import shared_path

FLOORS = {
    "headlines": 0.98, "people": 0.98, "meetings": 0.98, "meeting_dates": 0.98, "meeting_kinds": 0.92,
    "attendance": 0.97, "attendance_roles": 0.95, "positions": 0.96, "positions_org": 0.95, "organizations": 0.9,
    "represented": 0.78, "projects": 0.82, "concerns": 0.8, "visited": 0.7, "reporters": 0.98,
}  # fmt: skip


@pytest.fixture(scope="module")
def gold():
    return read_gold([shared_path("gold", "dev.jsonl")])


@pytest.fixture(scope="module")
def graph():
    return kg.build([shared_path("gold", "dev-texts")])


@pytest.mark.parametrize("measure", FLOORS)
def test_no_figure_falls_below_what_was_reached(graph, gold, measure):
    assert evaluate(graph, gold).scores[measure].f1 >= FLOORS[measure]


def test_nobody_studied_and_no_reporter_attended(graph, gold):
    assert absent_who_attended(graph, gold) == []
