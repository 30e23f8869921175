"""The sentences that prove facts, each stored once: as a place in its article where it stands there word for word."""

from collections.abc import Mapping
from typing import Any

import networkx as nx

from kg.show.sources import Sources
from kg.views.facts import Fact

Proof = list[int | str]
"""``[article, start, end, place, position]`` (offsets in the article's text), or ``[article, -1, quote, …]``.

``place`` counts the characters of the source file, ``position`` is the ``line:column`` where they begin; empty where
the file cannot be read."""


class Shelf:
    """Collects the articles and quotes that a page needs, in the order in which they are first asked for."""

    def __init__(self, graph: nx.MultiDiGraph, sources: Sources | None = None) -> None:
        self._graph, self._sources = graph, sources
        self._numbers: dict[str, int] = {}
        self._quotes: dict[str, int] = {}
        self._found: dict[tuple[int, str], int] = {}
        self.articles: list[dict[str, Any]] = []

    @property
    def quotes(self) -> list[str]:
        """Sentences that stand in no article's text word for word."""
        return list(self._quotes)

    def article(self, key: str) -> int:
        """The article's number on this shelf."""
        if key not in self._numbers:
            self._numbers[key] = len(self.articles)
            data = self._graph.nodes[key] if key in self._graph else {}
            self.articles.append(_article(key, data))
        return self._numbers[key]

    def proofs(self, fact: Fact) -> list[Proof]:
        """Where the sentences of a relationship stand."""
        data = fact.data
        if fact.type == "MENTIONED_IN":
            return [self._proof(fact.target, str(data.get("quote", "")), _mention_place(data))]
        quotes = _strings(data, "quotes")
        articles = _strings(data, "quote_articles") or _strings(data, "articles")
        places = _strings(data, "places")
        return [
            self._proof(article, quote, places[n] if n < len(places) else "")
            for n, (quote, article) in enumerate(zip(quotes, articles, strict=False))
        ]

    def _proof(self, key: str, quote: str, place: str) -> Proof:
        article = self.article(key)
        start = self._found.get((article, quote))
        if start is None:
            start = self._found[article, quote] = self.articles[article]["text"].find(quote) if quote else -1
        position = self._sources.position(key, place) if self._sources else ""
        if start >= 0:
            return [article, start, start + len(quote), place, position]
        return [article, -1, self._quotes.setdefault(quote, len(self._quotes)), place, position]


def _mention_place(data: Mapping[str, Any]) -> str:
    return f"{data['start']}-{data['end']}" if "start" in data and "end" in data else ""


def _article(key: str, data: Mapping[str, Any]) -> dict[str, Any]:
    texts = {name: str(data.get(name) or "") for name in ("headline", "source", "page", "published", "text")}
    return {
        "id": key,
        **texts,
        "reporters": _strings(data, "reporters"),
        "inferred": bool(data.get("published_inferred")),
    }


def _strings(data: Mapping[str, Any], name: str) -> list[str]:
    value = data.get(name)
    return [str(item) for item in value] if isinstance(value, list | tuple) else []
