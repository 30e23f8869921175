"""Fills an empty ArcadeDB by its own batch loader (HTTP on loopback, one JSON record a line).

Values travel as JSON data, never as statement text.
"""

from collections.abc import Iterator

import msgspec

from kg.schema import schema
from kg.stores.arcadedb_http import post
from kg.stores.arcadedb_server import DATABASE, ArcadeServer
from kg.stores.base import Progress
from kg.stores.errors import StoreError
from kg.stores.rows import Edges, Nodes, Row

CHUNK_BYTES = 1 << 18


def define_types(server: ArcadeServer) -> None:
    """Every label and relationship type of the schema, so that a query may name one that holds nothing yet."""
    script = "".join(f"CREATE VERTEX TYPE `{label}` IF NOT EXISTS;" for label in schema().labels)
    script += "".join(f"CREATE EDGE TYPE `{name}` IF NOT EXISTS;" for name in schema().relationships)
    body = msgspec.json.encode({"language": "sqlscript", "command": script})
    _accepted(*post(server, f"/api/v1/command/{DATABASE}", iter([body])))


def fill(server: ArcadeServer, nodes: list[Nodes], edges: list[Edges], progress: Progress | None = None) -> None:
    """Create all rows; the database must hold none of them.

    Raises:
        StoreError: the engine refuses them, or took fewer than it was given.
    """
    total = (sum(len(group.rows) for group in nodes), sum(len(group.rows) for group in edges))
    lines = _with_progress(_lines(nodes, edges), sum(total), progress)
    answer = _accepted(*post(server, f"/api/v1/batch/{DATABASE}", _chunks(lines), "application/x-ndjson"))
    taken = (answer.get("verticesCreated"), answer.get("edgesCreated"))
    if taken != total:
        raise StoreError(
            f"the embedded engine took {taken} of {total} nodes and relationships; remove its folder and try again"
        )


def _lines(nodes: list[Nodes], edges: list[Edges]) -> Iterator[bytes]:
    encode = msgspec.json.Encoder().encode
    for group in nodes:
        kind = {"@type": "vertex", "@class": group.label}
        for row in group.rows:
            yield encode(kind | {"@id": row["id"]} | row["properties"]) + b"\n"
    for edge_group in edges:
        kind = {"@type": "edge", "@class": edge_group.type}
        for row in edge_group.rows:
            yield encode(kind | _ends(row) | row["properties"]) + b"\n"


def _ends(row: Row) -> Row:
    return {"@from": row["source"], "@to": row["target"]}


def _with_progress(lines: Iterator[bytes], total: int, progress: Progress | None) -> Iterator[bytes]:
    for done, line in enumerate(lines, start=1):
        yield line
        if progress and (done % 1000 == 0 or done == total):
            progress(done, total)


def _chunks(lines: Iterator[bytes]) -> Iterator[bytes]:
    buffer = bytearray()
    for line in lines:
        buffer += line
        if len(buffer) >= CHUNK_BYTES:
            yield bytes(buffer)
            buffer.clear()
    if buffer:
        yield bytes(buffer)


def _accepted(status: int, answer: Row) -> Row:
    if status != 200:
        raise StoreError(f"the embedded engine refuses the graph: {answer.get('detail') or answer.get('error')}")
    return answer
