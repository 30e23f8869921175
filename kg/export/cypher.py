"""A Cypher script that builds the graph in Neo4j: ``cypher-shell < graph.cypher``.

Every text stands in a quoted literal with all special characters escaped: a name out of a newspaper cannot end it.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import networkx as nx

from kg.export.rows import ordered_edges, ordered_nodes
from kg.files import replace_file
from kg.schema import schema

_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def write_cypher(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write the script, one statement a line; the file is replaced whole. Running it twice makes no duplicates.

    Raises:
        ValueError: a label, type or property of the graph is not in the model, so that it has no safe name.
    """
    replace_file(Path(path), "".join(f"{line}\n" for line in _statements(graph)).encode())


def literal(value: object) -> str:
    """A value as a Cypher literal."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return "'" + "".join(_escape(char) for char in str(value)) + "'"


def _escape(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    return f"\\u{ord(char):04x}" if ord(char) < 32 or char in "\u2028\u2029\x7f\x85" else char


def _statements(graph: nx.MultiDiGraph) -> Iterator[str]:
    for label in sorted({data["label"] for _, data in graph.nodes(data=True)}):
        _known(label, schema().labels)
        yield f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;"
    for node, data in ordered_nodes(graph):
        yield f"MERGE (n:{data['label']} {{id: {literal(node)}}}) SET n += {_map(data, 'label')};"
    labels = dict(graph.nodes(data="label"))
    for number, (source, target, data) in enumerate(ordered_edges(graph)):
        _known(data["type"], schema().relationships)
        ends = f"(a:{labels[source]} {{id: {literal(source)}}}), (b:{labels[target]} {{id: {literal(target)}}})"
        key = f"{{key: {literal(f'e{number}')}}}"
        yield f"MATCH {ends} MERGE (a)-[r:{data['type']} {key}]->(b) SET r += {_map(data, 'type')};"


def _known(name: str, names: Mapping[str, Any]) -> None:
    if name not in names:
        raise ValueError(f"{name!r} is not in the graph model")


def _map(data: Mapping[str, Any], left_out: str) -> str:
    for key in data:
        if not key.isidentifier() or not key.isascii():
            raise ValueError(f"property {key!r} has no safe name")
    return "{" + ", ".join(f"{key}: {literal(value)}" for key, value in sorted(data.items()) if key != left_out) + "}"
