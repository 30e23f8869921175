"""The report's tables as CSV: UTF-8 with a byte-order mark, so that spreadsheets read the Chinese."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

import networkx as nx

from kg.analysis.incidence import LINKS, Edge, participations
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Proof, Table, Words, proof_of
from kg.analysis.report.sentences import references, sentences
from kg.analysis.report.texts import shown
from kg.schema import Term

MOST_PLACES = 200
"""Places named in one row (a spreadsheet's cell holds 32,767 characters); beyond them evidence.csv has all."""


class Places:
    """Where the sentences of proofs stand, put together once for each proof, however many tables rest on it."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[object, object]] = {}

    def of(self, proof: Proof | None) -> tuple[object, object]:
        """How many places, and the first `MOST_PLACES` of them."""
        if proof is None:
            return "", ""
        if proof.key not in self._known:
            found = references(proof)
            text = " ".join([*found[:MOST_PLACES], *["…"] * (len(found) > MOST_PLACES)])
            self._known[proof.key] = (len(found), text)
        return self._known[proof.key]


def table_csv(table: Table, lang: str, places: Places) -> bytes:
    """A table as CSV, every row of it.

    A column with intervals gets ``KEY_low`` and ``KEY_high``, one of named nodes ``KEY_id``. The last two say what the
    row rests on: ``sentences``, how many, and ``evidence``, where they stand: ``ARTICLE:PLACE ARTICLE:PLACE …``.
    """
    wide = [any(row[i].low is not None for row in table.rows) for i in range(len(table.columns))]
    named = [any(row[i].node is not None for row in table.rows) for i in range(len(table.columns))]
    heads: list[str] = []
    for column, has_interval, has_node in zip(table.columns, wide, named, strict=True):
        heads += [column.key, *[f"{column.key}_id"] * has_node]
        heads += [f"{column.key}_low", f"{column.key}_high"] if has_interval else []
    rows = (
        [field for cell, w, n in zip(row, wide, named, strict=True) for field in _fields(cell, w, n, lang)]
        + [*places.of(proof_of(row))]
        for row in table.rows
    )
    return _written([[*heads, "sentences", "evidence"], *rows])


def evidence_csv(graph: nx.MultiDiGraph) -> bytes:
    """Every sentence that says who or what took part in a gathering: date, names, roles, and where it stands."""
    heads = ["date", "meeting_id", "meeting", "name_id", "name", "roles", "quote", "article_id", "source", "place"]
    material = Material(graph)
    edges = (edge for label in LINKS for _, _, edge in participations(graph, label))
    found = sorted(one for edge in edges for one in _sentence_rows(material, edge))
    return _written([heads, *([_safe(field) for field in row] for row in found)])


def _sentence_rows(material: Material, edge: Edge) -> Iterator[list[str]]:
    for one in sentences(material.graph, edge):
        roles = "、".join(role.zh for role in one.roles)
        named = (one.meeting, material.name(one.meeting), one.actor, material.name(one.actor))
        yield [one.date, *named, roles, one.quote, one.article, one.source, one.place]


def _fields(cell: Cell, has_interval: bool, has_node: bool, lang: str) -> list[object]:
    value = shown(cell.value, "text", lang) if isinstance(cell.value, (Words, Term, tuple)) else cell.value
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
