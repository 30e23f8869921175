"""A graph's relationships in a fixed order, found by node and by type: what every view is made from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import msgspec
import networkx as nx

from kg.show.sources import Sources
from kg.views.confidence import confidence


class Fact(msgspec.Struct, frozen=True):
    """One relationship of the graph. ``number`` is its place in :attr:`FactIndex.all`."""

    number: int
    type: str
    source: str
    target: str
    data: Mapping[str, Any]

    def other(self, node: str) -> str:
        """The end that is not ``node``."""
        return self.target if node == self.source else self.source


class FactIndex:
    """All relationships of a graph, ordered by type, ends and content, whatever order the graph has them in.

    Args:
        graph: obeys ``kg/schema``.
        sources: know the lines of the files, where these can be read.
    """

    def __init__(self, graph: nx.MultiDiGraph, sources: Sources | None = None) -> None:
        self.graph, self.sources = graph, sources
        encode = msgspec.json.Encoder(order="deterministic", enc_hook=str).encode
        rows = sorted(
            (str(d.get("type", "")), s, t, encode(d), i) for i, (s, t, d) in enumerate(graph.edges(data=True))
        )
        data = [d for *_, d in graph.edges(data=True)]
        self.all = tuple(Fact(n, type_, s, t, data[i]) for n, (type_, s, t, _, i) in enumerate(rows))

    @cached_property
    def _by_type(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.all:
            found[fact.type].append(fact)
        return found

    @cached_property
    def _by_node(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.all:
            found[fact.source].append(fact)
            if fact.target != fact.source:
                found[fact.target].append(fact)
        return found

    def of_type(self, *types: str) -> list[Fact]:
        """Relationships of these types."""
        return [fact for type_ in types for fact in self._by_type.get(type_, ())]

    def at(self, node: str, *types: str) -> list[Fact]:
        """Relationships that begin or end at ``node``, of these types (of any when none is named)."""
        return [fact for fact in self._by_node.get(node, ()) if not types or fact.type in types]

    def label(self, node: str) -> str:
        """The label of a node; empty for one that has none."""
        return str(self.graph.nodes[node].get("label", ""))

    def nodes(self, *labels: str) -> list[str]:
        """Ids of the nodes with these labels (of all but articles when none is named), sorted."""
        found: Iterable[tuple[str, Mapping[str, Any]]] = self.graph.nodes(data=True)
        return sorted(n for n, d in found if (d.get("label") in labels if labels else d.get("label") != "Article"))

    def attended(self) -> list[Fact]:
        """Who was at which meeting, people only."""
        return [fact for fact in self.of_type("ATTENDED") if self.label(fact.source) == "Person"]

    def sure(self, node: str) -> float:
        """How sure it is that the node is what it is called (0–1)."""
        return confidence(self.graph.nodes[node])
