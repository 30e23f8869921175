"""``kg explain``: how a sentence is read, and why."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import Json, console, partial_date, print_json

if TYPE_CHECKING:
    from kg.extract.explain import Explanation, ReadSentence


@app.command(
    epilog="Example: kg explain 3月12日，区长林晓主持召开防汛工作会议。",
    short_help="How a sentence is read, and why.",
)
def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="One or more sentences.")],
    headline: Annotated[str | None, typer.Option("--headline", metavar="TEXT", help="Headline of the article.")] = None,
    issued: Annotated[
        str | None, typer.Option("--issued", metavar="DATE", help="Date of the issue, for dates that leave out a part.")
    ] = None,
    lexicon: Annotated[
        Path | None,
        typer.Option("--lexicon", metavar="DIR", help="Folder of your own names; they win over every rule."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Also candidates that were not chosen.")] = False,
    json: Json = False,
) -> None:
    """Show how a text is read: candidates with scores and reasons, the reading chosen, clauses, facts.

    The reading is the consistent set of candidates with the highest sum of scores and links; what a link adds depends
    on the candidate chosen before.
    """
    from kg.extract import load_pipeline
    from kg.extract.explain import explain as explained

    found = explained(
        text, headline=headline, issued=partial_date(issued), nlp=load_pipeline(lexicon) if lexicon else None
    )
    if json:
        print_json(found)
        return
    for sentence in found.sentences:
        _print_sentence(sentence, every)
    _print_facts(found)


def _print_sentence(sentence: "ReadSentence", every: bool) -> None:
    from rich.markup import escape
    from rich.table import Table

    out = console()
    out.print(f"[bold]{escape(sentence.text)}[/bold]")
    out.print(escape("words: " + "|".join(sentence.words)), style="dim")
    table = Table("", "candidate", "kind", "score", "link", "why", box=None, pad_edge=False)
    for one in sentence.candidates:
        if every or one.chosen:
            row = ("✓" if one.chosen else "", one.text, one.kind, f"{one.score:.1f}", f"{one.link:+.1f}", one.reason)
            table.add_row(*map(escape, row), style="" if one.chosen else "dim")
    out.print(table)
    for clause in sentence.clauses:
        said = " | ".join(clause.predicates) or "nothing"
        out.print(f"clause {escape(clause.text)}: {escape('、'.join(clause.subject) or 'no subject')} | {escape(said)}")
    if sentence.asserted:
        out.print(f"parts: {escape(', '.join(sentence.asserted))}")
    out.print()


def _print_facts(found: "Explanation") -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table("fact", "from", "to", "properties", "confidence", box=None, pad_edge=False)
    for one in found.facts:
        properties = ", ".join(f"{key} {value}" for key, value in one.properties.items() if value is not None)
        table.add_row(*map(escape, (one.type, one.source, one.target, properties, f"{one.confidence:.2f}")))
    console().print(table if found.facts else "no facts")
