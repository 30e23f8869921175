"""Section: what was read, and what was not."""

from collections import defaultdict

from kg.analysis.coverage import Gap, gaps, weeks
from kg.analysis.report.charts import Calendar
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Row, Section, Table, Words, numbers


def coverage_section(material: Material) -> Section:
    """Issues, pages and articles by month, and the gaps."""
    read = material.coverage
    empty = gaps(read.dates)
    notes = [Words(f"note.{key}", {"count": n}) for key in ("inferred", "undated") if (n := getattr(read, key))]
    if not read.issues:
        return Section("coverage", notes=(Words("note.no_issues"), *notes))
    total = len(weeks(read.dates))
    missing = sum(gap.weeks for gap in empty)
    notes.append(Words("note.weeks" if missing else "note.no_gap", {"weeks": total, "missing": missing}))
    gap_rows = tuple(_gap(material, gap) for gap in empty)
    columns = (Column("first_week", "text"), Column("last_week", "text"), Column("weeks", "count"))
    tables = (_months(material), *([Table("gaps", columns, gap_rows, first=10)] if gap_rows else []))
    chart = Calendar("calendar", {issue.date: issue.articles for issue in read.issues})
    return Section("coverage", notes=tuple(notes), tables=tables, charts=(chart,))


def _months(material: Material) -> Table:
    months: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for issue in material.coverage.issues:
        row = months[issue.date[:7]]
        row[0] += 1
        row[1] += issue.pages
        row[2] += issue.articles
    columns = (Column("month", "text"), *(Column(key, "count") for key in ("issues", "pages", "articles")))
    rows = []
    for month, counts in sorted(months.items()):
        days = [day for day in material.coverage.dates if day.startswith(month)]
        rows.append(numbers(material.reading_proof(month, days), month, *counts))
    return Table("coverage", columns, tuple(rows), first=36)


def _gap(material: Material, gap: Gap) -> Row:
    """A gap rests on the last issue before it and the first one after."""
    dates = material.coverage.dates
    around = [max(day for day in dates if day < gap.first), min(day for day in dates if day > gap.last)]
    proof = material.reading_proof(f"gap {gap.first}", around)
    return (Cell(gap.first, proof=proof), Cell(gap.last), Cell(gap.weeks, proof=proof))
