"""A TCP proxy that cuts connections at a chosen byte or commit: a lost acknowledgement, a server gone."""

import contextlib
import socket
import threading
from collections.abc import Iterator

COMMIT = b"\x00\x02\xb0\x12\x00\x00"
"""The message of Bolt that ends a transaction, in a chunk of its own."""


class CuttingProxy:
    """Listens on loopback and passes bytes on, until ``after`` bytes went to the server; then it cuts.

    Args:
        port: the server's.
        after: how many bytes from the client to the server are passed on before the cut.
        forever: refuse new connections after the cut too; otherwise they are served.
        commits: after so many bytes, so many commits are passed on and their acknowledgements lost.
    """

    def __init__(self, port: int, after: int, *, forever: bool, commits: int = 0) -> None:
        self._server, self._after, self._forever, self._commits = port, after, forever, commits
        self.cuts = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                if self.cuts and self._forever:
                    client.close()
                    continue
                server = socket.create_connection(("127.0.0.1", self._server))
                for source, sink, counted in ((client, server, True), (server, client, False)):
                    threading.Thread(target=self._pass, args=(source, sink, counted), daemon=True).start()

    def _pass(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)  # the server gets the last request too: it may commit, and nobody hears of it
                if counted and self._is_time(data):
                    self.cuts += 1
                    break
        for end in (source, sink) if counted else (sink,):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            if counted:
                end.close()

    def _is_time(self, data: bytes) -> bool:
        self._after -= len(data)
        if self._after >= 0 or self.cuts >= max(1, self._commits):
            return False
        return not self._commits or data.endswith(COMMIT)

    def close(self) -> None:
        self._listener.close()


@contextlib.contextmanager
def cutting_proxy(port: int, after: int, *, forever: bool, commits: int = 0) -> Iterator[CuttingProxy]:
    proxy = CuttingProxy(port, after, forever=forever, commits=commits)
    try:
        yield proxy
    finally:
        proxy.close()
