"""build.json, and what a later build takes over: a sequence of updates gives the graph of a fresh build."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.graph import graph_to_json
from kg.jsonlines import to_lines
from kg.model import Judgement
from kg.output import staging, write_outputs
from kg.pipeline import Settings, run
from kg.record import fingerprint, known_facts, known_memory, read_record
from kg.watch import Watch
from tests.support.pages import MARCH, PAGES, write_pages


def build(pages: Path, out: Path, update: bool = False, decisions: tuple[Judgement, ...] = ()):
    watch, code = Watch(), fingerprint()
    known, memory = known_facts(out, code) if update else {}, known_memory(out, update=update)
    with staging(out) as staged:
        built = run([pages], Settings(decisions=decisions), known=known, memory=memory, watch=watch)
        write_outputs(built, out, staged, code, skip=frozenset({"views", "report"}), watch=watch)
    return built


def test_the_record_says_what_was_read_and_found(tmp_path):
    write_pages(tmp_path / "pages")
    build(tmp_path / "pages", tmp_path / "out")
    record = read_record(tmp_path / "out")
    assert [Path(page.source).name for page in record.pages] == sorted(PAGES)
    assert record.counts["pages"] == 3
    assert record.counts["articles"] == 4
    assert record.counts["people"] >= 5
    assert record.versions["kg"]
    assert set(record.outputs) == {
        "build.json", "facts.jsonl", "graph.graphml", "graph.json", "judgements.jsonl", "reading.msgpack",
        "resolution.msgpack",
    }  # fmt: skip


def test_only_new_and_changed_pages_are_read_again(tmp_path):
    paths = write_pages(tmp_path / "pages")
    build(tmp_path / "pages", tmp_path / "out")
    paths[0].write_text(MARCH.replace("卢怀瑾", "陆怀瑜"), "utf-8")
    (tmp_path / "pages" / "new.txt").write_text(MARCH.replace("2025年", "2024年"), "utf-8")
    assert build(tmp_path / "pages", tmp_path / "out", update=True).reused == 2


def test_another_version_of_the_code_or_the_libraries_reads_everything_again(tmp_path):
    write_pages(tmp_path / "pages")
    build(tmp_path / "pages", tmp_path / "out")
    assert known_facts(tmp_path / "out", fingerprint())
    assert not known_facts(tmp_path / "out", "0" * 32)


def test_an_update_decides_anew_only_what_its_pages_touch(tmp_path):
    write_pages(tmp_path / "pages")
    build(tmp_path / "pages", tmp_path / "out")
    assert build(tmp_path / "pages", tmp_path / "out", update=True).memory.decided_anew == 0
    (tmp_path / "pages" / "new.txt").write_text(MARCH.replace("2025年", "2024年"), "utf-8")
    updated = build(tmp_path / "pages", tmp_path / "out", update=True)
    assert 0 < updated.memory.decided_anew < len(updated.memory.latest.blocks)
    assert build(tmp_path / "pages", tmp_path / "out").memory.decided_anew == len(updated.memory.latest.blocks)


def test_a_damaged_memory_is_no_obstacle(tmp_path):
    write_pages(tmp_path / "pages")
    first = build(tmp_path / "pages", tmp_path / "out")
    (tmp_path / "out" / "resolution.msgpack").write_bytes(b"\xff")
    again = build(tmp_path / "pages", tmp_path / "out", update=True)
    assert graph_to_json(again.graph) == graph_to_json(first.graph)


@pytest.mark.parametrize("name", ["build.json", "facts.jsonl", "reading.msgpack"])
@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff", b'{"article": 1}\n'])
def test_damaged_files_of_the_build_before_are_no_obstacle(tmp_path, name, content):
    write_pages(tmp_path / "pages")
    build(tmp_path / "pages", tmp_path / "out")
    file = tmp_path / "out" / name
    file.write_bytes(content) if content is not None else file.unlink()
    assert build(tmp_path / "pages", tmp_path / "out", update=True).reused == 0


ACTIONS = st.sampled_from(["write", "change", "withdraw", "copy"])
VERDICTS = st.none() | st.sampled_from(["same", "different"])
STEPS = st.lists(st.tuples(st.sampled_from(sorted(PAGES)), ACTIONS, VERDICTS), min_size=1, max_size=4)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_updates_give_the_graph_and_the_judgements_of_a_fresh_build(tmp_path_factory, steps):
    home = tmp_path_factory.mktemp("update")
    write_pages(home / "pages", {"may.txt": PAGES["may.txt"]})
    for name, step, verdict in steps:
        path = home / "pages" / ("b/" if step == "copy" else "") / name
        if step == "withdraw":
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(PAGES[name].replace("姜若谷", "姜若水") if step == "change" else PAGES[name], "utf-8")
        decisions = (Judgement("Person", "姜若谷", "姜若水", verdict, 0.5, by="user"),) if verdict else ()
        updated = build(home / "pages", home / "out", update=True, decisions=decisions)
    fresh = run([home / "pages"], Settings(decisions=decisions))
    assert (home / "out" / "graph.json").read_bytes() == graph_to_json(fresh.graph)
    assert (home / "out" / "judgements.jsonl").read_bytes() == to_lines(fresh.entities.judgements)
    assert updated.facts == fresh.facts


LENDING = {
    "titled.txt": "# 青屿区召开春耕会\n\n本报讯 2025年4月8日，青屿区召开春耕会。副区长易知秋主持会议。\n",
    "bare.txt": "# 青屿区召开防汛会\n\n本报讯 2025年6月3日，青屿区召开防汛会。易知秋到会指导。\n",
    "bare2.txt": "# 青屿区召开供水会\n\n本报讯 2025年7月3日，青屿区召开供水会。易知秋到会指导。\n",
    "word.txt": "# 青屿区召开供暖会\n\n本报讯 2025年8月3日，青屿区召开供暖会。不易知秋天将至，也要早作准备。\n",
}
"""易知秋 is lent to the bare pages, as long as not too many pages have the characters only."""


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sets(st.sampled_from(sorted(LENDING)), min_size=1), min_size=2, max_size=3))
def test_updates_lend_the_names_that_a_fresh_build_lends(tmp_path_factory, steps):
    home = tmp_path_factory.mktemp("lend")
    for names in steps:
        shutil.rmtree(home / "pages", ignore_errors=True)
        write_pages(home / "pages", {name: LENDING[name] for name in sorted(names)})
        updated = build(home / "pages", home / "out", update=True)
    assert updated.facts == run([home / "pages"], Settings()).facts


def test_a_page_is_read_again_when_another_begins_to_lend_it_a_name(tmp_path):
    write_pages(tmp_path / "pages", {"bare.txt": LENDING["bare.txt"], "march.txt": MARCH})
    build(tmp_path / "pages", tmp_path / "out")
    write_pages(tmp_path / "pages", {"titled.txt": LENDING["titled.txt"]})
    updated = build(tmp_path / "pages", tmp_path / "out", update=True)
    assert updated.reused == 1
    assert updated.facts == run([tmp_path / "pages"], Settings()).facts
