"""Who does what where: roles by person, hosts together, and division of labour by kind of meeting and by project."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.stats import hypergeom

from kg.analysis.facts import Fact, attendance_facts
from kg.analysis.incidence import Edge, Incidence, incidence_of
from kg.analysis.statistics import adjusted
from kg.schema import schema

LEAST = 5
"""Meetings a person, and meetings a topic, must have to be tested for division of labour."""


@dataclass(frozen=True, slots=True)
class Part:
    """One person at one meeting: the strongest role stated, and the attendances that state it."""

    person: str
    meeting: str
    role: str
    roles: frozenset[str]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Labour:
    """A person and a topic that go together more than chance: ``shared`` of the person's ``meetings`` are on it."""

    person: str
    topic: str
    shared: int
    meetings: int
    topic_meetings: int
    expected: float
    q: float
    edges: tuple[Edge, ...]


def parts(graph: nx.MultiDiGraph) -> list[Part]:
    """Every person's part in every meeting, by person and meeting."""
    return [_part(fact) for fact in attendance_facts(graph)]


def _part(fact: Fact) -> Part:
    roles = frozenset(role for _, _, data in fact.edges for role in data.get("roles", ()))
    strongest = next((role for role in schema().roles if role in roles), "attend")
    return Part(fact.actor, fact.meeting, strongest, roles, fact.edges)


def role_mix(found: Iterable[Part]) -> dict[str, Counter[str]]:
    """How often each person had each role as the strongest."""
    mix: dict[str, Counter[str]] = defaultdict(Counter)
    for part in found:
        mix[part.person][part.role] += 1
    return dict(mix)


def hosts_together(found: Iterable[Part]) -> dict[tuple[str, str], list[str]]:
    """Pairs who presided over the same meeting (host or lead both), with those meetings."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for part in found:
        if {"host", "lead"} & part.roles:
            hosts[part.meeting].append(part.person)
    pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for meeting, people in sorted(hosts.items()):
        for left, right in combinations(sorted(people), 2):
            pairs[left, right].append(meeting)
    return dict(pairs)


def topics(graph: nx.MultiDiGraph) -> dict[str, set[str]]:
    """Meetings by topic: ``kind:inspection`` and the ids of the projects they concern."""
    found: dict[str, set[str]] = defaultdict(set)
    for meeting, data in graph.nodes(data=True):
        if data["label"] == "Meeting" and data.get("kind"):
            found[f"kind:{data['kind']}"].add(meeting)
    for meeting, project, data in graph.edges(data=True):
        if data["type"] == "CONCERNS":
            found[project].add(meeting)
    return dict(found)


def division_of_labour(graph: nx.MultiDiGraph, found: Sequence[Part], *, level: float = 0.05) -> list[Labour]:
    """Persons and topics that go together beyond chance.

    One-sided hypergeometric test of the person's meetings against the topic's, among all attended meetings; all pairs
    of busy persons and topics together at false discovery rate ``level``.
    """
    attended = incidence_of({(part.person, part.meeting) for part in found})
    about = incidence_of({(topic, m) for topic, meetings in topics(graph).items() for m in meetings})
    about = _on_meetings(about, attended.meetings)
    persons, subjects = (_at_least(one, LEAST) for one in (attended, about))
    shared = (persons.matrix @ subjects.matrix.T).tocoo()
    mine, theirs = persons.matrix.sum(axis=1)[shared.row], subjects.matrix.sum(axis=1)[shared.col]
    total = len(attended.meetings)
    p = hypergeom.sf(shared.data - 1, total, theirs, mine)
    q = adjusted(np.asarray(p), shared.shape[0] * shared.shape[1])
    by_person = _by_person(found)
    kept = [
        _labour(persons.actors[shared.row[k]], subjects, int(shared.col[k]), by_person, float(q[k]), total)
        for k in np.flatnonzero((q <= level) & (theirs < total)).tolist()
    ]
    return sorted(kept, key=lambda one: (one.q, one.person, one.topic))


def _on_meetings(found: Incidence, meetings: Sequence[str]) -> Incidence:
    """The same actors on exactly these meetings, in their order."""
    at = {meeting: i for i, meeting in enumerate(found.meetings)}
    known = [(column, at[meeting]) for column, meeting in enumerate(meetings) if meeting in at]
    here, there = np.array(known, dtype=int).reshape(-1, 2).T
    chooser = sparse.csr_array((np.ones(len(here)), (there, here)), shape=(len(found.meetings), len(meetings)))
    return Incidence(found.label, found.actors, tuple(meetings), (found.matrix @ chooser).tocsr())


def _at_least(found: Incidence, least: int) -> Incidence:
    return found.rows(found.matrix.sum(axis=1) >= least)


def _by_person(found: Iterable[Part]) -> dict[str, dict[str, Part]]:
    by_person: dict[str, dict[str, Part]] = defaultdict(dict)
    for part in found:
        by_person[part.person][part.meeting] = part
    return by_person


def _labour(
    person: str, subjects: Incidence, row: int, by_person: dict[str, dict[str, Part]], q: float, total: int
) -> Labour:
    mine = by_person[person]
    meetings = [subjects.meetings[column] for column in subjects.matrix[[row]].indices]
    edges = tuple(edge for meeting in sorted(meetings) if meeting in mine for edge in mine[meeting].edges)
    shared = sum(meeting in mine for meeting in meetings)
    return Labour(
        person, subjects.actors[row], shared, len(mine), len(meetings), len(mine) * len(meetings) / total, q, edges
    )
