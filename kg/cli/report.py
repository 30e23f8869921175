"""``kg report``: what the network says, as a report with tables."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app


class Language(StrEnum):
    """Languages of the report."""

    zh = "zh"
    en = "en"


@app.command(epilog="Example: kg report out -o out/report --lang en")
def report(
    out: Annotated[Path, typer.Argument(help="Folder that `kg build` wrote, or a graph file.", metavar="OUT")],
    folder: Annotated[Path | None, typer.Option("-o", "--output", help="Where to write. [default: OUT/report]")] = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of the report.")] = Language.zh,
) -> None:
    """Write the network report of a build: Markdown and every table as CSV."""
    from kg.analysis import write_report
    from kg.graph import read_graph

    path = out / "graph.json" if out.is_dir() else out
    try:
        files = write_report(read_graph(path), folder or path.parent / "report", lang=lang.value)
    except (OSError, ValueError) as error:
        typer.echo(f"kg report: {path}: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(files[0])
