"""Every format holds the same graph: what other programs would read is read back and compared."""

import csv
import json
import re

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.export import FORMATS, write_cypher, write_ftm, write_gexf, write_jsonld, write_tables
from kg.export.cypher import literal
from kg.graph import build_graph
from kg.resolve import resolve
from tests.support.made_facts import Story


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    first, second = (Story(key, "运城市吴岚出席。运城市新闻。", headline="要闻") for key in ("a1", "a2"))
    first.holds("吴岚", "局长", "运城市教育局")
    first.meets("运城市防汛会议", "2025-06-01", ["吴岚", "江\x07帆"], daypart="上午")
    second.holds("吴岚", "局长", "市教育局")
    second.name("Project", "=cmd|'x'!A1", quote="'); DROP (n) //\n\\")
    second.reports("简凡")
    facts = [first.facts(), second.facts()]
    return build_graph(facts, resolve(facts))


@pytest.mark.parametrize("name", list(FORMATS))
def test_equal_graphs_give_equal_files(graph, tmp_path, name):
    file, write = FORMATS[name]
    contents = []
    for run in ("1", "2"):
        path = tmp_path / run / file
        write(graph if run == "1" else nx.MultiDiGraph(graph), path)
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        contents.append([(f.name, f.read_bytes()) for f in files])
    assert contents[0] == contents[1]
    assert contents[0]


def test_gexf_is_read_back_with_names_as_labels(graph, tmp_path):
    write_gexf(graph, tmp_path / "g.gexf")
    again = nx.read_gexf(tmp_path / "g.gexf")
    assert set(again) == set(graph)
    assert again.number_of_edges() == graph.number_of_edges()
    labels = nx.get_node_attributes(again, "label")
    assert all(
        labels[node] == data["name"].replace("\x07", "") for node, data in graph.nodes(data=True) if "name" in data
    )
    assert {data["kind_of_node"] for _, data in again.nodes(data=True)} >= {"Person", "Meeting", "Article"}


def test_tables_hold_every_row_and_no_formula(graph, tmp_path):
    paths = write_tables(graph, tmp_path)
    rows = {path.stem: list(csv.DictReader(path.open(encoding="utf-8-sig", newline=""))) for path in paths}
    assert sum(len(found) for name, found in rows.items() if name.startswith("nodes-")) == len(graph)
    assert sum(len(found) for name, found in rows.items() if name.startswith("edges-")) == graph.number_of_edges()
    assert rows["nodes-Project"][0]["name"].startswith("'=")
    assert {row["name"] for row in rows["nodes-Person"]} >= {"吴岚", "简凡"}


def test_the_cypher_script_is_one_safe_statement_a_line(graph, tmp_path):
    write_cypher(graph, tmp_path / "g.cypher")
    lines = (tmp_path / "g.cypher").read_text("utf-8").splitlines()
    merges = [line for line in lines if line.startswith("MERGE (n:")]
    relations = [line for line in lines if line.startswith("MATCH ")]
    assert (len(merges), len(relations)) == (len(graph), graph.number_of_edges())
    for line in lines:
        bare = re.sub(r"'(?:[^'\\]|\\.)*'", "''", line)
        assert bare.endswith(";")
        assert "DROP" not in bare
        assert "'" not in bare.replace("''", "")


@given(st.text())
def test_a_literal_is_closed_only_at_its_end(text):
    written = literal(text)
    assert re.fullmatch(r"'(?:[^'\\\n\r]|\\.)*'", written)
    decoded = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), written[1:-1].replace("\\\\", "\\u005c"))
    for escaped, char in (("\\'", "'"), ("\\n", "\n"), ("\\r", "\r"), ("\\t", "\t"), ("\\b", "\b"), ("\\f", "\f")):
        decoded = decoded if "\\" in text else decoded.replace(escaped, char)
    assert "\\" in text or decoded == text


def test_a_label_that_the_model_does_not_know_is_not_written(tmp_path):
    graph = nx.MultiDiGraph()
    graph.add_node("x", label="A) DETACH DELETE (n", name="x")
    with pytest.raises(ValueError, match="not in the graph model"):
        write_cypher(graph, tmp_path / "g.cypher")
    assert not (tmp_path / "g.cypher").exists()


def test_linked_data_says_who_attended_in_the_words_of_schema_org(graph, tmp_path):
    write_jsonld(graph, tmp_path / "g.jsonld")
    document = json.loads((tmp_path / "g.jsonld").read_text("utf-8"))
    by_id = {item["@id"]: item for item in document["@graph"]}
    (event,) = (item for item in by_id.values() if item["@type"] == "schema:Event")
    names = {by_id[link["@id"]]["schema:name"] for link in event["schema:attendee"]}
    assert names == {"吴岚", "江\x07帆"}
    statements = [item for item in by_id.values() if item["@type"] == "rdf:Statement"]
    assert len(statements) == graph.number_of_edges()
    assert all(item["rdf:subject"]["@id"] in by_id for item in statements)


def test_follow_the_money_has_people_events_and_occupancies(graph, tmp_path):
    write_ftm(graph, tmp_path / "g.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "g.jsonl").read_text("utf-8").splitlines()]
    by_id = {row["id"]: row for row in rows}
    assert len(by_id) == len(rows)
    (occupancy,) = (row for row in rows if row["schema"] == "Occupancy")
    position = by_id[occupancy["properties"]["post"][0]]
    assert position["properties"]["name"] == ["运城市教育局局长"]
    assert by_id[occupancy["properties"]["holder"][0]]["properties"]["name"] == ["吴岚"]
    links = [row for row in rows if row["schema"] == "UnknownLink"]
    assert all(by_id[row["properties"]["subject"][0]] and by_id[row["properties"]["object"][0]] for row in links)
