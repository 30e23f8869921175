"""Taking articles back. Every fact carries its articles, so what rests on nothing else goes with them.

Properties that the builder gathers from several articles (a node's aliases, a relationship's confidence) keep what the
retracted article gave them: the graph alone does not say which article gave what. ``kg build --update`` gathers them
anew and writes the whole graph.
"""

from collections.abc import Collection, Mapping
from typing import Any

import networkx as nx

PARALLEL = ("quotes", "quote_articles", "places")


def retract_articles(graph: nx.MultiDiGraph, articles: Collection[str]) -> nx.MultiDiGraph:
    """A copy of the graph without these articles.

    Their nodes go, evidence from them goes, relationships that have no evidence left go, and nodes that no evidence
    names any more go.
    """
    gone = frozenset(articles)
    kept = nx.MultiDiGraph()
    kept.add_nodes_from((n, dict(d)) for n, d in graph.nodes(data=True) if n not in gone)
    for source, target, data in graph.edges(data=True):
        left = without(data, gone)
        if left is not None and source in kept and target in kept:
            kept.add_edge(source, target, **left)
    kept.remove_nodes_from([node for node in kept if not _proved(kept, node)])
    return kept


def without(properties: Mapping[str, Any], gone: Collection[str]) -> dict[str, Any] | None:
    """A relationship's properties without the evidence of these articles; None if nothing else proves it.

    What no single article states (an inferred link) has no ``articles``; it rests on its ``quote_articles``.
    """
    articles, rests_on = properties.get("articles") or [], properties.get("quote_articles") or []
    if not any(article in gone for article in (*articles, *rests_on)):
        return dict(properties)
    left = [article for article in articles if article not in gone]
    stays = [article not in gone for article in rests_on]
    if not left and (articles or not any(stays)):
        return None
    lists = {
        name: [item for item, keep in zip(properties[name], stays, strict=True) if keep]
        for name in PARALLEL
        if name in properties and stays
    }
    return {k: v for k, v in {**properties, "articles": left, **lists}.items() if v != []}


def _proved(graph: nx.MultiDiGraph, node: str) -> bool:
    """An article proves itself; anything else needs a relationship that an article proves."""
    if graph.nodes[node].get("label") == "Article":
        return True
    around = [*graph.out_edges(node, data=True), *graph.in_edges(node, data=True)]
    return any(
        data.get("type") == "MENTIONED_IN" or data.get("articles") or data.get("quote_articles")
        for _, _, data in around
    )
