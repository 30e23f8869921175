"""Putting the graph together: evidence of one edge from several articles is one edge."""

from kg.graph import build_graph
from kg.resolve import resolve
from kg.schema.validate import validate
from tests.support.made_facts import Story


def _graph(*stories: Story):
    facts = [story.facts() for story in stories]
    graph = build_graph(facts, resolve(facts))
    assert validate(graph) == []
    return graph


def _edges(graph, type_: str) -> list[dict]:
    return [data for _, _, data in graph.edges(data=True) if data["type"] == type_]


def test_evidence_of_several_articles_is_one_edge():
    first, second = (
        Story(key, "运城市新闻。", published=day) for key, day in (("a1", "2025-06-01"), ("a2", "2025-06-09"))
    )
    for story in (first, second):
        story.holds("吴岚", "市长", "运城市政府")
    (edge,) = _edges(_graph(second, first), "HOLDS_POSITION")
    assert edge["articles"] == ["a1", "a2"]
    assert edge["quotes"] == ["a1 says so", "a2 says so"]
    assert edge["quote_articles"] == ["a1", "a2"]
    assert edge["places"] == ["0-4", "0-4"]


def test_two_titles_in_one_body_are_two_edges():
    story = Story("a1", "运城市新闻。")
    story.holds("吴岚", "局长", "市教育局")
    story.holds("吴岚", "党组书记", "市教育局")
    assert sorted(edge["title"] for edge in _edges(_graph(story), "HOLDS_POSITION")) == ["党组书记", "局长"]


def test_roles_of_two_reports_are_united_and_plain_attendance_gives_way():
    first, second = Story("a1", "运城市新闻。"), Story("a2", "运城市新闻。")
    first.meets("运城市防汛工作会议", "2025-06-01", ["吴岚"])
    key = second.name("Meeting", "运城市防汛工作会议", date="2025-06-01", kind="conference")
    second.relate("ATTENDED", second.name("Person", "吴岚"), key, roles=["speak", "host"])
    (edge,) = _edges(_graph(first, second), "ATTENDED")
    assert edge["roles"] == ["host", "speak"]


def test_the_place_in_a_list_and_whether_it_is_whole_are_kept():
    story = Story("a1", "运城市新闻。")
    key = story.name("Meeting", "运城市防汛工作会议", date="2025-06-01", kind="conference")
    for order, name in enumerate(("吴岚", "江帆"), start=1):
        person = story.name("Person", name)
        story.relate("ATTENDED", person, key, roles=["attend"], order=order, list_complete=order == 2)
    told = {(edge["order"], edge["list_complete"]) for edge in _edges(_graph(story), "ATTENDED")}
    assert told == {(1, False), (2, True)}


def test_every_mention_is_an_edge_of_its_own_and_reporters_stand_on_the_article():
    story = Story("a1", "吴岚来到运城市。")
    story.reports("江帆")
    story.name("Person", "吴岚")
    graph = _graph(story)
    assert len(_edges(graph, "MENTIONED_IN")) == 2
    assert graph.nodes["a1"]["reporters"] == ["江帆"]
    assert graph.nodes["a1"]["published"] == "2025-06-02"


def test_the_check_names_what_breaks_the_model():
    graph = _graph(Story("a1", "运城市。"))
    graph.add_node("x", label="Robot", name="R")
    graph.add_node("p", label="Person", name="吴岚", shoe_size=44)
    graph.add_edge("p", "a1", type="ATTENDED", articles=[], confidence=2)
    faults = "\n".join(validate(graph))
    for word in ("unknown label 'Robot'", "undeclared property shoe_size", "illegal ends", "carries no article",
                 "confidence is not between"):  # fmt: skip
        assert word in faults
