"""Neo4j, and whatever else speaks Bolt: one module for every store with Cypher of its own."""

import logging
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import neo4j
import networkx as nx
from neo4j import exceptions as driver_errors

import kg
from kg.schema import schema
from kg.stores import statements
from kg.stores.base import Answer, Counts, Progress, Store, Written
from kg.stores.errors import StoreError, explain
from kg.stores.retraction import without
from kg.stores.rows import (
    DEFAULT_NAMESPACE,
    Edges,
    Nodes,
    Row,
    batches,
    edge_groups,
    graph_from_rows,
    node_groups,
    qualified,
)

BATCH = 1000
RETRY_SECONDS = 30.0
COMMITS = 3
"""How often a commit is tried whose acknowledgement gets lost."""
OLDEST = 5
"""Oldest Neo4j whose Cypher ours is (EXISTS subqueries, constraint syntax)."""

logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # what matters to users comes as an error of ours


class BoltStore(Store):
    """A database behind a Bolt address, driven by the official driver."""

    def __init__(
        self,
        address: str,
        auth: tuple[str, str] | None = None,
        *,
        database: str | None = None,
        namespace: str = DEFAULT_NAMESPACE,
        timeout: float | None = None,
        retry: float = RETRY_SECONDS,
    ) -> None:
        """A store at ``address``; ``retry`` is for how many seconds a transaction is tried again."""
        self.address, self.database, self.namespace, self.timeout = address, database, namespace, timeout
        self._retry = retry
        self._auth = auth
        self._drivers: dict[bool, neo4j.Driver] = {}
        self._prepared = False

    # What other engines do differently -------------------------------------------------------------------------------

    def _driver(self, *, write: bool) -> neo4j.Driver:
        """The driver for reading or for writing: with Neo4j the same, access is a matter of the session."""
        if False not in self._drivers:
            self._drivers[False] = self._connect(self.address, self._auth)
        return self._drivers[False]

    def _prepare(self) -> None:
        """Constraints and indexes, before the first row."""
        for statement in statements.constraints() + statements.text_indexes():
            self._run(statement)
        self._run("CALL db.awaitIndexes(300)")

    # The interface ---------------------------------------------------------------------------------------------------

    def write(self, graph: nx.MultiDiGraph, *, prune: bool = True, progress: Progress | None = None) -> Written:
        """Batches of ``UNWIND … MERGE``, each a transaction of its own, retried where the server says that may help."""
        nodes, edges = node_groups(graph, self.namespace), edge_groups(graph, self.namespace)
        total = sum(len(group.rows) for group in nodes) + sum(len(group.rows) for group in edges)
        self._make_ready()
        done = 0
        for statement, rows in self._write_batches(nodes, edges):
            self._execute_write(statement, rows=rows)
            done += len(rows)
            if progress:
                progress(done, total)
        removed = self._prune(nodes, edges) if prune else 0
        return Written(graph.number_of_nodes(), graph.number_of_edges(), removed)

    def cypher(self, query: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False) -> Answer:
        """Run the statement in a session that may only read, unless ``write`` is set."""
        with self._explained(), self._session(write=write) as session:
            result = session.run(neo4j.Query(query, timeout=self.timeout), dict(parameters or {}))
            return Answer(tuple(result.keys()), [tuple(record.values()) for record in result])

    def retract(self, articles: Collection[str]) -> None:
        """Recompute the relationships that rest on the articles, then remove what nothing proves any more."""
        ids = [qualified(article, self.namespace) for article in articles]
        self._execute_write(statements.delete_nodes("Article"), ids=ids)
        for edge_type in schema().relationships:
            for source in statements.sources_of(edge_type):
                self._retract_edges(edge_type, source, ids)
        for label in schema().labels.keys() - {"Article"}:
            orphans = self._read(statements.unproved(label), namespace=self.namespace)
            self._execute_write(statements.delete_nodes(label), ids=[row["id"] for row in orphans])

    def counts(self) -> Counts:
        """Counted by the server."""
        nodes = {name: self._count(statements.count_nodes(name)) for name in schema().labels}
        edges = {name: self._count(statements.count_edges(name)) for name in schema().relationships}
        return Counts(_positive(nodes), _positive(edges))

    def graph(self) -> nx.MultiDiGraph:
        """Everything of this namespace, read back."""
        nodes = [
            {"label": label, **row}
            for label in schema().labels
            for row in self._read(statements.all_nodes(label), namespace=self.namespace)
        ]
        edges = [
            {"type": edge_type, **row}
            for edge_type, source in _starts()
            for row in self._read(statements.edges_of(edge_type, source, properties=True), namespace=self.namespace)
        ]
        return graph_from_rows(nodes, edges, self.namespace)

    def close(self) -> None:
        """Close the connections."""
        for driver in self._drivers.values():
            driver.close()
        self._drivers.clear()

    def check_version(self) -> None:
        """Refuse servers whose Cypher is too old.

        Raises:
            StoreError: the server does not answer, or is older than Neo4j 5.
        """
        with self._explained():
            agent = self._driver(write=True).get_server_info().agent
        if too_old(agent):
            raise StoreError(f"{self.address}: the server is {agent}; kg needs Neo4j 5 or newer")

    def _make_ready(self) -> None:
        """Before the first row: a server that is new enough, constraints, indexes."""
        if not self._prepared:
            self.check_version()
            self._prepare()
            self._prepared = True

    # Its parts -------------------------------------------------------------------------------------------------------

    def _write_batches(self, nodes: list[Nodes], edges: list[Edges]) -> Iterator[tuple[str, list[Row]]]:
        for group in nodes:
            for rows in batches(group.rows, BATCH):
                yield statements.merge_nodes(group), rows
        for edge_group in edges:
            for rows in batches(edge_group.rows, BATCH):
                yield statements.merge_edges(edge_group), rows

    def _prune(self, nodes: list[Nodes], edges: list[Edges]) -> int:
        """Remove what this namespace held besides; relationships that kg did not write stay."""
        held = {(g.type, row["source"], row["target"], row["key"]) for g in edges for row in g.rows}
        removed = 0
        for edge_type, source in _starts():
            for row in self._read(statements.edges_of(edge_type, source, properties=False), namespace=self.namespace):
                if (edge_type, row["source"], row["target"], row["key"]) not in held:
                    self._execute_write(statements.delete_edges(Edges(edge_type, source, row["label"], [])), rows=[row])
                    removed += 1
        ids = {row["id"] for group in nodes for row in group.rows}
        for label in schema().labels:
            there = self._read(statements.node_ids(label), namespace=self.namespace)
            gone = [row["id"] for row in there if row["id"] not in ids]
            for start in range(0, len(gone), BATCH):
                self._execute_write(statements.delete_nodes(label), ids=gone[start : start + BATCH])
            removed += len(gone)
        return removed

    def _retract_edges(self, edge_type: str, source: str, ids: list[str]) -> None:
        rows = self._read(statements.edges_resting_on(edge_type, source), namespace=self.namespace, ids=ids)
        for row in rows:
            group = Edges(edge_type, source, row["label"], [])
            left = without(row["properties"], ids)
            if left is None:
                self._execute_write(statements.delete_edges(group), rows=[row])
            else:
                self._execute_write(statements.merge_edges(group), rows=[row | {"properties": left}])

    def _count(self, statement: str) -> int:
        return int(self._read(statement, namespace=self.namespace)[0]["rows"])

    def _read(self, statement: str, **parameters: object) -> list[Row]:
        with self._explained(), self._session(write=False) as session:
            return session.execute_read(lambda tx: tx.run(statement, parameters).data())

    def _execute_write(self, statement: str, **parameters: object) -> None:
        """A transaction of one statement that may as well run twice, as all that write here may.

        So it is made again, too, where the acknowledgement of its commit got lost: the driver cannot know that it may.
        """
        with self._explained():
            for chances_left in reversed(range(COMMITS)):
                try:
                    with self._session(write=True) as session:
                        session.execute_write(lambda tx: tx.run(statement, parameters).consume())
                    return
                except driver_errors.IncompleteCommit:
                    if not chances_left:
                        raise

    def _run(self, statement: str) -> None:
        """Run a statement that cannot be part of a transaction with others."""
        with self._explained(), self._session(write=True) as session:
            session.run(statement).consume()

    def _session(self, *, write: bool) -> neo4j.Session:
        mode = neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS
        return self._driver(write=write).session(database=self.database, default_access_mode=mode)

    def _connect(self, address: str, auth: tuple[str, str] | None) -> neo4j.Driver:
        try:
            return neo4j.GraphDatabase.driver(
                address,
                auth=auth,
                user_agent=f"kg/{kg.__version__}",
                telemetry_disabled=True,
                max_transaction_retry_time=self._retry,
                connection_timeout=10.0,
            )
        except (driver_errors.DriverError, ValueError) as error:
            raise StoreError(f"{self.address}: {error}") from error

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (driver_errors.Neo4jError, driver_errors.DriverError, OSError) as error:
            raise explain(error, self.address) from error


def too_old(agent: str) -> bool:
    """Whether the server's name (``Neo4j/5.26.30``) tells of a version older than 5."""
    major = re.match(r"Neo4j/(\d+)\.", agent)
    return major is not None and int(major[1]) < OLDEST


def _starts() -> Iterator[tuple[str, str]]:
    """Every relationship type with every label it may start from."""
    for edge_type in schema().relationships:
        for source in statements.sources_of(edge_type):
            yield edge_type, source


def _positive(counts: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in sorted(counts.items()) if count}
