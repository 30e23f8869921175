"""A TCP proxy that cuts connections at a chosen byte: what a lost acknowledgement or a server gone looks like."""

import contextlib
import socket
import threading
from collections.abc import Iterator


class CuttingProxy:
    """Listens on loopback and passes bytes on, until ``after`` bytes went to the server; then it cuts.

    Args:
        port: the server's.
        after: how many bytes from the client to the server are passed on before the cut.
        forever: refuse new connections after the cut too; otherwise they are served.
    """

    def __init__(self, port: int, after: int, *, forever: bool) -> None:
        self._server, self._after, self._forever = port, after, forever
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
                if counted and not self.cuts:
                    self._after -= len(data)
                    if self._after < 0:
                        self.cuts += 1
                        break
        for end in (source, sink) if counted else (sink,):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            if counted:
                end.close()

    def close(self) -> None:
        self._listener.close()


@contextlib.contextmanager
def cutting_proxy(port: int, after: int, *, forever: bool) -> Iterator[CuttingProxy]:
    proxy = CuttingProxy(port, after, forever=forever)
    try:
        yield proxy
    finally:
        proxy.close()
