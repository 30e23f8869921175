"""``kg view``: an interactive page of a graph."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app

EPILOG = "Examples: kg view attendance -o who.html  ·  kg view ego 吕沛 -o ego.html  ·  kg view path 吕沛 官卫红  ·  kg view all -o views"


@app.command(epilog=EPILOG)
def view(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="Which view, or `all` of them.")],
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="Whom `ego` and `path` are about.")] = None,
    graph: Annotated[Path, typer.Option("-g", "--graph", help="Folder that `kg build` wrote, or a graph file.")] = Path("out"),
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The page; with `all` the folder. [default: KIND.html]")
    ] = None,
) -> None:
    """Write an interactive page of a graph: one HTML file that opens from disk."""
    from kg.graph import read_graph
    from kg.views import view_command

    path = graph / "graph.json" if graph.is_dir() else graph
    try:
        files = view_command(kind, tuple(names or ()), read_graph(path), output)
    except FileNotFoundError:
        typer.echo(f"kg view: {path}: no such graph; make one with: kg build PAGES -o {graph}", err=True)
        raise typer.Exit(1) from None
    except (OSError, ValueError) as error:
        typer.echo(f"kg view: {error}", err=True)
        raise typer.Exit(1) from None
    for file in files:
        typer.echo(file)
