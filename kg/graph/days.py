"""The day each article of a graph speaks of."""

from collections import defaultdict
from collections.abc import Iterable

import networkx as nx


def best_day(published: str, dates: Iterable[str]) -> str:
    """The date of the issue; if that is not known to the day, the last day that a meeting of the article took place."""
    return published if len(published) == 10 else max((published, *dates), key=lambda date: (len(date), date))


def article_dates(graph: nx.MultiDiGraph) -> dict[str, str]:
    """By article its day, cut to what is known; empty where nothing is."""
    dates: dict[str, list[str]] = defaultdict(list)
    for node, article, data in graph.edges(data=True):
        if data["type"] == "MENTIONED_IN" and graph.nodes[node]["label"] == "Meeting":
            dates[article].append(str(graph.nodes[node].get("date") or ""))
    articles = ((node, data) for node, data in graph.nodes(data=True) if data["label"] == "Article")
    return {node: best_day(str(data.get("published") or ""), dates[node]) for node, data in articles}
