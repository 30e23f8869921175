"""What holds of every text: evidence at its offsets, determinism, independence of pages, no stumbling."""

import re

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract import extract, extract_page
from kg.model import Article, Page, PartialDate
from kg.pages import cut_page
from tests.support.extracting import make_article, read

MARKS = "、，。；：（）“”〇□·-A8／\u3000\n "
VOCABULARY = """
    区长 副县长 市委书记 林晓 沈 砚 欧阳澈 买买提·吐尔逊 区领导 等 和 以及 由 在 到 率 主持 主持召开 会议 召开 参加
    出席会议并讲话 强调 座谈 一行 调研 检查 石桥镇 临河区 区水利局 云岭小学 改造项目 3月12日 下午 近日 记者 摄 本报讯 他
    会上 汇报 任 免去 选举 为 现任 1992.10-1995.06 男
"""
NEWS = st.lists(st.sampled_from([*MARKS, *VOCABULARY.split()]), max_size=40).map("".join)
GARBAGE = st.text(
    alphabet=st.one_of(
        st.sampled_from("的一是区长县市委书记会议林王李·、，。（）“”《》\n \t　|~^*_#[]<>&$%@0１Aａ"),
        st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF),
        st.characters(min_codepoint=0x20000, max_codepoint=0x20100),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PAGE = """# 临河区召开防汛工作会议

本报讯（记者顾明远）2025年3月12日上午，临河区召开防汛工作会议。区委书记林 晓出席会议并讲话，区长沈砚主持会议。区水利局、
区应急管理局作交流发言。

# 区领导调研云岭路改造项目

本报讯（记者顾明远）3月13日，区长沈砚到云岭路改造项目现场调研。副区长陆怀瑾参加调研。
"""


def squeezed(text):
    return re.sub(r"\s", "", text)


@given(NEWS)
@QUICK
def test_evidence_stands_at_its_offsets_in_the_raw_file(text):
    article = make_article(text, "临河区召开防汛工作会议")
    raw = f"{article.headline}\n{text}"
    facts = extract(article)
    for entity in facts.entities:
        for mention in entity.mentions:
            assert raw[mention.start : mention.end] == mention.surface
            assert mention.surface in mention.quote
    for relation in facts.relations:
        for proof in relation.evidence:
            assert "".join(raw[start:end] for start, end in proof.spans) == proof.quote


def test_evidence_of_a_page_stands_in_the_page():
    for facts in extract_page(cut_page(Page("page.txt", PAGE))):
        for entity in facts.entities:
            for mention in entity.mentions:
                assert squeezed(PAGE[mention.start : mention.end]) == squeezed(mention.surface)
        for relation in facts.relations:
            for proof in relation.evidence:
                assert squeezed("".join(PAGE[a:b] for a, b in proof.spans)) == squeezed(proof.quote)


@given(GARBAGE)
@QUICK
def test_it_never_stumbles(text):
    facts = extract(make_article(text))
    assert all(entity.name for entity in facts.entities)
    assert all(0 < one.confidence <= 1 for one in (*facts.entities, *facts.relations))


@given(NEWS, st.none() | NEWS)
@QUICK
def test_relations_join_entities_that_are_there(text, headline):
    facts = extract(Article("a", "a.txt", text, (), headline=headline, published=PartialDate("2025-03")))
    keys = [entity.key for entity in facts.entities]
    assert len(set(keys)) == len(keys)
    assert {end for r in facts.relations for end in (r.source, r.target)} <= {*keys, "article"}


def test_the_same_page_gives_the_same_facts():
    articles = cut_page(Page("page.txt", PAGE))
    assert msgspec.json.encode(extract_page(articles)) == msgspec.json.encode(extract_page(articles))


def test_facts_of_a_page_do_not_depend_on_pages_read_before():
    articles = cut_page(Page("page.txt", PAGE))
    alone = extract_page(articles)
    extract_page([make_article("区委书记工作落实，区长现场调研。区领导会议强调、参加会议出席会议。林晓现场调研。")])
    assert extract_page(articles) == alone


def test_a_sentence_without_an_end_is_read():
    text = "区长林晓、副区长沈砚和区水利局局长顾明远参加会议，" * 200
    assert "顾明远" in read(text).people


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "'); MATCH (n) DETACH DELETE n; //",
        "$(rm -rf /)",
        "../../etc/passwd",
        "{{7*7}}",
        "\u202e倒",
        "\x00\x1b[31m",
        "“" * 200,
        "（" * 200,
        "·" * 200,
        "、" * 200,
    ],
)
def test_hostile_strings_are_data(hostile):
    text = f"区长林晓主持会议，{hostile}项目开工。会议由{hostile}承办。"
    facts = extract(make_article(text))
    assert facts.article.text == text
    assert "林晓" in {entity.name for entity in facts.entities}
    assert msgspec.json.decode(msgspec.json.encode(facts), type=type(facts)) == facts
