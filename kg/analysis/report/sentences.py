"""From a proof's edges to the sentences a reader sees: date, meeting, role, quote, place in the source."""

import re
from collections.abc import Iterator

import networkx as nx

from kg.analysis.incidence import Edge
from kg.analysis.report.records import Evidence, Proof, Sentence
from kg.schema import schema

MOST = 80
"""Facts that the page holds for one proof: every one of them is in ``tables/evidence.csv``."""
EACH = 2
"""Sentences of one fact that the page holds."""


def evidence(graph: nx.MultiDiGraph, proof: Proof, number: int) -> Evidence:
    """The proof's facts by date: all of them counted, the first `MOST` with their sentences."""
    facts: dict[tuple[str, str], list[Sentence]] = {(a, ""): [_of_article(graph, a)] for a in proof.articles}
    for edge in sorted(proof.edges, key=lambda edge: _when(graph, edge)):
        said = facts.setdefault(ends(graph, edge), [])
        if len(facts) <= MOST and len(said) < EACH:
            said += [one for one in sentences(graph, edge) if one not in said]
    shown = (one for said in list(facts.values())[:MOST] for one in said[:EACH])
    return Evidence(number, proof.nodes, tuple(shown), len(facts))


def _when(graph: nx.MultiDiGraph, edge: Edge) -> tuple[str, str, str]:
    meeting, actor = ends(graph, edge)
    article = next(iter(edge[2].get("quote_articles", ())), "")
    return _date(graph, meeting, article), meeting, actor


def _date(graph: nx.MultiDiGraph, meeting: str, article: str) -> str:
    """When the meeting was, else when the article that tells of it was printed."""
    about = graph.nodes[article] if article in graph else {}
    return str(graph.nodes[meeting].get("date") or about.get("published") or "")


def ends(graph: nx.MultiDiGraph, edge: Edge) -> tuple[str, str]:
    """The meeting of an edge, and who or what took part in it."""
    source, target, _ = edge
    return (source, target) if graph.nodes[source]["label"] == "Meeting" else (target, source)


def sentences(graph: nx.MultiDiGraph, edge: Edge) -> Iterator[Sentence]:
    """Every sentence of an edge."""
    (meeting, actor), data = ends(graph, edge), edge[2]
    articles, places = data.get("quote_articles", ()), data.get("places", ())
    known = schema().roles
    roles = tuple(known[role] for role in data.get("roles", ()) if role in known)
    for number, quote in enumerate(data.get("quotes", ())):
        article = articles[number] if number < len(articles) else ""
        about = graph.nodes[article] if article in graph else {}
        yield Sentence(
            date=_date(graph, meeting, article),
            meeting=meeting,
            actor=actor,
            roles=roles,
            quote=quote,
            article=article,
            source=str(about.get("source") or ""),
            place=places[number] if number < len(places) else "",
        )


def _of_article(graph: nx.MultiDiGraph, article: str) -> Sentence:
    """A whole article, by its headline."""
    data = graph.nodes[article]
    return Sentence(
        date=str(data.get("published") or ""), meeting=article, actor="", roles=(),
        quote="", article=article, source=str(data.get("source") or ""),
        place=str(data.get("places") or ""),
    )  # fmt: skip


def references(proof: Proof) -> list[str]:
    """Where the proof's sentences stand, each once: ``ARTICLE:PLACE``, an article as a whole without a place."""
    found: dict[str, None] = dict.fromkeys(proof.articles)
    for _, _, data in proof.edges:
        pairs = zip(data.get("quote_articles", ()), data.get("places", ()), strict=False)
        found |= dict.fromkeys(f"{article}:{place}" for article, place in pairs)
    return sorted(found)


def file_name(source: str) -> str:
    """The last part of a source's address: what a reader looks for; the CSV has the whole."""
    return re.split(r"[/\\]", source)[-1]
