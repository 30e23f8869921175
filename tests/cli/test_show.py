import json

import pytest

from kg.graph import write_graph
from tests.cli.run import kg
from tests.support.pages import write_pages


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    home = tmp_path_factory.mktemp("show")
    write_pages(home / "pages")
    kg("build", home / "pages", "-o", home / "out", "--no-views", "--no-report", "-q")
    return home / "out"


def test_everything_known_with_sentence_and_place(out):
    printed = kg("show", "卢怀瑾", "-g", out).stdout
    assert "参加 attended" in printed
    assert "“副区长卢怀瑾参加调研。”" in printed
    assert "march.txt:7:" in printed


def test_json(out):
    sheet = json.loads(kg("show", "卢怀瑾", "-g", out / "graph.json", "--json").stdout)
    assert {fact["type"] for fact in sheet["facts"]} >= {"ATTENDED", "HOLDS_POSITION"}


def test_an_unknown_name_gets_suggestions(out):
    assert "did you mean 卢怀瑾" in kg("show", "卢怀谨", "-g", out, code=1).stderr


def test_markup_in_a_page_is_text(tmp_path):
    import networkx as nx

    graph = nx.MultiDiGraph()
    graph.add_node("p-1", label="Person", name="[red]甲[/red]\\x1b[31m")
    write_graph(graph, tmp_path / "graph.json")
    assert "[red]甲[/red]" in kg("show", "p-1", "-g", tmp_path).stdout
