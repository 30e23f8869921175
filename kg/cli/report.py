"""``kg report``: what the network says, as a report with tables."""

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import Redact, graph_file, open_graph, redacted, writing_to

if TYPE_CHECKING:
    from kg.model import Judgement


class Language(StrEnum):
    """Languages of the report."""

    zh = "zh"
    en = "en"


@app.command(
    epilog="Example: kg report out -o out/report --lang en",
    short_help="Write the network report: HTML, Markdown, CSV, SVG.",
)
def report(
    out: Annotated[Path, typer.Argument(help="Folder that `kg build` wrote, or a graph file.", metavar="OUT")],
    folder: Annotated[Path | None, typer.Option("-o", "--output", help="Where to write. [default: OUT/report]")] = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of the report.")] = Language.zh,
    redact: Redact = False,
) -> None:
    """Write the network report of a build: one HTML page, the same as Markdown, every table as CSV, charts as SVG.

    Names lead to OUT/views, numbers to the sentences behind them.
    """
    from kg.analysis import write_report

    graph, home = open_graph(out), graph_file(out).parent
    target = folder or home / "report"
    judgements = _judgements(home)
    with writing_to(target, "choose another place with -o"):
        files = write_report(
            redacted(graph) if redact else graph, target, lang=lang.value, judgements=judgements,
            views=_views(home, target) if not redact else None, redacted=redact,
        )  # fmt: skip
    for file in files[:2]:
        typer.echo(file)


def _judgements(home: Path) -> "list[Judgement]":
    from kg.jsonlines import read_lines
    from kg.model import Judgement

    path = home / "judgements.jsonl"
    return read_lines(path, Judgement, "judgements") if path.is_file() else []


def _views(home: Path, target: Path) -> str | None:
    """Address of the build's view from the report's folder; None where the build has no views."""
    page = home / "views" / "attendance.html"
    return Path(os.path.relpath(page, target)).as_posix() if page.is_file() else None
