"""The report's files: whole, linked, safe, the same every time."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import networkx as nx
import pytest
from typer.testing import CliRunner

from kg.analysis import write_report
from kg.analysis.report.build import SECTIONS, build_report
from kg.analysis.report.material import Material
from kg.analysis.report.records import Words
from kg.analysis.report.sections.centrality import centrality_section
from kg.analysis.report.texts import LANGUAGES, phrases, say
from kg.analysis.report.write import write_built
from kg.cli.app import app
from kg.graph import write_graph
from kg.model import Judgement, Member
from tests.analysis.graphs import attendance_graph
from tests.analysis.town import town_graph
from tests.support.gold_graph import gold_graph
from tests.support.shared import shared_path

SMALL = attendance_graph({"一": "甲 乙", "二": "甲 丙", "三": "甲 丁"})


class Page(HTMLParser):
    """Ids, links and scripts of an HTML page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.tags, self.sources = set(), [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append(tag)
        self.ids |= {given["id"]} if "id" in given else set()
        self.links += [given[key] for key in ("href", "xlink:href") if tag == "a" and key in given]
        self.sources += [given[key] for key in ("src", "href") if tag != "a" and key in given]


def read_table(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """The report of the invented district, in both languages."""
    home, graph = tmp_path_factory.mktemp("town"), town_graph()
    report = build_report(graph)
    for lang in LANGUAGES:
        write_built(report, graph, home / lang, lang=lang)
    return home


def test_the_centrality_table_names_who_stands_between(tmp_path):
    write_report(SMALL, tmp_path)
    rows = {row["name"]: row for row in read_table(tmp_path / "tables" / "centrality.csv")}
    assert float(rows["甲"]["betweenness"]) == 1.0
    assert [rows[name]["degree"] for name in "甲乙丙丁"] == ["3", "1", "1", "1"]
    assert rows["甲"]["meetings"] == "3"


def test_equal_graphs_give_equal_bytes_in_any_order_of_edges(tmp_path):
    graph = town_graph(days=25)
    shuffled = nx.MultiDiGraph()
    shuffled.add_nodes_from(sorted(graph.nodes(data=True), key=lambda node: node[0], reverse=True))
    shuffled.add_edges_from(list(graph.edges(data=True))[::-1])
    first, second = write_report(graph, tmp_path / "1"), write_report(shuffled, tmp_path / "2")
    assert [p.name for p in first] == [p.name for p in second]
    assert [p.name for p, q in zip(first, second, strict=True) if p.read_bytes() != q.read_bytes()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_within_the_page_leads_somewhere(town, lang):
    page = Page((town / lang / "report.html").read_text("utf-8"))
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert len(inner) > 100
    assert inner <= page.ids


def test_the_page_asks_nobody_for_anything(town):
    text = (town / "zh" / "report.html").read_text("utf-8")
    page = Page(text)
    assert page.sources == []
    assert "default-src 'none'" in text
    assert {link.split("#")[0] for link in page.links} == {"", "../views/attendance.html"}


def test_every_number_of_a_shown_row_leads_to_its_sentences(town):
    text = (town / "zh" / "report.html").read_text("utf-8")
    (table,) = re.findall(r"<figure class=\"table\">\s*<figcaption>同场网络中的中心性.*?</figure>", text, re.DOTALL)
    first = re.findall(r"<tbody>\s*<tr>(.*?)</tr>", table, re.DOTALL)[0]
    cells = re.findall(r"<td.*?</td>", first, re.DOTALL)
    assert '<a href="../views/attendance.html#node=p-000">沈松岭</a>' in cells[0]
    anchors = {re.search(r'class="proof" href="#(e-\w+)"', cell).group(1) for cell in cells[1:]}
    (anchor,) = anchors
    sentences = text.split(f'<article id="{anchor}">')[1].split("</article>")[0]
    assert "沈松岭主持" in sentences
    assert re.search(r"2025-\d\d-\d\d\.txt \d+-\d+", sentences), "each sentence names its place in the source"


def test_all_sentences_behind_the_numbers_are_in_a_table(town):
    rows = read_table(town / "zh" / "tables" / "evidence.csv")
    mine = [row for row in rows if row["proof"] == "p-000"]
    assert len(mine) == 109
    assert {row["name"] for row in mine} == {"沈松岭"}
    assert all(row["quote"] and row["source"] and row["place"] for row in mine)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_sections_speak_when_there_is_enough(town, lang):
    text = (town / lang / "report.html").read_text("utf-8")
    assert "资料太少" not in text
    assert "Too little data" not in text
    assert text.count("<svg") == 8
    assert len(re.findall("<li>", text.split('class="findings"')[1].split("</ol>")[0])) == 5


def test_markdown_and_csv_say_the_same_as_html(town):
    text = (town / "en" / "report.md").read_text("utf-8")
    first = read_table(town / "en" / "tables" / "pairs.csv")[0]
    assert f"{first['name']}](../views/attendance.html#node={first['name_id']}) | [{first['other']}]" in text
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == len(SECTIONS) + 4
    for file in re.findall(r"\]\((plots/[^)]+)\)", text):
        assert (town / "en" / file).exists()
    anchors = set(re.findall(r"\]\(#(e-\w+)\)", text))
    assert anchors
    assert anchors <= set(re.findall(r'<a id="(e-\w+)">', text))


def test_charts_are_valid_svg_with_their_chinese_as_text(town):
    for path in (town / "zh" / "plots").iterdir():
        ET.fromstring(path.read_text("utf-8"))
    ranks = (town / "zh" / "plots" / "ranks.svg").read_text("utf-8")
    assert ">沈松岭</text>" in ranks
    assert "Noto Sans CJK SC" in ranks
    assert "DejaVu" not in ranks


def test_a_small_graph_gets_notes_not_noise(tmp_path):
    write_report(SMALL, tmp_path, lang="en")
    text = (tmp_path / "report.md").read_text("utf-8")
    assert text.count("Too little data") >= 8
    assert not (tmp_path / "tables" / "pairs.csv").exists()


def test_an_empty_graph_has_a_report_too(tmp_path):
    write_report(nx.MultiDiGraph(), tmp_path)
    assert "没有可以负责任地概括的发现" in (tmp_path / "report.html").read_text("utf-8")


def test_names_cannot_break_out_of_the_page(tmp_path):
    evil = "<img/src=x/onerror=alert(1)>"
    graph = town_graph(days=40)
    graph.nodes["p-000"]["name"] = evil
    graph.nodes["p-001"]["name"] = "$x^2$_`|[a](javascript:b)"
    for _, _, data in graph.edges("p-000", data=True):
        data["quotes"] = ["</q><script>alert(2)</script>"]
    write_report(graph, tmp_path)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "<img" not in page
    assert page.count("<script>") == 1
    text = (tmp_path / "report.md").read_text("utf-8")
    assert evil not in text
    assert not re.search(r"(?<!\\)\]\(javascript:", text)


def test_a_name_cannot_become_a_formula_of_a_spreadsheet(tmp_path):
    graph = attendance_graph({"一": "=1+1 乙"})
    write_report(graph, tmp_path)
    assert {row["name"] for row in read_table(tmp_path / "tables" / "centrality.csv")} == {"'=1+1", "乙"}


def test_without_views_names_are_no_links(tmp_path):
    write_report(SMALL, tmp_path, views=None)
    assert "views/" not in (tmp_path / "report.html").read_text("utf-8")


def test_homonyms_are_told_apart(tmp_path):
    graph = attendance_graph({"一": "甲 乙"})
    graph.nodes["乙"].update(name="甲", qualifier="水务局")
    write_report(graph, tmp_path)
    assert {row["name"] for row in read_table(tmp_path / "tables" / "centrality.csv")} == {"甲（甲）", "甲（水务局）"}


def test_a_doubtful_merge_takes_part_in_the_draws(tmp_path):
    graph = town_graph(days=60)
    articles = sorted({a for _, _, d in graph.edges("p-000", data=True) for a in d["articles"]})
    half = len(articles) // 2
    judged = Judgement(
        "Person", "沈松岭", "沈松岭", "same", 0.5,
        left_members=tuple(Member(a, "p1") for a in articles[:half]),
        right_members=tuple(Member(a, "p1") for a in articles[half:]),
    )  # fmt: skip
    wide, narrow = (centrality_section(Material(graph, one)).tables[0].rows[0][2] for one in ([judged], []))
    assert wide.low < 0.7 * narrow.low


def test_findings_in_both_languages_fill_all_blanks():
    report = build_report(town_graph())
    for words in (*report.preface, *(f for _, f in report.findings), *(n for s in report.sections for n in s.notes)):
        for lang in LANGUAGES:
            assert "{" not in say(words, lang)


def test_every_phrase_has_the_same_blanks_in_both_languages():
    for key, phrase in phrases().items():
        blanks = [sorted(re.findall(r"{(\w+)}", text)) for text in (phrase.zh, phrase.en)]
        assert blanks[0] == blanks[1], key


def test_a_missing_phrase_is_an_error():
    with pytest.raises(KeyError):
        say(Words("finding.unheard_of"), "zh")


@pytest.mark.parametrize("gold", ["seeds.jsonl", "dev.jsonl"])
def test_real_pages_as_annotated(tmp_path, gold):
    lines = shared_path("gold", gold).read_text("utf-8").splitlines()
    graph = gold_graph(json.loads(line) for line in lines if line.strip())
    write_report(graph, tmp_path)
    people = {
        s for s, t, d in graph.edges(data=True) if d["type"] == "ATTENDED" and graph.nodes[s]["label"] == "Person"
    }
    assert len(read_table(tmp_path / "tables" / "centrality.csv")) == len(people)


def test_the_command_redacts(tmp_path):
    write_graph(attendance_graph({"一": "高明远 柳小满", "二": "高明远"}), tmp_path / "graph.json")
    assert CliRunner().invoke(app, ["report", str(tmp_path), "--redact"]).exit_code == 0
    text = (tmp_path / "report" / "report.md").read_text("utf-8")
    assert "匿名" in text
    assert "柳小满" not in text


def test_the_command_writes_beside_the_graph(tmp_path):
    write_graph(SMALL, tmp_path / "graph.json")
    result = CliRunner().invoke(app, ["report", str(tmp_path), "--lang", "en"])
    assert result.exit_code == 0
    assert "Centrality" in (tmp_path / "report" / "report.html").read_text("utf-8")


def test_the_command_says_what_is_wrong_in_one_sentence(tmp_path):
    result = CliRunner().invoke(app, ["report", str(tmp_path / "nowhere")])
    assert "no such graph" in str(result.exception)


def test_links_lead_to_the_views_of_the_build_wherever_the_report_is(tmp_path):
    write_graph(SMALL, tmp_path / "out" / "graph.json")
    (tmp_path / "out" / "views").mkdir()
    (tmp_path / "out" / "views" / "attendance.html").touch()
    CliRunner().invoke(app, ["report", str(tmp_path / "out"), "-o", str(tmp_path / "deep" / "down")])
    assert "../../out/views/attendance.html#node=" in (tmp_path / "deep" / "down" / "report.html").read_text("utf-8")
