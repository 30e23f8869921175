"""What is part of what: from names and the table of divisions, marked as inferred."""

import pytest

from kg.resolve import resolve
from kg.resolve.text import number_of
from tests.support.made_facts import Story


def _parts(*names: str) -> set[tuple[str, str]]:
    story = Story("a1", "运城市高新区召开会议，高新区领导参加。运城市高新区新闻。")
    for name in names:
        story.name("Organization", name)
    entities = resolve([story.facts()])
    shown = {entity.id: entity.name for entity in entities.entities}
    links = [link for link in entities.links if link.type == "PART_OF"]
    assert all(link.properties == {"inferred": True} and link.articles for link in links)
    return {(shown[link.source], shown[link.target]) for link in links}


def test_places_lie_in_places_and_bodies_belong_to_places():
    found = _parts("山西省", "运城市", "高新区", "管委会")
    assert found == {("运城市", "山西省"), ("高新区", "运城市"), ("管委会", "高新区")}


def test_a_department_belongs_to_its_committee_and_a_branch_to_its_bank():
    found = _parts(
        "运城市委", "市委组织部", "中国银行", "中国银行运城分行", "蓝海湾证券有限公司", "蓝海湾证券有限公司创新投资部"
    )
    assert found == {("市委组织部", "运城市委"), ("中国银行运城分行", "中国银行"),
                     ("蓝海湾证券有限公司创新投资部", "蓝海湾证券有限公司")}  # fmt: skip


def test_names_that_only_begin_alike_are_no_parts():
    assert _parts("蓝海湾证券有限公司", "蓝海湾证券研讨社") == set()


@pytest.mark.parametrize(("text", "value"), [("12", 12), ("三", 3), ("十二", 12), ("二十一", 21), ("一百零三", 103)])
def test_small_numbers(text, value):
    assert number_of(text) == value


def test_a_post_printed_with_the_place_alone_is_held_in_the_body_its_title_names():
    from kg.graph import build_graph

    first, second = (Story(key, "运城市高新区召开会议，高新区领导参加。") for key in ("a1", "a2"))
    first.holds("吴岚", "党委书记", "高新区（示范区）")
    second.holds("吴岚", "党工委书记", "高新区党工委")
    facts = [first.facts(), second.facts()]
    graph = build_graph(facts, resolve(facts))
    held = [graph.nodes[body]["name"] for _, body, data in graph.edges(data=True) if data["type"] == "HOLDS_POSITION"]
    assert held == ["高新区党工委", "高新区党工委"]
