"""``kg show``: everything known of one thing."""

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import Json, open_graph, print_json

if TYPE_CHECKING:
    from kg.show import Fact, Sheet, Sighting

_SAID_APART = frozenset(
    ("title", "post", "roles", "position", "order", "list_complete", "first_seen", "last_seen", "inferred", "succeeded")
)


@app.command(
    epilog="Example: kg show 沈未然 -g out/",
    short_help="Everything known of one person, body, project or meeting.",
)
def show(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Name, alias or id of a person, body, project or meeting.")
    ],
    graph: Annotated[
        Path, typer.Option("-g", "--graph", metavar="GRAPH", help="Output folder of kg build, or its graph.json.")
    ] = Path("out"),
    json: Json = False,
) -> None:
    """Show everything known of a person, an organization, a project or a meeting.

    Each line stands with the sentence that proves it and its place in the source file (file:line:column). A name that
    is not in the graph gets suggestions; one that several things bear lists their ids.
    """
    from kg.show import Sources, find, make_sheet

    opened = open_graph(graph)
    sheet = make_sheet(opened, find(opened, name), Sources(opened))
    if json:
        print_json(sheet)
    else:
        _print_sheet(sheet)


def _print_sheet(sheet: "Sheet") -> None:
    from kg.schema import schema

    label = schema().labels[sheet.label]
    typer.secho(f"{sheet.name}  {label.zh} {label.en}  {sheet.id}", bold=True)
    if sheet.aliases:
        typer.echo(f"  also {', '.join(sheet.aliases)}")
    known = [f"{key} {value}" for key, value in sheet.properties.items() if key != "confidence"]
    if known:
        typer.echo(f"  {', '.join(known)}")
    if sheet.career:
        typer.secho("\n履历 career", bold=True)
        for first, last, body, title in sheet.career:
            typer.echo(f"  {_span(first, last) or 'undated'}  {title}  {body}")
    for type_, facts in groupby(sheet.facts, key=lambda fact: fact.type):
        term = schema().relationships.get(type_)
        typer.secho(f"\n{term.zh} {term.en}" if term else f"\n{type_}", bold=True)
        for fact in facts:
            _print_fact(fact)
    if sheet.mentions:
        typer.secho("\n提及 mentioned", bold=True)
        for sighting in sheet.mentions:
            _print_sighting(sighting)


def _print_fact(fact: "Fact") -> None:
    typer.echo(f"  {'' if fact.outgoing else '← '}{_headline(fact)}")
    for sighting in fact.sightings:
        _print_sighting(sighting)


def _headline(fact: "Fact") -> str:
    said = fact.properties
    first, last = said.get("first_seen"), said.get("last_seen")
    span = _span(first, last) or fact.date
    more = ", ".join(f"{key} {value}" for key, value in said.items() if key not in _SAID_APART)
    parts = [
        span,
        said.get("title"),
        fact.other_name,
        ", ".join(said.get("roles") or ()),
        f"as {said['position']}" if said.get("position") else "",
        "inferred" if said.get("inferred") else "",
        more,
        f"({fact.confidence:.0%})",
    ]
    return "  ".join(part for part in parts if part)


def _span(first: str | None, last: str | None) -> str:
    return " – ".join(dict.fromkeys(filter(None, (first, last))))


def _print_sighting(sighting: "Sighting") -> None:
    typer.echo(f"      “{' '.join(sighting.quote.split())}”  {sighting.where}")
