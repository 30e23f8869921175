"""What the commands share: where they print, how they open a graph, how they refuse."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.errors import InputError, OutputError

if TYPE_CHECKING:
    import networkx as nx
    from rich.console import Console

    from kg.model import PartialDate

GraphPath = Annotated[Path, typer.Argument(metavar="GRAPH", help="Output folder of kg build, or its graph.json.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
Redact = Annotated[
    bool, typer.Option("--redact", help="Pseudonyms for people without a public position (key: KG_REDACT_KEY).")
]


def console() -> "Console":
    """Standard output, as wide as a table needs where it is no terminal."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else 160, highlight=False, soft_wrap=not sys.stdout.isatty())


def graph_file(path: Path) -> Path:
    """The graph file that a folder or file argument means."""
    return path / "graph.json" if path.is_dir() else path


def open_graph(path: Path) -> "nx.MultiDiGraph":
    """The graph of an output folder or file.

    Raises:
        InputError: there is none, or the file is no graph.
    """
    from kg.graph import read_graph

    file = graph_file(path)
    try:
        return read_graph(file)
    except FileNotFoundError:
        raise InputError(f"{file}: no such graph; make one with: kg build PAGES -o {path}") from None
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{file}: {error}; give the graph.json of a build") from error


def redacted(graph: "nx.MultiDiGraph") -> "nx.MultiDiGraph":
    """The graph with pseudonyms for private people, under the key that KG_REDACT_KEY holds."""
    from kg.privacy import redact

    return redact(graph, key=os.environ.get("KG_REDACT_KEY", ""))


def partial_date(given: str | None, option: str = "--issued") -> "PartialDate | None":
    """A date as given with ``option``: of a day, a month or a year.

    Raises:
        typer.BadParameter: it is no date.
    """
    from datetime import date

    from kg.model import PartialDate

    if given is None:
        return None
    try:
        if len(given) not in (4, 7, 10):
            raise ValueError
        date.fromisoformat(given + "-01-01"[len(given) - 4 :] if len(given) < 10 else given)
    except ValueError:
        raise typer.BadParameter(f"{given!r} is no date like 2025-11-23, 2025-11 or 2025", param_hint=option) from None
    return PartialDate(given)


@contextmanager
def writing_to(path: Path, option: str = "choose another place") -> Iterator[None]:
    """Says of a place that cannot be written what to do.

    Raises:
        OutputError: something written within cannot be written there.
    """
    try:
        yield
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror}); {option}") from error


def print_json(value: object) -> None:
    """One JSON document on standard output."""
    import msgspec

    typer.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
