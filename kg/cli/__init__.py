"""The ``kg`` command: one module a command, no logic in them."""

from kg.cli import report as report
from kg.cli.app import app


def main() -> None:
    """Entry point of the ``kg`` script."""
    app()
