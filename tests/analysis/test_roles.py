"""Roles, hosts together, division of labour."""

import numpy as np

from kg.analysis.roles import division_of_labour, hosts_together, parts, role_mix
from tests.analysis.graphs import attend, attendance_graph


def graph_of(rows):
    """``[(meeting, kind, {person: roles})]`` as a graph."""
    graph = attendance_graph({})
    for number, (meeting, kind, people) in enumerate(rows):
        graph.add_node(f"a{number}", label="Article", published="2025-01-01")
        graph.add_node(meeting, label="Meeting", name=meeting, kind=kind, date="2025-01-01")
        for person, roles in people.items():
            graph.add_node(person, label="Person", name=person)
            attend(graph, person, meeting, f"a{number}", roles=roles.split())
    return graph


def test_the_strongest_role_counts():
    graph = graph_of([("一", "talk", {"甲": "speak host", "乙": "attend"}), ("二", "talk", {"甲": "attend"})])
    assert role_mix(parts(graph)) == {"甲": {"host": 1, "attend": 1}, "乙": {"attend": 1}}


def test_two_reports_of_one_part_are_one_part():
    graph = graph_of([("一", "talk", {"甲": "attend"})])
    attend(graph, "甲", "一", "a0", roles=["speak"])
    (part,) = parts(graph)
    assert (part.role, len(part.edges)) == ("speak", 2)


def test_who_hosts_together():
    graph = graph_of([("一", "talk", {"甲": "host", "乙": "lead", "丙": "attend"}), ("二", "talk", {"甲": "host"})])
    assert hosts_together(parts(graph)) == {("乙", "甲"): ["一"]}


def test_who_does_the_inspections_is_found_and_chance_is_not():
    generator = np.random.default_rng(2)
    rows = []
    for number in range(60):
        kind = "inspection" if number % 3 == 0 else "conference"
        people = {f"p{i}": "attend" for i in generator.choice(6, 3, replace=False)}
        people |= {"巡": "lead"} if kind == "inspection" else {}
        rows.append((f"m{number}", kind, people))
    graph = graph_of(rows)
    (found,) = division_of_labour(graph, parts(graph))
    assert (found.person, found.topic, found.shared, found.meetings) == ("巡", "kind:inspection", 20, 20)
    assert found.expected < 7
    assert {target for _, target, _ in found.edges} == {f"m{n}" for n in range(0, 60, 3)}


def test_a_project_is_a_topic_too():
    rows = [(f"m{n}", "conference", {("甲" if n % 2 else "乙"): "host", "丙": "attend"}) for n in range(20)]
    graph = graph_of(rows)
    graph.add_node("j", label="Project", name="引水工程")
    for n in range(1, 20, 2):
        graph.add_edge(f"m{n}", "j", type="CONCERNS")
    assert [(one.person, one.topic) for one in division_of_labour(graph, parts(graph))] == [("甲", "j")]


def test_nothing_to_divide():
    graph = graph_of([("一", "talk", {"甲": "host"})])
    assert division_of_labour(graph, parts(graph)) == []
