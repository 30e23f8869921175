"""What every store is: one interface, whatever stands behind it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping
from types import TracebackType
from typing import Any, NamedTuple, Self

import networkx as nx

Progress = Callable[[int, int], None]
"""Called while writing with rows done and rows in all."""


class Counts(NamedTuple):
    """Nodes by label and relationships by type; none that is zero."""

    nodes: dict[str, int]
    relationships: dict[str, int]


class Answer(NamedTuple):
    """What a statement returned: names of the columns, and rows of the driver's own values."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


class Written(NamedTuple):
    """What ``write`` did: rows sent, and nodes and relationships removed because the graph no longer holds them."""

    nodes: int
    relationships: int
    removed: int


class Store(ABC):
    """A home of the graph. Use it in a ``with`` statement, or call ``close``."""

    @abstractmethod
    def write(self, graph: nx.MultiDiGraph, *, prune: bool = True, progress: Progress | None = None) -> Written:
        """Make the store hold ``graph``. Without ``prune``, what it held besides stays.

        Writing the same graph again changes nothing; a write that broke off is completed by the next.

        Raises:
            StoreError: the graph breaks the schema, or the store cannot be written.
        """

    @abstractmethod
    def cypher(self, query: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False) -> Answer:
        """Run one statement; it may only read unless ``write`` is set.

        Raises:
            ReadOnlyError: it writes and may not.
            TimeLimitError: it took longer than the store's time limit.
            StatementError: it is no valid Cypher.
            StoreError: the store cannot answer.
        """

    @abstractmethod
    def retract(self, articles: Collection[str]) -> None:
        """Take the articles with these ids back: their nodes, their evidence, and whatever nothing else proves."""

    @abstractmethod
    def counts(self) -> Counts:
        """How much the store holds."""

    @abstractmethod
    def graph(self) -> nx.MultiDiGraph:
        """The whole graph, read back."""

    def close(self) -> None:
        """Give back connections and processes. May be called twice."""
        return

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
