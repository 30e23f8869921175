"""What the five real pages ask for: every pair of ``seeds-identity.json``, on facts made from the annotations."""

import json
from functools import cache
from itertools import pairwise

import pytest

from kg.graph import build_graph, graph_to_json
from kg.model import Entities
from kg.resolve import resolve
from kg.resolve.text import plain
from kg.schema.validate import validate
from tests.support.gold_facts import gold_facts
from tests.support.shared import shared_path


@cache
def _seeds() -> Entities:
    return resolve(gold_facts(shared_path("gold", "seeds.jsonl"), shared_path("seeds")))


def _nodes(label: str, name: str) -> set[str]:
    entities = (e for e in _seeds().entities if e.label == label)
    return {e.id for e in entities if plain(name) in {plain(form) for form in (e.name, *e.aliases)}}


def _rows(kind: str) -> list[dict]:
    return json.loads(shared_path("gold", "seeds-identity.json").read_text("utf-8"))[kind]


def test_what_must_be_one_is_one():
    for row in _rows("same"):
        found = [_nodes(row["label"], name) for name in row["names"]]
        assert len(set().union(*found)) == 1, row
        if "canonical" in row:
            (node,) = found[0]
            assert next(e.name for e in _seeds().entities if e.id == node) == row["canonical"]


def test_what_must_never_be_one_is_not():
    for row in _rows("different"):
        left, right = (_nodes(row["label"], name) for name in row["names"])
        assert left and right and not left & right, row


def test_series_are_chained_by_date():
    entities = _seeds()
    dates = {e.id: e.properties.get("date") for e in entities.entities}
    chain = {(dates[k.target], dates[k.source]) for k in entities.links if k.type == "FOLLOWS"}
    for row in _rows("series"):
        days = [day for day, _ in row["meetings"]]
        assert set(pairwise(days)) <= chain


@pytest.mark.parametrize(("gold", "folder"), [("seeds.jsonl", ("seeds",)), ("dev.jsonl", ("gold", "dev-texts"))])
def test_the_graph_of_real_articles_obeys_the_model_and_is_reproducible(gold, folder):
    facts = gold_facts(shared_path("gold", gold), shared_path(*folder))
    graph = build_graph(facts, resolve(facts))
    assert validate(graph) == []
    again = build_graph(facts[::-1], resolve(facts[::-1]))
    assert graph_to_json(graph) == graph_to_json(again)
