"""The graph as a file: networkx in memory, ``graph.json`` on disk. It has no Cypher of its own."""

from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import networkx as nx

from kg.graph import graph_to_json, read_graph
from kg.stores.base import Answer, Counts, Progress, Store, Written
from kg.stores.errors import StoreError
from kg.stores.retraction import retract_articles


class FileStore(Store):
    """A ``graph.json``; a folder means the one in it."""

    def __init__(self, path: str | Path) -> None:
        path = Path(path)
        self.path = path if path.suffix == ".json" or path.is_file() else path / "graph.json"

    def write(self, graph: nx.MultiDiGraph, *, prune: bool = True, progress: Progress | None = None) -> Written:
        """Replace the file whole; without ``prune``, nodes and relationships it held besides stay."""
        from kg.files import replace_file

        before = self.graph() if self.path.exists() else nx.MultiDiGraph()
        after = graph if prune else _joined(before, graph)
        replace_file(self.path, graph_to_json(after))
        if progress:
            progress(
                graph.number_of_nodes() + graph.number_of_edges(), graph.number_of_nodes() + graph.number_of_edges()
            )
        removed = 0 if not prune else len(_items(before) - _items(graph))
        return Written(graph.number_of_nodes(), graph.number_of_edges(), removed)

    def cypher(self, query: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False) -> Answer:
        """Refused: a file answers no Cypher. ``kg.stores.open_cypher`` opens the embedded engine beside it."""
        raise StoreError(f"{self.path}: a graph file answers no Cypher; open it with open_cypher, or: kg query")

    def retract(self, articles: Collection[str]) -> None:
        """Take the articles back and write the file anew."""
        self.write(retract_articles(self.graph(), articles))

    def counts(self) -> Counts:
        """Counted in the file."""
        graph = self.graph()
        nodes = Counter(data["label"] for _, data in graph.nodes(data=True))
        edges = Counter(data["type"] for *_, data in graph.edges(data=True))
        return Counts(dict(sorted(nodes.items())), dict(sorted(edges.items())))

    def graph(self) -> nx.MultiDiGraph:
        """Read from the file."""
        try:
            return read_graph(self.path)
        except FileNotFoundError:
            raise StoreError(
                f"{self.path}: no such graph; make one with: kg build PAGES -o {self.path.parent}"
            ) from None
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be read: {error.strerror}") from error
        except ValueError as error:
            raise StoreError(f"{self.path}: {error}; give the graph.json of a build") from error


def _items(graph: nx.MultiDiGraph) -> set[tuple[str, ...]]:
    from kg.stores.rows import edge_groups

    edges = {(g.type, r["source"], r["target"], r["key"]) for g in edge_groups(graph) for r in g.rows}
    return {(node,) for node in graph} | edges


def _joined(old: nx.MultiDiGraph, new: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Both graphs in one: where both have a node or relationship, as the new one has it."""
    from kg.stores.rows import edge_groups, node_groups

    nodes, edges = {}, {}
    for graph in (old, new):
        for nodes_of in node_groups(graph):
            nodes.update({r["id"]: {"label": nodes_of.label, **r} for r in nodes_of.rows})
        for group in edge_groups(graph):
            edges.update(
                {(group.type, r["source"], r["target"], r["key"]): {"type": group.type, **r} for r in group.rows}
            )
    from kg.stores.rows import graph_from_rows

    return graph_from_rows(nodes.values(), edges.values())
