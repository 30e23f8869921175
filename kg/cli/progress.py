"""A build's progress on the terminal. In a pipe nothing is drawn."""

import sys
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kg.watch import Watch

_DOING = {
    "start": "getting ready",
    "read": "reading pages",
    "extract": "extracting facts",
    "resolve": "who is who",
    "graph": "drawing the graph together",
    "write": "writing data",
    "views": "writing views",
    "report": "writing the report",
}


class Bar(Watch):
    """Shows the stage that runs on standard error, if that is a terminal."""

    def __init__(self, quiet: bool) -> None:
        super().__init__()
        console = Console(file=sys.stderr)
        self._progress = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            console=console, transient=True, disable=quiet or not console.is_terminal,
        )  # fmt: skip
        self._task = self._progress.add_task("", total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._progress.stop()

    def enter(self, name: str, total: int | None) -> None:
        """Show the stage, empty."""
        self._progress.reset(self._task, total=total, description=_DOING.get(name, name))

    def advance(self) -> None:
        """One step on."""
        self._progress.advance(self._task)
