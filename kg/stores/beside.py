"""The embedded database that lies beside a ``graph.json``: made on first use, and again when the graph has changed."""

import hashlib
import os
import secrets
import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kg.schema import schema
from kg.stores.arcadedb import ArcadeStore
from kg.stores.base import Progress
from kg.stores.errors import StoreError
from kg.stores.memory import FileStore

STAMP = "made-from"
FORMAT = 1
"""Raised when the same graph is to be stored differently."""


def open_beside(
    path: str | Path, *, writable: bool = False, timeout: float | None = None, progress: Progress | None = None
) -> ArcadeStore:
    """The database beside the graph file ``path`` (or the one in that folder), up to date.

    Where the folder cannot be written, the database is a temporary one that ``close`` removes.

    Raises:
        StoreError: there is no graph, or the engine cannot hold it.
    """
    source = FileStore(path)
    database = source.path.with_suffix(".db")
    stamp = _stamp(source)
    if _made_from(database) == stamp:
        return ArcadeStore(database, writable=writable, timeout=timeout)
    fresh = _fresh_folder(source.path)
    try:
        with ArcadeStore(fresh) as store:
            store.write(source.graph(), progress=progress)
        (fresh / STAMP).write_text(stamp, "utf-8")
        if fresh.parent != source.path.parent:
            return ArcadeStore(fresh, writable=writable, timeout=timeout, temporary=True)
        _replace(database, fresh, stamp)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return ArcadeStore(database, writable=writable, timeout=timeout)


def _stamp(source: FileStore) -> str:
    """What the database depends on: the graph's bytes, the engine, the schema, and how we store."""
    try:
        digest = hashlib.sha256(source.path.read_bytes())
    except OSError:
        source.graph()  # says what is wrong
        raise
    digest.update(repr((FORMAT, _engine_version(), schema())).encode())
    return digest.hexdigest()


def _engine_version() -> str:
    try:
        return version("arcadedb-embedded")
    except PackageNotFoundError:
        raise StoreError(
            "the embedded Cypher engine is not installed; install it with: pip install 'kg-news[cypher]'"
        ) from None


def _made_from(database: Path) -> str | None:
    try:
        return (database / STAMP).read_text("utf-8")
    except OSError:
        return None


def _fresh_folder(graph: Path) -> Path:
    folder = graph.with_name(f".{graph.stem}.db.{os.getpid()}-{secrets.token_hex(4)}")
    try:
        folder.mkdir()
    except OSError:
        return Path(tempfile.mkdtemp(prefix="kg-graph-"))
    return folder


def _replace(database: Path, fresh: Path, stamp: str) -> None:
    """Put ``fresh`` in its place, whole; if another process was faster and made the same, keep that."""
    old = fresh.with_name(fresh.name + ".old")
    try:
        if database.exists():
            database.rename(old)
        fresh.rename(database)
    except OSError:
        if _made_from(database) != stamp:
            raise
        shutil.rmtree(fresh, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
