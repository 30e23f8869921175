"""Section: the networks of organizations and of projects."""

from collections import defaultdict

from kg.analysis.incidence import Edge, incidence, participations
from kg.analysis.measures import centralities, ranking
from kg.analysis.projections import project
from kg.analysis.report.material import Material
from kg.analysis.report.records import Column, Proof, Section, Table, Words, numbers

MEASURES = ("degree", "strength", "betweenness", "eigenvector", "pagerank")
LABELS = {"Organization": "organizations", "Project": "projects"}
LEAST = 3
"""Nodes that a network needs."""


def bodies_section(material: Material) -> Section:
    """Organizations tied by meetings they were at, called or received; projects tied by meetings that concern both."""
    tables: list[Table] = []
    notes: list[Words] = []
    for label, key in LABELS.items():
        table = _table(material, label, key)
        if len(table.rows) < LEAST:
            notes.append(Words(f"note.few_{key}", {"count": len(table.rows), "need": LEAST}))
        else:
            tables.append(table)
    return Section("bodies", notes=tuple(notes), tables=tuple(tables))


def _table(material: Material, label: str, key: str) -> Table:
    found = incidence(material.graph, label)
    values = centralities(project(found.matrix)).values
    meetings = found.matrix.sum(axis=1)
    edges: dict[str, list[Edge]] = defaultdict(list)
    for actor, _, edge in participations(material.graph, label):
        edges[actor].append(edge)
    rows = []
    for i in ranking(values["pagerank"], found.actors):
        actor = found.actors[i]
        proof = Proof(actor, (actor,), tuple(edges[actor]))
        counts = (int(meetings[i]), *(_number(values[m][i], m) for m in MEASURES))
        rows.append((material.who(actor, proof), *numbers(proof, *counts)))
    kinds = ("count" if m in ("degree", "strength") else "number" for m in MEASURES)
    columns = (Column("name", "text"), Column("meetings", "count"), *map(Column, MEASURES, kinds))
    return Table(key, columns, tuple(rows), first=15)


def _number(value: float, measure: str) -> int | float:
    return int(value) if measure in ("degree", "strength") else round(float(value), 9)
