"""The graph as who × what: a sparse matrix of actors (people, organizations, projects) by meetings."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse

LINKS = {"Person": ("ATTENDED",), "Organization": ("ATTENDED", "CONVENED", "VISITED"), "Project": ("CONCERNS",)}
"""By which relationships a node of each label takes part in a meeting."""

Edge = tuple[str, str, dict[str, Any]]
"""Source, target and properties of an edge."""


@dataclass(frozen=True, slots=True)
class Incidence:
    """Who took part in what. ``matrix`` is actors × meetings, 1 where a fact says so, no explicit zeros."""

    label: str
    actors: tuple[str, ...]
    meetings: tuple[str, ...]
    matrix: sparse.csr_array

    def columns(self, keep: np.ndarray) -> "Incidence":
        """The same actors with only those meetings for which ``keep`` (a boolean per meeting) is true."""
        kept = np.flatnonzero(keep)
        meetings = tuple(self.meetings[i] for i in kept)
        return Incidence(self.label, self.actors, meetings, self.matrix[:, kept].tocsr())

    def rows(self, keep: np.ndarray) -> "Incidence":
        """Only those actors for which ``keep`` (a boolean per actor) is true, with the same meetings."""
        kept = np.flatnonzero(keep)
        return Incidence(self.label, tuple(self.actors[i] for i in kept), self.meetings, self.matrix[kept].tocsr())


def participations(graph: nx.MultiDiGraph, label: str) -> Iterator[tuple[str, str, Edge]]:
    """Every fact by which an actor of ``label`` took part in a meeting: actor, meeting, the edge itself."""
    types, nodes = LINKS[label], graph.nodes
    for source, target, data in graph.edges(data=True):
        if data["type"] in types:
            actor, meeting = (target, source) if data["type"] in ("VISITED", "CONCERNS") else (source, target)
            if nodes[actor]["label"] == label and _was_held(nodes[meeting]):
                yield actor, meeting, (source, target, data)


def _was_held(meeting: dict[str, Any]) -> bool:
    """Meetings that were only announced (``status`` planned) are none: nobody has been there yet."""
    return bool(meeting["label"] == "Meeting" and meeting.get("status") != "planned")


def incidence(graph: nx.MultiDiGraph, label: str = "Person") -> Incidence:
    """The incidence of all actors of ``label`` that took part in a meeting, rows and columns in the order of ids."""
    return incidence_of({(actor, meeting) for actor, meeting, _ in participations(graph, label)}, label)


def incidence_of(pairs: Collection[tuple[str, str]], label: str = "Person") -> Incidence:
    """The incidence that the pairs (actor, meeting) say; each counts once."""
    actors, meetings = (tuple(sorted({pair[side] for pair in pairs})) for side in (0, 1))
    row, column = ({name: i for i, name in enumerate(names)} for names in (actors, meetings))
    cells = np.array(sorted((row[a], column[m]) for a, m in pairs), dtype=np.int64).reshape(-1, 2)
    shape = (len(actors), len(meetings))
    matrix = sparse.csr_array((np.ones(len(cells)), (cells[:, 0], cells[:, 1])), shape=shape)
    return Incidence(label, actors, meetings, _unique(matrix))


def _unique(matrix: sparse.csr_array) -> sparse.csr_array:
    matrix.sum_duplicates()
    matrix.data[:] = 1.0
    return matrix
