"""The whole way, on small pages: what does and does not change the graph."""

from itertools import permutations

import networkx as nx
import pytest

import kg
from kg.graph import graph_to_json
from kg.pipeline import Settings, run
from tests.support.pages import MARCH, write_pages


def test_four_lines_make_a_graph(tmp_path):
    (tmp_path / "page.txt").write_text(MARCH, "utf-8")
    graph = kg.build([tmp_path / "page.txt"])
    assert isinstance(graph, nx.MultiDiGraph)
    names = {data.get("name") for _, data in graph.nodes(data=True)}
    assert {"闻书远", "姜若谷", "卢怀瑾"} <= names


def test_a_single_path_need_not_be_a_list(tmp_path):
    (tmp_path / "page.txt").write_text(MARCH, "utf-8")
    assert len(kg.build(str(tmp_path / "page.txt"))) == len(kg.build(tmp_path)) > 0


def test_the_order_of_the_inputs_does_not_matter(tmp_path):
    paths = write_pages(tmp_path)
    graphs = {graph_to_json(kg.build(order)) for order in permutations(paths)}
    assert len(graphs) == 1


def test_a_page_given_twice_counts_once(tmp_path):
    paths = write_pages(tmp_path)
    assert graph_to_json(kg.build([*paths, tmp_path, paths[0]])) == graph_to_json(kg.build([tmp_path]))


def test_an_article_that_stands_in_two_files_of_one_name_counts_once(tmp_path):
    for folder in ("a", "b"):
        write_pages(tmp_path / folder, {"march.txt": MARCH})
    articles = [s for _, s in kg.build([tmp_path / "b", tmp_path / "a"]).nodes(data="source") if s]
    assert articles == [(tmp_path / "a" / "march.txt").as_posix()] * 2


def test_the_number_of_processes_does_not_matter(tmp_path):
    write_pages(tmp_path, {f"{n}.txt": MARCH.replace("3月", f"{n}月") for n in range(1, 10)})
    assert graph_to_json(kg.build([tmp_path], jobs=2)) == graph_to_json(kg.build([tmp_path]))


def test_what_was_read_before_is_taken_as_it_was(tmp_path):
    write_pages(tmp_path)
    first = run([tmp_path], Settings())
    second = run([tmp_path], Settings(), known=first.read)
    assert second.reused == len(first.pages)
    assert graph_to_json(second.graph) == graph_to_json(first.graph)


def test_an_input_that_cannot_be_read_raises_in_one_sentence(tmp_path):
    with pytest.raises(kg.InputError, match=r"no\.txt"):
        kg.build([tmp_path / "no.txt"])


def test_the_rest_is_built_when_someone_listens_to_the_refusals(tmp_path):
    refused = []
    graph = kg.build([tmp_path / "no.txt", *write_pages(tmp_path)], on_refusal=refused.append)
    assert [refusal.source for refusal in refused] == [(tmp_path / "no.txt").as_posix()]
    assert len(graph)


def test_nothing_given_is_an_empty_graph():
    assert len(kg.build([])) == 0


def test_names_of_the_user_win_over_every_rule(tmp_path):
    write_pages(tmp_path / "pages", {"page.txt": MARCH.replace("海堤加固工程", "那件大事")})
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "projects.tsv").write_text("那件大事\n", "utf-8")

    def projects(lexicon):
        graph = kg.build([tmp_path / "pages"], lexicon=lexicon)
        return [data["name"] for _, data in graph.nodes(data=True) if data["label"] == "Project"]

    assert projects(None) == []
    assert projects(tmp_path / "mine") == ["那件大事"]
