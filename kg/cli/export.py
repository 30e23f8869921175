"""``kg export``: the graph in another program's format."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.common import GraphPath, Quiet, open_graph, writing_to
from kg.errors import UsageError


@app.command(
    epilog="Example: kg export out/ gexf -o network.gexf",
    short_help="Write the graph for Gephi, spreadsheets, linked data …",
)
def export(
    graph: GraphPath,
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help="graphml, gexf, csv, cypher, jsonld or ftm.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write; for csv a folder.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Write the graph for another program: Gephi, yEd, spreadsheets, Cypher databases, linked data, FollowTheMoney."""
    from kg.export import FORMATS

    if format_ not in FORMATS:
        raise UsageError(f"{format_}: no such format; choose one of {', '.join(FORMATS)}")
    name, write = FORMATS[format_]
    path = output or (graph if graph.is_dir() else graph.parent) / name
    opened = open_graph(graph)
    with writing_to(path, "give another place with -o"):
        write(opened, path)
    if not quiet:
        typer.echo(str(path))
