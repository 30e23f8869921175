"""All facts of one node, put in order."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
import networkx as nx

from kg.graph.changes import career
from kg.schema import schema
from kg.show.sources import Sighting, Sources

_EVIDENCE = frozenset(("type", "articles", "quotes", "quote_articles", "places", "confidence"))


class Fact(msgspec.Struct, frozen=True):
    """One relationship of the node."""

    type: str
    outgoing: bool
    """Whether the node is its source."""
    other: str
    """Id of the node at the other end."""
    other_label: str
    other_name: str
    properties: dict[str, Any]
    confidence: float
    sightings: tuple[Sighting, ...]
    date: str = ""
    """Of the meeting at the other end, or of the first article that tells it."""


class Sheet(msgspec.Struct, frozen=True):
    """Everything known of one thing."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    properties: dict[str, Any]
    career: tuple[tuple[str, str, str, str], ...]
    """Of a person: first and last day seen, body, title, in order of time."""
    facts: tuple[Fact, ...]
    """By type as the schema orders them, then by date."""
    mentions: tuple[Sighting, ...]
    """Sentences that name it and prove none of the facts, by date."""


def make_sheet(graph: nx.MultiDiGraph, node: str, sources: Sources) -> Sheet:
    """The sheet of a person, organization, project or meeting."""
    data = dict(graph.nodes[node])
    facts = sorted(_facts(graph, node, sources), key=_fact_order)
    proofs = {(sighting.article, sighting.quote) for fact in facts for sighting in fact.sightings}
    mentions = {
        (article, edge["quote"]): sources.sighting(edge["quote"], article, f"{edge['start']}-{edge['end']}")
        for _, article, edge in sorted(graph.out_edges(node, data=True), key=lambda e: (e[1], e[2].get("start", 0)))
        if edge["type"] == "MENTIONED_IN"
    }
    return Sheet(
        node, data.pop("label"), data.pop("name", ""), tuple(data.pop("aliases", ())), data,
        tuple(dict.fromkeys(career(graph, node))), tuple(facts),
        tuple(sorted((s for key, s in mentions.items() if key not in proofs), key=_sighting_order)),
    )  # fmt: skip


def _facts(graph: nx.MultiDiGraph, node: str, sources: Sources) -> Iterable[Fact]:
    for _, other, edge in graph.out_edges(node, data=True):
        if edge["type"] != "MENTIONED_IN":
            yield _fact(graph, other, edge, sources, outgoing=True)
    for other, _, edge in graph.in_edges(node, data=True):
        if other != node:
            yield _fact(graph, other, edge, sources, outgoing=False)


def _fact(graph: nx.MultiDiGraph, other: str, edge: Mapping[str, Any], sources: Sources, *, outgoing: bool) -> Fact:
    end = graph.nodes[other]
    columns = (edge.get(key) or () for key in ("quotes", "quote_articles", "places"))
    sightings = sorted((sources.sighting(*row) for row in zip(*columns, strict=False)), key=_sighting_order)
    dates = [graph.nodes[a].get("published") or "" for a in edge.get("articles") or () if a in graph]
    return Fact(
        edge["type"], outgoing, other, end["label"], _called(end),
        {key: value for key, value in edge.items() if key not in _EVIDENCE}, edge.get("confidence", 1.0),
        tuple(sightings),
        end.get("date") or edge.get("first_seen") or min(dates, default=""),
    )  # fmt: skip


def _sighting_order(sighting: Sighting) -> tuple[str, str]:
    return sighting.published, sighting.where


def _called(data: Mapping[str, Any]) -> str:
    """The name, with the place that tells one 县委 from another."""
    name = data.get("name") or data.get("headline") or ""
    return f"{name}（{data['qualifier']}）" if data.get("qualifier") else name


def _fact_order(fact: Fact) -> tuple[int, bool, str, str, str]:
    order = list(schema().relationships)
    rank = order.index(fact.type) if fact.type in order else len(order)
    return rank, not fact.outgoing, fact.date, fact.other_name, str(fact.properties.get("title", ""))
