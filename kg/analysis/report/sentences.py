"""From a proof's edges to the sentences a reader sees: date, meeting, role, quote, place in the source."""

from collections.abc import Iterable

import networkx as nx

from kg.analysis.report.records import Proof, Sentence
from kg.schema import schema


def sentences(graph: nx.MultiDiGraph, proof: Proof) -> tuple[Sentence, ...]:
    """Every sentence of the proof's edges once, by date."""
    found = {sentence: None for edge in proof.edges for sentence in _of_edge(graph, *edge)}
    return tuple(sorted(found, key=lambda one: (one.date, one.meeting, one.actor, one.source, one.place, one.quote)))


def _of_edge(graph: nx.MultiDiGraph, source: str, target: str, data: dict[str, list[str]]) -> Iterable[Sentence]:
    meeting, actor = (source, target) if graph.nodes[source]["label"] == "Meeting" else (target, source)
    articles, places = data.get("quote_articles", ()), data.get("places", ())
    known = schema().roles
    roles = tuple(known[role] for role in data.get("roles", ()) if role in known)
    for number, quote in enumerate(data.get("quotes", ())):
        article = graph.nodes[articles[number]] if number < len(articles) and articles[number] in graph else {}
        yield Sentence(
            date=str(graph.nodes[meeting].get("date") or article.get("published") or ""),
            meeting=meeting,
            actor=actor,
            roles=roles,
            quote=quote,
            source=str(article.get("source") or ""),
            place=places[number] if number < len(places) else "",
        )
