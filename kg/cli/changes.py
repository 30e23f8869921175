"""``kg changes``: offices that change hands in the corpus."""

from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import GraphPath, Json, console, open_graph, partial_date, print_json

if TYPE_CHECKING:
    import networkx as nx

    from kg.graph.changes import Change
    from kg.graph.moves import Sighting
    from kg.graph.renamings import Renaming


LIKELY = 0.3
"""Changes less sure than this are shown on demand only."""


@app.command(
    epilog="Example: kg changes out/ --since 2025-06",
    short_help="Appointments, departures, successions, bodies renamed.",
)
def changes(
    graph: GraphPath,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only what was seen from then on (2025-06).")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help=f"Also those less sure than {LIKELY}.")] = False,
    json: Json = False,
) -> None:
    """List appointments, departures and successions, posts with two holders at one time, and bodies renamed.

    Each comes with its two sentences, before and after, and how sure it is (0-1): what is hardly sure is left
    out without --all. Two holders at one time may be a joint post, two people of one name, a misread name, or news.
    """
    from kg.graph.changes import find_changes
    from kg.graph.renamings import find_renamings

    day = partial_date(since, "--since")
    start = day.iso if day else ""
    opened = open_graph(graph)
    found, renamed = find_changes(opened, start), find_renamings(opened, start)
    if json:
        print_json({"changes": found, "renamings": renamed})
        return
    shown = [change for change in found if everything or change.confidence >= LIKELY]
    for change in shown:
        _print(opened, change)
    for renaming in renamed:
        _print_renaming(opened, renaming)
    if not (found or renamed):
        typer.echo("no changes seen")
    if hidden := len(found) - len(shown):
        typer.echo(f"{hidden} less sure; see them with --all")


def _print(graph: "nx.MultiDiGraph", change: "Change") -> None:
    from rich.markup import escape

    screen = console()
    hands = f"{change.other} → {change.person}" if change.kind == "succession" else " / ".join(_people(change))
    screen.print(
        f"[bold]{change.kind}[/bold]  {escape(f'{change.body} {change.post}: {hands}')}  ({change.confidence:.2f})"
    )
    for sighting in (change.before, change.after):
        screen.print(f"    {sighting.day}  {escape(sighting.quote)}  [dim]{escape(_source(graph, sighting))}[/dim]")


def _print_renaming(graph: "nx.MultiDiGraph", renaming: "Renaming") -> None:
    from rich.markup import escape

    source = str(graph.nodes[renaming.article].get("source", ""))
    screen = console()
    screen.print(f"[bold]renaming[/bold]  {escape(f'{renaming.old} → {renaming.new}')}  ({renaming.confidence:.2f})")
    screen.print(f"    {renaming.day}  {escape(renaming.quote)}  [dim]{escape(source)}[/dim]")


def _people(change: "Change") -> list[str]:
    return [name for name in (change.other, change.person) if name]


def _source(graph: "nx.MultiDiGraph", sighting: "Sighting") -> str:
    return str(graph.nodes[sighting.article].get("source", ""))
