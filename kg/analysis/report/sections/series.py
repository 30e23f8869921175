"""Section: the series of meetings, and who was missing where the list was complete."""

from collections import defaultdict
from collections.abc import Iterable

from kg.analysis.absence import Absence, Occasion, absences, series_occasions
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
    rows = tuple(_row(material, one) for one in found)
    keys = ("name", "series", "attended", "held", "missed", "when_missed", "not_since")
    kinds = ("text", "text", "count", "count", "count", "text", "count")
    return Section(
        "series",
        notes=(Words("note.series", blanks), *(() if found else (Words("note.no_absence"),))),
        tables=(Table("absences", tuple(map(Column, keys, kinds)), rows),) if found else (),
        charts=(Timeline("series", tuple((name, days) for name, days in series[:25])),),
        finding=Words("finding.absence", {**blanks, "name": material.named(found[0].person)}) if missed else None,
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


def _row(material: Material, one: Absence) -> tuple[Cell, ...]:
    """Attended rests on the attendances, missed on the lists that do not have the name."""
    when = "、".join(occasion.date for occasion in one.missed)
    key = f"{one.person}/series/{one.series}"
    there = Proof(f"{key}/attended", (one.person,), one.attended)
    without = Proof(f"{key}/missed", (one.person,), _lists(one.missed))
    both = Proof(key, (one.person,), (*there.edges, *without.edges))
    since = Proof(f"{key}/since", (one.person,), _lists(one.since))
    return (
        material.who(one.person, both), Cell(one.series), Cell(len(one.attended), proof=there),
        Cell(one.held, proof=both), Cell(len(one.missed), proof=without if one.missed else both), Cell(when or None),
        Cell(len(one.since), proof=since if one.since else both),
    )  # fmt: skip


def _lists(occasions: Iterable[Occasion]) -> tuple[Edge, ...]:
    return tuple(edge for occasion in occasions for edge in occasion.present.values())
