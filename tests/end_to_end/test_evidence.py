"""Every sentence of a graph stands in its source file where the graph says, character for character."""

import re
from functools import cache
from pathlib import Path

import pytest

import kg
from kg.graph import graph_to_json
from kg.schema import schema
from tests.support.shared import shared_path

LINKS = ("FOLLOWS", "PART_OF", "PREVIEWS")
"""What resolution infers from several articles: no single sentence says it."""
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module", params=["sample pages", "real pages"])
def graph(request):
    return kg.build([SEEDS if request.param == "sample pages" else shared_path("seeds")])


@cache
def text_of(source: str) -> str:
    return Path(source).read_bytes().decode("utf-8-sig")


def squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)


def at(graph, article: str, place: str) -> str:
    pieces = (map(int, piece.split("-")) for piece in place.split(","))
    text = text_of(graph.nodes[article]["source"])
    return squeeze("".join(text[start:end] for start, end in pieces))


def facts(graph):
    return [edge for _, _, edge in graph.edges(data=True) if edge["type"] != "MENTIONED_IN"]


def test_every_quote_is_found_at_its_place(graph):
    columns = ("quotes", "quote_articles", "places")
    rows = [row for e in facts(graph) for row in zip(*(e[c] for c in columns), strict=True) if e["type"] not in LINKS]
    assert len(rows) > 200
    assert [row for row in rows if at(graph, row[1], row[2]) != squeeze(row[0])] == []


def test_a_link_inferred_across_articles_rests_on_articles_that_are_there(graph):
    for edge in facts(graph):
        if edge["type"] in LINKS:
            assert all(graph.nodes[article]["label"] == "Article" for article in edge["quote_articles"])


def test_every_mention_is_found_at_its_offsets_and_in_its_sentence(graph):
    mentions = [(a, e) for _, a, e in graph.edges(data=True) if e["type"] == "MENTIONED_IN"]
    assert len(mentions) > 200
    for article, edge in mentions:
        surface = squeeze(edge["surface"])
        assert stands(surface, at(graph, article, f"{edge['start']}-{edge['end']}"))
        assert surface in squeeze(edge["quote"])


def stands(surface: str, found: str) -> bool:
    """A name that columns cut in two begins where the mention starts; its rest may stand behind, or anywhere else."""
    return found[:1] == surface[:1] and (len(found) != len(surface) or found == surface)


def test_every_fact_has_evidence_unless_it_was_inferred_across_articles(graph):
    for edge in facts(graph):
        assert edge["quotes"] or edge["type"] in LINKS or edge.get("inferred")
        assert 0 < edge["confidence"] <= 1


def test_every_edge_joins_what_the_model_allows(graph):
    legal = {name: set(map(tuple, one.ends)) for name, one in schema().relationships.items()}
    ends = {(e["type"], graph.nodes[s]["label"], graph.nodes[t]["label"]) for s, t, e in graph.edges(data=True)}
    assert [end for end in ends if end[1:] not in legal[end[0]]] == []


def test_names_are_names(graph):
    """No node without a name, none with a line break or a space around it."""
    names = [d["name"] for _, d in graph.nodes(data=True) if d["label"] != "Article"]
    assert [name for name in names if not name or name != name.strip() or "\n" in name] == []


def test_the_text_of_articles_is_theirs(graph):
    for _, data in graph.nodes(data=True):
        if data["label"] == "Article":
            pieces = (map(int, piece.split("-")) for piece in data["places"].split(","))
            text = text_of(data["source"])
            assert squeeze("".join(text[s:e] for s, e in pieces)) == squeeze(data["text"])


def test_a_graph_survives_its_file(graph, tmp_path):
    kg.write_graph(graph, tmp_path / "graph.json")
    assert graph_to_json(kg.read_graph(tmp_path / "graph.json")) == graph_to_json(graph)
