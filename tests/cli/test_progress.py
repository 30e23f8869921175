"""Progress is drawn on a terminal, and nowhere else."""

import os
import subprocess
import sys

import pytest

from kg.cli.progress import Bar
from tests.cli.run import CHECKOUT
from tests.support.pages import write_pages

pty = pytest.importorskip("pty")


def read_all(terminal: int) -> bytes:
    shown = b""
    while True:
        try:
            block = os.read(terminal, 65536)
        except OSError:  # the other end is closed
            return shown
        if not block:
            return shown
        shown += block


def test_a_terminal_shows_the_stage_that_runs(tmp_path):
    write_pages(tmp_path / "pages")
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "kg",
        "build",
        tmp_path / "pages",
        "-o",
        tmp_path / "out",
        "--no-views",
        "--no-report",
    ]
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    process = subprocess.Popen(command, stderr=theirs, stdout=subprocess.PIPE, cwd=CHECKOUT, env=env)
    os.close(theirs)
    shown = read_all(ours).decode()
    assert process.wait() == 0
    assert "extracting facts" in shown
    assert "/3" in shown


def test_the_stages_are_measured_even_when_nothing_is_drawn():
    with Bar(quiet=True) as bar, bar.stage("extract", 2):
        bar.advance()
        bar.advance()
    assert list(bar.seconds) == ["extract"]
