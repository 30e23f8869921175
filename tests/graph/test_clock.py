"""The title clock: first and last seen, succession, one post under two printed titles, what ``kg changes`` tells."""

import pytest

from kg.graph import build_graph
from kg.graph.changes import career, find_changes
from kg.resolve import resolve
from kg.resolve.posts import is_shared, post_of
from kg.schema.validate import validate
from tests.support.made_facts import Story


def _graph(*held: tuple[str, str, str, str]):
    """A graph of articles (day, person, title, body), one each."""
    facts = []
    for number, (day, person, title, body) in enumerate(held):
        story = Story(f"a{number}", "运城市新闻。运城市高新区召开会议。高新区新闻。", published=day)
        story.relate("HOLDS_POSITION", story.name("Person", person), story.name("Organization", body), title=title,
                     quote=f"{body}{title}{person}出席会议")  # fmt: skip
        facts.append(story.facts())
    graph = build_graph(facts, resolve(facts))
    assert validate(graph) == []
    return graph


def _held(graph, name: str) -> list[dict]:
    return [
        data for person, _, data in graph.edges(data=True)
        if data["type"] == "HOLDS_POSITION" and graph.nodes[person]["name"] == name
    ]  # fmt: skip


_HANDOVER = (
    ("2024-03-01", "吴岚", "局长", "运城市教育局"), ("2024-06-01", "吴岚", "局长", "运城市教育局"),
    ("2024-09-01", "江帆", "局长", "运城市教育局"), ("2025-01-01", "江帆", "局长", "运城市教育局"),
)  # fmt: skip


def test_a_post_knows_when_it_was_seen_and_that_somebody_else_has_it_since():
    graph = _graph(*_HANDOVER)
    (old,), (new,) = _held(graph, "吴岚"), _held(graph, "江帆")
    assert (old["first_seen"], old["last_seen"], old["succeeded"]) == ("2024-03-01", "2024-06-01", True)
    assert (new["first_seen"], new["last_seen"], new["succeeded"]) == ("2024-09-01", "2025-01-01", False)


def test_a_succession_is_told_with_its_two_sentences():
    (change,) = find_changes(_graph(*_HANDOVER))
    assert (change.kind, change.other, change.person, change.body) == ("succession", "吴岚", "江帆", "运城市教育局")
    assert (change.before.day, change.after.day) == ("2024-06-01", "2024-09-01")
    assert change.before.quote == "运城市教育局局长吴岚出席会议"
    assert change.after.quote == "运城市教育局局长江帆出席会议"
    assert change.confidence == 0.9


def test_what_one_sentence_alone_shows_is_less_sure():
    (change,) = find_changes(_graph(*_HANDOVER[1:3]))
    assert change.confidence < 0.6


def test_two_holders_by_turns_are_a_conflict_not_a_succession():
    days = ("2024-03-01", "2024-06-01", "2024-09-01")
    graph = _graph(
        *((day, who, "局长", "运城市教育局") for day, who in zip(days, ("吴岚", "江帆", "吴岚"), strict=True))
    )
    (change,) = find_changes(graph)
    assert (change.kind, {change.person, change.other}) == ("conflict", {"吴岚", "江帆"})


def test_deputies_succeed_nobody():
    graph = _graph(*((day, who, "副局长", body) for day, who, _, body in _HANDOVER))
    assert find_changes(graph) == []
    assert "succeeded" not in _held(graph, "吴岚")[0]


def test_a_move_is_an_appointment_and_a_departure():
    graph = _graph(("2024-03-01", "吴岚", "局长", "运城市教育局"), ("2024-09-01", "吴岚", "局长", "运城市水利局"))
    found = {(change.kind, change.body) for change in find_changes(graph)}
    assert found == {("departure", "运城市教育局"), ("appointment", "运城市水利局")}


def test_a_post_that_is_not_printed_for_a_day_or_two_is_not_given_up():
    told = [("2024-03-01", "吴岚", "局长", "运城市教育局"), ("2024-03-02", "吴岚", "会长", "运城市教育学会"),
            ("2024-03-05", "吴岚", "局长", "运城市教育局")]  # fmt: skip
    assert find_changes(_graph(*told)) == []


def test_a_post_printed_day_after_day_and_then_never_again_is_left():
    told = [(f"2024-0{month}-{day:02}", "吴岚", "局长", "运城市教育局") for month in (3, 4) for day in range(1, 9)]
    told += [(f"2024-{month:02}-01", "吴岚", "会长", "运城市教育学会") for month in range(5, 11)]
    found = {(change.kind, change.body) for change in find_changes(_graph(*told))}
    assert found == {("departure", "运城市教育局"), ("appointment", "运城市教育学会")}


