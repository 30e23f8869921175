"""Where a sentence stands: ``file:line:column`` in the file as it was given."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec
import networkx as nx

from kg.model import Page


class Sighting(msgspec.Struct, frozen=True):
    """A sentence that proves a fact, and where it stands."""

    quote: str
    where: str
    """``file:line:column``, both from 1; ``file@offset`` where the file is gone or has changed since the build."""
    article: str
    headline: str = ""
    published: str = ""


class Sources:
    """Reads the source files of a graph when they are asked for, each once.

    Args:
        graph: whose sentences are looked for.
        pages: what a build has read already, so that no file is opened again.
    """

    def __init__(self, graph: nx.MultiDiGraph, pages: Iterable[Page] = ()) -> None:
        self._graph = graph
        self._texts = {(page.source, page.number): page.text for page in pages}
        self._line_starts = cache(self._find_line_starts)

    def sighting(self, quote: str, article: str, place: str) -> Sighting:
        """The sentence with its place; ``place`` as on edges: ``120-180``, pieces separated by commas."""
        data = self._graph.nodes[article]
        return Sighting(
            quote, self._where(article, place), article, data.get("headline") or "", data.get("published") or ""
        )

    def position(self, article: str, place: str) -> str:
        """Where in its file a place of the article begins, ``line:column``; empty when the file cannot tell."""
        starts = self._line_starts(article) if place and article in self._graph else ()
        if not starts:
            return ""
        start = int(place.partition("-")[0])
        line = bisect_right(starts, start)
        return f"{line}:{start - starts[line - 1] + 1}"

    def _where(self, article: str, place: str) -> str:
        source = str(self._graph.nodes[article].get("source") or "")
        if not place:
            return source
        position = self.position(article, place)
        return f"{source}:{position}" if position else f"{source}@{place.partition('-')[0]}"

    def _find_line_starts(self, article: str) -> tuple[int, ...]:
        """Offsets at which the lines of the article's file begin; none where the file no longer holds the article."""
        key = str(self._graph.nodes[article].get("source") or ""), self._graph.nodes[article].get("page")
        text = self._texts[key] if key in self._texts else _read(*key)
        if text is None or not _holds(text, self._graph.nodes[article]):
            return ()
        return (0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text)))


@cache
def _read(source: str, page: str | None) -> str | None:
    """The text that offsets point into, decoded as for the build."""
    from kg.pages import read_sources

    outer = source.partition("!")[0]
    if not Path(outer).is_file():
        return None
    found = (one for one in read_sources([outer]) if isinstance(one, Page))
    return next((one.text for one in found if one.source == source and one.number == page), None)


def _holds(text: str, article: dict[str, str]) -> bool:
    pieces = (piece.split("-") for piece in (article.get("places") or "").split(",") if piece)
    return _squeeze("".join(text[int(start) : int(end)] for start, end in pieces)) == _squeeze(
        article.get("text") or ""
    )


def _squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)
