"""A scene as the data of its page: nodes and edges for pyvis, and what the page's script needs besides."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import msgspec

from kg.schema import Label, Relationship, Term, schema
from kg.views.confidence import confidence
from kg.views.evidence import Shelf
from kg.views.facts import Fact, FactIndex
from kg.views.names import short_name
from kg.views.pinyin import syllables
from kg.views.scene import Layout, Scene, Tie
from kg.views.style import style, tie_name
from kg.views.words import words

WHOLE_GRAPH = 3_000
"""Up to so many nodes a page knows every fact of the graph; beyond, those of its drawn nodes."""
_SMALLEST, _LARGEST = 9.0, 27.0
_ELSEWHERE = ("label", "name", "aliases", "confidence", "text")

Item = dict[str, Any]


class Payload(msgspec.Struct, frozen=True):
    """What a page is filled with."""

    nodes: list[Item]
    edges: list[Item]
    view: Item


def payload(scene: Scene, facts: FactIndex) -> Payload:
    """The data of a scene's page."""
    chosen = _known_facts(scene, facts)
    order = _node_order(scene, chosen, facts)
    number = {node: n for n, node in enumerate(order)}
    shelf = Shelf(facts.graph, facts.sources)
    rows = [_fact_row(fact, number, shelf) for fact in chosen]
    places = {fact.number: n for n, fact in enumerate(chosen)}
    largest = max(scene.sizes.values(), default=1.0) or 1.0
    borne = Counter(_called(node, facts) for node in order)
    nodes = [_node(node, number, scene, facts, largest, borne[_called(node, facts)] > 1) for node in order]
    edges = [_edge(n, tie, number, places) for n, tie in enumerate(scene.ties)]
    return Payload(nodes, edges, _view(scene, facts, number, rows, shelf))


def _known_facts(scene: Scene, facts: FactIndex) -> list[Fact]:
    whole = facts.graph.number_of_nodes() <= WHOLE_GRAPH
    needed = {fact.number for tie in scene.ties for fact in tie.facts}
    found, mentioned = [], set()
    for fact in facts.all:
        if not (whole or fact.number in needed or fact.source in scene.sizes or fact.target in scene.sizes):
            continue
        if fact.type == "MENTIONED_IN":
            if (fact.source, fact.target) in mentioned:
                continue
            mentioned.add((fact.source, fact.target))
        found.append(fact)
    return found


def _node_order(scene: Scene, chosen: list[Fact], facts: FactIndex) -> list[str]:
    """Drawn nodes first, then those the page can add."""
    ends = {end for fact in chosen for end in (fact.source, fact.target)}
    others = sorted(end for end in ends - set(scene.sizes) if facts.label(end) != "Article")
    return [*scene.sizes, *others]


def _called(node: str, facts: FactIndex) -> tuple[str, str]:
    return facts.label(node), str(facts.graph.nodes[node].get("name") or node)


def _node(
    node: str, number: Mapping[str, int], scene: Scene, facts: FactIndex, largest: float, namesakes: bool
) -> Item:
    data = facts.graph.nodes[node]
    label, name = _called(node, facts)
    place = f"（{data['qualifier']}）" if namesakes and data.get("qualifier") else ""
    item: Item = {
        "id": number[node],
        "key": node,
        "group": label,
        "name": name,
        "short": short_name(name) if label == "Meeting" else name + place,
        "aliases": [str(alias) for alias in data.get("aliases") or ()],
        "sound": syllables(name, person=label == "Person"),
        "sure": round(confidence(data), 3),
        "more": {key: value for key, value in data.items() if key not in _ELSEWHERE and value not in (None, "", [])},
    }
    if node in scene.sizes:
        item |= {"size": _radius(scene.sizes[node], largest), "value": round(scene.sizes[node], 4), "drawn": True}
        item["at"] = {key: _pixel(layout, node) for key, layout in scene.layouts.items()}
        item["x"], item["y"] = next(iter(item["at"].values()))
    return item


def _pixel(layout: Layout, node: str) -> list[int]:
    x, y = layout.places[node]
    return [round(x), round(y)]


def _radius(value: float, largest: float) -> float:
    return round(_SMALLEST + (_LARGEST - _SMALLEST) * float((max(0.0, value) / largest) ** 0.5), 1)


def _edge(n: int, tie: Tie, number: Mapping[str, int], places: Mapping[int, int]) -> Item:
    item: Item = {
        "id": n,
        "from": number[tie.source],
        "to": number[tie.target],
        "style": tie.style,
        "facts": [places[fact.number] for fact in tie.facts],
        "sure": round(max((confidence(fact.data) for fact in tie.facts), default=1.0), 3),
    }
    if tie.meetings:
        item["meetings"] = [number[meeting] for meeting in tie.meetings if meeting in number]
    if tie.text:
        item["text"] = tie.text
    if tie.weight != 1.0:
        item["weight"] = round(tie.weight, 3)
    if tie.significance is not None:
        item["significance"] = round(tie.significance, 5)
    return item


def _fact_row(fact: Fact, number: Mapping[str, int], shelf: Shelf) -> Item:
    row: Item = {"type": fact.type, "from": number[fact.source], "sure": round(confidence(fact.data), 3)}
    if fact.target in number:
        row["to"] = number[fact.target]
    else:
        row["article"] = shelf.article(fact.target)
    evidence = {"type", "articles", "quotes", "quote_articles", "places", "confidence", "quote", "start", "end"}
    more = {key: value for key, value in fact.data.items() if key not in evidence and value not in (None, "", [])}
    return row | ({"more": more} if more else {}) | {"proofs": shelf.proofs(fact)}


def _view(scene: Scene, facts: FactIndex, number: Mapping[str, int], rows: list[Item], shelf: Shelf) -> Item:
    model = schema()
    return {
        "kind": scene.kind,
        "title": _pair(scene.title),
        "about": _pair(scene.about),
        "measure": _pair(scene.measure),
        "layouts": {key: _layout(layout) for key, layout in scene.layouts.items()},
        "focus": [number[node] for node in scene.focus if node in number],
        "total": scene.total,
        "total_ties": scene.total_ties,
        "words": {key: _pair(word) for key, word in words().items()},
        "labels": {key: _pair(label) for key, label in model.labels.items()},
        "kinds": {key: _pair(kind) for key, kind in model.meeting_kinds.items()},
        "roles": {key: _pair(role) for key, role in model.roles.items()},
        "relations": {key: _pair(relation) for key, relation in model.relationships.items()},
        "style": msgspec.to_builtins(style()),
        "ties": {key: _pair(tie_name(key)) for key in style().ties},
        "facts": rows,
        "articles": shelf.articles,
        "quotes": shelf.quotes,
    }


def _layout(layout: Layout) -> Item:
    return {
        "name": _pair(layout.name),
        "columns": [[round(x), text] for x, text in layout.columns],
        "rows": [[round(y), text] for y, text in layout.rows],
    }


def _pair(term: Term | Label | Relationship) -> list[str]:
    return [term.zh, term.en]
