"""``kg view``: an interactive page of a graph."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.common import Quiet, Redact, open_graph, redacted

EXAMPLES = (
    "Examples: kg view attendance -o who.html  ·  kg view ego 沈未然 -o ego.html  ·  "
    "kg view path 沈未然 霍知远 -o path.html  ·  kg view all -o views/"
)


@app.command(epilog=EXAMPLES, short_help="Write an interactive page that opens offline.")
def view(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="attendance, people, ego, path, projects, organizations, timeline, or all of them."
        ),
    ],
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Whom `ego` and `path` are about.")
    ] = None,
    graph: Annotated[
        Path, typer.Option("-g", "--graph", metavar="GRAPH", help="Output folder of kg build, or its graph.json.")
    ] = Path("out"),
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The page; the folder with `all`. [default: KIND.html, views]")
    ] = None,
    redact: Redact = False,
    quiet: Quiet = False,
) -> None:
    """Write an interactive page of a graph: one HTML file that opens from disk, offline."""
    from kg.views import write_named

    opened = open_graph(graph)
    for file in write_named(kind, redacted(opened) if redact else opened, names or [], output):
        if not quiet:
            typer.echo(file)
