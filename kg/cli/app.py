"""The application object that the command modules register with."""

from typing import Annotated

import typer

import kg

app = typer.Typer(
    name="kg",
    help="Chinese official news, as newspapers print it and OCR mangles it, turned into a knowledge graph.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kg {kg.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Options that every command shares."""
