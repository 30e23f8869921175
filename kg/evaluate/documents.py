"""What a graph says on the evidence of one source document."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, NamedTuple

import networkx as nx

from kg.evaluate.names import Forms, node_forms


class Edge(NamedTuple):
    """A relationship of the graph."""

    source: str
    target: str
    type: str
    data: Mapping[str, Any]


@dataclass
class Document:
    """The part of a graph that rests on one document."""

    graph: nx.MultiDiGraph
    headlines: list[str] = field(default_factory=list)
    nodes: set[str] = field(default_factory=set)
    """Nodes mentioned there, or at an end of one of the edges."""
    reporters: set[str] = field(default_factory=set)
    edges: list[Edge] = field(default_factory=list)
    """All but MENTIONED_IN and REPORTED."""

    def labelled(self, label: str) -> list[str]:
        """Nodes of one label, by id."""
        return sorted(n for n in self.nodes if self.is_a(n, label))

    def is_a(self, node: str, label: str) -> bool:
        """Whether the node has the label."""
        return bool(self.node(node).get("label") == label)

    def node(self, node: str) -> Mapping[str, Any]:
        """The node's properties."""
        properties: Mapping[str, Any] = self.graph.nodes[node]
        return properties

    def forms(self, node: str) -> Forms:
        """Forms under which the node may be named."""
        return node_forms(self.node(node))

    def typed(self, type_: str, source: str | None = None) -> Iterator[Edge]:
        """Edges of one type, from nodes of one label where given."""
        return (e for e in self.edges if e.type == type_ and (source is None or self.is_a(e.source, source)))

    def without(self, nodes: set[str]) -> "Document":
        """The same document, less the edges that touch some nodes."""
        edges = [e for e in self.edges if not {e.source, e.target} & nodes]
        return Document(self.graph, self.headlines, self.nodes, self.reporters, edges)


def documents(graph: nx.MultiDiGraph) -> Mapping[str, Document]:
    """The graph by the base names of its source documents; edges without a known article are left out."""
    found: defaultdict[str, Document] = defaultdict(lambda: Document(graph))
    source_of = {}
    for node, data in graph.nodes(data=True):
        if data.get("label") == "Article":
            source_of[node] = PurePath(str(data.get("source") or "")).name
            found[source_of[node]].headlines += filter(None, [data.get("headline")])
    for source, target, data in graph.edges(data=True):
        _place(found, source_of, Edge(source, target, data["type"], data))
    return found


def _place(found: Mapping[str, Document], source_of: Mapping[str, str], edge: Edge) -> None:
    if edge.type in ("MENTIONED_IN", "REPORTED"):
        if edge.target in source_of:
            document = found[source_of[edge.target]]
            (document.nodes if edge.type == "MENTIONED_IN" else document.reporters).add(edge.source)
        return
    articles: Iterable[str] = edge.data.get("articles") or ()
    for name in {source_of[a] for a in articles if a in source_of}:
        found[name].edges.append(edge)
        found[name].nodes |= {edge.source, edge.target}
