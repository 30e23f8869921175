"""The report's tables as CSV: UTF-8 with a byte-order mark, so that spreadsheets read the Chinese."""

import csv
import io

from kg.analysis.report.records import Cell, Table


def table_csv(table: Table) -> bytes:
    """A table as CSV; columns with intervals get two more, ``KEY_low`` and ``KEY_high``; named nodes their id."""
    wide = [any(row[i].low is not None for row in table.rows) for i in range(len(table.columns))]
    named = [any(row[i].node is not None for row in table.rows) for i in range(len(table.columns))]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    heads: list[str] = []
    for column, has_interval, has_node in zip(table.columns, wide, named, strict=True):
        heads += [column.key, *[f"{column.key}_id"] * has_node]
        heads += [f"{column.key}_low", f"{column.key}_high"] if has_interval else []
    writer.writerow(heads)
    writer.writerows(
        [field for c, w, n in zip(row, wide, named, strict=True) for field in _fields(c, w, n)] for row in table.rows
    )
    return out.getvalue().encode("utf-8-sig")


def _fields(cell: Cell, has_interval: bool, has_node: bool) -> list[object]:
    fields = [_safe(cell.value)]
    fields += [cell.node or ""] if has_node else []
    return fields + ([_safe(cell.low), _safe(cell.high)] if has_interval else [])


def _safe(value: object) -> object:
    """Text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return "" if value is None else value
