"""Section: the network over time, and who appeared, vanished, rose or fell."""

from collections.abc import Iterable
from itertools import groupby

import numpy as np

from kg.analysis.coverage import within
from kg.analysis.diff import Change, Side, compare, side
from kg.analysis.measures import ranking
from kg.analysis.projections import project
from kg.analysis.report.charts import Bumps
from kg.analysis.report.material import Material
from kg.analysis.report.records import Blanks, Cell, Column, Proof, Section, Table, Words
from kg.analysis.spectra import pagerank
from kg.analysis.twomode import reinforcement

MOST = 8
"""Periods at most: months, quarters, half-years or years, whichever give no more."""
LEAST_ISSUES = 10
"""Issues a half must have for the comparison of halves."""


def periods_section(material: Material) -> Section:
    """Network measures by period, ranks by period, and the earlier half of the issues against the later."""
    periods = split_periods(d for d in material.dates().tolist() if len(d) == len("2025-01-31"))
    if len(periods) < 2:
        return Section("periods", notes=(Words("note.one_period"),))
    table, ranks = _by_period(material, periods)
    changes, proofs, notes = _halves(material)
    beyond = [one for one in changes if one.kind not in ("within chance", "too few")]
    tables = [table, *([change_table(material, changes, {p.key for p in proofs})] if changes else [])]
    finding = None
    if changes:
        first = material.name(beyond[0].actor) if beyond else ""
        blanks: Blanks = {"count": len(beyond), "tested": sum(one.q is not None for one in changes), "name": first}
        finding = Words("finding.change" if beyond else "finding.no_change", blanks)
    return Section(
        "periods", notes=notes, tables=tuple(tables), charts=(ranks,), proofs=tuple(proofs), finding=finding,
        weight=0.75 if beyond else 0.35,
    )  # fmt: skip


def split_periods(dates: Iterable[str]) -> list[tuple[str, str, str]]:
    """The finest periods of which there are at most `MOST`: (label, first day, last day)."""
    days = sorted(set(dates))
    for cut in (_month, _quarter, _half, _year):
        groups = [(label, list(members)) for label, members in groupby(days, key=cut)]
        if len(groups) <= MOST:
            break
    return [(label, members[0], members[-1]) for label, members in groups]


def _month(day: str) -> str:
    return day[:7]


def _quarter(day: str) -> str:
    return f"{day[:4]} Q{(int(day[5:7]) + 2) // 3}"


def _half(day: str) -> str:
    return f"{day[:4]} H{(int(day[5:7]) + 5) // 6}"


def _year(day: str) -> str:
    return day[:4]


def _by_period(material: Material, periods: list[tuple[str, str, str]]) -> tuple[Table, Bumps]:
    dates, leaders = material.dates(), material.by_pagerank[:12]
    rows, places = [], []
    for label, first, last in periods:
        keep = np.array([bool(day) and within(day, first, last) for day in dates.tolist()])
        part = material.people.columns(keep)
        present = np.flatnonzero(np.diff(part.matrix.indptr) > 0)
        matrix = part.matrix[present].tocsr()
        ties = project(matrix)
        count = len(present)
        density = ties.nnz / (count * (count - 1)) if count > 1 else 0.0
        numbers = (int(keep.sum()), count, float(matrix.sum() / max(keep.sum(), 1)), density, reinforcement(matrix))
        issues = material.coverage.between(first, last)
        rows.append((Cell(label), Cell(issues), *(Cell(n if isinstance(n, int) else round(n, 4)) for n in numbers)))
        order = ranking(pagerank(ties), [material.people.actors[i] for i in present])
        place = {int(present[i]): float(rank) for rank, i in enumerate(order, start=1)}
        places.append([place.get(i) for i in leaders])
    keys = ("period", "issues", "meetings", "people", "mean_size", "density", "reinforcement")
    kinds = ("text", "count", "count", "count", "number", "number", "number")
    lines = tuple(
        (material.name(material.people.actors[i]), material.people.actors[i], tuple(row[k] for row in places))
        for k, i in enumerate(leaders)
    )
    return Table("periods", tuple(map(Column, keys, kinds)), tuple(rows)), Bumps(
        "periods", tuple(label for label, _, _ in periods), lines
    )


def _halves(material: Material) -> tuple[list[Change], list[Proof], tuple[Words, ...]]:
    dates = material.coverage.dates
    if len(dates) < 2 * LEAST_ISSUES:
        return [], [], (Words("note.few_issues", {"issues": len(dates), "need": 2 * LEAST_ISSUES}),)
    middle = dates[len(dates) // 2]
    first = side(material.graph, "", dates[len(dates) // 2 - 1])
    second = side(material.graph, middle)
    changes = compare(first, second)
    proofs = [_proof(material, one, first, second) for one in changes[:25]]
    blanks: Blanks = {"middle": middle, "before": first.issues, "after": second.issues}
    return changes, proofs, (Words("note.halves", blanks),)


def _proof(material: Material, change: Change, first: Side, second: Side) -> Proof:
    articles = {a for one in (first, second) for found in one.seen.get(change.actor, {}).values() for a in found}
    edges = (
        edge
        for meeting in sorted(material.edges_of[change.actor])
        for edge in material.edges_of[change.actor][meeting]
        if articles & set(edge[2].get("articles", ()))
    )
    return Proof(f"{change.actor}/change", (change.actor,), tuple(edges))


def change_table(material: Material, changes: list[Change], proofs: set[str]) -> Table:
    """Changes as a table: counts, ratio with interval, adjusted p-value, and the verdict."""
    rows = []
    for one in changes:
        proof = f"{one.actor}/change" if f"{one.actor}/change" in proofs else None
        ratio = Cell(round(one.ratio, 4), round(one.low, 4), round(one.high, 4), proof=proof)
        verdict = Cell(Words(f"label.{one.kind.replace(' ', '_')}"))
        counts = (Cell(one.before, proof=proof), Cell(one.after, proof=proof))
        rows.append((material.who(one.actor), *counts, ratio, Cell(one.q, proof=proof), verdict))
    keys = ("name", "issues_before", "issues_after", "ratio", "q", "verdict")
    kinds = ("text", "count", "count", "number", "p", "text")
    return Table("changes", tuple(map(Column, keys, kinds)), tuple(rows))
