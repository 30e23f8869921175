"""From a name that a user typed to a node of the graph."""

import networkx as nx
from rapidfuzz import process

from kg.errors import InputError

_SUGGESTED = 3


def find_node(graph: nx.MultiDiGraph, name: str, *labels: str) -> str:
    """The node with this id, name or alias; people come before other labels.

    Args:
        graph: where to look.
        name: as the user gives it.
        labels: only nodes of these labels; any but articles when none is named.

    Raises:
        InputError: there is none, or there are several.
    """
    if name in graph and graph.nodes[name].get("label") != "Article":
        return name
    candidates = sorted(n for n, data in graph.nodes(data=True) if _may_be(data.get("label"), labels))
    named = [n for n in candidates if graph.nodes[n].get("name") == name]
    found = named or [n for n in candidates if name in (graph.nodes[n].get("aliases") or ())]
    people = [n for n in found if graph.nodes[n].get("label") == "Person"]
    found = people or found
    if len(found) == 1:
        return str(found[0])
    raise InputError(_several(graph, name, found) if found else _none(graph, name, candidates))


def _may_be(label: object, labels: tuple[str, ...]) -> bool:
    return label in labels if labels else label != "Article"


def _several(graph: nx.MultiDiGraph, name: str, found: list[str]) -> str:
    each = "; ".join(f"{n} ({_qualifier(graph, n)})" for n in found)
    return f"{name}: {len(found)} nodes have this name; say which by its id: {each}"


def _qualifier(graph: nx.MultiDiGraph, node: str) -> str:
    data = graph.nodes[node]
    return str(data.get("qualifier") or data.get("date") or data.get("label"))


def _none(graph: nx.MultiDiGraph, name: str, candidates: list[str]) -> str:
    names = sorted({str(graph.nodes[n].get("name", "")) for n in candidates})
    near = [found for found, score, _ in process.extract(name, names, limit=_SUGGESTED) if score >= 50]
    return f"{name}: not in this graph" + (f"; near it are {'、'.join(near)}" if near else "")
