"""Section: who presides, who speaks, who only sits, and on what."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kg.analysis.incidence import Edge
from kg.analysis.report.charts import Mix
from kg.analysis.report.material import Material
from kg.analysis.report.records import MOST_ROWS, Blanks, Cell, Column, Proof, Row, Section, Table, Words, numbers
from kg.analysis.roles import Labour, Part, division_of_labour, hosts_together, role_mix, topics
from kg.analysis.statistics import wilson
from kg.schema import Term, schema

PRESIDES = ("host", "lead")


def roles_section(material: Material) -> Section:
    """Roles by person, who presided together, division of labour by kind of meeting and project."""
    if note := material.too_small(people=3, meetings=3):
        return Section("roles", notes=(note,))
    mix = role_mix(material.parts)
    order = sorted(mix, key=lambda p: (-sum(mix[p][r] for r in PRESIDES), -mix[p].total(), p))
    labour = division_of_labour(material.graph, material.parts)
    tables = [_mix_table(material, mix, order), _kinds_table(material)]
    together = _together(material)
    tables += [together] if together.rows else []
    tables += [_labour_table(material, labour)] if labour else []
    return Section(
        "roles",
        notes=() if labour else (Words("note.no_labour"),),
        tables=tuple(tables),
        charts=(_chart(material, mix),),
        finding=_finding(material, mix, order[0]),
        weight=0.65,
    )


def _mix_table(material: Material, mix: dict[str, Counter[str]], order: list[str]) -> Table:
    """Each count rests on the attendances in that role."""
    at = _meetings_by_role(material.parts)
    rows = []
    for place, person in enumerate(order):
        proof = material.proofs[person]
        total, presided = mix[person].total(), sum(mix[person][role] for role in PRESIDES)
        low, high = wilson(presided, total)
        mine = at[person] if place < MOST_ROWS else {}
        counts = (_count(material, person, mix[person][role], role, mine.get(role)) for role in schema().roles)
        share = Cell(round(presided / total, 4), round(low, 4), round(high, 4), proof=proof)
        rows.append((material.who(person, proof), Cell(total, proof=proof), share, *counts))
    roles = tuple(Column(f"role_{role}", "count") for role in schema().roles)
    return Table("roles", (Column("name", "text"), Column("meetings", "count"), Column("presides", "share"), *roles),
                 tuple(rows))  # fmt: skip


def _meetings_by_role(found: Iterable[Part]) -> dict[str, dict[str, list[str]]]:
    """Person → role → meetings."""
    at: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for part in found:
        at[part.person][part.role].append(part.meeting)
    return at


def _count(material: Material, person: str, count: int, role: str, meetings: list[str] | None) -> Cell:
    """How often a role: on the attendances in it, where they are given, else on all of the person's."""
    proof = material.person_proof(person, meetings, role) if meetings else material.proofs[person]
    return Cell(count, proof=proof)


def _kinds_table(material: Material) -> Table:
    """Roles by kind of meeting."""
    edges: dict[str, dict[str, list[Part]]] = {kind: defaultdict(list) for kind in schema().meeting_kinds}
    for part in material.parts:
        kind = material.graph.nodes[part.meeting].get("kind")
        if kind in edges:
            edges[kind][part.role].append(part)
    rows = tuple(_kind_row(kind, edges[kind]) for kind in schema().meeting_kinds if edges[kind])
    return Table(
        "roles_by_kind", (Column("kind", "text"), *(Column(f"role_{r}", "count") for r in schema().roles)), rows
    )


def _kind_row(kind: str, by_role: Mapping[str, list[Part]]) -> Row:
    all_of = Proof(f"kind {kind}", (), _edges(part for found in by_role.values() for part in found))
    cells = [Cell(schema().meeting_kinds[kind], proof=all_of)]
    for role in schema().roles:
        found = by_role.get(role, [])
        proof = Proof(f"kind {kind} {role}", (), _edges(found)) if found else all_of
        cells.append(Cell(len(found), proof=proof))
    return tuple(cells)


def _edges(found: Iterable[Part]) -> tuple[Edge, ...]:
    return tuple(edge for part in found for edge in part.edges)


def _together(material: Material) -> Table:
    pairs = sorted(hosts_together(material.parts).items(), key=lambda item: (-len(item[1]), item[0]))
    rows = []
    for (left, right), meetings in pairs:
        edges = (edge for m in meetings for p in (left, right) for edge in material.edges_of[p][m])
        proof = Proof(f"{left}+{right}/host", (left, right), tuple(edges))
        rows.append((material.who(left, proof), material.who(right), Cell(len(meetings), proof=proof)))
    columns = (Column("name", "text"), Column("other", "text"), Column("presided_together", "count"))
    return Table("hosts_together", columns, tuple(rows), first=10)


def _labour_table(material: Material, labour: list[Labour]) -> Table:
    about = topics(material.graph)
    on = {t: material.meetings_proof(f"topic {t}", sorted(about[t])) for t in {one.topic for one in labour}}
    rows = []
    for one in labour:
        proof = Proof(f"{one.person}/{one.topic}", (one.person,), one.edges)
        cells = (
            Cell(one.shared, proof=proof), Cell(one.meetings, proof=material.proofs[one.person]),
            Cell(one.topic_meetings, proof=on[one.topic]), *numbers(proof, round(one.expected, 4), one.q),
        )  # fmt: skip
        rows.append((material.who(one.person, proof), _topic(material, one.topic), *cells))
    keys = ("name", "topic", "shared", "meetings", "topic_meetings", "expected", "q")
    kinds = ("text", "text", "count", "count", "count", "number", "p")
    return Table("labour", tuple(map(Column, keys, kinds)), tuple(rows), first=20)


def _topic(material: Material, topic: str) -> Cell:
    if topic.startswith("kind:"):
        kind = topic.removeprefix("kind:")
        return Cell(schema().meeting_kinds.get(kind, Term(zh=kind, en=kind)))
    return material.who(topic)


def _chart(material: Material, mix: dict[str, Counter[str]]) -> Mix:
    busiest = sorted(mix, key=lambda person: (-mix[person].total(), person))[:20]
    rows = tuple((material.name(p), p, tuple(mix[p][role] for role in schema().roles)) for p in busiest)
    return Mix("roles", tuple(schema().roles.values()), rows)


def _finding(material: Material, mix: dict[str, Counter[str]], first: str) -> Words | None:
    total, presided = mix[first].total(), sum(mix[first][role] for role in PRESIDES)
    if not presided:
        return None
    low, high = wilson(presided, total)
    blanks: Blanks = {"name": material.named(first), "presided": presided, "total": total}
    return Words("finding.roles", {**blanks, "low": f"{low:.0%}", "high": f"{high:.0%}"})
