"""Damaged copies of a graph: what a build that errs would write."""

from collections.abc import Callable
from random import Random

import networkx as nx

ROLES = ("host", "speak", "lead", "report", "guide", "accompany", "observe", "attend")


def damaged(graph: nx.MultiDiGraph, seed: int, share: float) -> nx.MultiDiGraph:
    """A copy in which about ``share`` of the nodes and edges are dropped, altered or added to."""
    random = Random(seed)
    copy = graph.copy()
    for node in list(copy.nodes):
        if random.random() < share:
            random.choice(NODE_DAMAGES)(copy, node, random)
    for edge in list(copy.edges(keys=True)):
        if random.random() < share:
            random.choice(EDGE_DAMAGES)(copy, edge, random)
    return copy


def _drop(graph: nx.MultiDiGraph, node: str, _random: Random) -> None:
    graph.remove_node(node)


def _rename(graph: nx.MultiDiGraph, node: str, _random: Random) -> None:
    data = graph.nodes[node]
    data.update(name=f"{data.get('name', '')}某", aliases=[], headline="另一个标题")


def _redate(graph: nx.MultiDiGraph, node: str, random: Random) -> None:
    if graph.nodes[node]["label"] == "Meeting":
        graph.nodes[node]["date"] = random.choice([None, "2001-01-01"])


def _rekind(graph: nx.MultiDiGraph, node: str, random: Random) -> None:
    if graph.nodes[node]["label"] == "Meeting":
        graph.nodes[node]["kind"] = random.choice(["conference", "visit"])


def _split(graph: nx.MultiDiGraph, node: str, _random: Random) -> None:
    """The same thing twice. Not meetings: between equal ones the reference picks by the order of a set."""
    if graph.nodes[node]["label"] == "Meeting":
        return
    graph.add_node(f"{node}-twin", **graph.nodes[node])
    for source, target, data in list(graph.edges(node, data=True)):
        graph.add_edge(f"{source}-twin", target, **data)


NODE_DAMAGES: tuple[Callable[[nx.MultiDiGraph, str, Random], None], ...] = (_drop, _rename, _redate, _rekind, _split)

Edge = tuple[str, str, int | str]


def _drop_edge(graph: nx.MultiDiGraph, edge: Edge, _random: Random) -> None:
    graph.remove_edge(*edge)


def _other_roles(graph: nx.MultiDiGraph, edge: Edge, random: Random) -> None:
    graph.edges[edge]["roles"] = random.sample(ROLES, k=random.randint(0, 2))


def _other_title(graph: nx.MultiDiGraph, edge: Edge, _random: Random) -> None:
    graph.edges[edge]["title"] = "调研员"


def _other_end(graph: nx.MultiDiGraph, edge: Edge, random: Random) -> None:
    source, target, key = edge
    data = dict(graph.edges[edge])
    label = graph.nodes[target]["label"]
    peers = [n for n, d in graph.nodes(data=True) if d["label"] == label]
    graph.remove_edge(source, target, key)
    graph.add_edge(source, random.choice(peers), **data)


EDGE_DAMAGES: tuple[Callable[[nx.MultiDiGraph, Edge, Random], None], ...] = (
    _drop_edge, _other_roles, _other_title, _other_end,
)  # fmt: skip
