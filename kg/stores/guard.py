"""Runs a server that must not outlive its parent: ``python guard.py FOLDER COMMAND …``.

The parent holds the other end of this process's standard input. When it closes, because the parent stopped the server
or because the parent died of whatever cause, the server is stopped and FOLDER (its private files) is removed.
Should this process itself be killed, Linux stops the server in its place. Imports nothing but the standard library:
it must start at once.
"""

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

PATIENCE = 10.0
"""Seconds that the server gets to stop by itself."""


def run(folder: Path, command: list[str]) -> int:
    """Run the command until it ends or standard input closes; its exit code."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: server.terminate())
        threading.Thread(target=_stop_at_end_of_input, args=(server,), daemon=True).start()
        code = server.wait()
    shutil.rmtree(folder, ignore_errors=True)
    return code


def _stop_at_end_of_input(server: "subprocess.Popen[bytes]") -> None:
    # not through sys.stdin: the lock of its buffer, held here, aborts an interpreter that ends because the server did
    while os.read(sys.stdin.fileno(), 1):
        pass
    server.terminate()
    try:
        server.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.kill()


def _die_with_parent() -> None:
    """Ask the kernel to send SIGTERM when this process's parent ends (prctl, PR_SET_PDEATHSIG)."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2:]))
