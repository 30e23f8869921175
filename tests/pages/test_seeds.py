"""The five real pages, where they are at hand: every body and headline of the gold is found."""

import json
import re
import unicodedata

from kg.model import Article, Page
from kg.pages import cut_page, read_sources
from tests.support.shared import shared_path

_STRIP = re.compile(r"[\s“”\"'‘’「」《》（）()·,，、*]")


def norm(text: str | None) -> str:
    return _STRIP.sub("", unicodedata.normalize("NFKC", text or ""))


def articles_of(prefix: str) -> tuple[Article, ...]:
    (path,) = shared_path("seeds").glob(f"{prefix}*")
    (page,) = read_sources([path])
    assert isinstance(page, Page)
    return cut_page(page)


def gold_of(prefix: str) -> list[dict[str, str]]:
    lines = shared_path("gold", "seeds.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["id"].startswith(prefix)]


def test_clean_pages() -> None:
    for prefix in ("001", "002", "003", "004"):
        articles, gold = articles_of(prefix), gold_of(prefix)
        assert len(articles) == len(gold)
        for row in gold:
            start = int(row["body_start"])
            (article,) = [a for a in articles if any(run.start - 2 <= start < run.start + run.length for run in a.runs)]
            assert norm(row["first_words"]) in norm(article.text[:40])
            assert norm(article.headline) == norm(row["headline"])


def test_the_years_of_the_issues() -> None:
    found = {p: articles_of(p)[0].published for p in ("000", "001", "002", "003", "004")}
    assert {p: date.iso for p, date in found.items() if date} == {
        "000": "2025-10", "001": "2024-03", "002": "2025-11", "003": "2026-01", "004": "2025-08"
    }  # fmt: skip


def test_the_page_with_mixed_columns() -> None:
    articles, gold = articles_of("000"), gold_of("000")
    assert [norm(a.headline) for a in articles] == [norm(row["headline"]) for row in gold]
    for article, row in zip(articles, gold, strict=True):
        assert norm(row["first_words"]) in norm(article.text[:40])
