"""The graph file.

A graph is a ``networkx.MultiDiGraph``. Node ids are strings; node attributes are ``label`` and the properties that
``kg/schema`` declares. Edge attributes are ``type``, the declared properties and the evidence.
Properties that are None or empty lists are left out.
"""

from pathlib import Path
from typing import Any

import msgspec
import networkx as nx

from kg.files import replace_file


def read_graph(path: str | Path) -> nx.MultiDiGraph:
    """The graph that ``kg build`` wrote to ``path`` (``OUT/graph.json``).

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no graph file.
    """
    return graph_from_json(Path(path).read_bytes())


def graph_from_json(data: bytes) -> nx.MultiDiGraph:
    """The graph in the bytes of a graph file; ValueError if they are none."""
    try:
        raw = msgspec.json.decode(data, type=dict[str, list[dict[str, Any]]])
        graph = nx.MultiDiGraph()
        graph.add_nodes_from((node.pop("id"), node) for node in raw["nodes"])
        graph.add_edges_from((edge.pop("source"), edge.pop("target"), edge) for edge in raw["edges"])
    except (msgspec.DecodeError, KeyError) as error:
        raise ValueError(f"not a kg graph file: {error}") from error
    return graph


def graph_to_json(graph: nx.MultiDiGraph) -> bytes:
    """One node or edge a line, nodes by label and id, edges by type and ends: equal graphs give equal bytes."""
    nodes = sorted(({"id": i, **data} for i, data in graph.nodes(data=True)), key=lambda n: (n["label"], n["id"]))
    edges = [{"source": s, "target": t, **data} for s, t, data in graph.edges(data=True)]
    edge_rows = sorted((e["type"], e["source"], e["target"], msgspec.json.encode(e)) for e in edges)
    body = (b",\n".join(map(msgspec.json.encode, nodes)), b",\n".join(row[-1] for row in edge_rows))
    return b'{"nodes": [\n%s\n],\n"edges": [\n%s\n]}\n' % body


def write_graph(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write the graph as JSON; the file is replaced whole."""
    replace_file(Path(path), graph_to_json(graph))
