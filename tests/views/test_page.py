"""A page is one file: everything in it, nothing fetched, nothing run that came with the data."""

import re

import pytest

from kg.views import make_view, write_view
from tests.views.sample import CLOSING, HOSTILE, sample_graph


@pytest.fixture(scope="module")
def page():
    return make_view("attendance", sample_graph()).html()


def test_no_address_of_another_place_stands_in_an_attribute(page):
    assert not re.search(r'(?:src|href)="(?!data:)[^"]', page.split('<script type="application/json"')[0])


def test_data_cannot_end_its_script(page):
    assert HOSTILE not in page
    assert CLOSING not in page
    assert page.count("</script>") == 4


def test_only_the_pages_own_scripts_may_run(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]


def test_equal_graphs_give_equal_pages(page):
    graph = sample_graph()
    shuffled = type(graph)()
    shuffled.add_nodes_from(reversed(list(graph.nodes(data=True))))
    shuffled.add_edges_from(reversed(list(graph.edges(data=True))))
    assert make_view("attendance", shuffled).html() == page


def test_a_page_is_utf_8_and_replaced_whole(tmp_path):
    path = write_view("attendance", sample_graph(), tmp_path / "who.html")
    assert "吕晓岚" in path.read_text("utf-8")
    assert list(tmp_path.iterdir()) == [path]
