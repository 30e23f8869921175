"""The graph: a ``networkx.MultiDiGraph``, put together from facts and entities, written and read as JSON."""

from kg.graph.assemble import build_graph
from kg.graph.io import graph_from_json, graph_to_json, read_graph, write_graph

__all__ = ["build_graph", "graph_from_json", "graph_to_json", "read_graph", "write_graph"]
