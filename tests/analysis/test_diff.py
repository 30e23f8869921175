"""Who appeared, vanished, rose, fell: beyond chance, and with the reading taken into account."""

import json

import networkx as nx
import numpy as np
import pytest
from typer.testing import CliRunner

from kg.analysis.diff import aligned, compare, compare_builds, period, side
from kg.cli.app import app
from kg.errors import InputError
from kg.graph import write_graph
from tests.analysis.graphs import attendance_graph


def year(shares, issues, seed=0, *, prefix="2025-01"):
    """A graph of ``issues`` daily issues; each person appears in the given share of them."""
    generator = np.random.default_rng(seed)
    lists = {}
    for number in range(issues):
        present = [name for name, share in shares.items() if generator.random() < share]
        lists[f"{prefix}{number}"] = " ".join(["常", *present])
    days = [f"{2000 + i // 300}-{i // 25 % 12 + 1:02}-{i % 25 + 1:02}" for i in range(issues)]
    graph = attendance_graph(lists)
    for number, day in enumerate(days, start=1):
        graph.nodes[f"a-{number}"]["published"] = day
    return graph


def kinds(changes):
    return {change.actor: change.kind for change in changes}


def test_appeared_vanished_rose_fell():
    before = year({"退": 0.4, "升": 0.1, "降": 0.6, "稳": 0.3}, 150)
    after = year({"新": 0.4, "升": 0.6, "降": 0.1, "稳": 0.3}, 150, seed=1)
    assert kinds(compare(side(before), side(after))) == {
        "新": "appeared", "退": "vanished", "升": "rose", "降": "fell", "稳": "within chance", "常": "within chance",
    }  # fmt: skip


def test_reading_half_as_much_is_no_fall():
    before, after = year({"稳": 0.5}, 200), year({"稳": 0.5}, 60, seed=1)
    assert kinds(compare(side(before), side(after))) == {"稳": "within chance", "常": "within chance"}


def test_the_ratio_carries_its_interval():
    changes = {c.actor: c for c in compare(side(year({"升": 0.1}, 200)), side(year({"升": 0.4}, 200, seed=3)))}
    assert changes["升"].low < 4 < changes["升"].high


def test_chance_alone_is_rarely_called_a_change():
    people = {f"p{i}": 0.2 for i in range(30)}
    named = []
    for seed in range(20):
        changes = compare(side(year(people, 60, seed)), side(year(people, 60, 100 + seed)))
        named.append(any(c.kind not in ("within chance", "too few") for c in changes))
    assert np.mean(named) <= 0.15


def test_too_few_to_test_is_said():
    graph = attendance_graph({"一": "甲 乙"})
    assert set(kinds(compare(side(graph), side(graph))).values()) == {"too few"}


def test_periods_of_one_graph():
    graph = attendance_graph({"一": "甲", "二": "甲", "三": "乙"})
    first, second = side(graph, "2025-03-01", "2025-03-02"), side(graph, "2025-03-03")
    assert (first.issues, second.issues) == (2, 1)
    assert set(first.seen) == {"甲"}
    assert set(second.seen) == {"乙"}


def test_ids_of_two_builds_are_brought_together_by_unambiguous_names():
    first, second = attendance_graph({"一": "甲 乙"}), attendance_graph({"一": "甲 乙"})
    second = nx.relabel_nodes(second, {"甲": "p-77", "乙": "p-78"})
    second.nodes["p-78"].update(name="己", aliases=["乙"])
    assert {"甲", "乙"} <= set(aligned(first, second))


def test_homonyms_are_not_brought_together():
    first = attendance_graph({"一": "甲 乙"})
    first.nodes["乙"]["name"] = "甲"
    second = nx.relabel_nodes(attendance_graph({"一": "甲"}), {"甲": "p-77"})
    assert "p-77" in aligned(first, second)


def test_a_comparison_names_people_and_the_articles_behind_the_counts():
    graph = attendance_graph({"一": "甲", "二": "甲", "三": "乙"})
    found = compare_builds(graph, graph, ("..2025-03-02", "2025-03-03.."))
    rows = {row.name: row for row in found.rows}
    assert (found.issues_before, found.issues_after) == (2, 1)
    assert rows["甲"].articles_before == ("a-1", "a-2")
    assert rows["乙"].articles_after == ("a-3",)


@pytest.mark.parametrize("text", ["2025", "2025-1..2", "a..b", "2025-01-01"])
def test_what_is_no_period_is_said_in_one_sentence(text):
    with pytest.raises(InputError, match="is no period"):
        period(text)


def test_a_period_without_issues_cannot_be_compared():
    graph = attendance_graph({"一": "甲"})
    with pytest.raises(InputError, match="no dated issue"):
        compare_builds(graph, graph, ("2024..2024", "2025..2025"))


def test_the_command_compares_two_builds(tmp_path):
    for name, share in (("1", 0.0), ("2", 0.6)):
        write_graph(year({"新": share}, 60), tmp_path / name / "graph.json")
    result = CliRunner().invoke(app, ["diff", str(tmp_path / "1"), str(tmp_path / "2")])
    assert result.exit_code == 0, result.output
    assert "appeared" in result.output
    assert "新" in result.output
    assert "常" not in result.output
    as_json = CliRunner().invoke(app, ["diff", str(tmp_path / "1"), str(tmp_path / "2"), "--json"])
    assert '"issues_before": 60' in as_json.output


def test_the_command_compares_two_periods(tmp_path):
    write_graph(attendance_graph({"一": "甲", "二": "甲"}), tmp_path / "graph.json")
    result = CliRunner().invoke(app, ["diff", str(tmp_path), "--between", "..2025-03-01", "2025-03-02.."])
    assert "nobody changed beyond chance" in result.output


def test_the_command_redacts_and_still_knows_who_is_who(tmp_path):
    write_graph(year({"柳小满": 0.5}, 60), tmp_path / "1" / "graph.json")
    later = nx.relabel_nodes(year({"柳小满": 0.5}, 60, seed=2), {"柳小满": "p-77"})
    write_graph(later, tmp_path / "2" / "graph.json")
    options = ["--redact", "--all", "--json"]
    result = CliRunner().invoke(app, ["diff", str(tmp_path / "1"), str(tmp_path / "2"), *options])
    assert "柳小满" not in result.output
    assert {row["change"]["kind"] for row in json.loads(result.output)["rows"]} == {"within chance"}


def test_the_command_wants_one_of_both(tmp_path):
    write_graph(attendance_graph({"一": "甲"}), tmp_path / "graph.json")
    assert isinstance(CliRunner().invoke(app, ["diff", str(tmp_path)]).exception, InputError)
