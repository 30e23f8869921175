"""Absence is claimed only where silence speaks."""

from kg.analysis.absence import absences
from tests.analysis.graphs import attendance_graph


def series(lists, *, open_at=(), name="月调度会"):
    graph = attendance_graph({f"第{i}次": people for i, people in enumerate(lists, start=1)})
    for meeting in [n for n, d in graph.nodes(data=True) if d["label"] == "Meeting"]:
        graph.nodes[meeting]["series"] = name
    for number in open_at:
        for _, _, data in graph.in_edges(f"第{number}次", data=True):
            data["list_complete"] = False
    return graph


def test_a_member_missing_between_two_attendances():
    (found,) = absences(series(["甲 乙", "甲 乙", "甲", "甲 乙"]))
    assert (found.person, found.held, [one.meeting for one in found.missed], found.left) == ("乙", 4, ["第3次"], 0)


def test_an_open_list_says_nothing():
    assert absences(series(["甲 乙", "甲 乙", "甲", "甲 乙", "甲 乙"], open_at=[3])) == []


def test_who_came_once_is_no_member():
    assert absences(series(["甲 乙", "甲", "甲", "甲", "甲"])) == []


def test_who_no_longer_comes_may_have_moved():
    (found,) = absences(series(["甲 乙", "甲 乙", "甲 乙", "甲", "甲"]))
    assert (found.person, found.missed, found.left) == ("乙", (), 2)


def test_a_short_series_says_nothing():
    assert absences(series(["甲 乙", "甲", "甲 乙"])) == []


def test_meetings_without_a_series_are_not_looked_at():
    graph = series(["甲 乙", "甲 乙", "甲", "甲 乙"], name=None)
    assert absences(graph) == []
