"""Bodies that a sentence says were renamed: 区城改办更名为区城市更新中心."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import networkx as nx

from kg.graph.days import article_dates
from kg.model import Record

_RENAMED = re.compile(r"(?:正式)?(?:更名|改名|改称|更改)为")


class Renaming(Record, frozen=True, order=True):
    """A body, its old name and its new one, as one sentence tells."""

    day: str
    old: str
    new: str
    quote: str
    article: str
    nodes: tuple[str, str]
    """Node ids of the old and the new name; one and the same where resolution made one node of them."""
    confidence: float


class _Mention(NamedTuple):
    node: str
    surface: str


def find_renamings(graph: nx.MultiDiGraph, since: str = "") -> list[Renaming]:
    """Renamings that sentences of the corpus state, oldest first; ``since`` leaves out what was printed earlier."""
    days = article_dates(graph)
    found = (row for (article, quote), mentions in _bodies_by_sentence(graph).items()
             for row in _told(article, quote, mentions, days))  # fmt: skip
    return sorted({(row.old, row.new): row for row in sorted(found, reverse=True) if row.day >= since}.values())


def _bodies_by_sentence(graph: nx.MultiDiGraph) -> dict[tuple[str, str], list[_Mention]]:
    sentences: dict[tuple[str, str], list[_Mention]] = defaultdict(list)
    for node, article, data in graph.edges(data=True):
        named = data["type"] == "MENTIONED_IN" and graph.nodes[node]["label"] == "Organization"
        if named and _RENAMED.search(data["quote"]):
            sentences[article, data["quote"]].append(_Mention(node, data["surface"]))
    return sentences


def _told(article: str, quote: str, mentions: list[_Mention], days: Mapping[str, str]) -> Iterator[Renaming]:
    """The body right before the verb was the body right behind it."""
    for verb in _RENAMED.finditer(quote):
        old = next((m for m in sorted(mentions, key=_length) if quote[: verb.start()].endswith(m.surface)), None)
        new = next((m for m in sorted(mentions, key=_length) if quote.startswith(m.surface, verb.end())), None)
        if old and new and old.surface != new.surface:
            day, nodes = days.get(article, ""), (old.node, new.node)
            yield Renaming(day, old.surface, new.surface, quote, article, nodes, 0.9)


def _length(mention: _Mention) -> int:
    return -len(mention.surface)
