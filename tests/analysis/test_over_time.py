"""Ranks by period: each period by itself, with intervals, and nobody ranked where there is too little."""

import networkx as nx
import pytest

from kg.analysis import incidence, projection_graph
from kg.analysis.facts import attendance_facts
from kg.analysis.over_time import MEASURES, MOST, split, standings
from kg.analysis.report.material import Material
from kg.analysis.report.records import Words
from kg.analysis.report.sections.periods import periods_section
from tests.analysis.graphs import attendance_graph, random_graph
from tests.analysis.town import town_graph


def ranks(graph):
    return standings(incidence(graph), attendance_facts(graph))


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        (["2025-01-03", "2025-01-30", "2025-02-01"], ["2025-01", "2025-02"]),
        ([f"2025-{m:02}-01" for m in range(1, 10)], ["2025 Q1", "2025 Q2", "2025 Q3"]),
        ([f"{y}-{m:02}-01" for y in (2021, 2022, 2023) for m in (1, 4, 7, 10)],
         [f"{y} H{h}" for y in (2021, 2022, 2023) for h in (1, 2)]),
        ([f"{y}-0{m}-01" for y in range(2015, 2020) for m in (1, 9)], [str(y) for y in range(2015, 2020)]),
    ],
)  # fmt: skip
def test_periods_are_the_finest_that_are_few(days, labels):
    found = split(days)
    assert [one.label for one in found] == labels
    assert len(found) <= MOST
    assert (found[0].first, found[-1].last) == (min(days), max(days))


@pytest.mark.parametrize("measure", MEASURES)
def test_ranks_are_those_of_networkx_on_the_period_alone(measure):
    graph = random_graph(25, 15, 5, 2)
    tied = projection_graph(incidence(graph))
    theirs = {
        "degree": lambda: dict(tied.degree()),
        "strength": lambda: dict(tied.degree(weight="weight")),
        "betweenness": lambda: nx.betweenness_centrality(tied),
        "eigenvector": lambda: nx.eigenvector_centrality(tied, weight="weight", max_iter=5000, tol=1e-10),
        "pagerank": lambda: nx.pagerank(tied, weight="weight", tol=1e-10),
    }[measure]()
    for person, standing in ranks(graph)[measure].items():
        above = sum(value > theirs[person] + 1e-9 for value in theirs.values())
        equal = sum(abs(value - theirs[person]) <= 1e-9 for value in theirs.values())
        assert standing.rank == above + (equal + 1) / 2, "equal values share the mean of their ranks"


def test_certain_facts_leave_no_interval_and_doubtful_ones_do():
    graph = random_graph(25, 15, 5, 2)
    assert all(one.low == int(one.rank) for one in ranks(graph)["pagerank"].values() if one.rank == int(one.rank))
    for _, _, data in graph.edges(data=True):
        data["confidence"] = 0.7
    assert any(one.low < one.rank < one.high for one in ranks(graph)["betweenness"].values())


@pytest.mark.parametrize(
    "meetings", [{"一": "甲 乙 丙"}, {f"m{i}": "甲 乙 丙" for i in range(9)}], ids=["few", "the same"]
)
def test_a_small_period_ranks_nobody(meetings):
    assert ranks(attendance_graph(meetings)) is None


def test_a_large_period_has_ranks_without_intervals(monkeypatch):
    monkeypatch.setattr("kg.analysis.over_time.MEASURED", ())
    assert {one.low for one in ranks(random_graph(25, 15, 5, 2))["degree"].values()} == {None}


def section(graph):
    return periods_section(Material(graph))


def notes(found):
    return {note.key for note in found.notes}


def test_the_report_follows_the_leaders_in_four_measures():
    found = section(town_graph())
    (chart,) = found.charts
    assert [measure for measure, _ in chart.panels] == ["degree", "betweenness", "eigenvector", "pagerank"]
    mayor = chart.panels[3][1][0]
    assert mayor.label == "沈松岭"
    assert all(point[0] == 1.0 for point in mayor.points), "the mayor is first in every period"
    assert {"note.period_ranks"} <= notes(found)


def test_a_period_that_is_too_small_is_named():
    graph = town_graph(days=80)
    for meeting in ("m-2025-01-06-0", "m-2025-01-07-0"):
        graph.nodes[meeting]["date"] = f"2024-11-0{meeting[-3]}"
    found = section(graph)
    (small,) = [note for note in found.notes if note.key == "note.small_periods"]
    assert isinstance(small, Words)
    assert small.blanks["periods"] == "2024-11"
    table = next(table for table in found.tables if table.key == "period_ranks")
    assert "2024-11" not in {row[1].value for row in table.rows}


def test_someone_who_was_not_there_has_no_rank():
    graph = town_graph(days=120)
    for person, meeting in list(graph.edges("p-000")):
        if graph.nodes[meeting].get("date", "9") < "2025-02-01":
            graph.remove_edge(person, meeting)
    table = next(table for table in section(graph).tables if table.key == "period_ranks")
    first = next(row for row in table.rows if row[0].node == "p-000" and row[1].value == "2025-01")
    assert [cell.value for cell in first[2:]] == [0, None, None, None, None, None]
