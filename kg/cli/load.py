"""``kg load``: put a build into Neo4j, or into another store."""

import gc
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import Quiet, open_graph

if TYPE_CHECKING:
    from rich.progress import Progress


@app.command(
    epilog="Example: NEO4J_PASSWORD=… kg load out --to neo4j://localhost",
    short_help="Put the graph into Neo4j or an embedded store.",
)
def load(
    out: Annotated[Path, typer.Argument(help="Folder that `kg build` wrote, or a graph file.", metavar="OUT")],
    to: Annotated[str, typer.Option("--to", help="neo4j://HOST[/DATABASE], bolt://…, neo4j+s://…, arcadedb:FOLDER.")],
    namespace: Annotated[
        str | None, typer.Option(help="Keep this build apart from others in the same database, under this name.")
    ] = None,
    prune: Annotated[bool, typer.Option("--prune", help="Remove what this build no longer holds.")] = False,
    quiet: Quiet = False,
) -> None:
    """Put a build into Neo4j: loading again updates, and completes a load that broke off.

    User and password come from NEO4J_USERNAME and NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE), or are asked for.
    """
    from kg.stores import load_graph

    gc.disable()  # the graph stays until the end: looking through it for garbage takes longer than reading it
    graph = open_graph(out)
    began = time.monotonic()
    with _progress(quiet) as bar:
        task = bar.add_task("rows", total=graph.number_of_nodes() + graph.number_of_edges())
        written = load_graph(
            graph, to, namespace=namespace, prune=prune, progress=lambda done, total: bar.update(task, completed=done)
        )
    if not quiet:
        seconds = max(time.monotonic() - began, 1e-6)
        rate = (written.nodes + written.relationships) / seconds
        removed = f", {written.removed:,} removed" if prune else ""
        typer.echo(
            f"{written.nodes:,} nodes and {written.relationships:,} relationships loaded{removed} "
            f"in {seconds:.1f} s ({rate:,.0f} rows/s)"
        )


def _progress(quiet: bool) -> "Progress":
    """A bar on standard error, where that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    return Progress(console=Console(stderr=True), disable=quiet or not sys.stderr.isatty(), transient=True)
