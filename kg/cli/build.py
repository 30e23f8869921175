"""``kg build``: pages to graph, views and report."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app
from kg.cli.common import Json, Quiet, Redact, console, partial_date, print_json, redacted
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.model import Judgement, Refusal
    from kg.pipeline import Settings
    from kg.record import BuildRecord

REFUSED = 3
"""Exit code when everything was built but some input was refused."""

Inputs = Annotated[list[str], typer.Argument(metavar="INPUT", help="Pages: files and folders.", show_default=False)]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="Folder to write into.")]
Issued = Annotated[
    str | None, typer.Option("--issued", metavar="DATE", help="Date of the issue (2025-11-23, 2025-11 or 2025).")
]
Place = Annotated[str | None, typer.Option("--place", metavar="NAME", help="Where the paper appears: 山西省运城市.")]
Judgements = Annotated[
    Path | None, typer.Option("--judgements", metavar="FILE", help="A reviewer's decisions on who is who.")
]
Lexicon = Annotated[
    Path | None, typer.Option("--lexicon", metavar="DIR", help="Folder of your own names; they win over every rule.")
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes that read pages; any number, same result.")]
Update = Annotated[bool, typer.Option("--update", help="Read again only pages that are new or changed since OUT.")]
Views = Annotated[bool, typer.Option("--views/--no-views", help="Write OUT/views, or leave it as it is.")]
Report = Annotated[bool, typer.Option("--report/--no-report", help="Write OUT/report, or leave it as it is.")]


@app.command(
    epilog="Example: kg build seeds/ -o out/",
    short_help="Read newspaper pages: write the graph, views and a report.",
)
def build(
    inputs: Inputs,
    output: Output = Path("out"),
    issued: Issued = None,
    place: Place = None,
    judgements: Judgements = None,
    lexicon: Lexicon = None,
    jobs: Jobs = 1,
    update: Update = False,
    views: Views = True,
    report: Report = True,
    redact: Redact = False,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Build the graph of some newspaper pages, its views and its report.

    What cannot be read is refused in one sentence, and the rest is built. Files of OUT are replaced whole: when the
    build fails, the earlier ones stay.

    Exit codes: 0 all was built; 1 nothing was built; 2 the command line is wrong; 3 built, but some input was refused.
    """
    from kg.pipeline import Settings

    settings = Settings(partial_date(issued), _known(place), _decisions(judgements), _checked(lexicon), jobs)
    skip = frozenset(name for name, wanted in (("views", views), ("report", report)) if not wanted)
    record = _write(inputs, output, settings, update=update, skip=skip, redact=redact, silent=quiet or json)
    if json:
        print_json(record)
    elif not quiet:
        _summarize(record, output)
        _name_unread(inputs)
    _complain(record.refused)
    if record.refused:
        raise typer.Exit(REFUSED)


def _write(
    inputs: list[str], output: Path, settings: "Settings", *, update: bool, skip: frozenset[str], redact: bool,
    silent: bool,
) -> "BuildRecord":  # fmt: skip
    from kg.cli.progress import Bar
    from kg.output import staging, write_outputs
    from kg.pipeline import run
    from kg.record import fingerprint, known_facts, known_memory

    with Bar(silent) as bar, staging(output) as staged:
        code = fingerprint(settings.lexicon)
        known, memory = known_facts(output, code) if update else {}, known_memory(output, update=update)
        built = run(inputs, settings, known=known, memory=memory, watch=bar)
        if not built.read:
            _complain(built.refusals)
            raise InputError("nothing was built: no input could be read")
        if redact:
            built = replace(built, graph=redacted(built.graph))
        return write_outputs(built, output, staged, code, skip=skip, redacted=redact, watch=bar)


def _decisions(path: Path | None) -> "tuple[Judgement, ...]":
    from kg.resolve.decisions import read_decisions

    if path is not None and not path.is_file():
        wrong = "is no file" if path.exists() else "no such file"
        raise InputError(f"{path}: {wrong}; kg review writes one")
    return read_decisions(path) if path else ()


def _checked(lexicon: Path | None) -> Path | None:
    if lexicon is not None:
        from kg.language.user_lexicon import read_user_lexicon, unknown_words

        for file, word, known in unknown_words(read_user_lexicon(lexicon)):
            _warn(f"{lexicon / file}: {word} is no kind or class that kg knows, kept as it is; known are {known}")
    return lexicon


def _known(place: str | None) -> str | None:
    """The place; one of which nothing is known would silently mean none."""
    if place is not None and place.strip():
        from kg.language.places import unknown_part

        unknown = unknown_part(place)
        if unknown == place.strip():
            raise UsageError(f"--place {place}: no such place; give province, city or county as in 山西省运城市")
        if unknown:
            _warn(f"--place {place}: {unknown} is not known and says nothing")
    return place


def _warn(sentence: str) -> None:
    typer.echo(f"kg: {sentence}", err=True)


def _complain(refusals: "tuple[Refusal, ...]") -> None:
    for refusal in refusals:
        _warn(f"{refusal.source}: {refusal.reason}")


def _name_unread(inputs: list[str]) -> None:
    from kg.pages.sources import unread_kinds

    try:
        kinds = unread_kinds(inputs)
    except OSError:  # a folder that cannot be listed is among the refusals
        return
    if kinds:
        counted = ", ".join(f"{count} {suffix or 'without a suffix'}" for suffix, count in sorted(kinds.items()))
        typer.echo(f"not read, of a kind that kg does not know: {counted}")


def _summarize(record: "BuildRecord", output: Path) -> None:
    from rich.table import Table

    table = Table("", "", show_header=False, box=None, pad_edge=False)
    table.columns[1].justify = "right"
    for name, count in record.counts.items():
        table.add_row(name, str(count))
    console().print(table)
    if record.reused:
        typer.echo(f"{record.reused} pages had not changed since the last build")
    stages = ", ".join(f"{stage} {spent:.1f}" for stage, spent in record.seconds.items() if spent >= 0.05)
    typer.echo(f"{sum(record.seconds.values()):.1f} seconds" + (f": {stages}" if stages else ""))
    for name in ("views/index.html", "report/report.html", "report/report.md", "graph.json"):
        if name in record.outputs:
            typer.echo(f"open {output / name}")
