"""Section: the network over time, ranks by period, and who appeared, vanished, rose or fell."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from kg.analysis.coverage import within
from kg.analysis.incidence import Incidence
from kg.analysis.over_time import LEAST_MEETINGS, LEAST_PEOPLE, MEASURES, Period, Standing, split, standings
from kg.analysis.projections import project
from kg.analysis.report.charts import Bumps, Line
from kg.analysis.report.material import Material
from kg.analysis.report.records import Blanks, Cell, Column, Row, Section, Table, Words, numbers
from kg.analysis.report.sections.changes import halves
from kg.analysis.twomode import reinforcement

DRAWN = ("degree", "betweenness", "eigenvector", "pagerank")
"""Measures whose ranks are drawn; strength, close to degree, stands in the table."""
LEADERS = 25
"""People whose ranks the table follows: the first of the whole."""
LINES = 8
"""Of them, those on the chart."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A period, its meetings by those who attended, and everyone's ranks in it (None: too small)."""

    period: Period
    people: Incidence
    ranks: Mapping[str, Mapping[str, Standing]] | None

    def meetings_of(self, material: Material, person: str) -> list[str]:
        """Where the person was in this period."""
        here = set(self.people.meetings)
        return [meeting for meeting in material.edges_of[person] if meeting in here]


def periods_section(material: Material) -> Section:
    """Network measures by period, ranks by period, and the earlier half of the issues against the later."""
    periods = split(d for d in material.dates().tolist() if len(d) == len("2025-01-31"))
    if len(periods) < 2:
        return Section("periods", notes=(Words("note.one_period"),))
    parts = [_part(material, period) for period in periods]
    large = [part for part in parts if part.ranks]
    changes = halves(material)
    return Section(
        "periods",
        notes=(*_notes(parts), *changes.notes),
        tables=(_networks(material, parts), *([_ranks(material, large)] if large else []), *changes.tables),
        charts=(_chart(material, large),) if len(large) > 1 else (),
        finding=changes.finding,
        weight=changes.weight,
    )


def _part(material: Material, period: Period) -> _Part:
    keep = np.array([bool(day) and within(day, period.first, period.last) for day in material.dates().tolist()])
    meetings = material.people.columns(keep)
    people = meetings.rows(np.diff(meetings.matrix.indptr) > 0)
    held = set(people.meetings)
    facts = [fact for fact in material.facts if fact.meeting in held]
    return _Part(period, people, standings(people, facts, material.merges))


def _notes(parts: list[_Part]) -> tuple[Words, ...]:
    small = [part.period.label for part in parts if not part.ranks]
    some = next((part.ranks for part in parts if part.ranks), None)
    notes = []
    if small:
        blanks: Blanks = {"periods": "、".join(small), "people": LEAST_PEOPLE, "meetings": LEAST_MEETINGS}
        notes.append(Words("note.small_periods", blanks))
    if some:
        without = [name for name in MEASURES if next(iter(some[name].values())).low is None]
        notes.append(Words("note.period_ranks_bare" if without else "note.period_ranks"))
    return tuple(notes)


def _networks(material: Material, parts: list[_Part]) -> Table:
    keys = ("period", "issues", "meetings", "people", "mean_size", "density", "reinforcement")
    kinds = ("text", "count", "count", "count", "number", "number", "number")
    return Table("periods", tuple(map(Column, keys, kinds)), tuple(_network(material, part) for part in parts))


def _network(material: Material, part: _Part) -> Row:
    (people, meetings), matrix = part.people.matrix.shape, part.people.matrix
    density = project(matrix).nnz / (people * (people - 1)) if people > 1 else 0.0
    days = [day for day in material.coverage.dates if within(day, part.period.first, part.period.last)]
    proof = material.meetings_proof(f"period {part.period.label}", part.people.meetings)
    measures = (meetings, people, round(float(matrix.sum() / max(meetings, 1)), 4), round(density, 4),
                round(reinforcement(matrix), 4))  # fmt: skip
    issues = Cell(len(days), proof=material.reading_proof(f"period {part.period.label}", days) if days else proof)
    return (Cell(part.period.label, proof=proof), issues, *numbers(proof, *measures))


def _ranks(material: Material, parts: list[_Part]) -> Table:
    """Leader by leader, their ranks in each period that is large enough."""
    leaders = [material.people.actors[i] for i in material.by_pagerank[:LEADERS]]
    rows = tuple(_standing(material, person, part) for person in leaders for part in parts)
    ranks = (Column(f"rank_{measure}", "number") for measure in MEASURES)
    columns = (Column("name", "text"), Column("period", "text"), Column("meetings", "count"), *ranks)
    return Table("period_ranks", columns, rows, first=len(parts) * 5)


def _standing(material: Material, person: str, part: _Part) -> Row:
    meetings, ranks = part.meetings_of(material, person), part.ranks or {}
    proof = material.proofs[person]
    if meetings:
        proof = material.person_proof(person, meetings, f"period {part.period.label}")
    places = (ranks[measure].get(person) for measure in MEASURES)
    cells = (Cell(p.rank, p.low, p.high, proof=proof) if p else Cell(None) for p in places)
    return (material.who(person, proof), Cell(part.period.label), Cell(len(meetings), proof=proof), *cells)


def _chart(material: Material, parts: list[_Part]) -> Bumps:
    leaders = [material.people.actors[i] for i in material.by_pagerank[:LINES]]
    panels = tuple(
        (measure, tuple(Line(material.name(one), one, _points(parts, measure, one)) for one in leaders))
        for measure in DRAWN
    )
    return Bumps("periods", tuple(part.period.label for part in parts), panels)


def _points(parts: list[_Part], measure: str, person: str) -> tuple[tuple[float, float, float] | None, ...]:
    """Rank and interval in each period; without an interval the rank itself."""
    found = [(part.ranks or {})[measure].get(person) for part in parts]
    return tuple((p.rank, p.low or p.rank, p.high or p.rank) if p else None for p in found)
