"""The attendance lists as printed: names in their order, with where and when."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.analysis.incidence import Edge, participations


@dataclass(frozen=True, slots=True)
class PrintedList:
    """The people of one meeting in the order in which an article prints them."""

    meeting: str
    date: str
    people: tuple[str, ...]
    edges: tuple[Edge, ...]
    """The attendances behind ``people``, one each."""
    complete: bool
    """Whether the article names everyone who was there (no 等, no 有关负责人)."""


def printed_lists(graph: nx.MultiDiGraph) -> list[PrintedList]:
    """All lists of two people or more whose order is known, by date and meeting.

    People of equal ``order`` or of none are left out, and so is everything but the first article of a meeting: a second
    report of the same meeting mostly copies the first.
    """
    rows: dict[tuple[str, str], dict[str, Edge]] = defaultdict(dict)
    for person, meeting, edge in participations(graph, "Person"):
        if edge[2].get("order") is not None and edge[2].get("articles"):
            rows[meeting, edge[2]["articles"][0]].setdefault(person, edge)
    found: dict[str, PrintedList] = {}
    for (meeting, _), edges in sorted(rows.items()):
        printed = _in_order(edges)
        if len(printed) > 1 and len(printed) > len(found[meeting].people if meeting in found else ()):
            found[meeting] = _printed_list(graph, meeting, printed)
    return sorted(found.values(), key=lambda one: (one.date, one.meeting))


def _in_order(edges: dict[str, Edge]) -> list[tuple[str, Edge]]:
    places: dict[int, list[tuple[str, Edge]]] = defaultdict(list)
    for person, edge in edges.items():
        places[edge[2]["order"]].append((person, edge))
    return [people[0] for _, people in sorted(places.items()) if len(people) == 1]


def _printed_list(graph: nx.MultiDiGraph, meeting: str, printed: list[tuple[str, Edge]]) -> PrintedList:
    data: dict[str, Any] = graph.nodes[meeting]
    return PrintedList(
        meeting=meeting,
        date=data.get("date") or "",
        people=tuple(person for person, _ in printed),
        edges=tuple(edge for _, edge in printed),
        complete=all(edge[2].get("list_complete") for _, edge in printed),
    )
