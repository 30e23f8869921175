"""Ctrl-C, and what else asks a process to stop: nothing is left half done."""

import multiprocessing
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any

Handler = Callable[[int, FrameType | None], Any] | int | None
"""As the module `signal` has it."""
SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGALRM") if hasattr(signal, name))
"""Ctrl-C, ``kill``, a terminal that is closed; and our own reminder; Windows has two."""
_PATIENCE = 0.5
"""Seconds in which asking again changes nothing."""
_REMINDER = 1.0
"""Seconds after which the process is asked again: a library may have caught the interruption as any error."""


@contextmanager
def stoppable() -> Iterator[None]:
    """``kill`` and a closed terminal end what is within as Ctrl-C does, and none of them disturbs the tidying up.

    Whoever is impatient is heard again after ``_PATIENCE``. A process that was stopped is to end: it stays deaf.
    """
    last = -_PATIENCE

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        nonlocal last
        if (now := time.monotonic()) - last >= _PATIENCE:
            last = now
            if hasattr(signal, "setitimer"):
                signal.setitimer(signal.ITIMER_REAL, _REMINDER)
            raise KeyboardInterrupt

    earlier = _heard()
    _handle(dict.fromkeys(earlier, interrupt))
    try:
        yield
    except KeyboardInterrupt:
        earlier = dict.fromkeys(earlier, signal.SIG_IGN)
        raise
    finally:
        _handle(earlier)


@contextmanager
def unstoppable() -> Iterator[None]:
    """For steps of a moment that must be done whole: who asks to stop is not heard."""
    earlier = _heard()
    _handle(dict.fromkeys(earlier, signal.SIG_IGN))
    try:
        yield
    finally:
        _handle(earlier)


@contextmanager
def children_of_ours() -> Iterator[None]:
    """Processes started within do not hear Ctrl-C, which a terminal sends to all: this process ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    earlier = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, earlier)


@contextmanager
def ending_children() -> Iterator[None]:
    """Processes started within are ended at once when it breaks off, whatever they are doing."""
    earlier = set(multiprocessing.active_children())
    try:
        yield
    except BaseException:
        for child in set(multiprocessing.active_children()) - earlier:
            child.terminate()
        raise


def _heard() -> dict[signal.Signals, Handler]:
    """What is done at each signal that is heard. Only the main thread may change it; nohup's ignoring is kept."""
    if threading.current_thread() is not threading.main_thread():
        return {}
    return {one: old for one in SIGNALS if (old := signal.getsignal(one)) not in (None, signal.SIG_IGN)}


def _handle(handlers: Mapping[signal.Signals, Handler]) -> None:
    for one, handler in handlers.items():
        signal.signal(one, handler)
