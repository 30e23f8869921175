"""The output folder: replaced whole, or left as it was."""

import json
import os
import subprocess
import sys
import threading
import time

import pytest

import kg
import kg.views
from kg.errors import OutputError
from kg.files import alone_in
from kg.output import staging, write_outputs
from kg.pipeline import Settings, run
from kg.watch import Watch
from tests.support.pages import MAY, write_pages


def content(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def write(pages, out, skip=frozenset()):
    with staging(out) as staged:
        return write_outputs(run([pages], Settings()), out, staged, "code", skip=skip, watch=Watch())


@pytest.fixture
def pages(tmp_path):
    write_pages(tmp_path / "pages")
    return tmp_path / "pages"


def test_the_same_pages_give_the_same_bytes_but_for_the_seconds(tmp_path, pages):
    write(pages, tmp_path / "one")
    write(pages, tmp_path / "two")
    one, two = content(tmp_path / "one"), content(tmp_path / "two")
    assert one.keys() == two.keys()
    assert {name for name in one if one[name] != two[name]} <= {"build.json"}


def test_nothing_hidden_is_left_behind(tmp_path, pages):
    write(pages, tmp_path / "out")
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".")]


def test_a_failure_leaves_every_earlier_file_as_it_was(tmp_path, pages, monkeypatch):
    out = tmp_path / "out"
    write(pages, out)
    before = content(out)
    (pages / "june.txt").write_text(MAY.replace("5月", "6月"), "utf-8")

    def full_disk(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kg.views, "write_views", full_disk)
    with pytest.raises(OutputError, match="No space left on device"):
        write(pages, out)
    assert content(out) == before


def test_files_that_an_earlier_build_wrote_and_this_one_does_not_go_away_and_others_stay(tmp_path, pages):
    out = tmp_path / "out"
    write(pages, out)
    (out / "views" / "old").mkdir()
    (out / "views" / "old" / "gone.html").write_text("written by an earlier version")
    (out / "views" / "mine.html").write_text("the user's own")
    record = (out / "build.json").read_text("utf-8")
    (out / "build.json").write_text(record.replace('"build.json",', '"build.json", "views/old/gone.html",'), "utf-8")
    write(pages, out)
    assert not (out / "views" / "old").exists()
    assert (out / "views" / "mine.html").exists()


def test_a_record_that_was_tampered_with_removes_nothing_outside(tmp_path, pages):
    out = tmp_path / "out"
    write(pages, out)
    (tmp_path / "precious.txt").write_text("keep")
    record = (out / "build.json").read_text("utf-8")
    escape = f'"build.json", "../precious.txt", "{(tmp_path / "precious.txt").as_posix()}",'
    (out / "build.json").write_text(record.replace('"build.json",', escape), "utf-8")
    write(pages, out)
    assert (tmp_path / "precious.txt").read_text() == "keep"


def test_skipped_folders_stay_and_are_remembered(tmp_path, pages):
    out = tmp_path / "out"
    write(pages, out)
    views = {name for name in content(out) if name.startswith("views/")}
    record = write(pages, out, skip=frozenset({"views"}))
    assert views
    assert views <= content(out).keys()
    assert views <= set(record.outputs)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="is a file, not a folder"), staging(tmp_path / "out"):
        pass
    assert (tmp_path / "out").read_text() == "a file"


def test_a_folder_under_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"), staging(tmp_path / "file" / "out"):
        pass


def test_what_a_killed_build_left_is_swept_away_but_not_what_runs_now(tmp_path):
    for name, age in ((".building-old", 2 * 24 * 60 * 60), (".building-new", 0)):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    with staging(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [".building-new"]


@pytest.mark.parametrize(("place", "folder"), [("views", False), ("report/tables", False), ("graph.json", True)])
def test_what_stands_in_the_way_is_named_before_the_first_file_is_moved(tmp_path, pages, place, folder):
    in_the_way = tmp_path / "out" / place
    in_the_way.parent.mkdir(parents=True)
    in_the_way.mkdir() if folder else in_the_way.write_text("the user's own")
    before = content(tmp_path / "out")
    with pytest.raises(OutputError, match=f"{place}: is a "):
        write(pages, tmp_path / "out")
    assert content(tmp_path / "out") == before


def test_a_build_that_fails_leaves_no_empty_folder(tmp_path):
    with pytest.raises(ZeroDivisionError), staging(tmp_path / "new") as staged:
        assert staged.is_dir()
        raise ZeroDivisionError
    assert not (tmp_path / "new").exists()


def test_an_empty_folder_of_the_user_stays(tmp_path):
    with staging(tmp_path):
        pass
    assert tmp_path.is_dir()


def test_a_build_waits_while_another_moves_its_files(tmp_path, pages):
    (tmp_path / "out").mkdir()
    build = threading.Thread(target=write, args=(pages, tmp_path / "out", frozenset({"views", "report"})))
    with alone_in(tmp_path / "out"):
        build.start()
        while not list((tmp_path / "out").glob(".building-*/judgements.jsonl")):
            assert build.is_alive()
            time.sleep(0.02)
        build.join(0.5)
        assert not (tmp_path / "out" / "graph.json").exists()
    build.join()
    assert (tmp_path / "out" / "graph.json").exists()


def test_two_builds_into_one_folder_at_once_leave_one_of_them_whole(tmp_path, pages):
    write_pages(tmp_path / "more", {"june.txt": MAY.replace("5月", "6月")})
    builds = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "kg",
                "build",
                str(tmp_path / name),
                "-o",
                str(tmp_path / "out"),
                "-q",
                "--no-report",
            ]
        )
        for name in ("pages", "more")
    ]
    assert [build.wait() for build in builds] == [0, 0]
    sources = {p["source"] for p in json.loads((tmp_path / "out" / "build.json").read_text("utf-8"))["pages"]}
    graph = kg.read_graph(tmp_path / "out" / "graph.json")
    assert {data["source"] for _, data in graph.nodes(data=True) if data["label"] == "Article"} == sources
    assert not list((tmp_path / "out").glob(".*"))
