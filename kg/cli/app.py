"""The application object that the command modules register with."""

from typing import Annotated

import typer
from typer.core import TyperGroup

import kg
from kg.stopping import stoppable

STOPPED = 130
"""Exit code of a command that was stopped, as shells have it for Ctrl-C."""

_FIRST = ("build", "show", "query", "view", "report", "changes", "review", "evaluate")
"""The order in which a newcomer meets the commands; others follow by name."""


class _Ordered(TyperGroup):
    """Lists the commands as ``_FIRST`` says, not as modules are imported."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Names in the order of the help."""
        return sorted(self.commands, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run the command; whoever stops it is told in one sentence what became of it."""
        try:
            with stoppable():
                return super().invoke(ctx)
        except KeyboardInterrupt as stopped:
            typer.echo("; ".join(("\nStopped", *map(str, stopped.args))) + ".", err=True)
            raise typer.Exit(STOPPED) from None


app = typer.Typer(
    name="kg",
    cls=_Ordered,
    help="Chinese official news, as newspapers print it and OCR mangles it, turned into a knowledge graph.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # brackets in a help are brackets: neo4j://HOST[/DATABASE]
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
