"""A sheet of everything known, its sentences found again in the files."""

import json
from pathlib import Path

import networkx as nx
import pytest

import kg
from kg.errors import InputError
from kg.show import Sources, find, make_sheet
from tests.support.pages import MARCH, write_pages


@pytest.fixture
def graph(tmp_path):
    write_pages(tmp_path)
    return kg.build([tmp_path])


def sheet(graph, name):
    return make_sheet(graph, find(graph, name), Sources(graph))


def at(where: str) -> str:
    """The text from ``file:line:column`` on."""
    file, line, column = where.rsplit(":", 2)
    return Path(file).read_text("utf-8").splitlines()[int(line) - 1][int(column) - 1 :]


def test_every_sentence_stands_where_the_sheet_says(graph):
    shown = sheet(graph, "闻书远")
    sightings = [s for fact in shown.facts for s in fact.sightings] + list(shown.mentions)
    assert sightings
    assert all(at(s.where).startswith(s.quote[:10]) for s in sightings if s not in shown.mentions)


def test_a_mention_stands_at_the_name_itself(graph):
    sources = Sources(graph)
    edges = [(a, e) for _, a, e in graph.edges(data=True) if e["type"] == "MENTIONED_IN"]
    assert edges
    for article, edge in edges:
        sighting = sources.sighting(edge["quote"], article, f"{edge['start']}-{edge['end']}")
        assert at(sighting.where).startswith(edge["surface"])


def test_facts_come_by_type_then_by_date(graph):
    facts = [fact for fact in sheet(graph, "闻书远").facts if fact.type == "ATTENDED"]
    assert [fact.date for fact in facts] == ["2025-03-04", "2025-05-06"]
    assert facts[0].properties["roles"] == ["speak"]


def test_a_career_is_told_in_order_of_time(graph):
    career = sheet(graph, "姜若谷").career
    assert ("2025-03-04", "2025-04-08", "青屿区政府", "区长") in career
    assert list(career) == sorted(career)


def test_a_meeting_shows_who_was_there(graph):
    name = next(d["name"] for _, d in graph.nodes(data=True) if d["label"] == "Meeting" and "渔港" in d["name"])
    attended = [fact.other_name for fact in sheet(graph, name).facts if fact.type == "ATTENDED"]
    assert set(attended) == {"闻书远", "姜若谷"}


def test_a_file_that_has_changed_gives_the_offset_only(graph, tmp_path):
    (tmp_path / "march.txt").write_text("一个新的开头\n" + MARCH, "utf-8")
    places = {s.where for fact in sheet(graph, "卢怀瑾").facts for s in fact.sightings}
    assert any("march.txt@" in place for place in places)
    assert any("april.txt:" in place for place in places)


def test_a_file_that_is_gone_gives_the_offset_only(graph, tmp_path):
    (tmp_path / "may.txt").unlink()
    (fact,) = (f for f in sheet(graph, "龙惟安").facts if f.type == "ATTENDED")
    assert "may.txt@" in fact.sightings[0].where


def small_graph(*names: str) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for number, name in enumerate(names):
        graph.add_node(f"p-{number}", label="Person", name=name, aliases=["甲乙"] if name == "罗双双" else [])
    return graph


def test_a_thing_is_found_by_name_alias_id_and_with_odd_width():
    graph = small_graph("罗双双", "Ｌｉ强")
    assert find(graph, "罗双双") == find(graph, "甲乙") == find(graph, "p-0") == find(graph, "罗 双双")
    assert find(graph, "li强") == "p-1"


def test_homonyms_are_listed_with_their_ids():
    with pytest.raises(InputError, match=r"names 2 things(?s:.*)\n  p-0  罗双双  person\n  p-1"):
        find(small_graph("罗双双", "罗双双"), "罗双双")


def test_homonyms_are_told_apart_by_place_post_and_day():
    graph = small_graph("罗双双", "罗双双")
    graph.nodes["p-1"]["qualifier"] = "青屿区"
    graph.add_node("o-0", label="Organization", name="县政府")
    held = {"type": "HOLDS_POSITION", "title": "县长", "first_seen": "2025-03-01", "last_seen": "2025-06-12"}
    graph.add_edge("p-0", "o-0", **held)
    with pytest.raises(InputError) as listed:
        find(graph, "罗双双")
    assert str(listed.value).splitlines()[1:] == [
        "  p-0  罗双双  person  县长  2025-03-01 – 2025-06-12",
        "  p-1  罗双双（青屿区）  person",
    ]


def test_an_empty_name_is_refused_as_such():
    with pytest.raises(InputError, match="the name is empty"):
        find(small_graph("罗双双"), " ")


def test_a_body_stands_with_the_place_that_tells_it_from_others_and_no_post_twice(tmp_path):
    graph = small_graph("罗双双")
    graph.add_node("a-0", label="Article", source=str(tmp_path / "gone.txt"), text="")
    held = {"type": "HOLDS_POSITION", "title": "县长", "first_seen": "2025-03-01", "last_seen": "2025-03-01"}
    for number, place in enumerate(("青屿县", "", "")):
        graph.add_node(f"o-{number}", label="Organization", name="县政府", **({"qualifier": place} if place else {}))
        graph.add_edge("p-0", f"o-{number}", articles=["a-0"], quotes=[], quote_articles=[], places=[], **held)
    shown = make_sheet(graph, "p-0", Sources(graph))
    assert {fact.other_name for fact in shown.facts} == {"县政府", "县政府（青屿县）"}
    assert [body for _, _, body, _ in shown.career] == ["县政府", "县政府（青屿县）"]


def test_a_qualifier_tells_homonyms_apart():
    graph = small_graph("罗双双", "罗双双")
    graph.nodes["p-1"]["qualifier"] = "青屿区"
    assert find(graph, "罗双双（青屿区）") == "p-1"


def test_an_unknown_name_gets_the_names_most_like_it():
    with pytest.raises(InputError, match="did you mean 罗双双"):
        find(small_graph("罗双双", "钟离昧"), "罗霜双")


def test_a_part_of_a_name_suggests_the_names_that_hold_it():
    with pytest.raises(InputError, match="did you mean 青屿渔港二期工程"):
        find(small_graph("青屿渔港二期工程", "罗双双"), "渔港")


def test_nothing_like_it_suggests_nothing():
    with pytest.raises(InputError, match=r"not in the graph$"):
        find(small_graph("罗双双"), "王")


def test_articles_are_not_things(graph):
    article = next(n for n, d in graph.nodes(data=True) if d["label"] == "Article")
    with pytest.raises(InputError):
        find(graph, article)


def test_a_sheet_is_one_json_document(graph):
    import msgspec

    assert json.loads(msgspec.json.encode(sheet(graph, "闻书远")))["label"] == "Person"
