"""The graph in the formats of other programs: one module a format, each ``write_FORMAT(graph, path)``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx

from kg.export.cypher import write_cypher
from kg.export.ftm import write_ftm
from kg.export.gexf import write_gexf
from kg.export.graphml import write_graphml
from kg.export.jsonld import write_jsonld
from kg.export.tables import write_tables

FORMATS: dict[str, tuple[str, Callable[[nx.MultiDiGraph, Path], Any]]] = {
    "graphml": ("graph.graphml", write_graphml),
    "gexf": ("graph.gexf", write_gexf),
    "csv": ("tables", write_tables),
    "cypher": ("graph.cypher", write_cypher),
    "jsonld": ("graph.jsonld", write_jsonld),
    "ftm": ("graph.ftm.jsonl", write_ftm),
}
"""By name of the format: the file (for CSV the folder) it is written to by default, and its writer."""

__all__ = ["FORMATS", "write_cypher", "write_ftm", "write_gexf", "write_graphml", "write_jsonld", "write_tables"]
