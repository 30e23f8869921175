"""``kg review``: answer what the build left open about who is who."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import Json, console, open_graph, print_json, writing_to
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.model import Judgement
    from kg.resolve.decisions import Conflict
    from kg.resolve.review import Question, Review, Side

_KEYS = {"s": "same", "d": "different", "l": "ask", "u": "undo", "q": "quit"}
_CHOICES = "[s]ame  [d]ifferent  [l]ater  [u]ndo  [q]uit"


@app.command(
    epilog="Example: kg review out/ --judgements decisions.jsonl",
    short_help="Decide who is who where the build left it open.",
)
def review(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Output folder of kg build.")],
    judgements: Annotated[
        Path, typer.Option("--judgements", metavar="FILE", help="Where your decisions are kept; give it to kg build.")
    ] = Path("decisions.jsonl"),
    to_csv: Annotated[
        Path | None, typer.Option("--to-csv", metavar="FILE", help="Write the questions as a table.")
    ] = None,
    from_csv: Annotated[
        Path | None, typer.Option("--from-csv", metavar="FILE", help="Take answers from a table.")
    ] = None,
    json: Json = False,
) -> None:
    """Answer what the build left open: are these two names one person, one body, one meeting?

    Shows both sides with their sentences and takes s (same), d (different), l (later), u (undo), q (quit). Answers are
    written at once to a file of your own, which every later build obeys: kg build PAGES --judgements decisions.jsonl.
    """
    from kg.resolve.review import Review

    session = Review(open_graph(out), _read_judgements(out), judgements)
    if from_csv:
        answers = _answers(from_csv)
        with writing_to(judgements):
            typer.echo(f"{session.import_decisions(answers)} decisions written to {judgements}")
    if to_csv:
        _write_table(session, to_csv)
    if json:
        print_json({"questions": session.open_questions(), "conflicts": session.conflicts()})
    elif not (to_csv or from_csv):
        _ask_all(session, judgements)
    _show_conflicts(session.conflicts(), quiet=json)


def _read_judgements(out: Path) -> "tuple[Judgement, ...]":
    from kg.resolve.decisions import read_decisions

    file = (out if out.is_dir() else out.parent) / "judgements.jsonl"
    if not file.exists():
        raise InputError(f"{file}: no such file; make one with: kg build PAGES -o {out}")
    return read_decisions(file)


def _answers(path: Path) -> "tuple[Judgement, ...]":
    from kg.resolve.decisions import decisions_from_csv

    try:
        return decisions_from_csv(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text: {error}") from error


def _write_table(session: "Review", path: Path) -> None:
    from kg.files import replace_file
    from kg.resolve.decisions import decisions_to_csv

    questions = session.open_questions()
    sentences = {row: (_first(q.left), _first(q.right)) for row, q in enumerate(questions)}
    table = decisions_to_csv([question.judgement for question in questions], sentences)
    with writing_to(path):
        replace_file(path, ("\ufeff" + table).encode())
    typer.echo(f"{len(questions)} questions written to {path}; fill in the column verdict, then give it to --from-csv")


def _first(side: "Side") -> str:
    return side.sentences[0][0] if side.sentences else ""


def _ask_all(session: "Review", path: Path) -> None:
    while True:
        question = session.question()
        if question is None and not session.answered:
            typer.echo("no open questions")
            break
        if question is not None:
            _show(question, session.waiting)
        answer = _prompt(question is None)
        if answer == "quit":
            break
        if answer == "undo":
            with writing_to(path, "give another file with --judgements"):
                undone = session.undo()
            if not undone:
                typer.echo("nothing to undo")
        elif question is not None:
            with writing_to(path, "give another file with --judgements"):
                session.answer(answer)
    typer.echo(f"decisions are kept in {path}")


def _prompt(at_end: bool) -> str:
    text, default = ("all answered: [u]ndo  [q]uit", "q") if at_end else (_CHOICES, "l")
    while True:
        try:
            given = typer.prompt(text, default=default).strip().lower()
        except typer.Abort:
            return "quit"
        if given[:1] in _KEYS:
            return _KEYS[given[:1]]


def _show(question: "Question", waiting: int) -> None:
    from rich.markup import escape

    judgement, screen = question.judgement, console()
    screen.rule(f"{judgement.label} · {waiting} open · score {judgement.score:.2f}")
    for side in (question.left, question.right):
        screen.print(f"[bold]{escape(side.name)}[/bold]  {escape('、'.join(side.titles))}")
        for sentence, source in side.sentences:
            screen.print(f"    {escape(sentence)}  [dim]{escape(source)}[/dim]")
    for reason in judgement.reasons:
        screen.print(f"  · {escape(reason)}")


def _show_conflicts(found: "tuple[Conflict, ...]", *, quiet: bool) -> None:
    for conflict in found if not quiet else ():
        chain = ", ".join(f"{judgement.left} = {judgement.right}" for judgement in conflict.chain)
        typer.echo(
            f"conflict: {chain}, but {conflict.apart.left} ≠ {conflict.apart.right}: kept apart; take one back",
            err=True,
        )
