"""Each measure, on one invented article and a graph that errs in one way."""

import copy

import msgspec
import pytest

from kg.evaluate import GoldArticle, evaluate
from tests.support.gold_graph import gold_graph

ARTICLE = {
    "id": "page-1", "source": "page.txt", "headline": "云岭区召开治水工作推进会", "reporters": ["尤一凡"],
    "meetings": [{
        "name": "云岭区治水工作推进会", "also": ["云岭区召开治水工作推进会"], "kind": "conference",
        "date": "2025-04-02", "daypart": "上午", "place": None,
        "people": [{"name": "柏远", "roles": ["host", "speak"]}, {"name": "万清越", "roles": ["attend"]}],
        "organizations": [{"name": "区水务局", "also": ["水务局"], "roles": ["report"]}],
        "convened_by": [{"name": "云岭区"}], "visited": [{"name": "石桥村"}], "projects": [{"name": "清水湖工程"}],
    }],
    "positions": [{"person": "柏远", "title": "区长", "organization": "区政府", "org_also": ["云岭区政府"]}],
    "people_mentioned": ["顾长青"], "organizations_mentioned": [{"name": "市水务局"}],
    "projects_mentioned": [{"name": "碧水行动"}],
}  # fmt: skip


def scores(change=None, **gold_changes):
    graph = gold_graph([copy.deepcopy(ARTICLE)])
    if change:
        change(graph)
    gold = msgspec.convert({**copy.deepcopy(ARTICLE), **gold_changes}, GoldArticle)
    return evaluate(graph, [gold])


def node_named(graph, name):
    return next(n for n, data in graph.nodes(data=True) if data.get("name") == name)


def edge_of(graph, type_, name):
    return next(d for s, _, d in graph.edges(data=True) if d["type"] == type_ and graph.nodes[s].get("name") == name)


def counts(measures, measure):
    score = measures.scores[measure]
    return score.right, score.predicted, score.gold


def test_all_right():
    assert all(score.f1 == 1.0 for score in scores().scores.values())


def test_a_dropped_person_is_missed_by_name_attendance_and_position():
    measures = scores(lambda graph: graph.remove_node(node_named(graph, "柏远")))
    assert counts(measures, "people") == (2, 2, 3)
    assert counts(measures, "attendance") == (1, 1, 2)
    assert counts(measures, "positions") == (0, 0, 1)
    assert [(c.measure, c.kind, c.item) for c in measures.cases if c.measure == "people"] == [
        ("people", "missed", "柏远")
    ]


def test_a_reporter_who_is_said_to_have_attended_is_spurious():
    def attend(graph):
        article = next(n for n, data in graph.nodes(data=True) if data["label"] == "Article")
        meeting = node_named(graph, "云岭区治水工作推进会")
        graph.add_edge(node_named(graph, "尤一凡"), meeting, type="ATTENDED", roles=["attend"], articles=[article])

    assert counts(scores(attend), "attendance") == (2, 3, 2)


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (["host", "speak"], (3, 3, 3)),
        (["host"], (2, 2, 3)),
        (["host", "speak", "attend"], (3, 3, 3)),  # attend beside a stronger role says nothing
        (["observe"], (1, 2, 3)),
    ],
)
def test_each_role_counts_and_attend_only_alone(roles, expected):
    measures = scores(lambda graph: edge_of(graph, "ATTENDED", "柏远").update(roles=roles))
    assert counts(measures, "attendance_roles") == expected


def test_an_alias_and_punctuation_do_not_matter():
    def rename(graph):
        graph.nodes[node_named(graph, "清水湖工程")].update(name="清水湖治理", aliases=["“清水湖”工程"])

    assert scores(rename).scores["projects"].f1 == 1.0


def test_a_title_may_repeat_its_body_but_a_wrong_body_costs_the_second_measure_only():
    def retitle(graph):
        edge_of(graph, "HOLDS_POSITION", "柏远")["title"] = "区政府区长"
        graph.nodes[node_named(graph, "区政府")].update(name="石桥镇政府", aliases=[])

    measures = scores(retitle)
    assert (counts(measures, "positions"), counts(measures, "positions_org")) == ((1, 1, 1), (0, 1, 1))


def test_a_wrong_date_or_kind_leaves_the_meeting_found():
    def alter(graph):
        graph.nodes[node_named(graph, "云岭区治水工作推进会")].update(date="2024-04-02", kind="visit")

    measures = scores(alter)
    assert counts(measures, "meetings") == (1, 1, 1)
    assert counts(measures, "meeting_dates") == counts(measures, "meeting_kinds") == (0, 1, 1)


def test_an_optional_item_counts_neither_when_found_nor_when_missed():
    optional = [{"name": "市水务局", "optional": True}]
    assert counts(scores(organizations_mentioned=optional), "organizations") == (4, 4, 4)
    dropped = scores(lambda g: g.remove_node(node_named(g, "市水务局")), organizations_mentioned=optional)
    assert counts(dropped, "organizations") == (4, 4, 4)


def test_an_optional_meeting_takes_its_edges_with_it():
    meeting = {**ARTICLE["meetings"][0], "optional": True}
    measures = scores(meetings=[meeting])
    assert counts(measures, "meetings") == counts(measures, "attendance") == counts(measures, "visited") == (0, 0, 0)


def test_a_meeting_is_found_by_its_day_and_people_when_the_name_is_off():
    def rename(graph):
        graph.nodes[node_named(graph, "云岭区治水工作推进会")].update(name="推进会", aliases=[])

    assert counts(scores(rename), "attendance") == (2, 2, 2)


def test_documents_without_gold_count_nowhere():
    graph = gold_graph([copy.deepcopy(ARTICLE)])
    measures = evaluate(graph, [GoldArticle(id="other")])
    assert all((score.right, score.predicted, score.gold) == (0, 0, 0) for score in measures.scores.values())
