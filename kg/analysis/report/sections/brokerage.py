"""Section: who stands between others: structural holes, cores, cut points."""

import numpy as np

from kg.analysis.brokerage import clustering, constraint, core_numbers, cut_points, effective_size
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Section, Table, Words, numbers


def brokerage_section(material: Material) -> Section:
    """Constraint, effective size, clustering and core of everyone; those without whom the network falls apart."""
    if note := material.too_small(people=5, meetings=3):
        return Section("brokerage", notes=(note,))
    ties, actors = material.ties, material.people.actors
    cuts = cut_points(material.people)
    held, size, tight, core = constraint(ties), effective_size(ties), clustering(ties), core_numbers(ties)
    order = sorted(range(len(actors)), key=lambda i: (-np.nan_to_num(size[i]).round(9), actors[i]))
    rows = []
    for i in order:
        proof = material.proofs[actors[i]]
        values = (_real(size[i]), _real(held[i]), _real(tight[i]), int(core[i]))
        cut = Words("label.cut_point") if actors[i] in cuts else None
        rows.append((material.who(actors[i], proof), *numbers(proof, *values), Cell(cut)))
    columns = (
        Column("name", "text"), Column("effective_size"), Column("constraint"), Column("clustering"),
        Column("core", "count"), Column("cut_point", "text"),
    )  # fmt: skip
    blanks = {"core": int(core.max()), "members": int((core == core.max()).sum()), "cuts": len(cuts)}
    return Section(
        "brokerage",
        notes=(Words("note.core", blanks),),
        tables=(Table("brokerage", columns, tuple(rows)),),
        finding=_finding(material, [actors[i] for i in order if actors[i] in cuts]),
        weight=0.5 if cuts else 0.0,
    )


def _real(value: float) -> float | None:
    return None if np.isnan(value) else round(float(value), 9)


def _finding(material: Material, cuts: list[str]) -> Words | None:
    if not cuts:
        return None
    return Words("finding.brokerage", {"count": len(cuts), "name": material.named(cuts[0])})
