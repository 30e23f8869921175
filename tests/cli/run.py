"""Run the command: in this process, where lexicons are loaded once, or as a user does, in one of its own."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

CHECKOUT = Path(__file__).resolve().parents[2]


class Result(NamedTuple):
    stdout: str
    stderr: str


def kg(*arguments: object, code: int = 0, stdin: bytes | None = None, **environment: str) -> Result:
    """Run ``kg ARGUMENTS`` and require the exit code; with input or another environment as a process of its own."""
    from kg.cli import main

    if stdin is not None or environment:
        return kg_process(*arguments, code=code, stdin=stdin, **environment)
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    ended = 0
    argv = patch.object(sys, "argv", ["kg", *map(str, arguments)])
    with argv, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main()
        except SystemExit as exit_:
            ended = exit_.code or 0
    result = Result(*(stream.buffer.getvalue().decode() for stream in (out, err)))
    assert ended == code, f"exit code {ended}\n{result.stdout}\n{result.stderr}"
    return result


def kg_process(*arguments: object, code: int = 0, stdin: bytes | None = None, **environment: str) -> Result:
    """Run ``python -m kg ARGUMENTS`` and require the exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)], input=stdin, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environment},
    )  # fmt: skip
    result = Result(done.stdout.decode(), done.stderr.decode())
    assert done.returncode == code, f"exit code {done.returncode}\n{result.stdout}\n{result.stderr}"
    return result
