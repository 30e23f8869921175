"""``kg diff``: who appeared, vanished, rose or fell between two builds or two periods."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import Json, Redact, console, open_graph, print_json, redacted
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.analysis.diff import Comparison

EXAMPLES = "Examples: kg diff out-2024 out-2025  ·  kg diff out --between 2024-01..2024-06 2025-01..2025-06"


@app.command(epilog=EXAMPLES, short_help="Who appeared, vanished, rose or fell beyond chance.")
def diff(
    first: Annotated[Path, typer.Argument(metavar="OUT1", help="Folder that `kg build` wrote, or a graph file.")],
    second: Annotated[Path | None, typer.Argument(metavar="[OUT2]", help="Another build, later.")] = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="PERIOD PERIOD", help="Two periods, FIRST..LAST each: 2025-01..2025-06."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Also those whose change is within chance.")] = False,
    redact: Redact = False,
    json: Json = False,
) -> None:
    """List who appeared, vanished, rose or fell beyond chance, per issue actually read.

    A person's rate is the share of the issues read in which an attendance of theirs is reported, so that what nobody
    read is no disappearance. Rates are compared by Fisher's exact test at a false discovery rate of 5 %.
    """
    from kg.analysis.diff import aligned, compare_builds

    if (second is None) == (between is None):
        raise UsageError("give either a second build or --between with two periods (2025-01..2025-06)")
    graphs = [open_graph(path) for path in (first, second or first)]
    if redact:  # ids are brought together first: a pseudonym is made from its person's id
        graphs = [redacted(graph) for graph in (graphs[0], aligned(*graphs))]
    found = compare_builds(graphs[0], graphs[1], between or ("..", ".."))
    if json:
        print_json(found)
    else:
        _print(found, every)


def _print(found: "Comparison", every: bool) -> None:
    from rich.markup import escape
    from rich.table import Table

    screen = console()
    screen.print(f"issues read: {found.issues_before} before, {found.issues_after} after; {found.tested} people tested")
    table = Table("", "name", "before", "after", "ratio (95 %)", "q", box=None)
    for row in found.rows:
        if every or row.beyond_chance:
            ratio = f"{row.change.ratio:.2f} ({row.change.low:.2f}–{row.change.high:.2f})"
            q = "–" if row.change.q is None else f"{row.change.q:.3f}"
            table.add_row(row.change.kind, escape(row.name), str(row.change.before), str(row.change.after), ratio, q)
    if table.row_count:
        screen.print(table)
    else:
        typer.echo("nobody changed beyond chance")
