"""The views there are, by name, and the way from a graph to each."""

from collections.abc import Callable

import networkx as nx

from kg.errors import InputError
from kg.views.facts import Facts
from kg.views.kinds import attendance
from kg.views.scene import Scene
from kg.views.view import View

SceneMaker = Callable[..., Scene]

KINDS: dict[str, SceneMaker] = {"attendance": attendance.scene}
"""In the order in which the index lists them."""


def make_view(kind: str, graph: nx.MultiDiGraph, **options: str | int) -> View:
    """One view of a graph.

    Args:
        kind: a key of :data:`KINDS`.
        graph: obeys ``kg/schema``.
        options: what this kind of view takes: ``name`` for ``ego``, ``start`` and ``end`` for ``path``.

    Raises:
        InputError: there is no such view, or it cannot be made with these options.
    """
    if kind not in KINDS:
        raise InputError(f"{kind}: no such view; there are {', '.join(KINDS)}")
    facts = Facts(graph)
    return View(KINDS[kind](facts, **options), facts)
