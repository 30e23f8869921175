"""From what a user types to a node: by id, by name, by alias; else what was probably meant."""

import unicodedata
from collections.abc import Iterable, Iterator

import networkx as nx

from kg.errors import InputError

SUGGESTIONS = 5
_NEAR = 40.0
"""Least likeness (0–100) of a name that is suggested."""


def find(graph: nx.MultiDiGraph, wanted: str) -> str:
    """Id of the person, organization, project or meeting that ``wanted`` names.

    Raises:
        InputError: nothing is called so (the message suggests names), or several things are (it lists their ids).
    """
    if not wanted.strip():
        raise InputError("the name is empty; give the name of a person, body, project or meeting")
    if wanted in graph and _is_thing(graph, wanted):
        return wanted
    key = _normal(wanted)
    for spellings in (_names, _all_names):
        found = [node for node in _things(graph) if key in map(_normal, spellings(graph, node))]
        if len(found) == 1:
            return found[0]
        if found:
            listed = "".join(f"\n  {_describe(graph, node)}" for node in sorted(found))
            raise InputError(
                f"{wanted} names {len(found)} things; give the id of one (are they one? see kg review):{listed}"
            )
    raise InputError(_unknown(graph, wanted))


def _unknown(graph: nx.MultiDiGraph, wanted: str) -> str:
    near = list(suggest(graph, wanted))
    return f"{wanted}: not in the graph" + (f"; did you mean {', '.join(near)}?" if near else "")


def suggest(graph: nx.MultiDiGraph, wanted: str) -> Iterator[str]:
    """Up to five names like ``wanted``: first those that hold it, then those spelt most like it."""
    from rapidfuzz import fuzz, process

    names = sorted({name for node in _things(graph) for name in _all_names(graph, node)}, key=lambda n: (len(n), n))
    holding = [name for name in names if _normal(wanted) in _normal(name)][:SUGGESTIONS]
    near = process.extract(wanted, names, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=SUGGESTIONS, processor=_normal)
    yield from list(dict.fromkeys([*holding, *(name for name, _, _ in near)]))[:SUGGESTIONS]


def _things(graph: nx.MultiDiGraph) -> Iterator[str]:
    return (node for node in graph if _is_thing(graph, node))


def _is_thing(graph: nx.MultiDiGraph, node: str) -> bool:
    return bool(graph.nodes[node].get("label") != "Article")


def _names(graph: nx.MultiDiGraph, node: str) -> Iterable[str]:
    data = graph.nodes[node]
    name, qualifier = data.get("name") or "", data.get("qualifier")
    return (name, f"{name}（{qualifier}）") if qualifier else (name,)


def _all_names(graph: nx.MultiDiGraph, node: str) -> Iterable[str]:
    return (*_names(graph, node), *(graph.nodes[node].get("aliases") or ()))


def _normal(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().replace(" ", "")


def _describe(graph: nx.MultiDiGraph, node: str) -> str:
    """What a user needs to choose: ``p-1  林晓（青屿区）  person  区委书记、区长  2025-03-01 – 2025-06-12``."""
    data = graph.nodes[node]
    held = [edge for _, _, edge in graph.out_edges(node, data=True) if edge["type"] == "HOLDS_POSITION"]
    titles = "、".join(dict.fromkeys(edge["title"] for edge in held))
    seen = sorted({edge[key] for edge in held for key in ("first_seen", "last_seen") if edge.get(key)})
    days = " – ".join(dict.fromkeys(seen[:1] + seen[-1:])) or data.get("date")
    return "  ".join(filter(None, (node, list(_names(graph, node))[-1], str(data["label"]).lower(), titles, days)))
