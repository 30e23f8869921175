"""The report's tables as CSV: UTF-8 with a byte-order mark, so that spreadsheets read the Chinese."""

import csv
import io
from collections.abc import Iterable, Sequence

from kg.analysis.report.records import Cell, Report, Table, Words
from kg.analysis.report.texts import say
from kg.schema import Term


def table_csv(table: Table, lang: str) -> bytes:
    """A table as CSV; a column with intervals gets ``KEY_low`` and ``KEY_high``, one of named nodes ``KEY_id``."""
    wide = [any(row[i].low is not None for row in table.rows) for i in range(len(table.columns))]
    named = [any(row[i].node is not None for row in table.rows) for i in range(len(table.columns))]
    heads: list[str] = []
    for column, has_interval, has_node in zip(table.columns, wide, named, strict=True):
        heads += [column.key, *[f"{column.key}_id"] * has_node]
        heads += [f"{column.key}_low", f"{column.key}_high"] if has_interval else []
    rows = (
        [field for cell, w, n in zip(row, wide, named, strict=True) for field in _fields(cell, w, n, lang)]
        for row in table.rows
    )
    return _written([heads, *rows])


def evidence_csv(report: Report) -> bytes:
    """Every sentence behind the numbers: proof, whom it is about, the fact, the quote and its place."""
    heads = ["proof", "about", "date", "meeting_id", "meeting", "name_id", "name", "roles", "quote", "source", "place"]
    rows: list[list[object]] = []
    for key, said in report.sentences.items():
        about = " · ".join(report.names[node] for node in report.proofs[key].nodes)
        for one in said:
            roles = "、".join(role.zh for role in one.roles)
            named = (one.meeting, report.names[one.meeting], one.actor, report.names[one.actor])
            rows.append([key, about, one.date, *named, roles, one.quote, one.source, one.place])
    return _written([heads, *([_safe(field) for field in row] for row in rows)])


def _fields(cell: Cell, has_interval: bool, has_node: bool, lang: str) -> list[object]:
    value = say(cell.value, lang) if isinstance(cell.value, (Words, Term)) else cell.value
    fields = [_safe(value)]
    fields += [_safe(cell.node)] if has_node else []
    return fields + ([_safe(cell.low), _safe(cell.high)] if has_interval else [])


def _written(rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _safe(value: object) -> object:
    """Text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return "" if value is None else value
