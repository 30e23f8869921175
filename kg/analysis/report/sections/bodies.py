"""Section: the networks of organizations and of projects."""

from kg.analysis.incidence import incidence, participations
from kg.analysis.measures import centralities, ranking
from kg.analysis.projections import project
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Proof, Section, Table, Words

MEASURES = ("degree", "strength", "betweenness", "eigenvector", "pagerank")
LABELS = {"Organization": "organizations", "Project": "projects"}
LEAST = 3
"""Nodes that a network needs."""


def bodies_section(material: Material) -> Section:
    """Organizations tied by meetings they were at, called or received; projects tied by meetings that concern both."""
    tables: list[Table] = []
    proofs: list[Proof] = []
    notes: list[Words] = []
    for label, key in LABELS.items():
        table, more = _table(material, label, key)
        if len(table.rows) < LEAST:
            notes.append(Words(f"note.few_{key}", {"count": len(table.rows), "need": LEAST}))
        else:
            tables.append(table)
            proofs += more
    return Section("bodies", notes=tuple(notes), tables=tuple(tables), proofs=tuple(proofs))


def _table(material: Material, label: str, key: str) -> tuple[Table, list[Proof]]:
    found = incidence(material.graph, label)
    values = centralities(project(found.matrix)).values
    meetings = found.matrix.sum(axis=1)
    order = ranking(values["pagerank"], found.actors)
    first = {found.actors[i] for i in order[:15]}
    edges = {actor: [e for a, _, e in participations(material.graph, label) if a == actor] for actor in first}
    proofs = [Proof(actor, (actor,), tuple(edges[actor])) for actor in sorted(first)]
    rows = []
    for i in order:
        proof = found.actors[i] if found.actors[i] in first else None
        counts = (int(meetings[i]), *(_number(values[m][i], m) for m in MEASURES))
        rows.append((material.who(found.actors[i]), *(Cell(value, proof=proof) for value in counts)))
    kinds = ("count" if m in ("degree", "strength") else "number" for m in MEASURES)
    columns = (Column("name", "text"), Column("meetings", "count"), *map(Column, MEASURES, kinds))
    return Table(key, columns, tuple(rows), shown=15), proofs


def _number(value: float, measure: str) -> int | float:
    return int(value) if measure in ("degree", "strength") else round(float(value), 9)
