"""``kg review`` as a user runs it: answers at the prompt, the file it keeps, the table."""

import json

import msgspec
import pytest

from kg.graph import build_graph, write_graph
from kg.resolve import resolve
from tests.cli.run import kg
from tests.support.made_facts import Story


@pytest.fixture
def out(tmp_path):
    facts = []
    for number, name in enumerate(("张瑞明", "张睿明", "张瑞明")):
        story = Story(f"a{number}", f"武陟县领导{name}调研。武陟县新闻。", published="2025-06-01")
        story.name("Person", name, quote=f"武陟县领导{name}调研。")
        facts.append(story.facts())
    entities = resolve(facts)
    folder = tmp_path / "out"
    write_graph(build_graph(facts, entities), folder / "graph.json")
    (folder / "judgements.jsonl").write_bytes(b"".join(msgspec.json.encode(j) + b"\n" for j in entities.judgements))
    return folder


def _decided(path):
    return [
        (row["left"], row["right"], row["verdict"]) for row in map(json.loads, path.read_text("utf-8").splitlines())
    ]


def test_an_answer_is_shown_its_sentences_and_written_at_once(out, tmp_path):
    mine = tmp_path / "mine.jsonl"
    done = kg("review", out, "--judgements", mine, stdin=b"s\n")
    assert "武陟县领导张瑞明调研。" in done.stdout
    assert "sound alike" in done.stdout
    assert _decided(mine) == [("张瑞明", "张睿明", "same")]
    assert "no open questions" in kg("review", out, "--judgements", mine, stdin=b"").stdout


def test_two_people_are_asked_about_once_however_many_articles_name_them(out, tmp_path):
    told = (out / "judgements.jsonl").read_text("utf-8").splitlines()
    again = next(row for row in map(json.loads, told) if row["verdict"] == "ask")
    members = "left_members" if again["left"] == "张瑞明" else "right_members"
    ((article, name),) = again[members]
    again[members] = [["a2" if article == "a0" else "a0", name]]
    (out / "judgements.jsonl").write_text("\n".join([*told, json.dumps(again)]) + "\n", "utf-8")
    assert len(json.loads(kg("review", out, "--json").stdout)["questions"]) == 1
    assert "all answered" in kg("review", out, "--judgements", tmp_path / "mine.jsonl", stdin=b"s\n").stdout


def test_undo_takes_the_answer_back(out, tmp_path):
    mine = tmp_path / "mine.jsonl"
    done = kg("review", out, "--judgements", mine, stdin=b"s\nu\nl\n")
    assert "all answered" in done.stdout
    assert _decided(mine) == []


def test_nothing_answered_is_nothing_to_undo(out, tmp_path):
    done = kg("review", out, "--judgements", tmp_path / "mine.jsonl", stdin=b"u\nq\n")
    assert "nothing to undo" in done.stdout
    assert not (tmp_path / "mine.jsonl").exists()


def test_the_questions_as_json(out):
    found = json.loads(kg("review", out, "--json").stdout)
    assert [q["judgement"]["left"] for q in found["questions"]] == ["张瑞明"]


def test_a_table_goes_out_and_comes_back_filled_in(out, tmp_path):
    mine, table = tmp_path / "mine.jsonl", tmp_path / "questions.csv"
    kg("review", out, "--to-csv", table)
    table.write_text(table.read_text("utf-8").replace(",ask,", ",different,"), "utf-8")
    assert "1 decisions" in kg("review", out, "--judgements", mine, "--from-csv", table).stdout
    assert _decided(mine) == [("张瑞明", "张睿明", "different")]


def test_decisions_that_contradict_one_another_are_named(out, tmp_path):
    mine = tmp_path / "mine.jsonl"
    rows = [("甲", "same", "乙"), ("乙", "same", "丙"), ("甲", "different", "丙")]
    lines = [{"label": "Person", "left": a, "right": b, "verdict": v, "score": 1, "by": "user"} for a, v, b in rows]
    mine.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    assert "甲 = 乙, 乙 = 丙, but 甲 ≠ 丙" in kg("review", out, "--judgements", mine, stdin=b"q\n").stderr


def test_a_folder_without_a_build_is_refused(tmp_path):
    assert "kg build" in kg("review", tmp_path, code=1).stderr


def test_a_table_that_cannot_be_written_is_one_sentence(out, tmp_path):
    done = kg("review", out, "--to-csv", tmp_path / "out" / "graph.json" / "table.csv", code=1)
    assert "table.csv: cannot be written (" in done.stderr
    assert done.stderr.count("\n") == 1


def test_decisions_that_cannot_be_written_are_one_sentence(out, tmp_path):
    done = kg("review", out, "--judgements", out / "graph.json" / "decisions", stdin=b"s\n", code=1)
    assert "decisions: cannot be written (" in done.stderr
    assert done.stderr.count("\n") == 1
