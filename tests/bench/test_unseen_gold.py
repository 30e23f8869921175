"""The unseen gold and the gold to tune on are well-formed and say nothing that their articles do not print."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.extraction.render_unseen import render
from bench.extraction.shared import (
    SETS,
    corpus_of,
    read_jsonl,
    shared,
    with_texts,
)

ROOT = Path(__file__).resolve().parents[2]
KINDS = {"conference", "talk", "inspection", "visit", "activity"}
ROLES = {"host", "speak", "lead", "report", "guide", "accompany", "observe", "attend"}
BODIES = ("organizations", "convened_by", "visited", "projects")
GOLD = [article for gold in SETS.values() for article in read_jsonl(gold)]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module")
def articles() -> list[dict[str, Any]]:
    try:
        return with_texts(GOLD)
    except SystemExit as missing:
        pytest.skip(str(missing))


def printed_names(article: dict[str, Any]) -> Iterator[str]:
    """Every name and title that must stand in the article (bodies implied by a title aside)."""
    yield from article["reporters"] + article["people_mentioned"]
    for meeting in article["meetings"]:
        yield from (item["name"] for field in ("people", *BODIES) for item in meeting[field])
        yield from filter(None, [meeting["place"]])
    for held in article["positions"]:
        yield from filter(None, [held["person"], held["title"], held["organization"]])
    for item in article["organizations_mentioned"] + article["projects_mentioned"]:
        if not item.get("note", "").startswith("implied"):
            yield item["name"]


def test_every_name_stands_in_its_article(articles: list[dict[str, Any]]) -> None:
    absent = [
        (article["id"], name)
        for article in articles
        for name in printed_names(article)
        if squeezed(name) not in squeezed((article["headline"] or "") + "\n" + article["text"])
    ]
    assert absent == []


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article["id"])
def test_kinds_and_roles_are_those_of_the_model(article: dict[str, Any]) -> None:
    assert {meeting["kind"] for meeting in article["meetings"]} <= KINDS
    attending = [item for meeting in article["meetings"] for item in meeting["people"] + meeting["organizations"]]
    assert all(item["roles"] and set(item["roles"]) <= ROLES for item in attending)


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article["id"])
def test_the_project_holds_no_article_text(article: dict[str, Any]) -> None:
    assert "text" not in article
    assert len(article["body"]) == 2


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article["id"])
def test_a_titled_person_is_present_or_mentioned(article: dict[str, Any]) -> None:
    present = {person["name"] for meeting in article["meetings"] for person in meeting["people"]}
    known = present | {*article["people_mentioned"], *article["reporters"]}
    assert {held["person"] for held in article["positions"]} <= known
    assert not present & set(article["people_mentioned"])


def test_no_article_stands_in_two_sets(articles: list[dict[str, Any]]) -> None:
    dev = [article["corpus_id"] for article in read_jsonl(shared("gold", "dev.jsonl"))]
    counted = Counter(dev + [article["corpus_id"] for article in articles])
    assert [corpus_id for corpus_id, times in counted.items() if times > 1] == []


def test_an_article_is_looked_up_in_its_own_corpus() -> None:
    assert corpus_of("crud-1-1-0001").startswith("localgov-2023")
    assert corpus_of("crudx-1-1-0001").startswith("othernews-2023")
    assert corpus_of("xwlb-20231231-01").startswith("xwlb-2012-2023")
    assert corpus_of("xwlb-20240101-01").startswith("xwlb-2024-2026")


def test_a_rendered_article_is_dated_and_headed() -> None:
    article = {"published": "2023-08-02", "headline": "甲县召开防汛会议", "text": "8月1日，甲县召开防汛会议。"}
    assert render(article) == "2023年8月2日\n\n# 甲县召开防汛会议\n\n8月1日，甲县召开防汛会议。\n"
    assert render({**article, "published": "2023-08", "headline": None}).startswith("2023年8月\n\n8月1日")


@pytest.mark.parametrize("gold", SETS.values(), ids=lambda gold: gold.stem)
def test_a_graph_of_the_gold_scores_full_marks(tmp_path: Path, gold: Path) -> None:
    try:
        score = shared("tools", "score.py")
    except SystemExit as missing:
        pytest.skip(str(missing))
    graph = tmp_path / "gold.json"
    build = [sys.executable, "-m", "tests.support.gold_graph", str(gold), str(graph)]
    subprocess.run(build, cwd=ROOT, check=True, env={"PYTHONPATH": str(ROOT)})
    printed = subprocess.run(
        [sys.executable, str(score), str(graph), str(gold), "--json"], check=True, capture_output=True, text=True
    ).stdout
    assert {measure: row["f1"] for measure, row in json.loads(printed).items() if row["f1"] < 1} == {}
