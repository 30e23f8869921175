"""Embedded Cypher: an ArcadeDB database in a folder, answered by a child process, spoken to over Bolt."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import neo4j
import networkx as nx

from kg.stores import arcadedb_fill, arcadedb_http, statements
from kg.stores.arcadedb_server import DATABASE, ArcadeServer
from kg.stores.base import Answer, Progress, Written
from kg.stores.bolt import BoltStore
from kg.stores.errors import ReadOnlyError, StatementError, StoreError
from kg.stores.rows import DEFAULT_NAMESPACE, edge_groups, node_groups


class ArcadeStore(BoltStore):
    """A database folder; made when first written. The server starts when first needed."""

    def __init__(
        self,
        path: str | Path,
        *,
        writable: bool = True,
        namespace: str = DEFAULT_NAMESPACE,
        timeout: float | None = None,
        temporary: bool = False,
    ) -> None:
        """A store over ``path``; stores that are not ``writable`` can share it; ``close`` removes a ``temporary`` one.

        Raises:
            StoreError: no database is there, and none may be made.
        """
        super().__init__(f"arcadedb:{path}", database=DATABASE, namespace=namespace, timeout=timeout)
        self.path, self.writable, self.temporary = Path(path), writable, temporary
        self._server: ArcadeServer | None = None

    @property
    def server(self) -> ArcadeServer:
        """The running child process."""
        if self._server is None:
            if not self.writable and not (self.path / DATABASE).is_dir():
                raise StoreError(f"{self.path}: no such database; make one with: kg load OUT --to arcadedb:{self.path}")
            try:
                self.path.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StoreError(
                    f"arcadedb:{self.path}: the folder cannot be made ({error.strerror}); name another"
                ) from error
            self._server = ArcadeServer(self.path, writable=self.writable, timeout=self.timeout)
        return self._server

    def _driver(self, *, write: bool) -> neo4j.Driver:
        """Readers connect as the user who may not write."""
        if write not in self._drivers:
            address = f"bolt://127.0.0.1:{self.server.bolt_port}"
            self._drivers[write] = self._connect(address, self.server.auth(write=write))
        return self._drivers[write]

    def _prepare(self) -> None:
        arcadedb_fill.define_types(self.server)
        for statement in statements.constraints() + statements.plain_indexes():
            self._run(statement)

    def cypher(self, query: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False) -> Answer:
        """As any store. A database open for reading calls every fault a write, so the engine is asked what it is."""
        try:
            return super().cypher(query, parameters, write=write)
        except ReadOnlyError:
            if not self.writable and (fault := self._fault(query)):
                raise StatementError(f"the Cypher is not accepted: {fault}") from None
            raise

    def _fault(self, query: str) -> str | None:
        """What is wrong with the statement besides that it writes."""
        body = msgspec.json.encode({"language": "opencypher", "command": query})
        status, answer = arcadedb_http.post(self.server, f"/api/v1/query/{DATABASE}", iter([body]), write=False)
        writes = "NotIdempotent" in str(answer.get("exception"))
        return None if status == 200 or writes else str(answer.get("detail") or answer.get("error"))

    def write(self, graph: nx.MultiDiGraph, *, prune: bool = True, progress: Progress | None = None) -> Written:
        """As any store; a database that holds nothing yet is filled by the engine's own batch loader."""
        if self.cypher("MATCH (n) RETURN 1 LIMIT 1").rows:
            return super().write(graph, prune=prune, progress=progress)
        nodes, edges = node_groups(graph, self.namespace), edge_groups(graph, self.namespace)
        self._make_ready()
        with self._explained():
            arcadedb_fill.fill(self.server, nodes, edges, progress)
        return Written(graph.number_of_nodes(), graph.number_of_edges(), 0)

    def close(self) -> None:
        """Close the connections and stop the server."""
        super().close()
        if self._server is not None:
            server, self._server = self._server, None
            server.stop()
        if self.temporary:
            shutil.rmtree(self.path, ignore_errors=True)
