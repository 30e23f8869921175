"""`kg build` as a process: what it prints, what it writes, how it ends."""

import json
import os

import pytest

from tests.cli.run import kg
from tests.support.pages import MARCH, write_pages

FAST = ("--no-views", "--no-report")


@pytest.fixture
def pages(tmp_path):
    write_pages(tmp_path / "pages")
    return tmp_path / "pages"


def test_a_summary_and_what_to_open(pages, tmp_path):
    done = kg("build", pages, "-o", tmp_path / "out")
    assert done.stdout.split()[:4] == ["pages", "3", "articles", "4"]
    assert f"open {tmp_path / 'out' / 'graph.json'}" in done.stdout
    assert done.stderr == ""


def test_files_of_a_kind_that_is_not_read_are_counted(pages, tmp_path):
    (pages / "old.doc").write_bytes(b"\xd0\xcf")
    (pages / "later").mkdir()
    (pages / "later" / "list.xlsx").write_bytes(b"PK")
    (pages / "README.rtf").write_bytes(b"{")
    assert "does not know: 1 .doc, 1 .xlsx\n" in kg("build", pages, "-o", tmp_path / "out", *FAST).stdout
    assert "does not know" not in kg("build", pages / "march.txt", "-o", tmp_path / "out", *FAST).stdout


def test_every_file_of_the_list_is_there(pages, tmp_path):
    kg("build", pages, "-o", tmp_path / "out", "--quiet")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {
        "graph.json", "graph.graphml", "facts.jsonl", "judgements.jsonl", "reading.msgpack",
        "resolution.msgpack", "views", "report",
        "build.json",
    }  # fmt: skip
    assert any((tmp_path / "out" / "views").iterdir())
    assert any((tmp_path / "out" / "report").iterdir())


def test_quiet_prints_nothing(pages, tmp_path):
    done = kg("build", pages, "-o", tmp_path / "out", "--quiet", *FAST)
    assert (done.stdout, done.stderr) == ("", "")


def test_json_is_the_build_record(pages, tmp_path):
    done = kg("build", pages, "-o", tmp_path / "out", "--json", *FAST)
    assert json.loads(done.stdout) == json.loads((tmp_path / "out" / "build.json").read_text("utf-8"))


def test_what_is_refused_is_named_beside_the_json_too(pages, tmp_path):
    (pages / "empty.txt").write_text("")
    done = kg("build", pages, "-o", tmp_path / "out", "--json", *FAST, code=3)
    assert len(json.loads(done.stdout)["refused"]) == 1
    assert "empty.txt: the file is empty" in done.stderr


def test_a_place_that_nobody_knows_is_refused(pages, tmp_path):
    done = kg("build", pages, "-o", tmp_path / "out", "--place", "乌有之乡", *FAST, code=2)
    assert done.stderr == "kg: --place 乌有之乡: no such place; give province, city or county as in 山西省运城市\n"
    assert not (tmp_path / "out").exists()


def test_of_a_place_known_in_part_the_rest_is_named(pages, tmp_path):
    done = kg("build", pages, "-o", tmp_path / "out", "--place", "河南省乌有市", *FAST)
    assert done.stderr == "kg: --place 河南省乌有市: 乌有市 is not known and says nothing\n"
    assert kg("build", pages, "-o", tmp_path / "out", "--place", "山西省运城市", *FAST).stderr == ""


def test_kinds_and_classes_of_a_lexicon_that_there_are_not_are_named(pages, tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "organizations.tsv").write_text("大河湾\tcompnay\n小河湾\tcompany\n", "utf-8")
    (mine / "projects.tsv").write_text("河湾新村\tconstruction\n", "utf-8")
    (mine / "titles.tsv").write_text("河湾长\tgovernment role\n湾长\tgovernor\n", "utf-8")
    warned = kg("build", pages, "-o", tmp_path / "out", "--lexicon", mine, *FAST).stderr.splitlines()
    assert [line.partition(" is no kind or class")[0] for line in warned] == [
        f"kg: {mine / 'organizations.tsv'}: compnay", f"kg: {mine / 'titles.tsv'}: governor",
    ]  # fmt: skip
    assert "company" in warned[0].partition("known are")[2]


def test_what_is_refused_is_named_the_rest_is_built_and_the_exit_code_says_so(pages, tmp_path):
    (pages / "empty.txt").write_text("")
    done = kg("build", pages, tmp_path / "missing.txt", "-o", tmp_path / "out", *FAST, code=3)
    assert len(done.stderr.splitlines()) == 2
    assert "empty.txt: the file is empty" in done.stderr
    assert "missing.txt" in done.stderr
    assert "refused        2" in done.stdout
    refused = json.loads((tmp_path / "out" / "build.json").read_text("utf-8"))["refused"]
    assert len(refused) == 2


