"""A page is one file: everything in it, nothing fetched, nothing run that came with the data."""

import json
import re

import pytest

from kg.views import KINDS, make_view, write_subgraph, write_view, write_views
from kg.views.network import PageNetwork
from tests.views.conftest import OPTIONS
from tests.views.sample import CLOSING, HOSTILE, OPENING, VISIT, sample_graph


def _html(kind, graph=None):
    return make_view(kind, graph or sample_graph(), **OPTIONS.get(kind, {})).html()


def _shuffled():
    graph = sample_graph()
    other = type(graph)()
    other.add_nodes_from(reversed(list(graph.nodes(data=True))))
    other.add_edges_from(reversed(list(graph.edges(data=True))))
    return other


@pytest.mark.parametrize("kind", KINDS)
def test_no_address_of_another_place_stands_in_an_attribute(kind):
    assert not re.search(r'(?:src|href)="(?!data:)[^"]', _html(kind).split('<script type="application/json"')[0])


@pytest.mark.parametrize("kind", KINDS)
def test_data_cannot_end_its_script(kind):
    page = _html(kind)
    assert HOSTILE not in page
    assert CLOSING not in page
    assert page.count("</script>") == 4


def test_only_the_pages_own_scripts_may_run():
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', _html("attendance"))[1]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]


@pytest.mark.parametrize("kind", KINDS)
def test_equal_graphs_give_equal_pages(kind):
    assert _html(kind, _shuffled()) == _html(kind)


def test_a_sentence_is_stored_once():
    for sentence in (OPENING, VISIT):
        assert _html("subgraph").count(sentence) == 1


def test_a_page_is_utf_8_and_replaced_whole(tmp_path):
    path = write_view("attendance", sample_graph(), tmp_path / "who.html")
    assert "吕晓岚" in path.read_text("utf-8")
    assert list(tmp_path.iterdir()) == [path]


def test_pyvis_holds_the_nodes_and_the_edges():
    network = make_view("attendance", sample_graph()).network()
    assert isinstance(network, PageNetwork)
    assert network.num_nodes() == len(network.nodes) > 0
    assert {"from", "to"} <= set(network.edges[0])
    assert "吕晓岚" in network.generate_html()


def test_all_views_come_with_an_index_that_explains_them(tmp_path):
    files = write_views(sample_graph(), tmp_path)
    assert files[0].name == "index.html"
    assert {file.stem for file in files[1:]} == set(KINDS) - {"subgraph"}
    index = files[0].read_text("utf-8")
    assert set(re.findall(r'href="(\w+)\.html"', index)) == {file.stem for file in files[1:]}
    assert "The shortest chains between the two" in index


def test_the_index_leads_to_the_report_where_there_is_one(tmp_path):
    index = write_views(sample_graph(), tmp_path, report="../report/report.html")[0].read_text("utf-8")
    assert 'href="../report/report.html"' in index
    assert "report.html" not in write_views(sample_graph(), tmp_path)[0].read_text("utf-8")


def test_namesakes_are_labelled_with_their_places():
    graph = sample_graph()
    graph.nodes["p-1"]["qualifier"] = "临江区"
    assert "吕晓岚" in {node["short"] for node in make_view("people", graph).payload.nodes}
    graph.nodes["p-2"]["name"] = "吕晓岚"
    assert {"吕晓岚", "吕晓岚（临江区）"} <= {node["short"] for node in make_view("people", graph).payload.nodes}


def test_any_part_of_a_graph_has_a_page(tmp_path):
    graph = sample_graph()
    part = graph.subgraph(["p-1", "m-1"])
    page = write_subgraph(part, tmp_path / "part.html", title=f"谁{HOSTILE}").read_text("utf-8")
    assert HOSTILE not in page
    nodes = json.loads(re.search(r'id="network">(.*?)</script>', page)[1])["nodes"]
    assert [node["name"] for node in nodes] == ["临江区重点项目推进会", "吕晓岚"]
