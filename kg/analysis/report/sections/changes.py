"""Who appeared, vanished, rose or fell between the earlier half of the issues and the later."""

from dataclasses import dataclass

from kg.analysis.diff import Change, Side, compare, side
from kg.analysis.report.material import Material
from kg.analysis.report.records import MOST_ROWS, Blanks, Cell, Column, Proof, Row, Table, Words

LEAST_ISSUES = 10
"""Issues a half must have for the comparison of halves."""


@dataclass(frozen=True, slots=True)
class Halves:
    """What comparing the halves adds to the section on time."""

    notes: tuple[Words, ...]
    tables: tuple[Table, ...] = ()
    finding: Words | None = None
    weight: float = 0.35


def halves(material: Material) -> Halves:
    """The earlier half of the issues read against the later; only a note where there are too few."""
    dates = material.coverage.dates
    if len(dates) < 2 * LEAST_ISSUES:
        return Halves((Words("note.few_issues", {"issues": len(dates), "need": 2 * LEAST_ISSUES}),))
    middle = dates[len(dates) // 2]
    first, second = side(material.graph, "", dates[len(dates) // 2 - 1]), side(material.graph, middle)
    changes = compare(first, second)
    notes = (Words("note.halves", {"middle": middle, "before": first.issues, "after": second.issues}),)
    if not changes:
        return Halves(notes)
    beyond = [one for one in changes if one.beyond_chance]
    name = material.named(beyond[0].actor) if beyond else ""
    blanks: Blanks = {"count": len(beyond), "tested": sum(one.q is not None for one in changes), "name": name}
    finding = Words("finding.change" if beyond else "finding.no_change", blanks)
    return Halves(notes, (_table(material, changes, first, second),), finding, 0.75 if beyond else 0.35)


def _table(material: Material, changes: list[Change], first: Side, second: Side) -> Table:
    """Counts, ratio with interval, adjusted p-value, and the verdict."""
    keys = ("name", "issues_before", "issues_after", "ratio", "q", "verdict")
    kinds = ("text", "count", "count", "number", "p", "text")
    rows = [_row(material, one, first, second) for one in changes[:MOST_ROWS]]
    rows += [_row(material, one) for one in changes[MOST_ROWS:]]
    return Table("changes", tuple(map(Column, keys, kinds)), tuple(rows))


def _row(material: Material, one: Change, first: Side | None = None, second: Side | None = None) -> Row:
    """With both sides given, each count has the sentences of its own half."""
    both = material.proofs[one.actor]
    before = _proof(material, one.actor, first, "before") if first and one.before else both
    after = _proof(material, one.actor, second, "after") if second and one.after else both
    return (
        material.who(one.actor, both), Cell(one.before, proof=before), Cell(one.after, proof=after),
        Cell(round(one.ratio, 4), round(one.low, 4), round(one.high, 4), proof=both), Cell(one.q, proof=both),
        Cell(Words(f"label.{one.kind.replace(' ', '_')}")),
    )  # fmt: skip


def _proof(material: Material, person: str, period: Side, about: str) -> Proof:
    articles = {article for found in period.seen.get(person, {}).values() for article in found}
    edges = (edge for edge in material.proofs[person].edges if articles & set(edge[2].get("articles", ())))
    return Proof(f"{person}/{about}", (person,), tuple(edges))
