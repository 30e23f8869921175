"""A graph as rows for batched statements, and rows as a graph again.

Stores keep two properties of their own, which no reader sees: ``namespace`` on nodes (which build they belong to) and
``key`` on relationships (which one of several of the same type between the same two nodes). Ids of a build other than
the default one have the namespace in front, so that they are unique in the whole database, wherever they stand.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import msgspec
import networkx as nx

from kg.schema import schema
from kg.stores.errors import StoreError

DEFAULT_NAMESPACE = "kg"
NAMESPACE, KEY = "namespace", "key"
ID_LISTS = ("articles", "quote_articles")
"""Evidence properties that hold article ids."""

Row = dict[str, Any]
_place = itemgetter("source", "target", "key")


class Nodes(NamedTuple):
    """Rows ``{id, properties}`` of one label."""

    label: str
    rows: list[Row]


class Edges(NamedTuple):
    """Rows ``{source, target, key, properties}`` of one type between two labels."""

    type: str
    source: str
    target: str
    rows: list[Row]


def node_groups(graph: nx.MultiDiGraph, namespace: str = DEFAULT_NAMESPACE) -> list[Nodes]:
    """The nodes, by label in the schema's order.

    Raises:
        StoreError: a label or property that the schema does not have.
    """
    groups: dict[str, list[Row]] = {label: [] for label in schema().labels}
    for node, data in sorted(graph.nodes(data=True)):
        label = data.get("label")
        if label not in groups:
            raise StoreError(f"node {node!r} has the label {label!r}, which the schema does not know")
        properties = _checked(data, schema().labels[label].properties, f"node {node!r}", drop="label")
        key = qualified(node, namespace)
        groups[label].append({"id": key, "properties": properties | {"id": key, NAMESPACE: namespace}})
    return [Nodes(label, rows) for label, rows in groups.items() if rows]


def edge_groups(graph: nx.MultiDiGraph, namespace: str = DEFAULT_NAMESPACE) -> list[Edges]:
    """The relationships, by type and labels of the ends.

    Raises:
        StoreError: a type or property that the schema does not have.
    """
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for source, target, data in graph.edges(data=True):
        ends = graph.nodes[source]["label"], graph.nodes[target]["label"]
        row = _edge_row(source, target, data, namespace)
        if ends not in schema().relationships[data["type"]].ends:
            raise StoreError(
                f"{data['type']} leads from {source!r} to {target!r}, from {ends[0]} to {ends[1]}: no such kind"
            )
        groups[(data["type"], *ends)].append(row)
    return [Edges(*names, _numbered(rows)) for names, rows in sorted(groups.items())]


def _edge_row(source: str, target: str, data: Mapping[str, Any], namespace: str) -> Row:
    kind = schema().relationships.get(str(data.get("type")))
    if kind is None:
        raise StoreError(f"a relationship has the type {data.get('type')!r}, which the schema does not know")
    properties = _checked(data, _allowed(data["type"]), f"relationship {source!r} to {target!r}", drop="type")
    key = "/".join(str(properties.get(name, "")) for name in kind.key)
    return {
        "source": qualified(source, namespace),
        "target": qualified(target, namespace),
        "key": key,
        "properties": properties
        if namespace == DEFAULT_NAMESPACE
        else with_ids(properties, lambda i: qualified(i, namespace)),
    }


@cache
def _allowed(edge_type: str) -> frozenset[str]:
    return frozenset(schema().relationships[edge_type].properties.keys() | schema().evidence.properties.keys())


def _numbered(rows: list[Row]) -> list[Row]:
    """Rows in a fixed order, with relationships that even the schema's key does not tell apart numbered."""
    rows.sort(key=_place)
    for place, group in groupby(rows, _place):
        first, *more = group
        if more:
            same = sorted([first, *more], key=lambda row: msgspec.json.encode(row["properties"], order="sorted"))
            for number, row in enumerate(same[1:], start=2):
                row["key"] = f"{place[2]}#{number}"
    for row in rows:
        row["properties"][KEY] = row["key"]
    return rows


def _checked(data: Mapping[str, Any], allowed: Collection[str], what: str, drop: str) -> Row:
    unknown = [key for key in data if key not in allowed and key != drop]
    if unknown:
        raise StoreError(f"{what} has the property {min(unknown)!r}, which the schema does not know")
    return {key: value for key, value in data.items() if key != drop and value is not None and value != []}


def qualified(identifier: str, namespace: str) -> str:
    """The id as the database holds it."""
    return identifier if namespace == DEFAULT_NAMESPACE else f"{namespace}:{identifier}"


def unqualified(identifier: str, namespace: str) -> str:
    """The id as the build gave it."""
    return identifier if namespace == DEFAULT_NAMESPACE else identifier.removeprefix(f"{namespace}:")


def with_ids(properties: Row, change: Callable[[str], str]) -> Row:
    """The properties with every id that stands in them changed."""
    return properties | {name: [change(i) for i in properties[name]] for name in ID_LISTS if name in properties}


def graph_from_rows(nodes: Iterable[Row], edges: Iterable[Row], namespace: str = DEFAULT_NAMESPACE) -> nx.MultiDiGraph:
    """The graph that a store's nodes (``{label, properties}``) and relationships (``{type, …}``) say."""

    def plain(identifier: str) -> str:
        return unqualified(identifier, namespace)

    graph = nx.MultiDiGraph()
    for row in nodes:
        data = {k: v for k, v in sorted(row["properties"].items()) if k not in ("id", NAMESPACE)}
        graph.add_node(plain(row["properties"]["id"]), label=row["label"], **data)
    for row in edges:
        data = {k: v for k, v in sorted(with_ids(row["properties"], plain).items()) if k != KEY}
        graph.add_edge(plain(row["source"]), plain(row["target"]), type=row["type"], **data)
    return graph


def batches(rows: list[Row], size: int, most_bytes: int = 4_000_000) -> Iterator[list[Row]]:
    """The rows in lists of at most ``size``, fewer where long texts would make a message too large."""
    batch: list[Row] = []
    weight = 0
    for row in rows:
        cost = sum(_weight(value) for value in row["properties"].values())
        if batch and (len(batch) == size or weight + cost > most_bytes):
            yield batch
            batch, weight = [], 0
        batch.append(row)
        weight += cost
    if batch:
        yield batch


def _weight(value: object) -> int:
    """About how many bytes the value takes: three a character, as Chinese does in UTF-8."""
    if isinstance(value, str):
        return 3 * len(value)
    return sum(map(_weight, value)) if isinstance(value, list) else 9
