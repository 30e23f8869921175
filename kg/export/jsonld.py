"""JSON-LD: the graph as linked data, in the words of schema.org where it has them, else in the project's own."""

from pathlib import Path
from typing import Any

import msgspec
import networkx as nx

from kg.export.rows import ordered_edges, ordered_nodes
from kg.files import replace_file

BASE = "urn:kg:"
"""Ids and terms without a schema.org counterpart are names under it."""
_TYPES = {"Person": "schema:Person", "Organization": "schema:Organization", "Project": "schema:Project",
          "Meeting": "schema:Event", "Article": "schema:NewsArticle"}  # fmt: skip
_TERMS = {"name": "schema:name", "aliases": "schema:alternateName", "headline": "schema:headline",
          "text": "schema:articleBody", "published": "schema:datePublished", "date": "schema:startDate",
          "date_end": "schema:endDate", "place": "schema:location",
          "qualifier": "schema:disambiguatingDescription"}  # fmt: skip
_ENDS = {"ATTENDED": "schema:attendee", "CONVENED": "schema:organizer", "PART_OF": "schema:parentOrganization",
         "HOLDS_POSITION": "schema:memberOf", "MENTIONED_IN": "schema:subjectOf"}  # fmt: skip
_REVERSED = frozenset(("ATTENDED", "CONVENED"))
"""schema.org says it of the event: the event's attendee, the event's organizer."""


def write_jsonld(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write the graph as one JSON-LD document; the file is replaced whole.

    Each relationship stands twice: as a plain link between the two things, for readers of schema.org, and as a
    resource of its own (``rdf:Statement``) that carries roles, titles, sentences and confidence.
    """
    nodes = {node: _node(node, data) for node, data in ordered_nodes(graph)}
    statements = []
    for number, (source, target, data) in enumerate(ordered_edges(graph)):
        _link(nodes, source, target, data["type"])
        statements.append(_statement(number, source, target, data))
    document = {"@context": _context(), "@graph": [*nodes.values(), *statements]}
    replace_file(Path(path), msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")


def _context() -> dict[str, Any]:
    return {"schema": "https://schema.org/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "kg": BASE,
            "@vocab": BASE}  # fmt: skip


def _iri(node: str) -> str:
    return BASE + node


def _node(node: str, data: dict[str, Any]) -> dict[str, Any]:
    properties = {_TERMS.get(key, key): value for key, value in sorted(data.items()) if key != "label"}
    return {"@id": _iri(node), "@type": _TYPES[data["label"]], **properties}


def _link(nodes: dict[str, dict[str, Any]], source: str, target: str, type_: str) -> None:
    if type_ in _REVERSED:
        source, target = target, source
    links = nodes[source].setdefault(_ENDS.get(type_, f"kg:{type_.lower()}"), [])
    link = {"@id": _iri(target)}
    if link not in links:
        links.append(link)


def _statement(number: int, source: str, target: str, data: dict[str, Any]) -> dict[str, Any]:
    properties = {key: value for key, value in sorted(data.items()) if key != "type"}
    return {"@id": f"{BASE}e{number}", "@type": "rdf:Statement", "rdf:subject": {"@id": _iri(source)},
            "rdf:predicate": {"@id": f"{BASE}{data['type'].lower()}"}, "rdf:object": {"@id": _iri(target)},
            **properties}  # fmt: skip
