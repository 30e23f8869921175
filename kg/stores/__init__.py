"""Homes of the graph, behind one interface, chosen by one URL-like argument.

===========================================  ==========================================================================
``out``, ``out/graph.json``                  networkx in memory, the file on disk
``arcadedb:out/graph.db``                    embedded Cypher: a database folder, answered by a child process
``neo4j://host``, ``bolt://…``, ``neo4j+s:…``  a server that speaks Bolt; ``…/name`` names its database
===========================================  ==========================================================================
"""

import networkx as nx

from kg.stores.base import Answer, Counts, Progress, Store, Written
from kg.stores.errors import ReadOnlyError, StatementError, StoreError, TimeLimitError
from kg.stores.retraction import retract_articles
from kg.stores.rows import DEFAULT_NAMESPACE

__all__ = [
    "Answer", "Counts", "Progress", "ReadOnlyError", "StatementError", "Store", "StoreError", "TimeLimitError",
    "Written", "load_graph", "open_cypher", "open_store", "retract_articles",
]  # fmt: skip

EMBEDDED = "arcadedb:"


def open_store(
    url: str,
    *,
    auth: tuple[str, str] | None = None,
    prompt: bool = False,
    namespace: str = DEFAULT_NAMESPACE,
    timeout: float | None = None,
    writable: bool = True,
) -> Store:
    """The store that the URL names.

    Args:
        url: see above.
        auth: user and password of a server; from the environment if None.
        prompt: ask the user for a password that the environment does not give.
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
        return BoltStore(
            address, auth or credentials(prompt=prompt), database=database, namespace=namespace, timeout=timeout
        )
    if url.startswith(EMBEDDED):
        from kg.stores.arcadedb import ArcadeStore

        path = url.removeprefix(EMBEDDED)
        return ArcadeStore(path, writable=writable, namespace=namespace, timeout=timeout)
    if "://" in url:
        scheme = url.partition("://")[0]
        raise StoreError(f"{scheme}://…: no such kind of store; use a build folder, arcadedb:FOLDER or neo4j://HOST")
    from kg.stores.memory import FileStore

    return FileStore(url)


def load_graph(
    graph: nx.MultiDiGraph,
    url: str,
    *,
    namespace: str | None = None,
    prune: bool = False,
    progress: Progress | None = None,
) -> Written:
    """Write the graph to the store that the URL names, as ``kg load`` does.

    Raises:
        StoreError: the URL names no database, the namespace is no plain word, or the store cannot be written; what was
            written so far stays, and writing again completes it.
    """
    if "://" not in url and not url.startswith(EMBEDDED):
        raise StoreError(f"{url}: names no database; write neo4j://{url} for a server or {EMBEDDED}{url} for a folder")
    if namespace is not None and not namespace.isidentifier():
        raise StoreError(f"{namespace!r} cannot be a namespace; use letters, digits and _, beginning with a letter")
    with open_store(url, prompt=True, namespace=namespace or DEFAULT_NAMESPACE) as store:
        return store.write(graph, prune=prune, progress=progress)


def open_cypher(
    url: str, *, timeout: float | None = None, writable: bool = False, progress: Progress | None = None
) -> Store:
    """A store that answers Cypher: for a build folder or graph file, the embedded engine's database beside it.

    Raises:
        StoreError: there is no such graph or store.
    """
    if "://" in url or url.startswith(EMBEDDED):
        return open_store(url, prompt=True, timeout=timeout, writable=writable)
    from kg.stores.beside import open_beside

    return open_beside(url, writable=writable, timeout=timeout, progress=progress)
