"""The door of the room: articles of a page in, facts out."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import jieba

from kg.extract.bylines import Byline, find_bylines
from kg.extract.facts import article_facts
from kg.extract.meetings import find_gatherings
from kg.extract.sentences import Draft, draft_sentences, find_people, read_article
from kg.language.text import ReadingText, reading_text
from kg.model import Article, Facts

TELLING = frozenset({"report", "brief"})
"""Kinds of article that report gatherings; captions and commentaries do not."""


class _Prepared(NamedTuple):
    article: Article
    reading: ReadingText
    drafts: list[Draft]
    bylines: list[Byline]


def extract_page(articles: Sequence[Article]) -> list[Facts]:
    """Facts of the articles of one page; a name that one of them proves is known in all."""
    prepared = [_prepare(article) for article in articles]
    names: dict[str, float] = {}
    for one in prepared:
        for name, bonus in find_people(one.drafts).items():
            names[name] = max(names.get(name, 0.0), bonus)
    return [_facts(one, names) for one in prepared]


def _prepare(article: Article) -> _Prepared:
    bylines, stretches = find_bylines(article.text)
    text = article.text
    for low, high in stretches:
        text = text[:low] + "\n" * (high - low) + text[high:]
    reading = reading_text(text)
    return _Prepared(article, reading, draft_sentences(reading, _words(reading.text)), bylines)


def _facts(one: _Prepared, names: Mapping[str, float]) -> Facts:
    sentences = read_article(one.drafts, names)
    event = None
    if one.article.kind in TELLING:
        event = next(iter(find_gatherings(sentences, one.drafts, one.article.headline or "")), None)
    return article_facts(one.article, one.reading, sentences, event, one.bylines)


def _words(text: str) -> list[tuple[int, int]]:
    words, start = [], 0
    for word in _tokenizer().cut(text):
        words.append((start, start + len(word)))
        start += len(word)
    return words


@cache
def _tokenizer() -> jieba.Tokenizer:
    jieba.setLogLevel(60)
    jieba.initialize()
    return jieba.dt
