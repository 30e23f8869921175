"""Traditional characters: read as well as simplified ones, through to the graph; names stay as printed."""

import time
from pathlib import Path

import pytest
from networkx import MultiDiGraph
from opencc import OpenCC

from kg.extract import extract, extract_page, load_pipeline
from kg.extract.explain import explain
from kg.model import Article, Facts, Page, Run
from kg.pages import cut_page
from kg.pages.script import is_traditional, shadow, simplify
from kg.pipeline import Settings, run

TEXT = """2024年7月5日

柳溪区召开防汛工作会议

本报讯（记者甄晓明）7月3日上午，柳溪区召开防汛工作会议，总结上周工作，部署近期任务。区委书记闻海涛出席会议并讲话，区委副书记、\
区长钟丽华主持会议，副区长龚建国、区水务局局长罗庆云参加会议。

会议指出，要压实责任。闻海涛强调，要确保人民群众生命财产安全。

龚丽华到云帆乡调研乡村振兴

本报讯（记者邬晓兰）7月4日，县委副书记龚丽华到云帆乡调研乡村振兴工作，云帆乡党委书记范国庆陪同。
"""
TO_TRADITIONAL, TO_SIMPLIFIED = OpenCC("s2tw").convert, OpenCC("t2s").convert
SECRET = {"id", "articles", "quote_articles", "text", "source"}
"""What hangs on the bytes of the file (ids are hashes of the text)."""


def facts_of(text: str) -> list[Facts]:
    return extract_page(cut_page(Page(source="page.txt", text=text)))


def graph_of(folder: Path, text: str, encoding: str) -> MultiDiGraph:
    folder.mkdir()
    (folder / "page.txt").write_bytes(text.encode(encoding))
    graph: MultiDiGraph = run([folder], Settings()).graph
    return graph


def content(graph: MultiDiGraph) -> list[str]:
    """Nodes and edges without ids, in simplified characters."""
    names = {
        node: f"{data.get('label')} {data.get('name') or data.get('headline')}" for node, data in graph.nodes(True)
    }
    rows = [
        *((names[node], data) for node, data in graph.nodes(True)),
        *((f"{names[a]} → {names[b]}", data) for a, b, data in graph.edges(data=True)),
    ]
    kept = ((what, sorted((k, _of_either(v)) for k, v in data.items() if k not in SECRET)) for what, data in rows)
    return sorted(TO_SIMPLIFIED(f"{what} {values}") for what, values in kept)


def _of_either(value: object) -> str:
    """A file's name is the qualifier of last resort."""
    return str(value).replace("/traditional/", "/simple/")


@pytest.mark.parametrize("encoding", ["utf-8", "big5"])
def test_the_same_news_in_either_script_gives_the_same_graph(tmp_path: Path, encoding: str) -> None:
    simple = graph_of(tmp_path / "simple", TEXT, "utf-8")
    traditional = graph_of(tmp_path / "traditional", TO_TRADITIONAL(TEXT), encoding)
    assert content(traditional) == content(simple)
    assert {d["name"] for _, d in simple.nodes(True) if d["label"] == "Person"} >= {"闻海涛", "钟丽华", "罗庆云"}
    people = {d["name"] for _, d in traditional.nodes(True) if d["label"] == "Person"}
    assert people == {"甄曉明", "聞海濤", "鍾麗華", "龔建國", "羅慶雲", "鄔曉蘭", "龔麗華", "範國慶"}


def test_names_and_quotes_stay_as_printed() -> None:
    printed = TO_TRADITIONAL(TEXT)
    for facts in facts_of(printed):
        for entity in facts.entities:
            for mention in entity.mentions:
                assert printed[mention.start : mention.end] == mention.surface
                assert mention.quote in facts.article.text or mention.quote == facts.article.headline
        for relation in facts.relations:
            for proof in relation.evidence:
                assert proof.quote == "".join(printed[a:b] for a, b in proof.spans)
    positions = {r.properties.get("position") for f in facts_of(printed) for r in f.relations if r.type == "ATTENDED"}
    assert "區委書記" in positions


def test_words_that_articles_are_compared_by_are_simplified() -> None:
    titles = {
        r.properties["title"] for f in facts_of(TO_TRADITIONAL(TEXT)) for r in f.relations if r.type == "HOLDS_POSITION"
    }
    assert "区委书记" in titles
    roles = {r.properties["role"] for f in facts_of(TO_TRADITIONAL(TEXT)) for r in f.relations if r.type == "REPORTED"}
    assert roles == {"记者"}


def test_a_traditional_name_in_a_simplified_text_changes_nothing() -> None:
    text = TEXT.replace("罗庆云", "羅慶雲")
    assert simplify(text) == text
    names = {entity.name for facts in facts_of(text) for entity in facts.entities}
    assert "羅慶雲" in names


def test_a_short_text_is_told_too() -> None:
    assert is_traditional("7月4日，縣委副書記龔麗華到雲帆鄉調研。")
    assert not is_traditional("7月4日，县委副书记龚丽华到云帆乡调研。")


@pytest.mark.parametrize("text", [TO_TRADITIONAL(TEXT), "著名乾隆瓷器，乾燥著火，裏裡", "龘𠮷㐂\n\r\n書", ""])
def test_the_shadow_is_as_long_as_the_text(text: str) -> None:
    assert [len(line) for line in shadow(text).split("\n")] == [len(line) for line in text.split("\n")]


def test_simplified_text_pays_next_to_nothing() -> None:
    text = TEXT * 50
    start = time.process_time()
    for _ in range(10):
        assert simplify(text) is text
    assert (time.process_time() - start) / (10 * len(text)) < 2e-7  # 5 million characters a second


def test_a_bare_pipeline_reads_traditional_text_as_a_build_does() -> None:
    text = TO_TRADITIONAL("7月3日上午，柳溪区召开防汛工作会议。区委书记闻海涛出席会议并讲话，副区长龚建国参加会议。")
    doc = load_pipeline()(text)
    assert doc.text == text
    assert [ent.text for ent in doc.ents if ent.label_ == "PERSON"] == ["聞海濤", "龔建國"]
    told = extract(Article("a-0", "", text, (Run(0, 0, len(text)),)))
    assert doc._.kg_facts == told
    assert {e.name for e in told.entities if e.label == "Person"} == {"聞海濤", "龔建國"}


def test_explain_tells_the_facts_of_traditional_text_in_print() -> None:
    text = TO_TRADITIONAL("7月3日上午，柳溪区召开防汛工作会议，区委书记闻海涛出席会议并讲话。")
    found = explain(text)
    assert ("ATTENDED", "聞海濤") in {(fact.type, fact.source) for fact in found.facts}
    plain = explain(TO_SIMPLIFIED(text))
    assert [s.words for s in found.sentences] == [s.words for s in plain.sentences]
    assert TO_SIMPLIFIED(repr(found.facts)) == repr(plain.facts)
