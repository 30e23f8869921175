"""The set of views that a build writes: every kind, ``ego`` and ``path`` of the people seen most, and an index."""

from collections import Counter
from itertools import combinations
from pathlib import Path

import networkx as nx

from kg.files import replace_file
from kg.show.sources import Sources
from kg.views.catalog import KINDS, view_of
from kg.views.facts import FactIndex
from kg.views.index import index_page

_CANDIDATES = 12


def write_tour(
    graph: nx.MultiDiGraph, folder: Path, sources: Sources | None = None, report: str | None = None
) -> list[Path]:
    """Write the pages and ``index.html`` into ``folder``; the index leads to the report, where there is one.

    Raises:
        OSError: a file cannot be written.
    """
    facts = FactIndex(graph, sources)
    views = {kind: view_of(kind, facts, **options) for kind, options in _stops(facts).items()}
    files = [view.write(folder / f"{kind}.html") for kind, view in views.items()]
    index = folder / "index.html"
    replace_file(index, index_page(views, report).encode("utf-8", "replace"))
    return [index, *files]


def _stops(facts: FactIndex) -> dict[str, dict[str, str]]:
    stops: dict[str, dict[str, str]] = {kind: {} for kind in KINDS if kind != "subgraph"}
    people = _busiest(facts)
    stops["ego"] = {"name": people[0]} if people else {}
    pair = _linked_pair(facts, people)
    stops["path"] = dict(zip(("start", "end"), pair, strict=False))
    return {kind: options for kind, options in stops.items() if options or kind not in ("ego", "path")}


def _busiest(facts: FactIndex) -> list[str]:
    """People by number of meetings."""
    count = Counter(fact.source for fact in facts.attended())
    return sorted(count, key=lambda person: (-count[person], person))[:_CANDIDATES]


def _linked_pair(facts: FactIndex, people: list[str]) -> tuple[str, ...]:
    """The busiest two who never met but are linked; else the busiest two who are linked."""
    plain = nx.Graph((fact.source, fact.target) for fact in facts.attended())
    linked = [pair for pair in combinations(people, 2) if nx.has_path(plain, *pair)]
    apart = [pair for pair in linked if nx.shortest_path_length(plain, *pair) > 2]
    return next(iter(apart or linked), ())
