"""GEXF 1.3, Gephi's own format: labels of nodes as readers see them, lists as one string."""

from io import BytesIO
from pathlib import Path

import networkx as nx

from kg.export.flat import flat_graph
from kg.files import replace_file


def write_gexf(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write the graph as GEXF; the file is replaced whole.

    The node's name (an article's headline) becomes the label that Gephi draws; the graph's own label and type become
    the attributes ``kind``.
    """
    out = flat_graph(graph)
    for node, data in out.nodes(data=True):
        data["kind_of_node"] = data.pop("label")
        data["label"] = data.get("name") or data.get("headline") or node
    for _, _, data in out.edges(data=True):
        data["label"] = data["kind_of_edge"] = data.pop("type")
        data.update({f"{key}_at": data.pop(key) for key in ("start", "end") if key in data})
    buffer = BytesIO()
    nx.write_gexf(out, buffer, encoding="utf-8", version="1.2draft")
    replace_file(Path(path), _without_date(buffer.getvalue()))


def _without_date(data: bytes) -> bytes:
    """Equal graphs give equal bytes: the day of writing is left out."""
    start = data.find(b"<meta ")
    end = data.find(b"</meta>", start)
    return data if start < 0 or end < 0 else data[:start] + b"<meta>" + data[data.find(b">", start) + 1 :]
