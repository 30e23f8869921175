"""The graph in the formats of other programs: one module a format."""

from kg.export.graphml import write_graphml

__all__ = ["write_graphml"]
