"""The ``kg`` command: one module a command, no logic in them; ``commands.py`` lists them."""

import sys
from typing import NoReturn, TextIO

import typer

from kg.cli import commands as commands
from kg.cli.app import app
from kg.errors import KgError, UsageError


def main() -> None:
    """Entry point of the ``kg`` script: runs it; an error that a user can put right is one sentence.

    Exit code 2 where the command line is wrong, else 1.
    """
    _speak_utf8(sys.stdout, sys.stderr)
    try:
        app()
    except KgError as error:
        _fail(str(error), 2 if isinstance(error, UsageError) else 1)
    except OSError as error:  # output that cannot be printed; what concerns a file is said by the commands
        _fail(f"{error.filename or 'standard output'}: {error.strerror or error}")


def _fail(sentence: str, code: int = 1) -> NoReturn:
    typer.echo(f"kg: {sentence}", err=True)
    sys.exit(code)


def _speak_utf8(*streams: TextIO) -> None:
    """Chinese is printed as UTF-8 whatever the locale; what cannot be encoded is escaped, not fatal."""
    for stream in streams:
        if (reconfigure := getattr(stream, "reconfigure", None)) is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
