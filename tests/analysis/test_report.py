"""The report's files."""

import csv
import io

from typer.testing import CliRunner

from kg.analysis import write_report
from kg.cli.app import app
from kg.graph import write_graph
from tests.analysis.graphs import attendance_graph

GRAPH = attendance_graph({"一": "甲 乙", "二": "甲 丙", "三": "甲 丁"})


def read_table(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def test_the_centrality_table_names_who_stands_between(tmp_path):
    write_report(GRAPH, tmp_path)
    rows = {row["name"]: row for row in read_table(tmp_path / "tables" / "centrality.csv")}
    assert float(rows["甲"]["betweenness"]) == 1.0
    assert [rows[name]["degree"] for name in "甲乙丙丁"] == ["3", "1", "1", "1"]
    assert rows["甲"]["meetings"] == "3"


def test_equal_graphs_give_equal_bytes(tmp_path):
    first, second = write_report(GRAPH, tmp_path / "1"), write_report(GRAPH, tmp_path / "2")
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


def test_a_name_cannot_break_out_of_a_markdown_table(tmp_path):
    graph = attendance_graph({"一": "甲 <script>|x 乙"})
    text = write_report(graph, tmp_path)[0].read_text("utf-8")
    assert "<script>" not in text.replace(r"\<script\>", "")


def test_a_name_cannot_become_a_formula_of_a_spreadsheet(tmp_path):
    graph = attendance_graph({"一": "=1+1 乙"})
    write_report(graph, tmp_path)
    assert {row["name"] for row in read_table(tmp_path / "tables" / "centrality.csv")} == {"'=1+1", "乙"}


def test_the_command_writes_beside_the_graph(tmp_path):
    write_graph(GRAPH, tmp_path / "graph.json")
    result = CliRunner().invoke(app, ["report", str(tmp_path), "--lang", "en"])
    assert result.exit_code == 0
    assert "Centrality" in (tmp_path / "report" / "report.md").read_text("utf-8")


def test_a_missing_graph_is_one_clear_sentence(tmp_path):
    result = CliRunner().invoke(app, ["report", str(tmp_path / "nowhere")])
    assert result.exit_code == 1
    assert "nowhere" in result.output
    assert "Traceback" not in result.output
