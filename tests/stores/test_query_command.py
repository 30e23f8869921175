"""``kg query`` as a user types it."""

import json

import pytest

from kg.graph import write_graph
from kg.queries import cookbook
from tests.cli.run import kg
from tests.stores.world import whole_town


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """A build, with its database made."""
    folder = tmp_path_factory.mktemp("build") / "out"
    write_graph(whole_town(), folder / "graph.json")
    kg("query", "RETURN 1", "--store", folder)
    return folder


NAMES = "MATCH (p:Person {name: $name}) RETURN p.name AS name, p.aliases AS aliases"


def test_the_answer_as_a_table_and_as_json_lines(out):
    asked = ("query", NAMES, "--store", out, "--param", "name=顾听澜")
    table = kg(*asked).stdout
    assert "顾某" in table
    assert "1 row\n" in table
    lines = kg(*asked, "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == [{"name": "顾听澜", "aliases": ["顾某"]}]


def test_a_build_is_found_where_builds_are_written(out, tmp_path, monkeypatch):
    monkeypatch.chdir(out.parent)
    assert kg("query", "MATCH (p:Person) RETURN count(p) AS n", "-f", "csv").stdout == "n\n9\n"


def test_a_named_query_with_its_parameters(out):
    rows = json.loads(kg("query", "roles", "-p", "person=顾听澜", "-s", out / "graph.json", "-f", "json").stdout)
    assert rows
    assert {row["person"] for row in rows} == {"顾听澜"}


def test_the_list_names_every_query_in_both_languages():
    said = kg("query", "--list").stdout
    for name, query in cookbook().items():
        assert name in said
        assert query.zh[:6] in said


def test_a_statement_from_standard_input(out):
    done = kg("query", "-", "-s", out, "-f", "csv", stdin=b"MATCH (p:Project)\nRETURN count(p) AS n\n")
    assert done.stdout == "n\n3\n"


def test_nodes_and_paths_look_as_in_the_graph_file(out):
    asked = "MATCH way = (p:Person {name: '顾听澜'})-[r:HOLDS_POSITION]->(o) RETURN p, r, way"
    (row,) = json.loads(kg("query", asked, "-s", out, "-f", "json").stdout)
    assert row["p"]["label"] == "Person"
    assert row["r"]["type"] == "HOLDS_POSITION"
    assert (row["r"]["source"], row["r"]["target"]) == ("p-1", "o-1")
    assert [node["id"] for node in row["way"]["nodes"]] == ["p-1", "o-1"]
    assert "顾听澜 -HOLDS_POSITION-> 青梧区委" in kg("query", asked, "-s", out).stdout
    assert not {"key", "namespace"} & (row["p"].keys() | row["r"].keys()), "what stores keep for themselves shows"


def test_a_view_of_the_answer(out, tmp_path):
    page = tmp_path / "answer.html"
    kg("query", "project-map", "-s", out, "--view", page)
    assert "听雨湖公园" in page.read_text("utf-8")
    refused = kg("query", "RETURN 1", "-s", out, "--view", tmp_path / "none.html", code=1)
    assert "no nodes or paths" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["calender"], "no such query in the cookbook"),
        (["calendar", "-p", "person"], "NAME=VALUE"),
        ([], "nothing to ask"),
        ([""], "nothing to ask"),
    ],
)
def test_a_wrong_command_line_is_exit_code_2(out, arguments, says):
    done = kg("query", *arguments, "-s", out, code=2)
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["CREATE (n:Person {id: 'x'})"], "--write"),
        (["MTCH (n) RETURN n"], "not accepted"),
        (["calendar", "-p", "persn=x"], "no parameter 'persn'"),
        (["calendar", "-p", "limit=many"], "whole number"),
        (["UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN 1",
          "--timeout", "0.5"], "time limit"),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_one_clear_sentence(out, arguments, says):
    done = kg("query", *arguments, "-s", out, code=1)
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_without_a_build_it_says_how_to_make_one(tmp_path):
    assert "kg build" in kg("query", "RETURN 1", "-s", tmp_path / "nothing", code=1).stderr


def test_writing_needs_to_be_asked_for(out, tmp_path):
    write_graph(whole_town(), tmp_path / "graph.json")
    asked = ("-s", tmp_path, "-f", "csv")
    kg("query", "MATCH (p:Person {id: 'p-1'}) SET p.sex = '女'", "--write", *asked)
    assert kg("query", "MATCH (p:Person {sex: '女'}) RETURN p.id AS id", *asked).stdout == "id\np-1\n"


def test_a_database_folder_of_ones_own(tmp_path):
    write_graph(whole_town(), tmp_path / "graph.json")
    said = kg("load", tmp_path, "--to", f"arcadedb:{tmp_path}/mine").stdout
    assert "rows/s" in said
    counted = kg("query", "inventory", "-s", f"arcadedb:{tmp_path}/mine", "-f", "csv").stdout
    assert "Person,9" in counted


@pytest.mark.parametrize("asked", [b"", b" \n"])
def test_an_empty_standard_input_asks_nothing(out, asked):
    assert "nothing to ask" in kg("query", "-", "-s", out, stdin=asked, code=1).stderr


def test_a_page_that_cannot_be_written_is_one_sentence(out):
    place = out / "graph.json" / "page.html"
    done = kg("query", "MATCH (p:Person) RETURN p", "-s", out, "--view", place, code=1)
    assert f"{place}: cannot be written (" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_of_another_kind_is_no_graph(tmp_path):
    (tmp_path / "notes.txt").write_text("notes")
    done = kg("query", "RETURN 1 AS n", "-s", tmp_path / "notes.txt", code=1)
    assert f"{tmp_path / 'notes.txt'}: not a kg graph file" in done.stderr


def test_a_folder_that_cannot_be_made_for_a_database(out):
    done = kg("load", out, "--to", f"arcadedb:{out}/graph.json/db", code=1)
    assert "the folder cannot be made" in done.stderr


def test_a_plain_word_names_no_database(out, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = kg("load", out, "--to", "localhost", code=1)
    assert "write neo4j://localhost for a server or arcadedb:localhost for a folder" in done.stderr
    assert not (tmp_path / "localhost").exists()


def test_a_server_that_does_not_answer_is_one_sentence(out):
    done = kg("query", "RETURN 1 AS n", "-s", "neo4j://127.0.0.1:1", code=1, NEO4J_PASSWORD="x")
    assert done.stderr.splitlines() == [
        "kg: neo4j://127.0.0.1:1: no server answers there, or it went away; check that it runs and the address"
    ]
