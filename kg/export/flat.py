"""Graphs for formats that know no lists: each list becomes one string."""

import re
from typing import Any

import networkx as nx

SEPARATOR = "; "
CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
"""Characters that XML 1.0 cannot hold, as a regular expression."""
_CONTROL = re.compile(CONTROL)


def flat(value: object) -> str | int | float | bool:
    """A value as formats without lists hold it; None becomes an empty string."""
    if value is None:
        return ""
    if isinstance(value, list):
        value = SEPARATOR.join(map(str, value))
    if isinstance(value, int | float):
        return value
    text = str(value)
    return _CONTROL.sub("", text) if _CONTROL.search(text) else text


def flat_graph(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy with flat values, nodes and edges in a fixed order, edges keyed ``e0``, ``e1`` and so on."""
    out = nx.MultiDiGraph()
    for node, data in sorted(graph.nodes(data=True), key=lambda row: (row[1]["label"], row[0])):
        out.add_node(node, **{key: flat(value) for key, value in sorted(data.items())})
    for number, (source, target, data) in enumerate(sorted(graph.edges(data=True), key=edge_order)):
        out.add_edge(source, target, key=f"e{number}", **{key: flat(value) for key, value in sorted(data.items())})
    return out


def edge_order(row: tuple[str, str, dict[str, Any]]) -> tuple[str, str, str, int, str]:
    """The order of edges in files: by type, ends, then what tells parallel edges apart."""
    source, target, data = row
    named = str(data.get("title") or data.get("role") or data.get("surface") or "")
    return data["type"], source, target, int(data.get("start", 0)), named
