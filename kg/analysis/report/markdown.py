"""The report as Markdown."""

from collections.abc import Iterable

from kg.analysis.report.links import Links, anchor
from kg.analysis.report.notes import Notes
from kg.analysis.report.records import Cell, Column, Evidence, Named, Report, Section, Sentence, Table, Value, Words
from kg.analysis.report.sentences import file_name
from kg.analysis.report.texts import plain, say, shown
from kg.schema import Term

MOST = 6
"""Sentences shown for each proof."""


def markdown(report: Report, lang: str, links: Links, notes: Notes) -> str:
    """The whole report as one Markdown text; charts are linked from ``plots/``."""
    parts = [f"# {say('report.title', lang)}", *(say(words, lang) for words in report.preface)]
    if notes.redacted:
        parts.append(say("report.redacted", lang))
    parts += [f"## {say('report.summary', lang)}", _findings(report, lang, links)]
    for section in report.sections:
        parts += _section(section, lang, links, report)
    parts += [*_limits(lang), *_notes(notes, lang), *_evidence(report, lang)]
    return "\n\n".join(parts) + "\n"


def _findings(report: Report, lang: str, links: Links) -> str:
    found = [_linked(words, lang, links) for _, words in report.findings] or [say("report.none", lang)]
    return "\n".join(f"{number}. {text}" for number, text in enumerate(found, start=1))


def _linked(words: Words, lang: str, links: Links) -> str:
    """A sentence in which names are links."""
    blanks = {key: _name(value, lang, links) for key, value in words.blanks.items()}
    return say(words.key, lang).format(**blanks)


def _name(value: Value | Term | Named, lang: str, links: Links) -> str:
    text = escape(plain(value, lang))
    view = links.view(value.node) if isinstance(value, Named) else None
    return f"[{text}]({view})" if view else text


def _section(section: Section, lang: str, links: Links, report: Report) -> Iterable[str]:
    yield f"## {say(f'section.{section.key}.title', lang)}"
    yield say(f"section.{section.key}.method", lang)
    if source := say(f"section.{section.key}.source", lang):
        yield f"*{source}*"
    yield from (escape(say(note, lang)) for note in section.notes)
    for chart in section.charts:
        yield f"![{say(f'chart.{chart.key}', lang)}](plots/{chart.key}.svg)"
    for table in section.tables:
        yield f"**{say(f'table.{table.key}', lang)}**"
        yield _table(table, lang, links, report)
        yield rows_note(table, table.first, lang)


def rows_note(table: Table, shown: int, lang: str) -> str:
    """Where all rows of a table are, and how many of them are shown."""
    file, count = f"tables/{table.key}.csv", len(table.rows)
    if count <= shown:
        return say("report.rows_all", lang).format(all=count, file=file)
    return say("report.rows", lang).format(shown=shown, all=count, file=file)


def _table(table: Table, lang: str, links: Links, report: Report) -> str:
    heads = [column.title or say(f"column.{column.key}", lang) for column in table.columns]
    rules = ["---" if column.kind == "text" else "---:" for column in table.columns]
    rows = [
        [_cell(cell, column, lang, links, report) for cell, column in zip(row, table.columns, strict=True)]
        for row in table.rows[: table.first]
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, rules, *rows])


def _cell(cell: Cell, column: Column, lang: str, links: Links, report: Report) -> str:
    if isinstance(cell.value, tuple):
        return "、".join(_name(one, lang, links) for one in cell.value)
    text = escape(shown(cell.value, column.kind, lang))
    if cell.low is not None and cell.high is not None:
        text += f" \\[{shown(cell.low, column.kind, lang)}, {shown(cell.high, column.kind, lang)}\\]"
    if view := links.view(cell.node):
        return f"[{text}]({view})"
    if cell.proof and cell.value is not None:
        return f"[{text}](#{anchor(report.proofs[cell.proof.key].number)})"
    return text


def _limits(lang: str) -> list[str]:
    points = "\n".join(f"- {say(f'report.limits_{number}', lang)}" for number in (1, 2, 3))
    return [f"## {say('report.limits', lang)}", points]


def _notes(notes: Notes, lang: str) -> list[str]:
    rows = "\n".join(f"- {head}: {escape(text)}" for head, text in notes.rows(lang))
    return [f"## {say('report.data', lang)}", rows]


def _evidence(report: Report, lang: str) -> Iterable[str]:
    yield f"## {say('report.evidence', lang)}"
    yield say("report.evidence_short", lang).format(most=MOST)
    for proof in _proofs_of_first_rows(report):
        names = " · ".join(escape(report.names[node]) for node in proof.nodes)
        yield f'<a id="{anchor(proof.number)}"></a>**[{proof.number}]** {names}'
        said = proof.sentences[:MOST]
        lines = [f"- {_sentence(report, one, lang)}" for one in said]
        if rest := proof.facts - len({(one.meeting, one.actor) for one in said}):
            lines.append("- " + say("report.more", lang).format(count=rest))
        yield "\n".join(lines)


def _proofs_of_first_rows(report: Report) -> Iterable[Evidence]:
    """Of the rows that Markdown shows, each once, by number."""
    rows = (row for section in report.sections for table in section.tables for row in table.rows[: table.first])
    found = {report.proofs[cell.proof.key].number: cell.proof.key for row in rows for cell in row if cell.proof}
    return [report.proofs[found[number]] for number in sorted(found)]


def _sentence(report: Report, one: Sentence, lang: str) -> str:
    roles = "、".join(say(role, lang) for role in one.roles)
    facts = " · ".join(filter(None, (one.date, report.names[one.meeting], report.names.get(one.actor), roles)))
    return f"{escape(facts)}: {escape(one.quote)} ({escape(file_name(one.source))} {one.place})"


def escape(text: str) -> str:
    """Text that Markdown shows as it is, in a table too."""
    for sign in "\\`*_[]<>|#&":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())
