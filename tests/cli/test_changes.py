"""``kg changes`` as a user runs it."""

import json

import pytest

from kg.graph import build_graph, write_graph
from kg.resolve import resolve
from tests.cli.run import kg
from tests.support.made_facts import Story


@pytest.fixture
def out(tmp_path):
    facts = []
    for day, name in (("2024-03-01", "吴岚"), ("2024-09-01", "江帆")):
        story = Story(day, "运城市新闻。", published=day, source=f"{day}.txt")
        story.relate("HOLDS_POSITION", story.name("Person", name), story.name("Organization", "运城市教育局"),
                     title="局长", quote=f"运城市教育局局长{name}[说]")  # fmt: skip
        facts.append(story.facts())
    write_graph(build_graph(facts, resolve(facts)), tmp_path / "graph.json")
    return tmp_path


def test_a_succession_is_printed_with_both_sentences_and_their_files(out):
    text = kg("changes", out).stdout
    assert "succession" in text
    assert "运城市教育局 局长: 吴岚 → 江帆" in text
    assert "局长吴岚[说]  2024-03-01.txt" in text


def test_what_is_hardly_sure_is_told_on_demand(out, monkeypatch):
    monkeypatch.setattr("kg.cli.changes.LIKELY", 1.1)
    assert kg("changes", out).stdout == "1 less sure; see them with --all\n"
    assert "吴岚 → 江帆" in kg("changes", out, "--all").stdout
    assert json.loads(kg("changes", out, "--json").stdout)["changes"]


def test_json_and_since(out):
    (change,) = json.loads(kg("changes", out, "--json").stdout)["changes"]
    assert change["after"]["day"] == "2024-09-01"
    assert "no changes" in kg("changes", out, "--since", "2025-01").stdout


@pytest.mark.parametrize("since", ["gestern", "2025-13", "2025-06-31"])
def test_a_start_that_is_no_date_is_refused(out, since):
    assert "is no date like 2025-11-23" in kg("changes", out, "--since", since, code=2).stderr
