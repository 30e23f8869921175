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


YOUNG = 20_000
"""New objects between two rounds over the young ones, where the search for cycles goes on at all."""


def settle() -> None:
    """All objects made so far are passed over by later searches: tables, that live as long as the process.

    Searches over the young are made fewer, too: reading leaves no cycles behind.
    """
    gc.freeze()
    if 0 < gc.get_threshold()[0] < YOUNG:
        gc.set_threshold(YOUNG, *gc.get_threshold()[1:])


def thaw() -> None:
    """All objects are searched for cycles again: for a process that goes on when the build is done."""
    gc.unfreeze()
