"""``kg export`` as a user runs it."""

import networkx as nx
import pytest

from kg.graph import write_graph
from tests.cli.run import kg


@pytest.fixture
def out(tmp_path):
    graph = nx.MultiDiGraph()
    graph.add_node("p-1", label="Person", name="吴岚")
    write_graph(graph, tmp_path / "graph.json")
    return tmp_path


def test_a_format_is_written_beside_the_graph_or_where_asked(out):
    assert kg("export", out, "gexf").stdout.strip().endswith("graph.gexf")
    kg("export", out, "csv", "-o", out / "my", "-q")
    assert (out / "my" / "nodes-Person.csv").exists()


def test_an_unknown_format_is_refused_with_the_known_ones(out):
    assert "graphml, gexf, csv" in kg("export", out, "xls", code=2).stderr


def test_a_comparison_of_one_build_with_nothing_is_a_wrong_command_line(out):
    assert "a second build or --between" in kg("diff", out, code=2).stderr
