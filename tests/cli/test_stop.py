"""Ctrl-C, ``kill`` and a closed terminal: one sentence, exit code 130, OUT as it was, nothing left over."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.run import CHECKOUT
from tests.support.pages import write_pages

pytestmark = pytest.mark.skipif(os.name == "nt", reason="process groups are POSIX")

PAGES = {
    f"{n:03}.txt": f"# 青屿区召开第{n}次渔港建设推进会\n\n本报讯 2025年3月4日，青屿区召开第{n}次渔港建设推进会。\n" * 20
    for n in range(60)
}


def stopped(arguments, ready, times=1, number=signal.SIGINT):
    """Start ``kg``, wait for ``ready()``, send the signal to it and its processes, as a terminal does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, start_new_session=True,
    )  # fmt: skip
    until = time.monotonic() + 60
    while not ready() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    for _ in range(times):
        os.killpg(process.pid, number)
        time.sleep(0.1)
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode(), err.decode(), process.pid


def ended(group):
    """Whether all of its processes end; the one in which multiprocessing keeps its books is the last."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder, PAGES)
    return folder


@pytest.mark.parametrize(
    ("jobs", "delay", "number", "times"),
    [(1, 0, signal.SIGINT, 1), (1, 1.5, signal.SIGINT, 1), (1, 3, signal.SIGINT, 1),
     (1, 5, signal.SIGINT, 3), (1, 5, signal.SIGTERM, 1),
     (2, 2, signal.SIGINT, 1), (2, 5, signal.SIGINT, 3), (2, 5, signal.SIGTERM, 1)],
)  # fmt: skip
def test_a_build_that_is_stopped_leaves_out_as_it_was(pages, tmp_path, jobs, delay, number, times):
    out = tmp_path / "out"
    out.mkdir()
    (out / "graph.json").write_text("earlier")
    began = []

    def ready():
        if not began and list(out.glob(".building-*")):
            began.append(time.monotonic())
        return began and time.monotonic() - began[0] >= delay

    code, said, complaint, group = stopped(["build", pages, "-o", out, "-j", jobs], ready, times, number)
    assert complaint.strip() == f"Stopped; {out} is as it was."
    assert (code, said) == (130, "")
    assert {path.name for path in out.iterdir()} == {"graph.json"}
    assert (out / "graph.json").read_text() == "earlier"
    assert ended(group)


def test_a_build_that_is_stopped_before_there_was_an_out_leaves_none(pages, tmp_path):
    out = tmp_path / "out"
    code, *_ = stopped(["build", pages, "-o", out], lambda: out.exists() and any(out.iterdir()))
    assert code == 130
    assert not out.exists()


def test_what_is_moved_into_place_is_moved_whole(tmp_path):
    """Asked to stop in the middle of the last step, a build ends as if nobody had asked."""
    from kg.stopping import unstoppable

    with unstoppable():
        os.kill(os.getpid(), signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(1)


def test_a_command_without_an_output_folder_says_that_it_was_stopped():
    began = time.monotonic()
    code, _, complaint, _ = stopped(["query", "-"], lambda: time.monotonic() - began > 5)  # it waits for its input
    assert (code, complaint.strip()) == (130, "Stopped.")


SWALLOWS = """
import os, signal, time
from kg.stopping import stoppable
with stoppable():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(9)
    except BaseException:
        print("swallowed", flush=True)
    time.sleep(9)
    print("went on")
"""


def test_an_interruption_that_a_library_swallows_is_repeated():
    done = subprocess.run([sys.executable, "-c", SWALLOWS], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "swallowed\n"
    assert "KeyboardInterrupt" in done.stderr
