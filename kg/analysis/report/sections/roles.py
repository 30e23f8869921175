"""Section: who presides, who speaks, who only sits, and on what."""

from collections import Counter

from kg.analysis.report.charts import Mix
from kg.analysis.report.material import Material
from kg.analysis.report.records import Blanks, Cell, Column, Proof, Section, Table, Words
from kg.analysis.roles import Labour, division_of_labour, hosts_together, role_mix
from kg.analysis.statistics import wilson
from kg.schema import Term, schema

PRESIDES = ("host", "lead")


def roles_section(material: Material) -> Section:
    """Roles by person, who presided together, division of labour by kind of meeting and project."""
    if note := material.too_small(people=3, meetings=3):
        return Section("roles", notes=(note,))
    mix = role_mix(material.parts)
    order = sorted(mix, key=lambda p: (-sum(mix[p][r] for r in PRESIDES), -mix[p].total(), p))
    proofs = {person: material.person_proof(person) for person in order[:25]}
    labour = division_of_labour(material.graph, material.parts)
    tables = [_mix_table(material, mix, order, proofs), _kinds_table(material)]
    together, more = _together(material)
    tables += [together] if together.rows else []
    labour_proofs = [Proof(f"{one.person}/{one.topic}", (one.person,), one.edges) for one in labour[:25]]
    tables += [_labour_table(material, labour)] if labour else []
    return Section(
        "roles",
        notes=() if labour else (Words("note.no_labour"),),
        tables=tuple(tables),
        charts=(_chart(material, mix),),
        proofs=(*proofs.values(), *more, *labour_proofs),
        finding=_finding(material, mix, order[0]),
        weight=0.65,
    )


def _mix_table(material: Material, mix: dict[str, Counter[str]], order: list[str], proofs: dict[str, Proof]) -> Table:
    rows = []
    for person in order:
        proof = proofs[person].key if person in proofs else None
        total, presided = mix[person].total(), sum(mix[person][role] for role in PRESIDES)
        low, high = wilson(presided, total)
        counts = (Cell(mix[person][role], proof=proof) for role in schema().roles)
        share = Cell(round(presided / total, 4), round(low, 4), round(high, 4), proof=proof)
        rows.append((material.who(person), Cell(total, proof=proof), share, *counts))
    roles = tuple(Column(f"role_{role}", "count") for role in schema().roles)
    return Table("roles", (Column("name", "text"), Column("meetings", "count"), Column("presides", "share"), *roles),
                 tuple(rows))  # fmt: skip


def _kinds_table(material: Material) -> Table:
    """Roles by kind of meeting."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in schema().meeting_kinds}
    for part in material.parts:
        kind = material.graph.nodes[part.meeting].get("kind")
        if kind in counts:
            counts[kind][part.role] += 1
    rows = tuple(
        (Cell(term), *(Cell(counts[kind][role]) for role in schema().roles))
        for kind, term in schema().meeting_kinds.items()
        if counts[kind]
    )
    return Table(
        "roles_by_kind", (Column("kind", "text"), *(Column(f"role_{r}", "count") for r in schema().roles)), rows
    )


def _together(material: Material) -> tuple[Table, list[Proof]]:
    pairs = sorted(hosts_together(material.parts).items(), key=lambda item: (-len(item[1]), item[0]))
    proofs, rows = [], []
    for number, ((left, right), meetings) in enumerate(pairs):
        proof = None
        if number < 25:
            edges = (edge for m in meetings for p in (left, right) for edge in material.edges_of[p][m])
            proofs.append(Proof(f"{left}+{right}/host", (left, right), tuple(edges)))
            proof = proofs[-1].key
        rows.append((material.who(left), material.who(right), Cell(len(meetings), proof=proof)))
    columns = (Column("name", "text"), Column("other", "text"), Column("presided_together", "count"))
    return Table("hosts_together", columns, tuple(rows), shown=10), proofs


def _labour_table(material: Material, labour: list[Labour]) -> Table:
    rows = []
    for number, one in enumerate(labour):
        proof = f"{one.person}/{one.topic}" if number < 25 else None
        numbers = (one.shared, one.meetings, one.topic_meetings, round(one.expected, 4), one.q)
        topic = _topic(material, one.topic)
        rows.append((material.who(one.person), topic, *(Cell(number, proof=proof) for number in numbers)))
    keys = ("name", "topic", "shared", "meetings", "topic_meetings", "expected", "q")
    kinds = ("text", "text", "count", "count", "count", "number", "p")
    return Table("labour", tuple(map(Column, keys, kinds)), tuple(rows), shown=20)


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
    blanks: Blanks = {"name": material.name(first), "presided": presided, "total": total}
    return Words("finding.roles", {**blanks, "low": f"{low:.0%}", "high": f"{high:.0%}"})
