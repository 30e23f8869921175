"""``kg query``: ask the graph in Cypher, or by the name of a cookbook query."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import console, writing_to
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.stores import Answer


class Format(StrEnum):
    """How the answer is printed."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"


@app.command(
    epilog="Example: kg query 'MATCH (p:Person {name: $name}) RETURN p.aliases' --param name=沈未然",
    short_help="Ask the graph, in Cypher or by a query of the cookbook.",
)
def query(
    statement: Annotated[
        str | None, typer.Argument(help="Cypher, the name of a cookbook query, or - for standard input.")
    ] = None,
    store: Annotated[
        str, typer.Option("-s", "--store", help="Build folder, graph.json, arcadedb:FOLDER or neo4j://HOST.")
    ] = "out",
    param: Annotated[
        list[str] | None, typer.Option("-p", "--param", help="NAME=VALUE; JSON values are read as such.")
    ] = None,
    output: Annotated[Format, typer.Option("-f", "--format", help="How to print.")] = Format.table,
    view: Annotated[Path | None, typer.Option(help="Write the nodes and paths of the answer as a page.")] = None,
    write: Annotated[bool, typer.Option("--write", help="Allow the statement to write.")] = False,
    timeout: Annotated[float, typer.Option(min=0, help="Seconds it may take; 0 for no limit.")] = 60.0,
    list_: Annotated[bool, typer.Option("--list", help="List the cookbook.")] = False,
) -> None:
    """Ask the graph: Cypher, or a named query of the cookbook (`--list`)."""
    if list_:
        _print_cookbook()
        return
    if not (statement or "").strip():
        raise UsageError("nothing to ask; give Cypher or a name out of: kg query --list")
    asked = sys.stdin.read() if statement == "-" else str(statement)
    if not asked.strip():
        raise InputError("nothing to ask: standard input is empty; give Cypher or a name out of: kg query --list")
    from kg.stores import open_cypher

    text, values = _resolve(asked, param or [])
    with open_cypher(store, timeout=timeout or None, writable=write) as opened:
        answer = opened.cypher(text, values, write=write)
    if view is not None:
        _write_view(answer, view)
    _print(answer, output)


def _resolve(statement: str, params: list[str]) -> tuple[str, dict[str, object]]:
    """The Cypher and its parameters."""
    from kg.queries import cookbook

    given = dict(_split(item) for item in params)
    if named := cookbook().get(statement.strip()):
        return named.cypher, named.bind(given)
    if " " not in statement.strip():
        raise UsageError(f"{statement}: no such query in the cookbook; see: kg query --list")
    return statement, {name: _value(text) for name, text in given.items()}


def _split(item: str) -> tuple[str, str]:
    name, equals, value = item.partition("=")
    if not equals or not name:
        raise UsageError(f"--param {item}: write it as NAME=VALUE")
    return name, value


def _value(text: str) -> object:
    """A number, true, false, null, list or quoted text as JSON has it; anything else is text."""
    import json

    try:
        return json.loads(text)
    except ValueError:
        return text


def _print(answer: "Answer", output: Format) -> None:
    from kg.stores import answers

    if output is Format.table:
        _print_table(answer)
        return
    text = {Format.csv: answers.as_csv, Format.json: answers.as_json, Format.jsonl: answers.as_json_lines}[output](
        answer
    )
    typer.echo(text, nl=bool(text))


def _print_table(answer: "Answer") -> None:
    from rich import box
    from rich.table import Column, Table
    from rich.text import Text

    from kg.stores.answers import cells

    table = Table(*(Column(Text(name)) for name in answer.columns), box=box.SIMPLE_HEAD)
    for row in cells(answer):
        table.add_row(*map(Text, row))
    out = console()
    if answer.columns:
        out.print(table)
    out.print(f"{len(answer.rows)} row{'s' if len(answer.rows) != 1 else ''}")


def _print_cookbook() -> None:
    from rich import box
    from rich.table import Table

    from kg.queries import cookbook

    table = Table("name", "question", "parameters", box=box.SIMPLE_HEAD)
    for name, entry in cookbook().items():
        table.add_row(name, f"{entry.zh}\n{entry.en}", ", ".join(parameter.name for parameter in entry.parameters))
    console().print(table)


def _write_view(answer: "Answer", path: Path) -> None:
    from kg.stores.answers import subgraph
    from kg.views import write_subgraph

    graph = subgraph(answer)
    if not graph:
        raise InputError("the answer holds no nodes or paths to show; return nodes, relationships or paths for --view")
    with writing_to(path):
        write_subgraph(graph, path)