def test_when_nothing_can_be_read_earlier_outputs_survive(pages, tmp_path):
    kg("build", pages, "-o", tmp_path / "out", "-q", *FAST)
    before = (tmp_path / "out" / "graph.json").read_bytes()
    done = kg("build", tmp_path / "missing", "-o", tmp_path / "out", *FAST, code=1)
    assert "nothing was built" in done.stderr
    assert (tmp_path / "out" / "graph.json").read_bytes() == before


def test_an_output_folder_that_is_a_file(pages, tmp_path):
    (tmp_path / "out").write_text("precious")
    done = kg("build", pages, "-o", tmp_path / "out", code=1)
    assert done.stderr == f"kg: {tmp_path / 'out'}: is a file, not a folder; give another folder with -o\n"
    assert (tmp_path / "out").read_text() == "precious"


def test_update_reads_only_what_changed_and_says_so(pages, tmp_path):
    kg("build", pages, "-o", tmp_path / "out", "-q", *FAST)
    (pages / "june.txt").write_text(MARCH.replace("3月", "6月"), "utf-8")
    done = kg("build", pages, "-o", tmp_path / "out", "--update", *FAST)
    assert "3 pages had not changed" in done.stdout


def test_the_issue_date_gives_the_year(tmp_path):
    write_pages(tmp_path, {"page.txt": MARCH.replace("2025年", "")})
    kg("build", tmp_path / "page.txt", "-o", tmp_path / "out", "--issued", "2019-03-06", "-q", *FAST)
    assert '"date":"2019-03-04"' in (tmp_path / "out" / "graph.json").read_text("utf-8")


@pytest.mark.parametrize("date", ["gestern", "2019-13", "2019-02-30", "19", "20190306"])
def test_a_date_that_is_none_is_refused(pages, tmp_path, date):
    assert "is no date like" in kg("build", pages, "-o", tmp_path / "out", "--issued", date, code=2).stderr


def test_a_decisions_file_that_is_not_there(pages, tmp_path):
    assert "no such file" in kg("build", pages, "-o", tmp_path, "--judgements", "no.jsonl", code=1).stderr


def test_a_lexicon_that_is_not_there(pages, tmp_path):
    done = kg("build", pages, "-o", tmp_path / "out", "--lexicon", tmp_path / "no", code=1)
    assert "no: not a folder" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_changed_lexicon_reads_every_page_again(pages, tmp_path):
    (tmp_path / "mine").mkdir()
    for name in ("闻书远", "姜若谷"):
        (tmp_path / "mine" / "people.tsv").write_text(f"{name}\n", "utf-8")
        done = kg("build", pages, "-o", tmp_path / "out", "--lexicon", tmp_path / "mine", "--update", *FAST)
        assert "had not changed" not in done.stdout
    done = kg("build", pages, "-o", tmp_path / "out", "--lexicon", tmp_path / "mine", "--update", *FAST)
    assert "3 pages had not changed" in done.stdout


def test_the_locale_does_not_matter(pages, tmp_path):
    (pages / "march.txt").rename(pages / "三月.txt")
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    here = kg("build", pages, "-o", tmp_path / "one", *FAST)
    there = kg("build", pages, "-o", tmp_path / "two", *FAST, **locale)
    assert (tmp_path / "one" / "graph.json").read_bytes() == (tmp_path / "two" / "graph.json").read_bytes()
    assert there.stdout.splitlines()[:8] == here.stdout.splitlines()[:8]
    assert "三月.txt" in kg("show", "闻书远", "-g", tmp_path / "two", LC_ALL="C").stdout


@pytest.mark.skipif(os.name == "nt", reason="file names are bytes on POSIX only")
def test_a_file_name_that_is_no_text_is_no_obstacle(pages, tmp_path):
    name = os.fsencode(pages) + b"/\xff\xfe.txt"
    with open(name, "wb") as file:  # noqa: PTH123 - a name in bytes
        file.write(MARCH.encode())
    done = kg("build", pages, "-o", tmp_path / "out", *FAST, code=3)
    assert "articles" in done.stdout


def test_a_build_of_nothing_leaves_no_empty_folder(tmp_path):
    kg("build", tmp_path / "missing", "-o", tmp_path / "out", *FAST, code=1)
    assert not (tmp_path / "out").exists()


def test_decisions_that_are_a_folder(pages, tmp_path):
    done = kg("build", pages, "-o", tmp_path / "out", "--judgements", tmp_path, code=1)
    assert done.stderr == f"kg: {tmp_path}: is no file; kg review writes one\n"
