"""The views there are, by name, and the way from a graph to each."""

from collections.abc import Callable

import networkx as nx

from kg.errors import UsageError
from kg.show.sources import Sources
from kg.views.facts import FactIndex
from kg.views.kinds import attendance, ego, organizations, path, people, projects, subgraph, timeline
from kg.views.scene import Scene
from kg.views.view import View

SceneMaker = Callable[..., Scene]

KINDS: dict[str, SceneMaker] = {
    "attendance": attendance.scene,
    "people": people.scene,
    "ego": ego.scene,
    "path": path.scene,
    "projects": projects.scene,
    "organizations": organizations.scene,
    "timeline": timeline.scene,
    "subgraph": subgraph.scene,
}
"""In the order in which the index lists them."""

NAMES = {"ego": ("name",), "path": ("start", "end")}
"""Views about somebody, and what their options are called."""


def make_view(kind: str, graph: nx.MultiDiGraph, sources: Sources | None = None, **options: str) -> View:
    """One view of a graph.

    Args:
        kind: a key of :data:`KINDS`.
        graph: obeys ``kg/schema``.
        sources: know the lines of the files; without them places are counted in characters.
        options: what this kind of view takes: ``name`` for ``ego``, ``start`` and ``end`` for ``path``, ``title`` for
            ``subgraph``.

    Raises:
        InputError: there is no such view, or it cannot be made with these options.
    """
    return view_of(kind, FactIndex(graph, sources), **options)


def view_of(kind: str, facts: FactIndex, **options: str) -> View:
    """As :func:`make_view`, for facts that several views share."""
    if kind not in KINDS:
        raise UsageError(f"{kind}: no such view; there are {', '.join(KINDS)}")
    return View(KINDS[kind](facts, **options), facts)
