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
from tests.analysis.graphs import attendance_graph, random_graph
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


def evidence_of(text):
    """The sentences that the page holds: a function from a proof's number to its facts, as ``(count, sentences)``."""
    (raw,) = re.findall(r'<script type="application/json" id="evidence-data">(.*?)</script>', text, re.DOTALL)
    data = json.loads(raw)

    def proof(number):
        _, facts, numbers = data["proofs"][number - 1]
        rows = (data["sentences"][i] for i in numbers)
        return facts, [
            {
                "date": date, "meeting": data["nodes"][meeting][0],
                "actor": "" if actor < 0 else data["nodes"][actor][0],
                "roles": [data["words"][role] for role in roles], "quote": data["words"][quote],
                "source": data["words"][source], "place": place, "article": data["words"][article],
            }
            for date, meeting, actor, roles, quote, source, place, article in rows
        ]  # fmt: skip

    return proof


def rows_of(text, section):
    """The rows of a section's tables: cells as ``(number or text shown, number of its proof or 0)``."""
    (part,) = re.findall(rf'<section id="{section}">.*?</section>', text, re.DOTALL)
    return [
        [
            (re.sub(r"<small>.*?</small>|<.*?>", "", cell).strip(),
             int((re.findall(r'class="proof" href="#s(\d+)"', cell) or [0])[0]))
            for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)
        ]
        for row in re.findall(r"<tr>(<td.*?)</tr>", part, re.DOTALL)
    ]  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_within_the_page_leads_somewhere(town, lang):
    text = (town / lang / "report.html").read_text("utf-8")
    page, proof = Page(text), evidence_of(text)
    inner = {link[1:] for link in page.links if link.startswith("#")}
    numbers = {int(link[1:]) for link in inner if re.fullmatch(r"s\d+", link)}
    assert len(numbers) > 300
    assert all(proof(number)[1] for number in numbers)
    assert {link for link in inner if not re.fullmatch(r"s\d+", link)} <= page.ids


@pytest.mark.parametrize("section", [make.__name__.removesuffix("_section") for make in SECTIONS])
def test_every_number_of_every_row_has_sentences_behind_it(town, section):
    rows = rows_of((town / "zh" / "report.html").read_text("utf-8"), section)
    bare = [
        (row[0][0], shown)
        for row in rows
        for shown, proof in row
        if re.match(r"^(&lt;|-)?\d[\d,.]*%?$", shown) and not proof
    ]
    assert bare == []


def test_the_page_asks_nobody_for_anything(town):
    text = (town / "zh" / "report.html").read_text("utf-8")
    page = Page(text)
    assert page.sources == []
    assert "default-src 'none'" in text
    assert {link.split("#")[0] for link in page.links} == {"", "../views/attendance.html"}


def test_every_number_of_a_shown_row_leads_to_its_sentences(town):
    text = (town / "zh" / "report.html").read_text("utf-8")
    rows, proof = rows_of(text, "centrality"), evidence_of(text)
    assert '<a href="../views/attendance.html#node=p-000">沈松岭</a>' in text
    for row in (rows[0], rows[29], rows[-1]):
        (number,) = {number for _, number in row[1:]}
        facts, sentences = proof(number)
        assert facts == int(row[2][0]), "as many facts as gatherings"
        assert {one["actor"] for one in sentences} == {row[0][0]}
        assert all(row[0][0] in one["quote"] for one in sentences)
        assert all(re.fullmatch(r"2025-\d\d-\d\d\.txt", one["source"]) for one in sentences)
        assert all(re.fullmatch(r"\d+-\d+", one["place"]) for one in sentences)
        assert [one["date"] for one in sentences] == sorted(one["date"] for one in sentences)


def test_a_count_of_a_role_leads_to_exactly_those_facts(town):
    text = (town / "zh" / "report.html").read_text("utf-8")
    proof, mayor = evidence_of(text), next(row for row in rows_of(text, "roles") if row[0][0] == "沈松岭")
    for role, (count, number) in zip(("主持", "带队"), mayor[3:5], strict=True):
        facts, sentences = proof(number)
        assert facts == int(count)
        assert all(role in one["roles"] for one in sentences)


def test_before_and_after_lead_to_the_issues_of_either_half(town):
    text = (town / "zh" / "report.html").read_text("utf-8")
    middle = re.search(r"以 (\S+) 为界", text).group(1)
    change = next(row for row in rows_of(text, "periods") if len(row) == 6 and row[0][0] == "沈松岭")
    proof = evidence_of(text)
    assert max(one["date"] for one in proof(change[1][1])[1]) < middle <= min(o["date"] for o in proof(change[2][1])[1])


def test_a_month_leads_to_the_articles_read_in_it(town):
    text = (town / "zh" / "report.html").read_text("utf-8")
    first = rows_of(text, "coverage")[0]
    facts, articles = evidence_of(text)(first[3][1])
    assert facts == int(first[3][0])
    assert {one["date"][:7] for one in articles} == {first[0][0]}


def test_a_row_missed_leads_to_the_lists_without_the_name(town):
    text = (town / "zh" / "report.html").read_text("utf-8")
    name, _, _, _, missed, dates, _ = next(row for row in rows_of(text, "series") if int(row[4][0]) > 0)
    lists = evidence_of(text)(missed[1])[1]
    assert {one["date"] for one in lists} == set(dates[0].split("、"))
    assert name[0] not in {one["actor"] for one in lists}


