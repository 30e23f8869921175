"""``kg evaluate``: measure a graph against gold annotations."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import GraphPath, Json, console, open_graph, print_json
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.evaluate import GoldArticle, Measures


@app.command(
    epilog="Example: kg evaluate out/ seeds/gold.jsonl --errors",
    short_help="Precision, recall and F1 against gold annotations.",
)
def evaluate(
    graph: GraphPath,
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Gold files: one annotated article a line.")],
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed and what is spurious.")] = False,
    json: Json = False,
) -> None:
    """Measure a graph against gold annotations of its source documents: precision, recall and F1 by kind of fact.

    A name is right when it or an alias equals an accepted form; optional items count neither way. The figures are
    micro-averages over the documents of the gold.
    """
    from kg.evaluate import evaluate as measure
    from kg.evaluate import missing_documents

    opened, articles = open_graph(graph), _read(gold)
    _complain(missing_documents(opened, articles))
    measures = measure(opened, articles)
    if json:
        print_json({"scores": measures.scores, "cases": measures.cases} if errors else measures.scores)
        return
    _print_table(measures)
    if errors:
        for case in measures.cases:
            typer.echo(f"{case.measure}\t{case.kind}\t{case.document}\t{case.item}")


def _read(paths: list[Path]) -> "list[GoldArticle]":
    from kg.evaluate import read_gold

    try:
        articles = read_gold(paths)
    except OSError as error:
        raise InputError(f"{error.filename}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise InputError(str(error)) from error
    if not articles:
        raise InputError(f"{', '.join(map(str, paths))}: no annotated article in it; see docs/gold.md")
    return articles


def _complain(missing: list[str]) -> None:
    """Gold counts as missed where its page was not built; that is worth a word."""
    if missing:
        some = ", ".join(missing[:3]) + (", …" if len(missing) > 3 else "")
        typer.echo(
            f"kg: {len(missing)} document(s) of the gold are not in the graph and count as missed: {some}", err=True
        )


def _print_table(measures: "Measures") -> None:
    from rich.table import Table

    table = Table("measure", box=None, pad_edge=False)
    for heading in ("P", "R", "F1", "right", "found", "gold"):
        table.add_column(heading, justify="right")
    for name, score in measures.scores.items():
        shares = (f"{share:.3f}" for share in (score.precision, score.recall, score.f1))
        table.add_row(name, *shares, str(score.right), str(score.predicted), str(score.gold))
    console().print(table)
