"""The graph: a ``networkx.MultiDiGraph``, written and read as JSON."""

from kg.graph.io import graph_from_json, graph_to_json, read_graph, write_graph

__all__ = ["graph_from_json", "graph_to_json", "read_graph", "write_graph"]