def test_all_sentences_behind_the_numbers_are_in_a_table(town):
    rows = read_table(town / "zh" / "tables" / "evidence.csv")
    mine = [row for row in rows if row["name_id"] == "p-000"]
    assert len(mine) == 109
    assert {row["name"] for row in mine} == {"沈松岭"}
    assert all(row["quote"] and row["article_id"] and row["source"] and row["place"] for row in rows)
    assert {row["name_id"][0] for row in rows} == {"p", "o", "j"}


def test_every_row_of_every_table_says_where_its_sentences_stand(town):
    known = {f"{row['article_id']}:{row['place']}" for row in read_table(town / "zh" / "tables" / "evidence.csv")}
    for path in sorted((town / "zh" / "tables").glob("*.csv")):
        for row in read_table(path) if path.stem not in ("evidence", "coverage", "gaps") else ():
            places = row["evidence"].removesuffix(" …").split(" ")
            assert set(places) <= known, path.stem
            assert int(row["sentences"]) >= len(places) > 0


def test_a_long_list_of_places_is_cut_and_says_so(town):
    (march,) = [row for row in read_table(town / "zh" / "tables" / "circles.csv") if row["circle"] == "1"]
    assert int(march["sentences"]) > 200
    assert march["evidence"].endswith(" …")


def test_the_page_holds_a_hundred_rows_and_says_how_many_there_are(tmp_path):
    write_report(random_graph(160, 28, 12, 3), tmp_path, lang="en")
    text = (tmp_path / "report.html").read_text("utf-8")
    assert len(rows_of(text, "centrality")) == 100
    people = len(read_table(tmp_path / "tables" / "centrality.csv"))
    assert f"First 100 of {people} rows" in text
    assert f"First 25 of {people} rows" in (tmp_path / "report.md").read_text("utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_sections_speak_when_there_is_enough(town, lang):
    text = (town / lang / "report.html").read_text("utf-8")
    assert "资料太少" not in text
    assert "Too little data" not in text
    assert text.count("<svg") == 8
    assert len(re.findall("<li>", text.split('class="findings"')[1].split("</ol>")[0])) == 5


def test_names_lead_to_their_views_in_sentences_and_lists_too(town):
    html, text = ((town / "zh" / name).read_text("utf-8") for name in ("report.html", "report.md"))
    findings = html.split('class="findings"')[1].split("</ol>")[0]
    assert findings.count('href="../views/attendance.html#node=p-') >= 4
    assert '<a href="../views/attendance.html#node=p-000">沈松岭</a>居于网络中心' in findings
    assert "1. [沈松岭](../views/attendance.html#node=p-000)居于网络中心" in text
    (first,) = re.findall(r'<section id="circles">.*?<tbody>\s*<tr>(.*?)</tr>', html, re.DOTALL)
    assert first.count('href="../views/attendance.html#node=p-') == 8
    assert "、" in read_table(town / "zh" / "tables" / "circles.csv")[0]["leading"]


def test_markdown_and_csv_say_the_same_as_html(town):
    text = (town / "en" / "report.md").read_text("utf-8")
    first = read_table(town / "en" / "tables" / "pairs.csv")[0]
    assert f"{first['name']}](../views/attendance.html#node={first['name_id']}) | [{first['other']}]" in text
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == len(SECTIONS) + 4
    for file in re.findall(r"\]\((plots/[^)]+)\)", text):
        assert (town / "en" / file).exists()
    anchors = set(re.findall(r"\]\(#(s\d+)\)", text))
    assert anchors
    assert anchors == set(re.findall(r'<a id="(s\d+)">', text))


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
    assert page.count("<script") == 2
    assert page.count("</script>") == 2
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


def test_homonyms_without_a_place_are_told_apart_by_their_posts(tmp_path):
    graph = attendance_graph({"一": "甲 乙", "二": "丙 丁"})
    graph.nodes["丙"]["name"] = "甲"
    graph.add_node("o", label="Organization", name="县政府")
    for person, title in (("甲", "县长"), ("丙", "副县长")):
        graph.add_edge(person, "o", type="HOLDS_POSITION", title=title, last_seen="2025-03-01", articles=[], quotes=[],
                       quote_articles=[], places=[], confidence=1.0)  # fmt: skip
    write_report(graph, tmp_path)
    assert {"甲（县长）", "甲（副县长）"} <= {row["name"] for row in read_table(tmp_path / "tables" / "centrality.csv")}


def test_who_is_equal_shares_the_mean_rank(tmp_path):
    write_report(attendance_graph({"一": "甲 乙", "二": "丙 丁", "三": "甲 戊"}), tmp_path)
    ranks = {row["name"]: float(row["rank"]) for row in read_table(tmp_path / "tables" / "centrality.csv")}
    assert ranks == {"甲": 1, "丙": 2.5, "丁": 2.5, "乙": 4.5, "戊": 4.5}


def test_nobody_is_said_to_stand_at_the_centre_where_all_are_equal():
    assert centrality_section(Material(attendance_graph({"一": "甲 乙 丙"}), [])).finding is None
    assert centrality_section(Material(SMALL, [])).finding is not None


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
