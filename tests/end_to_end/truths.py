"""What a graph of a corpus must say whatever the figures: who was not there, who is one, which series goes on."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

import networkx as nx

from kg.evaluate import GoldArticle
from kg.evaluate.names import Forms, forms_of, node_forms, union


def absent_who_attended(graph: nx.MultiDiGraph, gold: Iterable[GoldArticle]) -> list[str]:
    """People of whom a page speaks, or who reported, and who nevertheless are said to have attended on its evidence."""
    source = {n: PurePath(d["source"]).name for n, d in graph.nodes(data=True) if d["label"] == "Article"}
    pages: dict[str, list[GoldArticle]] = {}
    for article in gold:
        pages.setdefault(article.document, []).append(article)
    wrong = []
    for person, _, edge in graph.edges(data=True):
        if edge["type"] != "ATTENDED" or graph.nodes[person]["label"] != "Person":
            continue
        for page in {source[article] for article in edge["articles"]} & pages.keys():
            if node_forms(graph.nodes[person]) & _absent(pages[page]):
                wrong.append(f"{page}: {graph.nodes[person]['name']}")
    return wrong


def _absent(page: list[GoldArticle]) -> Forms:
    present = union(forms_of(p.name, *p.also) for article in page for m in article.meetings for p in m.people)
    told = forms_of(*(name for a in page for name in (*a.people_mentioned, *a.reporters)))
    return told - present


def bearing(graph: nx.MultiDiGraph, label: str, names: Iterable[str]) -> list[set[str]]:
    """For each name the nodes of the label that bear it."""
    return [
        {n for n, d in graph.nodes(data=True) if d["label"] == label and forms_of(name) & node_forms(d)}
        for name in names
    ]


def is_one(graph: nx.MultiDiGraph, pair: dict[str, Any]) -> bool:
    """Whether one node, and no other, bears all the names."""
    bearers = bearing(graph, pair["label"], pair["names"])
    return len(set.union(*bearers)) == 1 and all(bearers)


def is_not_split(graph: nx.MultiDiGraph, pair: dict[str, Any]) -> bool:
    """Whether no two nodes bear the names; some may be borne by none."""
    return len(set().union(*bearing(graph, pair["label"], pair["names"]))) <= 1


def are_apart(graph: nx.MultiDiGraph, pair: dict[str, Any]) -> bool:
    """Whether no node bears two of the names."""
    bearers = bearing(graph, pair["label"], pair["names"])
    return not set.intersection(*bearers)


def meetings_on(graph: nx.MultiDiGraph, date: str, ordinal: int | None, series: str) -> Iterator[str]:
    """Meetings of the series on the day with the ordinal."""
    for node, data in graph.nodes(data=True):
        same_day = data["label"] == "Meeting" and data.get("date") == date and data.get("ordinal") == ordinal
        if same_day and data.get("series") and _alike(data["series"], series):
            yield node


def _alike(one: str, other: str) -> bool:
    return one in other or other in one
