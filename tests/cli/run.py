"""Run the command as a user does: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def kg(*arguments: object, code: int = 0, stdin: bytes | None = None, **environment: str):
    """Run ``kg ARGUMENTS`` and require the exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)], input=stdin, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environment},
    )  # fmt: skip
    result = subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
    assert result.returncode == code, f"exit code {result.returncode}\n{result.stdout}\n{result.stderr}"
    return result
