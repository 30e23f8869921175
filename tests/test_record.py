"""build.json, and what a later build takes over: a sequence of updates gives the graph of a fresh build."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.graph import graph_to_json
from kg.output import staging, write_outputs
from kg.pipeline import Settings, run
from kg.record import fingerprint, known_facts, read_record
from kg.watch import Watch
from tests.support.pages import MARCH, PAGES, write_pages


def build(pages: Path, out: Path, update: bool = False):
    watch, code = Watch(), fingerprint()
    known = known_facts(out, code) if update else {}
    with staging(out) as staged:
        built = run([pages], Settings(), known=known, watch=watch)
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
    assert set(record.outputs) == {"build.json", "facts.jsonl", "graph.graphml", "graph.json", "judgements.jsonl"}


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


@pytest.mark.parametrize("name", ["build.json", "facts.jsonl"])
@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff", b'{"article": 1}\n'])
def test_damaged_files_of_the_build_before_are_no_obstacle(tmp_path, name, content):
    write_pages(tmp_path / "pages")
    build(tmp_path / "pages", tmp_path / "out")
    file = tmp_path / "out" / name
    file.write_bytes(content) if content is not None else file.unlink()
    assert build(tmp_path / "pages", tmp_path / "out", update=True).reused == 0


ACTIONS = st.sampled_from(["write", "change", "withdraw", "copy"])
STEPS = st.lists(st.tuples(st.sampled_from(sorted(PAGES)), ACTIONS), min_size=1, max_size=4)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_updates_give_the_graph_of_a_fresh_build(tmp_path_factory, steps):
    home = tmp_path_factory.mktemp("update")
    write_pages(home / "pages", {"may.txt": PAGES["may.txt"]})
    for name, step in steps:
        path = home / "pages" / ("b/" if step == "copy" else "") / name
        if step == "withdraw":
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(PAGES[name].replace("姜若谷", "姜若水") if step == "change" else PAGES[name], "utf-8")
        updated = build(home / "pages", home / "out", update=True)
    fresh = run([home / "pages"], Settings())
    assert graph_to_json(updated.graph) == graph_to_json(fresh.graph)
    assert updated.facts == fresh.facts
