"""``kg view`` as a user runs it."""

import pytest

from kg.graph import write_graph
from tests.cli.run import kg
from tests.views.sample import sample_graph


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    path = tmp_path_factory.mktemp("graph") / "graph.json"
    write_graph(sample_graph(), path)
    return path


def test_a_view_is_written_where_it_is_asked_for(graph, tmp_path):
    done = kg("view", "ego", "吕晓岚", "-g", graph, "-o", tmp_path / "e.html")
    assert done.stdout.strip() == str(tmp_path / "e.html")
    assert "吕晓岚的关系" in (tmp_path / "e.html").read_text("utf-8")


def test_the_locale_does_not_matter(graph, tmp_path):
    page = tmp_path / "people.html"
    kg("view", "people", "-g", graph, "-o", page, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "吕晓岚" in page.read_text("utf-8")


def test_all_views_go_into_a_folder(graph, tmp_path):
    done = kg("view", "all", "-g", graph, "-o", tmp_path / "views")
    assert str(tmp_path / "views" / "index.html") in done.stdout.splitlines()
    assert len(list((tmp_path / "views").iterdir())) == 8


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        (["ego", "查无此人"], "查无此人: not in the graph", 1),
        (["path", "吕晓岚", "吕区长"], "no path to show", 1),
        (["nonsense"], "no such view", 2),
        (["path", "吕晓岚"], "kg view path START END", 2),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence(graph, tmp_path, arguments, message, code):
    done = kg("view", *arguments, "-g", graph, "-o", tmp_path / "x.html", code=code)
    assert message in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_one_sentence(graph, tmp_path):
    (tmp_path / "file").write_text("")
    done = kg("view", "people", "-g", graph, "-o", tmp_path / "file" / "x.html", code=1)
    assert "cannot be written" in done.stderr
