"""A graph checked against the model: labels, properties and their types, legal ends, evidence."""

from collections.abc import Iterator, Mapping
from re import compile as pattern
from typing import Any

import networkx as nx

from kg.schema import schema

_DATE = pattern(r"\d{4}(-\d{2}(-\d{2})?)?")
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "date": (str,),
    "integer": (int,),
    "float": (int, float),
    "boolean": (bool,),
    "strings": (list,),
    "integers": (list,),
}
_ITEMS = {"strings": str, "integers": int}
_INFERRED = frozenset(("PART_OF", "FOLLOWS", "PREVIEWS"))
"""What resolution may infer from several articles, none of which states it: ``quote_articles`` is what it rests on."""
_LISTS = ("quotes", "quote_articles", "places")


def validate(graph: nx.MultiDiGraph) -> list[str]:
    """What is wrong with a graph, one sentence a fault; an empty list if it obeys the model."""
    faults = [fault for node, data in graph.nodes(data=True) for fault in _node_faults(node, data)]
    for source, target, data in graph.edges(data=True):
        where = f"{data.get('type')} {source} → {target}"
        faults += (f"{where}: {fault}" for fault in _edge_faults(graph, source, target, data))
    return faults


def _node_faults(node: str, data: Mapping[str, Any]) -> Iterator[str]:
    label = schema().labels.get(data.get("label", ""))
    if label is None:
        yield f"{node}: unknown label {data.get('label')!r}"
        return
    if data["label"] != "Article" and not data.get("name"):
        yield f"{node}: has no name"
    for fault in _property_faults(data, label.properties, frozenset(("label",))):
        yield f"{node}: {fault}"


def _edge_faults(graph: nx.MultiDiGraph, source: str, target: str, data: Mapping[str, Any]) -> Iterator[str]:
    kind = schema().relationships.get(data.get("type", ""))
    if kind is None:
        yield "unknown type"
        return
    ends = tuple(graph.nodes[node].get("label") for node in (source, target))
    if ends not in {tuple(pair) for pair in kind.ends}:
        yield f"illegal ends {ends}"
    mention = data["type"] == "MENTIONED_IN"
    allowed = kind.properties if mention else kind.properties | schema().evidence.properties
    yield from _property_faults(data, allowed, frozenset(("type",)))
    if not mention:
        yield from _evidence_faults(graph, data)


def _evidence_faults(graph: nx.MultiDiGraph, data: Mapping[str, Any]) -> Iterator[str]:
    inferred = data["type"] in _INFERRED and not data.get("articles")
    stated, quoted = (set(data.get(key, ())) for key in ("articles", "quote_articles"))
    if not (stated or (inferred and quoted)):
        yield "carries no article"
    if len({len(data.get(key, ())) for key in _LISTS}) > 1:
        yield "quotes, quote_articles and places differ in length"
    if not 0 <= data.get("confidence", -1) <= 1:
        yield "confidence is not between 0 and 1"
    unknown = {a for a in stated | quoted if graph.nodes.get(a, {}).get("label") != "Article"}
    if unknown or not (inferred or quoted <= stated):
        yield "evidence names what is no article of it"


def _property_faults(data: Mapping[str, Any], allowed: Mapping[str, str], skip: frozenset[str]) -> Iterator[str]:
    for key, value in data.items():
        if key in skip:
            continue
        if key not in allowed:
            yield f"undeclared property {key}"
        elif not _fits(value, allowed[key]):
            yield f"{key} = {value!r} is no {allowed[key]}"


def _fits(value: object, kind: str) -> bool:
    if not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind != "boolean"):
        return False
    if isinstance(value, list):
        return all(isinstance(item, _ITEMS[kind]) for item in value)
    return kind != "date" or bool(_DATE.fullmatch(str(value)))
