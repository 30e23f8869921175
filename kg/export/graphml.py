"""GraphML: what Gephi, yEd, igraph and networkx read. Lists become one string, items separated by ``; ``."""

from io import BytesIO
from pathlib import Path

import networkx as nx

from kg.export.flat import flat_graph
from kg.files import replace_file


def write_graphml(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write the graph as GraphML; the file is replaced whole."""
    buffer = BytesIO()
    nx.write_graphml_xml(flat_graph(graph), buffer, encoding="utf-8")
    replace_file(Path(path), buffer.getvalue())
