"""Every sentence with its line in the source file: in the panel, in the clipping, or counted in characters."""

import re
from pathlib import Path

import pytest

from kg.graph import write_graph
from kg.pipeline import Settings, run
from kg.show import Sources
from kg.views import KINDS, make_view, write_named, write_view
from tests.support.pages import write_pages

OPTIONS = {"ego": {"name": "闻书远"}, "path": {"start": "闻书远", "end": "姜若谷"}}


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder)
    return folder


@pytest.fixture(scope="module")
def built(pages):
    return run([pages], Settings())


def at(where: str) -> str:
    """The text from ``file:line:column`` on."""
    file, line, column = where.rsplit(":", 2)
    return Path(file).read_text("utf-8").splitlines()[int(line) - 1][int(column) - 1 :]


@pytest.mark.parametrize("kind", KINDS)
def test_every_sentence_of_every_view_has_its_line(built, kind):
    view = make_view(kind, built.graph, Sources(built.graph, built.pages), **OPTIONS.get(kind, {})).payload.view
    facts = [fact for fact in view["facts"] if fact["proofs"]]
    assert facts
    for fact in facts:
        for article, start, end, place, position in fact["proofs"]:
            said = view["articles"][article]
            quote = said["text"][start:end] if start >= 0 else view["quotes"][end]
            begins = at(f"{said['source']}:{position}")[:2]
            assert begins in quote if fact["type"] == "MENTIONED_IN" else quote.startswith(begins)
            assert re.fullmatch(r"\d+-\d+(,\d+-\d+)*", place)


def test_a_build_opens_no_file_for_it(pages, built, tmp_path, monkeypatch):
    monkeypatch.setattr("kg.show.sources._read", lambda *_: pytest.fail("opened a file"))
    assert re.search(r'"\d+:\d+"\]', write_view("attendance", built.graph, tmp_path / "a.html",
                                                Sources(built.graph, built.pages)).read_text("utf-8"))  # fmt: skip


@pytest.mark.browser
def test_panel_and_clipping_say_file_line_and_column(opened, built, tmp_path):
    page = opened(write_view("attendance", built.graph, tmp_path / "a.html", Sources(built.graph, built.pages)))
    page.find("闻书远")
    proof = page.page.locator("#panel .proof").first
    where = next(part for part in proof.locator("button.source").inner_text().split(" · ") if ".txt:" in part)
    quote = proof.locator("blockquote").inner_text()
    assert at(where).startswith(quote[:8])
    proof.locator("button.source").click()
    said = page.page.inner_text("#clipping p.quiet")
    assert said.startswith(f"{where} · ")
    assert re.search(r"文件字符 \d+–\d+", said)


@pytest.mark.browser
def test_kg_view_counts_characters_where_the_file_is_gone(opened, pages, built, tmp_path):
    graph = built.graph.copy()
    for _, data in graph.nodes(data=True):
        if data["label"] == "Article":
            data["source"] = str(tmp_path / Path(data["source"]).name)
    write_graph(graph, tmp_path / "graph.json")
    (written,) = write_named("people", graph, (), tmp_path / "people.html")
    page = opened(written)
    page.find("闻书远")
    assert not re.search(r"\.txt:\d", page.panel())
    page.page.locator("#panel button.source").first.click()
    assert re.search(r"\.txt · .*文件字符 \d+–\d+", page.page.inner_text("#clipping p.quiet"))


def test_kg_view_finds_the_lines_of_files_that_are_there(built, tmp_path):
    (written,) = write_named("people", built.graph, (), tmp_path / "people.html")
    assert re.search(r'"\d+:\d+"\]', written.read_text("utf-8"))
