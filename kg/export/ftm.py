"""FollowTheMoney: entities as OpenSanctions and Aleph read them, one JSON object a line (``ftm`` command line tools).

People are ``Person``, bodies ``Organization``, meetings ``Event``, projects ``Project``, articles ``Article``; posts
become ``Occupancy`` of a ``Position``; all other relationships ``UnknownLink`` with their role, for FollowTheMoney has
no relation of its own for attendance, or for whole and part of plain bodies.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import networkx as nx

from kg.export.rows import ordered_edges, ordered_nodes
from kg.files import replace_file

_COUNTRY = "cn"
_NODES = {"Person": "Person", "Organization": "Organization", "Project": "Project", "Meeting": "Event",
          "Article": "Article"}  # fmt: skip
_MENTIONED = "MENTIONED_IN"


def write_ftm(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write the graph as FollowTheMoney entities, one a line; the file is replaced whole."""
    replace_file(Path(path), b"".join(msgspec.json.encode(entity) + b"\n" for entity in ftm_entities(graph)))


def ftm_entities(graph: nx.MultiDiGraph) -> Iterator[dict[str, Any]]:
    """The entities, nodes first; positions stand once."""
    for node, data in ordered_nodes(graph):
        yield _entity(node, _NODES[data["label"]], _node_properties(data))
    positions: set[str] = set()
    for source, target, data in ordered_edges(graph):
        if data["type"] == "HOLDS_POSITION":
            yield from _occupancy(graph, source, target, data, positions)
        else:
            yield _link(source, target, data)


def _entity(key: str, schema: str, properties: dict[str, list[str]]) -> dict[str, Any]:
    return {"id": key, "schema": schema, "properties": {name: values for name, values in properties.items() if values}}


def _node_properties(data: dict[str, Any]) -> dict[str, list[str]]:
    match data["label"]:
        case "Article":
            return {"title": _texts(data.get("headline") or data.get("source")), "date": _texts(data.get("published")),
                    "bodyText": _texts(data.get("text")), "author": _texts(data.get("reporters")),
                    "sourceUrl": [], "publisher": [], "language": ["zho"]}  # fmt: skip
        case "Meeting":
            return {"name": _texts(data["name"]), "alias": _texts(data.get("aliases")),
                    "date": _texts(data.get("date")), "location": _texts(data.get("place")),
                    "country": [_COUNTRY]}  # fmt: skip
        case _:
            return {"name": _texts(data["name"]), "alias": _texts(data.get("aliases")), "country": [_COUNTRY],
                    "summary": _texts(data.get("qualifier"))}  # fmt: skip


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [str(item) for item in values if item not in (None, "")]


def _occupancy(
    graph: nx.MultiDiGraph, person: str, body: str, data: dict[str, Any], positions: set[str]
) -> Iterator[dict[str, Any]]:
    title = f"{graph.nodes[body]['name']}{data.get('title', '')}"
    position = _key("Position", body, str(data.get("title", "")))
    if position not in positions:
        positions.add(position)
        yield _entity(position, "Position", {"name": [title], "organization": [body], "country": [_COUNTRY]})
    yield _entity(_key("Occupancy", person, position), "Occupancy", {
        "holder": [person], "post": [position], "startDate": [], "date": _texts(data.get("first_seen")),
        "sourceUrl": [], "description": _texts(data.get("quotes")), "proof": _texts(data.get("articles")),
    })  # fmt: skip


def _link(source: str, target: str, data: dict[str, Any]) -> dict[str, Any]:
    role = "、".join(data.get("roles", ())) or str(data.get("role") or data["type"].lower())
    quotes = data.get("quotes") or data.get("quote")
    proof = [target] if data["type"] == _MENTIONED else data.get("articles")
    key = _key(data["type"], source, target, role, str(data.get("start", "")))
    return _entity(key, "UnknownLink", {"subject": [source], "object": [target], "role": [role],
                                        "description": _texts(quotes), "proof": _texts(proof)})  # fmt: skip


def _key(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]
