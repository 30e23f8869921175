"""How a build tells how far it is, and how long each stage took."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter


class Watch:
    """Measures stages; a subclass may show them."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[None]:
        """Run a stage of ``total`` steps, or of unknown length."""
        started = perf_counter()
        self.enter(name, total)
        try:
            yield
        finally:
            self.seconds[name] = round(self.seconds.get(name, 0.0) + perf_counter() - started, 3)

    def enter(self, name: str, total: int | None) -> None:
        """A stage begins."""

    def advance(self) -> None:
        """One step of the stage is done."""
