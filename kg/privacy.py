"""Pseudonyms for private people: those whom the corpus gives no public position.

What is public: a post in any body but a company. Everyone else gets a pseudonym that is the same in every output and
every build, and every text of the graph (names, quotes, headlines, articles) is rewritten. Pseudonyms come from the
node's id under a key: with the key of their own (``KG_REDACT_KEY``) an editor makes them unguessable; without one,
whoever can guess a name could compute its pseudonym.
"""

import hashlib
import hmac
from collections.abc import Callable, Mapping
from typing import Any

import ahocorasick_rs
import networkx as nx

PRIVATE_KINDS = frozenset({"company"})
"""Kinds of bodies whose posts make nobody a public person."""
KEPT = ("label", "confidence")
"""Properties of a private person that stay as they are; the name is replaced, the rest left out."""
UNTOUCHED = frozenset({"label", "type", "kind", "articles", "quote_articles", "places", "published", "date"})
"""Properties that hold no words."""
SIGNS = 8
"""Hexadecimal digits of a pseudonym."""


def redact(graph: nx.MultiDiGraph, *, key: str = "") -> nx.MultiDiGraph:
    """A copy of the graph in which private people have pseudonyms, in every property of every node and edge.

    Args:
        graph: stays as it is.
        key: of the pseudonyms; the same key gives the same pseudonyms.
    """
    new_ids = {person: _pseudonym(person, key) for person in private_people(graph)}
    rewrite = _rewriter(graph, new_ids)
    result = nx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        if node in new_ids:
            kept = {name: data[name] for name in KEPT if name in data}
            result.add_node(_node_id(new_ids[node]), **kept, name=new_ids[node], aliases=[])
        else:
            result.add_node(node, **_rewritten(data, rewrite))
    for source, target, data in graph.edges(data=True):
        ends = (_node_id(new_ids[end]) if end in new_ids else end for end in (source, target))
        result.add_edge(*ends, **_rewritten(data, rewrite))
    return result


def private_people(graph: nx.MultiDiGraph) -> frozenset[str]:
    """The people whom the graph gives no public position."""
    public = {
        person
        for person, body, data in graph.edges(data=True)
        if data["type"] == "HOLDS_POSITION" and graph.nodes[body].get("kind") not in PRIVATE_KINDS
    }
    return frozenset(node for node, data in graph.nodes(data=True) if data["label"] == "Person" and node not in public)


def _pseudonym(node: str, key: str) -> str:
    digest = hmac.new(f"kg pseudonym {key}".encode(), node.encode(), hashlib.sha256).hexdigest()
    return f"匿名{digest[:SIGNS]}"


def _node_id(pseudonym: str) -> str:
    return f"p-{pseudonym.removeprefix('匿名')}"


def _names(graph: nx.MultiDiGraph, person: str) -> set[str]:
    """Every form in which the graph prints a person, without spaces; single characters (他, 她) are no names."""
    data = graph.nodes[person]
    forms = {data.get("name"), *data.get("aliases", ())}
    forms |= {edge.get("surface") for _, _, edge in graph.edges(person, data=True)}
    return {squeezed for form in forms if form and len(squeezed := "".join(form.split())) > 1}


def _rewriter(graph: nx.MultiDiGraph, pseudonyms: Mapping[str, str]) -> Callable[[str], str]:
    """A function that puts pseudonyms in the place of names, also of names that print or OCR spaced out.

    Names of public people are looked for too and stay, so that 甲小明 is whole where 小明 is private.
    """
    replacement: dict[str, str] = {}
    for node, data in sorted(graph.nodes(data=True)):
        if data["label"] == "Person":
            for name in _names(graph, node):
                replacement[name] = pseudonyms.get(node, replacement.get(name, name))
    if not pseudonyms:
        return lambda text: text
    names = sorted(replacement)
    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def rewrite(text: str) -> str:
        at = [place for place, sign in enumerate(text) if not sign.isspace()]
        squeezed = "".join(text[place] for place in at)
        parts, done = [], 0
        for which, start, end in automaton.find_matches_as_indexes(squeezed):
            name = names[which]
            if replacement[name] != name:
                parts += [text[done : at[start]], replacement[name]]
                done = at[end - 1] + 1
        return "".join([*parts, text[done:]])

    return rewrite


def _rewritten(data: Mapping[str, Any], rewrite: Callable[[str], str]) -> dict[str, Any]:
    return {name: value if name in UNTOUCHED else _value(value, rewrite) for name, value in data.items()}


def _value(value: object, rewrite: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return rewrite(value)
    return [_value(item, rewrite) for item in value] if isinstance(value, list) else value
