"""Private people have pseudonyms in every output, public people keep their names."""

import json
from pathlib import Path

import networkx as nx
import pytest
from typer.testing import CliRunner

from kg.analysis import write_report
from kg.cli.app import app
from kg.graph import graph_to_json, read_graph
from kg.privacy import private_people, redact
from kg.views import write_views
from tests.analysis.graphs import attend, attendance_graph


@pytest.fixture
def graph():
    """Three people: one of the district government, one of a company, one without any post."""
    made = attendance_graph({"走访慰问柳小满": "高明远 柳小满 费一舟"})
    made.nodes["柳小满"]["aliases"] = ["柳小滿"]
    made.nodes["a-1"].update(text="高明远看望了柳 小满，柳小满和费一舟在家。", reporters=["费一舟"])
    for body, kind, person in (("云州区政府", "government", "高明远"), ("一舟商贸公司", "company", "费一舟")):
        made.add_node(body, label="Organization", name=body, kind=kind, aliases=[])
        made.add_edge(person, body, type="HOLDS_POSITION", title="负责人", articles=["a-1"], quotes=[f"{person}"],
                      quote_articles=["a-1"], places=["0-3"], confidence=0.9)  # fmt: skip
    made.add_edge("柳小满", "a-1", type="MENTIONED_IN", quote="柳 小满和费一舟在家", surface="柳 小满", start=0, end=4)
    return nx.relabel_nodes(made, {"走访慰问柳小满": "m-1", "柳小满": "p-1", "费一舟": "p-2", "一舟商贸公司": "o-1"})


def test_who_has_no_public_post_is_private(graph):
    assert private_people(graph) == {"p-1", "p-2"}


def test_no_private_name_is_left_anywhere(graph):
    text = graph_to_json(redact(graph)).decode()
    squeezed = "".join(text.split())
    for name in ("柳小满", "柳小滿", "费一舟"):
        assert name not in squeezed
    assert "高明远看望了匿名" in text


def test_pseudonyms_are_stable_and_depend_on_the_key(graph):
    first, again, keyed = redact(graph), redact(graph), redact(graph, key="secret")
    assert graph_to_json(first) == graph_to_json(again)
    assert not {n for n in first if n.startswith("p-")} & {n for n in keyed if n.startswith("p-")}


def test_the_graph_keeps_its_shape(graph):
    out = redact(graph)
    assert nx.is_isomorphic(graph, out)
    types = [sorted(data["type"] for _, _, data in one.edges(data=True)) for one in (graph, out)]
    assert types[0] == types[1]


def test_the_graph_given_stays_as_it_was(graph):
    before = graph_to_json(graph)
    redact(graph)
    assert graph_to_json(graph) == before


def test_a_public_name_that_contains_a_private_one_stays_whole():
    graph = attendance_graph({"一": "欧阳明 欧阳"})
    graph.add_node("云州区", label="Organization", name="云州区", kind="government")
    graph.add_edge("欧阳明", "云州区", type="HOLDS_POSITION", title="区长")
    quotes = [q for _, _, d in redact(graph).in_edges("一", data=True) for q in d["quotes"]]
    assert "欧阳明出席一" in quotes
    assert "欧阳出席一" not in quotes


def test_pronouns_are_not_taken_for_names():
    graph = attendance_graph({"一": "柳小满"})
    graph.add_edge("柳小满", "a-1", type="MENTIONED_IN", quote="他说其他", surface="他", start=0, end=1)
    (quote,) = [d["quote"] for _, _, d in redact(graph).edges(data=True) if d["type"] == "MENTIONED_IN"]
    assert quote == "他说其他"


def test_a_graph_of_public_people_is_unchanged():
    graph = attendance_graph({"一": "高明远"})
    graph.add_node("云州区", label="Organization", name="云州区")
    graph.add_edge("高明远", "云州区", type="HOLDS_POSITION", title="区长")
    assert graph_to_json(redact(graph)) == graph_to_json(graph)


def test_views_and_report_hold_no_private_name(graph, tmp_path):
    attend(graph, "p-1", "m-1", "a-1", order=9)
    out = redact(graph)
    write_report(out, tmp_path / "report", redacted=True)
    write_views(out, tmp_path / "views")
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) > 10
    for path in written:
        text = path.read_text("utf-8", errors="replace")
        for name in ("柳小满", "柳小滿", "费一舟"):
            assert name not in text, path
            assert json.dumps(name)[1:-1] not in text, path
    assert "没有公职的人以代号出现" in (tmp_path / "report" / "report.html").read_text("utf-8")


def test_a_redacted_build_holds_no_private_name_in_any_file(tmp_path):
    page = Path(__file__).resolve().parents[1] / "seeds" / "page-01.txt"
    for name, options in (("open", ["--no-views", "--no-report"]), ("closed", ["--redact"])):
        result = CliRunner().invoke(app, ["build", str(page), "-o", str(tmp_path / name), "--quiet", *options])
        assert result.exit_code == 0, result.output
    graph = read_graph(tmp_path / "open" / "graph.json")
    private = {graph.nodes[person]["name"] for person in private_people(graph)}
    public = {d["name"] for n, d in graph.nodes(data=True) if d["label"] == "Person"} - private
    assert private
    files = [path for path in (tmp_path / "closed").rglob("*") if path.is_file()]
    assert not {"facts.jsonl", "judgements.jsonl", "reading.msgpack", "resolution.msgpack"} & {
        path.name for path in files
    }
    texts = {path: path.read_text("utf-8") for path in files}
    assert [(path, name) for path, text in texts.items() for name in private if name in text] == []
    assert any(name in text for text in texts.values() for name in public)
