"""``path``: the shortest chains between two nodes, step by step from left to right."""

from itertools import islice, pairwise

import networkx as nx

from kg.errors import InputError
from kg.schema import Term
from kg.show.lookup import find
from kg.views.compose import compose, ties_of, time_and_free
from kg.views.facts import FactIndex
from kg.views.places import steps
from kg.views.scene import Layout, Scene, Tie

_MOST_CHAINS = 200


def scene(facts: FactIndex, start: str, end: str) -> Scene:
    """The chains between two nodes.

    Args:
        facts: of the whole graph.
        start: name, alias or id of the one.
        end: of the other.

    Raises:
        InputError: no node, or several, have such a name, both name one and the same, or nothing links the two.
    """
    first, last = find(facts.graph, start), find(facts.graph, end)
    if first == last:
        name = facts.graph.nodes[first].get("name") or first
        raise InputError(f"{name}: there is no path to show between one and the same; name two")
    chains = _chains(facts, first, last)
    distance = {node: n for chain in chains for n, node in enumerate(chain)}
    pairs = {frozenset(pair) for chain in chains for pair in pairwise(chain)}
    ties = ties_of((f for f in facts.all if frozenset((f.source, f.target)) in pairs), facts)
    names = [str(facts.graph.nodes[node].get("name") or node) for node in (first, last)]

    def layouts(facts: FactIndex, nodes: list[str], ties: list[Tie]) -> dict[str, Layout]:
        return {"steps": steps(nodes, ties, distance), **time_and_free(facts, nodes, ties)}

    return compose(
        facts, [first, last], ties, kind="path", title=Term(zh="—".join(names), en=" – ".join(names)),
        layouts=layouts, focus=(first, last),
    )  # fmt: skip


def _chains(facts: FactIndex, first: str, last: str) -> list[list[str]]:
    plain = nx.Graph()
    plain.add_nodes_from(facts.nodes())
    plain.add_edges_from(
        (fact.source, fact.target)
        for fact in facts.all
        if "Article" not in (facts.label(fact.source), facts.label(fact.target))
    )
    try:
        return list(islice(nx.all_shortest_paths(plain, first, last), _MOST_CHAINS))
    except nx.NetworkXNoPath:
        names = [facts.graph.nodes[node].get("name") for node in (first, last)]
        raise InputError(f"{names[0]} and {names[1]}: no chain of facts links the two in this graph") from None
