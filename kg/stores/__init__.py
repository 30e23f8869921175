"""Homes of the graph, behind one interface, chosen by one URL-like argument.

===========================================  ==========================================================================
``out``, ``out/graph.json``                  networkx in memory, the file on disk
``arcadedb:out/graph.db``                    embedded Cypher: a database folder, answered by a child process
``neo4j://host``, ``bolt://…``, ``neo4j+s:…``  a server that speaks Bolt; ``…/name`` names its database
===========================================  ==========================================================================
"""

from kg.stores.base import Answer, Counts, Progress, Store, Written
from kg.stores.errors import ReadOnlyError, StatementError, StoreError, TimeLimitError
from kg.stores.retraction import retract_articles
from kg.stores.rows import DEFAULT_NAMESPACE

__all__ = [
    "Answer", "Counts", "Progress", "ReadOnlyError", "StatementError", "Store", "StoreError", "TimeLimitError",
    "Written", "open_cypher", "open_store", "retract_articles",
]  # fmt: skip

EMBEDDED = "arcadedb:"


def open_store(
    url: str,
    *,
    auth: tuple[str, str] | None = None,
    namespace: str = DEFAULT_NAMESPACE,
    timeout: float | None = None,
    writable: bool = True,
) -> Store:
    """The store that the URL names.

    Args:
        url: see above.
        auth: user and password of a server; from the environment if None.
        namespace: which of several builds in one database.
        timeout: seconds that one statement may take.
        writable: an embedded database opened without it can be shared by several processes.

    Raises:
        StoreError: the URL names no kind of store.
    """
    from kg.stores.credentials import credentials, is_server, split_address

    if is_server(url):
        from kg.stores.bolt import BoltStore

        address, database = split_address(url)
        return BoltStore(address, auth or credentials(), database=database, namespace=namespace, timeout=timeout)
    if url.startswith(EMBEDDED):
        from kg.stores.arcadedb import ArcadeStore

        path = url.removeprefix(EMBEDDED)
        return ArcadeStore(path, writable=writable, namespace=namespace, timeout=timeout)
    if "://" in url:
        scheme = url.partition("://")[0]
        raise StoreError(f"{scheme}://…: no such kind of store; use a build folder, arcadedb:FOLDER or neo4j://HOST")
    from kg.stores.memory import FileStore

    return FileStore(url)


def open_cypher(
    url: str, *, timeout: float | None = None, writable: bool = False, progress: Progress | None = None
) -> Store:
    """A store that answers Cypher: for a build folder or graph file, the embedded engine's database beside it.

    Raises:
        StoreError: there is no such graph or store.
    """
    if "://" in url or url.startswith(EMBEDDED):
        return open_store(url, timeout=timeout, writable=writable)
    from kg.stores.beside import open_beside

    return open_beside(url, writable=writable, timeout=timeout, progress=progress)
