"""Section: the series of meetings, and who was missing where the list was complete."""

from collections import defaultdict

from kg.analysis.absence import Absence, absences, series_occasions
from kg.analysis.incidence import Edge
from kg.analysis.report.charts import Timeline
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Proof, Section, Table, Words


def series_section(material: Material) -> Section:
    """Series over time, and absences from complete lists."""
    series = _series(material)
    if not series:
        return Section("series", notes=(Words("note.no_series"),))
    complete = sum(len(occasions) for occasions in series_occasions(material.graph).values())
    found = absences(material.graph)
    missed = sum(len(one.missed) for one in found)
    blanks = {"series": len(series), "complete": complete, "missed": missed, "people": len(found)}
    proofs = [Proof(f"{one.person}/series/{one.series}", (one.person,), _edges(one)) for one in found[:25]]
    rows = tuple(_row(material, one, proofs[i].key if i < 25 else None) for i, one in enumerate(found))
    keys = ("name", "series", "attended", "held", "missed", "when_missed", "not_since")
    kinds = ("text", "text", "count", "count", "count", "text", "count")
    return Section(
        "series",
        notes=(Words("note.series", blanks), *(() if found else (Words("note.no_absence"),))),
        tables=(Table("absences", tuple(map(Column, keys, kinds)), rows),) if found else (),
        charts=(Timeline("series", tuple((name, days) for name, days in series[:25])),),
        proofs=tuple(proofs),
        finding=Words("finding.absence", {**blanks, "name": material.name(found[0].person)}) if missed else None,
        weight=0.55 if missed else 0.0,
    )


def _series(material: Material) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    """Series of two meetings or more, the longest first, with the people named at each meeting."""
    sizes = dict(zip(material.people.meetings, material.people.matrix.sum(axis=0).astype(int).tolist(), strict=True))
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for meeting, data in sorted(material.graph.nodes(data=True)):
        if data["label"] == "Meeting" and data.get("series") and len(data.get("date") or "") == len("2025-01-31"):
            found[data["series"]].append((data["date"], sizes.get(meeting, 0)))
    rows = [(name, tuple(sorted(days))) for name, days in found.items() if len(days) > 1]
    return sorted(rows, key=lambda row: (-len(row[1]), row[0]))


def _edges(one: Absence) -> tuple[Edge, ...]:
    others = (next(iter(occasion.present.values())) for occasion in one.missed)
    return (*one.attended, *others)


def _row(material: Material, one: Absence, proof: str | None) -> tuple[Cell, ...]:
    when = "、".join(occasion.date for occasion in one.missed)
    numbers = [Cell(number, proof=proof) for number in (len(one.attended), one.held, len(one.missed))]
    return (material.who(one.person), Cell(one.series), *numbers, Cell(when or None), Cell(one.left, proof=proof))
