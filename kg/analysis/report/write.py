"""Writes the report's files."""

from collections.abc import Sequence
from pathlib import Path

import networkx as nx

from kg.analysis.report.build import build_report
from kg.analysis.report.csv import Places, evidence_csv, table_csv
from kg.analysis.report.html import html
from kg.analysis.report.links import Links
from kg.analysis.report.markdown import markdown
from kg.analysis.report.notes import notes_on
from kg.analysis.report.plots import draw
from kg.analysis.report.records import Report
from kg.files import replace_file
from kg.model import Judgement

VIEWS = "../views/attendance.html"
"""The view that names lead to, beside the report's folder in a build."""


def write_report(
    graph: nx.MultiDiGraph,
    folder: str | Path,
    *,
    lang: str = "zh",
    judgements: Sequence[Judgement] = (),
    views: str | None = VIEWS,
    redacted: bool = False,
) -> list[Path]:
    """Write the network report of ``graph`` into ``folder``; returns the files written, the HTML page first.

    Args:
        graph: as `kg.read_graph` returns it.
        folder: made where missing; files of the same names are replaced. It will hold ``report.html``, ``report.md``,
            ``tables/*.csv`` and ``plots/*.svg``.
        lang: ``zh`` or ``en``.
        judgements: what resolution decided (``judgements.jsonl``); without them no merge is doubted.
        views: address of the page that names lead to, from ``folder``; None for no links.
        redacted: whether ``graph`` went through `kg.privacy.redact`; the report then says so.

    Raises:
        OSError: the folder cannot be written.
    """
    return write_built(build_report(graph, judgements), graph, folder, lang=lang, views=views, redacted=redacted)


def write_built(
    report: Report,
    graph: nx.MultiDiGraph,
    folder: str | Path,
    *,
    lang: str = "zh",
    views: str | None = VIEWS,
    redacted: bool = False,
) -> list[Path]:
    """The files of a report that `build_report` made of ``graph``: one computation, any number of languages."""
    notes = notes_on(graph, redacted=redacted)
    links = Links(views, {node: data["label"] for node, data in graph.nodes(data=True)})
    plots = {chart.key: draw(chart, lang, links.view) for section in report.sections for chart in section.charts}
    home = Path(folder)
    files = {
        home / "report.html": html(report, lang, links, notes, plots).encode(),
        home / "report.md": markdown(report, lang, links, notes).encode(),
    }
    places = Places()
    for section in report.sections:
        files |= {home / "tables" / f"{table.key}.csv": table_csv(table, lang, places) for table in section.tables}
    files[home / "tables" / "evidence.csv"] = evidence_csv(graph)
    files |= {home / "plots" / f"{key}.svg": svg.encode() for key, svg in plots.items()}
    for path, data in files.items():
        replace_file(path, data)
    return list(files)