def test_a_post_printed_on_a_few_days_of_one_matter_is_not_given_up_when_the_matter_is_over():
    told = [(f"2024-03-{day:02}", "吴岚", "副组长", "运城市防汛领导小组") for day in range(1, 9)]
    told += [(f"2024-{month:02}-01", "吴岚", "局长", "运城市教育局") for month in range(1, 13)]
    assert find_changes(_graph(*told)) == []


def test_a_title_that_repeats_its_body_is_the_same_post():
    told = [("2024-03-01", "吴岚", "书画协会会长", "运城市书画协会"), ("2024-09-01", "江帆", "会长", "运城市书画协会")]
    assert [change.kind for change in find_changes(_graph(*told))] == ["succession"]


@pytest.mark.parametrize(("short", "full"), [("国家粮库", "运城市国家粮库"), ("教育学会", "运城市教育学会")])
def test_one_body_under_two_names_is_no_move(short, full):
    told = [("2024-03-01", "吴岚", "会长", full), ("2024-09-01", "吴岚", "会长", short)]
    assert find_changes(_graph(*told)) == []


@pytest.mark.parametrize("word", ["原", "前", "候任", "时任运城市教育局", "2008年5月，教育局"])
def test_who_has_a_post_no_longer_or_not_yet_is_not_seen_in_it(word):
    story = Story("b", "运城市新闻。", published="2024-09-01")
    story.relate("HOLDS_POSITION", story.name("Person", "江帆"), story.name("Organization", "运城市教育局"),
                 title="局长", quote=f"{word}局长江帆出席会议")  # fmt: skip
    held = Story("a", "运城市新闻。", published="2024-03-01")
    held.relate("HOLDS_POSITION", held.name("Person", "吴岚"), held.name("Organization", "运城市教育局"),
                title="局长", quote="运城市教育局局长吴岚出席会议")  # fmt: skip
    facts = [held.facts(), story.facts()]
    assert find_changes(build_graph(facts, resolve(facts))) == []


def test_a_name_that_runs_on_is_a_conflict_to_look_at_not_a_successor():
    graph = _graph(("2024-03-01", "吴岚", "局长", "运城市教育局"), ("2024-09-01", "吴岚互", "局长", "运城市教育局"))
    assert [change.kind for change in find_changes(graph)] == ["conflict"]


def test_ministers_of_two_countries_do_not_succeed_one_another():
    graph = _graph(("2024-03-01", "吴岚", "部长", "司法部"), ("2024-09-01", "马尔科维奇", "部长", "司法部"))
    assert find_changes(graph) == []


def test_since_leaves_out_what_was_seen_earlier():
    assert find_changes(_graph(*_HANDOVER), since="2025") == []
    assert len(find_changes(_graph(*_HANDOVER), since="2024-09")) == 1


def test_two_printed_titles_of_one_post_are_one_post_and_both_are_kept():
    graph = _graph(
        ("2025-08-26", "吴岚", "党委书记", "高新区党委"), ("2025-08-28", "吴岚", "党工委书记", "高新区党工委")
    )
    held = _held(graph, "吴岚")
    assert sorted(edge["title"] for edge in held) == ["党委书记", "党工委书记"]
    assert {edge["post"] for edge in held} == {"书记"}
    assert sum(data["label"] == "Organization" for _, data in graph.nodes(data=True)) == 1
    assert find_changes(graph) == []


def test_a_career_is_told_oldest_first():
    graph = _graph(("2024-09-01", "吴岚", "局长", "运城市水利局"), ("2024-03-01", "吴岚", "局长", "运城市教育局"))
    (person,) = (node for node, data in graph.nodes(data=True) if data.get("name") == "吴岚")
    assert [row[2] for row in career(graph, person)] == ["运城市教育局", "运城市水利局"]


@pytest.mark.parametrize("post", ["副主任", "委员", "常委", "四级调研员", "副书记", "院士", "常务主席"])
def test_posts_of_several(post):
    assert is_shared(post)


@pytest.mark.parametrize(
    ("title", "post"),
    [("市委书记", "书记"), ("委员", "委员"), ("委员长", "委员长"), ("党委委员", "委员"), ("外长", "外交部长")],
)
def test_a_post_is_the_title_without_the_body_that_it_begins_with(title, post):
    assert post_of(title) == post


@pytest.mark.parametrize("post", ["书记", "局长", "常务副市长", "董事长", "秘书长"])
def test_posts_of_one(post):
    assert not is_shared(post)
