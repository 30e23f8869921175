"""What tabular formats share: columns of a label or type, and rows in a fixed order."""

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

Row = tuple[str, str, Mapping[str, Any]]


def ordered_nodes(graph: nx.MultiDiGraph) -> list[tuple[str, dict[str, Any]]]:
    """Nodes by label and id."""
    return sorted(graph.nodes(data=True), key=lambda row: (row[1]["label"], row[0]))


def ordered_edges(graph: nx.MultiDiGraph) -> list[tuple[str, str, dict[str, Any]]]:
    """Edges by type, ends and content."""
    return sorted(
        graph.edges(data=True), key=lambda row: (row[2]["type"], row[0], row[1], repr(sorted(row[2].items())))
    )


def columns(rows: Iterable[Mapping[str, Any]], first: tuple[str, ...] = ()) -> list[str]:
    """All keys of the rows, ``first`` ones in front, the others by name."""
    found = {key for row in rows for key in row}
    return [*(key for key in first if key in found), *sorted(found - set(first))]
