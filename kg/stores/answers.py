"""What a statement returned, as a table, CSV, JSON, JSON Lines, or a graph of its own."""

import csv
import io
import unicodedata
from collections.abc import Iterator
from typing import Any

import msgspec
import networkx as nx
from neo4j import graph as driver_graph

from kg.stores.base import Answer
from kg.stores.rows import KEY, NAMESPACE

_INTERNAL = (KEY, NAMESPACE)


def plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """A driver's value as JSON can hold it; nodes and relationships look as they do in ``graph.json``."""
    if isinstance(value, driver_graph.Node):
        return {"id": value.get("id"), "label": next(iter(sorted(value.labels)), None)} | _properties(value)
    if isinstance(value, driver_graph.Relationship):
        ends = {"source": _end(value.start_node), "target": _end(value.end_node)}
        return {"type": value.type} | ends | _properties(value)
    if isinstance(value, driver_graph.Path):
        return {"nodes": [plain(n) for n in value.nodes], "relationships": [plain(r) for r in value.relationships]}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def _properties(entity: driver_graph.Entity) -> dict[str, Any]:
    return {key: plain(value) for key, value in sorted(entity.items()) if key not in (*_INTERNAL, "id")}


def _end(node: driver_graph.Node | None) -> str | None:
    return None if node is None else node.get("id")


def as_json(answer: Answer) -> str:
    """A JSON array of objects."""
    rows = [dict(zip(answer.columns, map(plain, row), strict=True)) for row in answer.rows]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode()


def as_json_lines(answer: Answer) -> str:
    """One JSON object a row."""
    rows = (dict(zip(answer.columns, map(plain, row), strict=True)) for row in answer.rows)
    return "".join(msgspec.json.encode(row).decode() + "\n" for row in rows).rstrip("\n")


def as_csv(answer: Answer) -> str:
    """CSV with a header line; lists of plain values joined with ``; ``, anything deeper as JSON."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_csv_cell(plain(value)) for value in row] for row in answer.rows)
    return out.getvalue().rstrip("\n")


def _csv_cell(value: object) -> object:
    if isinstance(value, list) and not any(isinstance(item, (dict, list)) for item in value):
        return "; ".join(map(str, value))
    return msgspec.json.encode(value).decode() if isinstance(value, (dict, list)) else value


def cells(answer: Answer) -> Iterator[list[str]]:
    """Rows of short texts for a table on a terminal; control characters are taken out."""
    for row in answer.rows:
        yield [_printable(_cell(value)) for value in row]


def _cell(value: object) -> str:
    if isinstance(value, driver_graph.Node):
        return str(value.get("name") or value.get("headline") or value.get("id") or "()")
    if isinstance(value, driver_graph.Relationship):
        return value.type
    if isinstance(value, driver_graph.Path):
        return _path(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_cell, value))
    return "" if value is None else value if isinstance(value, str) else str(plain(value))


def _path(path: driver_graph.Path) -> str:
    text = _cell(path.nodes[0])
    for node, link in zip(path.nodes[1:], path.relationships, strict=True):
        forward = link.end_node is not None and link.end_node.element_id == node.element_id
        text += f" -{link.type}-> {_cell(node)}" if forward else f" <-{link.type}- {_cell(node)}"
    return text


def _printable(text: str) -> str:
    """Without control characters: a page's text must not steer a terminal."""
    return "".join(c if c == "\n" or unicodedata.category(c)[0] != "C" else " " for c in text)


def subgraph(answer: Answer) -> nx.MultiDiGraph:
    """The nodes, relationships and paths in the answer, as a graph; relationships need both their ends in it."""
    graph = nx.MultiDiGraph()
    entities = list(_entities(list(answer.rows)))
    for node in entities:
        if isinstance(node, driver_graph.Node) and node.get("id"):
            data = plain(node)
            graph.add_node(data.pop("id"), **data)
    for link in entities:
        if isinstance(link, driver_graph.Relationship):
            data = plain(link)
            source, target = data.pop("source"), data.pop("target")
            if source in graph and target in graph:
                graph.add_edge(source, target, key=link.element_id, **data)
    return graph


def _entities(value: object) -> Iterator[driver_graph.Entity]:
    if isinstance(value, driver_graph.Path):
        yield from value.nodes
        yield from value.relationships
    elif isinstance(value, driver_graph.Entity):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _entities(item)
    elif isinstance(value, dict):
        yield from _entities(list(value.values()))
