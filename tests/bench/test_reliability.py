"""The reliability table compares confidence with what the gold says of each edge."""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.extraction.reliability import Fact, all_facts, binned, calibration_error, report, share_right
from kg.graph import read_graph, write_graph
from tests.support.gold_graph import gold_graph

ARTICLE: dict[str, Any] = {
    "id": "made-1", "source": "made-1.txt", "headline": "甲县召开防汛会议", "published": "2024-07-02", "text": "……",
    "reporters": ["周明"],
    "meetings": [{
        "name": "甲县防汛会议", "also": ["防汛会议"], "kind": "conference",
        "date": "2024-07-01", "daypart": None, "place": None,
        "people": [{"name": "高亢", "roles": ["host"]}],
        "organizations": [{"name": "县水利局", "also": [], "roles": ["report"]}],
        "convened_by": [{"name": "甲县", "also": [], "optional": True}],
        "visited": [{"name": "乙水库", "also": []}],
        "projects": [],
    }],
    "positions": [{"person": "高亢", "title": "县长", "organization": "县政府", "org_also": ["甲县政府"]}],
    "people_mentioned": [], "organizations_mentioned": [], "projects_mentioned": [],
}  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ARTICLE, ensure_ascii=False) + "\n", "utf-8")
    return path


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.json"
    write_graph(gold_graph([dict(ARTICLE)]), path)
    return path


def judged(graph: Path, gold: Path) -> dict[str, bool]:
    return {fact.type: fact.right for fact in all_facts(graph, [gold])}


def test_a_graph_that_says_what_the_gold_says_is_right_and_optional_items_are_left_out(graph: Path, gold: Path) -> None:
    assert judged(graph, gold) == dict.fromkeys(
        ["ATTENDED (Person)", "roles (Person)", "ATTENDED (Organization)", "roles (Organization)",
         "VISITED", "HOLDS_POSITION", "REPORTED"], True,
    )  # fmt: skip


def test_wrong_names_roles_and_titles_are_wrong_facts(graph: Path, gold: Path) -> None:
    said = read_graph(graph)
    for node in said:
        if said.nodes[node].get("name") in {"县水利局", "乙水库", "周明"}:
            said.nodes[node]["name"] = "别处"
    for _, _, data in said.edges(data=True):
        data.update({"title": "局长"} if "title" in data else {})
        data.update({"roles": ["speak"]} if data.get("roles") == ["host"] else {})
    write_graph(said, graph)
    assert judged(graph, gold) == {
        "ATTENDED (Person)": True, "roles (Person)": False, "ATTENDED (Organization)": False,
        "VISITED": False, "HOLDS_POSITION": False, "REPORTED": False,
    }  # fmt: skip


def test_facts_fall_into_bins_by_confidence_and_one_is_inside_the_last() -> None:
    found = [Fact("X", 1.0, True), Fact("X", 0.9, False), Fact("X", 0.3, True)]
    assert {low: len(row) for low, row in binned(found, (0.0, 0.5, 0.9)).items()} == {0.0: 1, 0.9: 2}
    assert share_right(found) == pytest.approx(2 / 3)


def test_calibration_error_is_the_distance_of_confidence_and_truth() -> None:
    exact = [Fact("X", 0.5, True), Fact("X", 0.5, False)]
    assert calibration_error(exact, (0.0,)) == pytest.approx(0)
    assert calibration_error([Fact("X", 0.9, False)], (0.0,)) == pytest.approx(0.9)


def test_the_report_flags_a_type_that_is_sure_and_wrong() -> None:
    found = [Fact("VISITED", 0.95, False), Fact("ATTENDED (Person)", 0.95, True), Fact("roles (Person)", 0.95, False)]
    lines = report(found, (0.0, 0.9)).splitlines()
    assert "| VISITED | 1 | 0.000 | 1 | 0.000 ✗ | 0.950 |" in lines
    assert "| all | 2 | 0.500 | 2 | 0.500 ✗ | 0.450 |" in lines
