"""CSV: one table a label and one a type of relationship, for spreadsheets, pandas and ``neo4j-admin import``."""

import csv
import io
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import networkx as nx

from kg.export.flat import flat
from kg.export.rows import columns, ordered_edges, ordered_nodes
from kg.files import replace_file

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_tables(graph: nx.MultiDiGraph, folder: str | Path) -> list[Path]:
    """Write ``nodes-LABEL.csv`` and ``edges-TYPE.csv`` into a folder, each replaced whole; returns the files.

    UTF-8 with byte order mark (Excel needs it); lists are joined by ``; ``; a text that a spreadsheet would take for a
    formula gets an apostrophe in front.
    """
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node, data in ordered_nodes(graph):
        rows[f"nodes-{data['label']}"].append({"id": node, **{k: v for k, v in data.items() if k != "label"}})
    for source, target, data in ordered_edges(graph):
        rows[f"edges-{data['type']}"].append(
            {"source": source, "target": target, **{k: v for k, v in data.items() if k != "type"}}
        )
    paths = []
    for name in sorted(rows):
        path = Path(folder) / f"{name}.csv"
        replace_file(path, _table(rows[name]).encode("utf-8-sig"))
        paths.append(path)
    return paths


def _table(rows: Sequence[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    header = columns(rows, ("id", "source", "target", "name"))
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(row.get(key)) for key in header] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str | int | float | bool:
    plain = flat(value)
    return f"'{plain}" if isinstance(plain, str) and plain.startswith(_FORMULA) else plain
