"""Who appeared, vanished, rose, fell: beyond chance, and with the reading taken into account."""

import networkx as nx
import numpy as np

from kg.analysis.diff import aligned, compare, side
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
