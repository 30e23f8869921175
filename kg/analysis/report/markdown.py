"""The report as Markdown."""

from collections.abc import Iterable

from kg.analysis.report.records import Cell, Column, Section, Table
from kg.analysis.report.texts import say


def markdown(sections: Iterable[Section], lang: str) -> str:
    """The whole report as one Markdown text."""
    parts = [f"# {say('report.title', lang)}"]
    for section in sections:
        parts += _section(section, lang)
    return "\n\n".join(parts) + "\n"


def _section(section: Section, lang: str) -> list[str]:
    parts = [f"## {say(f'section.{section.key}.title', lang)}", say(f"section.{section.key}.method", lang)]
    parts += [say(note, lang) for note in section.notes]
    for table in section.tables:
        parts += [f"**{say(f'table.{table.key}', lang)}**", _table(table, lang)]
    return parts


def _table(table: Table, lang: str) -> str:
    heads = [say(f"column.{column.key}", lang) for column in table.columns]
    rules = ["---" if column.kind == "text" else "---:" for column in table.columns]
    rows = [[_cell(cell, column) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, rules, *rows])


def _cell(cell: Cell, column: Column) -> str:
    return escape(shown(cell.value, column.kind))


def shown(value: object, kind: str) -> str:
    """A value as a reader sees it."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.1%}" if kind == "share" else f"{value:.4g}"
    return str(value)


def escape(text: str) -> str:
    """Text that Markdown shows as it is, in a table too."""
    for sign in "\\`*_[]<>|#":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())
