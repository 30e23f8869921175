"""The core of a graph too large to draw: the nodes that hold together most."""

from collections.abc import Sequence

import networkx as nx

from kg.views.scene import Tie

MOST_NODES = 6_000
MOST_TIES = 24_000


def core(nodes: Sequence[str], ties: Sequence[Tie], keep: frozenset[str] = frozenset()) -> tuple[list[str], list[Tie]]:
    """At most ``MOST_NODES`` nodes, ``MOST_TIES`` ties, both in the order given.

    Nodes rank by core number (the largest k such that the node is in a part where each has k neighbours), then by
    number of ties; ties by weight. ``keep`` stays in any case.
    """
    chosen = set(nodes if len(nodes) <= MOST_NODES else _innermost(nodes, ties, keep))
    among = [tie for tie in ties if tie.source in chosen and tie.target in chosen]
    if len(among) > MOST_TIES:
        strongest = sorted(range(len(among)), key=lambda n: (-among[n].weight, n))[:MOST_TIES]
        among = [among[n] for n in sorted(strongest)]
    return [node for node in nodes if node in chosen], among


def _innermost(nodes: Sequence[str], ties: Sequence[Tie], keep: frozenset[str]) -> list[str]:
    simple = nx.Graph()
    simple.add_nodes_from(nodes)
    simple.add_edges_from((tie.source, tie.target) for tie in ties if tie.source != tie.target)
    depth, degree = nx.core_number(simple), dict(simple.degree())
    return sorted(nodes, key=lambda node: (node not in keep, -depth[node], -degree[node], node))[:MOST_NODES]
