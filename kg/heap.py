"""Memory management of stages that make millions of records and no garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for reference cycles meanwhile; what is no longer referred to is freed as always.

    Records have no cycles, and looking through all of them takes a quarter of an update's time. So what was made
    within is passed over by later searches, too, until :func:`thaw`.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.enable()


def thaw() -> None:
    """All objects are searched for cycles again: for a process that goes on when the build is done."""
    gc.unfreeze()
