"""Where a sentence stands: ``file:line:column`` in the file as it was given."""

import re
from bisect import bisect_right
from functools import cache

import msgspec
import networkx as nx


class Sighting(msgspec.Struct, frozen=True):
    """A sentence that proves a fact, and where it stands."""

    quote: str
    where: str
    """``file:line:column``, both from 1; ``file@offset`` where the file is gone or has changed since the build."""
    article: str
    headline: str = ""
    published: str = ""


class Sources:
    """Reads the source files of a graph when they are asked for, each once."""

    def __init__(self, graph: nx.MultiDiGraph) -> None:
        self._graph = graph
        self._line_starts = cache(self._find_line_starts)

    def sighting(self, quote: str, article: str, place: str) -> Sighting:
        """The sentence with its place; ``place`` as on edges: ``120-180``, pieces separated by commas."""
        data = self._graph.nodes[article]
        return Sighting(
            quote, self._where(article, place), article, data.get("headline") or "", data.get("published") or ""
        )

    def _where(self, article: str, place: str) -> str:
        source = str(self._graph.nodes[article].get("source") or "")
        if not place:
            return source
        start = int(place.partition("-")[0])
        starts = self._line_starts(article)
        if not starts:
            return f"{source}@{start}"
        line = bisect_right(starts, start)
        return f"{source}:{line}:{start - starts[line - 1] + 1}"

    def _find_line_starts(self, article: str) -> tuple[int, ...]:
        """Offsets at which the lines of the article's file begin; none where the file no longer holds the article."""
        text = _read(str(self._graph.nodes[article].get("source")), self._graph.nodes[article].get("page"))
        if text is None or not _holds(text, self._graph.nodes[article]):
            return ()
        return (0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text)))


@cache
def _read(source: str, page: str | None) -> str | None:
    """The text that offsets point into, decoded as for the build."""
    from kg.model import Page
    from kg.pages import read_sources

    outer = source.partition("!")[0]
    found = (one for one in read_sources([outer]) if isinstance(one, Page))
    return next((one.text for one in found if one.source == source and one.number == page), None)


def _holds(text: str, article: dict[str, str]) -> bool:
    pieces = (piece.split("-") for piece in (article.get("places") or "").split(",") if piece)
    return _squeeze("".join(text[int(start) : int(end)] for start, end in pieces)) == _squeeze(
        article.get("text") or ""
    )


def _squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)
