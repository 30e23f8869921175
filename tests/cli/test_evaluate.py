import json

import pytest

from kg.graph import write_graph
from tests.cli.run import kg
from tests.support.gold_graph import gold_graph

ARTICLE = {
    "id": "page-1", "source": "page.txt", "headline": "云岭区召开治水工作推进会", "reporters": ["尤一凡"],
    "meetings": [{"name": "云岭区治水工作推进会", "also": [], "kind": "conference", "date": "2025-04-02",
                  "daypart": None, "place": None, "people": [{"name": "柏远", "roles": ["host"]}],
                  "organizations": [], "convened_by": [{"name": "云岭区"}], "visited": [], "projects": []}],
    "positions": [{"person": "柏远", "title": "区长", "organization": None, "org_also": ["区政府"]}],
    "people_mentioned": [], "organizations_mentioned": [], "projects_mentioned": [],
}  # fmt: skip


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ARTICLE, ensure_ascii=False) + "\n", "utf-8")
    return path


@pytest.fixture
def out(tmp_path):
    write_graph(gold_graph([json.loads(json.dumps(ARTICLE))]), tmp_path / "graph.json")
    return tmp_path


def test_a_table_of_measures(out, gold):
    printed = kg("evaluate", out, gold).stdout
    assert "attendance_roles" in printed
    assert "1.000" in printed


def test_json_for_programs_and_the_file_itself_as_graph(out, gold):
    scores = json.loads(kg("evaluate", out / "graph.json", gold, "--json").stdout)
    assert scores["people"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "right": 1, "predicted": 1, "gold": 1}


def test_errors_are_listed_with_their_document(out, gold):
    other = json.loads(gold.read_text("utf-8"))
    other["meetings"][0]["people"] = [{"name": "柏远航", "roles": ["host"]}]
    gold.write_text(json.dumps(other, ensure_ascii=False), "utf-8")
    printed = kg("evaluate", out, gold, "--errors").stdout
    assert "attendance\tmissed\tpage.txt\t柏远航" in printed
    assert "attendance\tspurious\tpage.txt\t柏远" in printed


@pytest.mark.parametrize(
    ("line", "sentence"),
    [("{", "gold.jsonl:1: not an annotated article"), ('{"headline": "无编号"}', "missing required field `id`")],
)
def test_a_line_that_is_no_annotation_is_named(out, gold, line, sentence):
    gold.write_text(line, "utf-8")
    done = kg("evaluate", out, gold, code=1)
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_missing_graph_says_how_to_make_one(tmp_path, gold):
    assert "kg build" in kg("evaluate", tmp_path / "none", gold, code=1).stderr


def test_a_missing_gold_file_is_named(out, tmp_path):
    assert "no.jsonl: cannot be read" in kg("evaluate", out, tmp_path / "no.jsonl", code=1).stderr


def test_gold_without_an_article_measures_nothing(out, gold):
    gold.write_text("\n", "utf-8")
    done = kg("evaluate", out, gold, code=1)
    assert done.stderr == f"kg: {gold}: no annotated article in it; see docs/gold.md\n"


def test_gold_of_pages_that_were_not_built_is_said_to_count_as_missed(out, gold):
    gold.write_text(json.dumps({**ARTICLE, "source": "other.txt"}, ensure_ascii=False), "utf-8")
    done = kg("evaluate", out, gold)
    assert done.stderr == "kg: 1 document(s) of the gold are not in the graph and count as missed: other.txt\n"


def test_nothing_is_said_where_every_page_was_built(out, gold):
    assert kg("evaluate", out, gold).stderr == ""
