"""Groups of local entities that are one thing, kept apart where somebody or something says they are not."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Clusters(Generic[T]):
    """Disjoint sets; items on opposite sides of an opposition are never in one set.

    The outcome of a series of joins depends on their order where a join is refused, so callers join the surest first.
    """

    def __init__(self, items: Iterable[T]) -> None:
        self._parent: dict[T, T] = {item: item for item in items}
        self._members: dict[T, list[T]] = {item: [item] for item in self._parent}
        self._sides: dict[T, frozenset[tuple[int, int]]] = {}
        self._oppositions = 0

    def __contains__(self, item: T) -> bool:
        return item in self._parent

    def find(self, item: T) -> T:
        """The representative of an item's set."""
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def members(self, item: T) -> list[T]:
        """All items of the set that holds ``item``."""
        return self._members[self.find(item)]

    def oppose(self, left: Iterable[T], right: Iterable[T]) -> None:
        """Keep the items of the left side and those of the right in different sets from now on.

        Sets that hold items of both sides already stay as they are.
        """
        self._oppositions += 1
        for side, items in enumerate((left, right)):
            for root in {self.find(item) for item in items}:
                self._sides[root] = self._sides.get(root, frozenset()) | {(self._oppositions, side)}

    def may_join(self, left: T, right: T) -> bool:
        """Whether nothing keeps the two sets apart."""
        theirs = self._sides.get(self.find(right), frozenset())
        return not any((number, 1 - side) in theirs for number, side in self._sides.get(self.find(left), ()))

    def join(self, left: T, right: T) -> bool:
        """Make the two sets one; False if they are kept apart."""
        a, b = self.find(left), self.find(right)
        if a == b:
            return True
        if not self.may_join(a, b):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        if b in self._sides:
            self._sides[a] = self._sides.get(a, frozenset()) | self._sides.pop(b)
        return True

    def groups(self) -> list[list[T]]:
        """All sets, each sorted, in the order of their first items."""
        return sorted(sorted(group) for group in self._members.values())  # type: ignore[type-var]


def join_by_key(clusters: Clusters[T], keyed: Iterable[tuple[Hashable, T]]) -> None:
    """Join all items that share a key, as far as nothing keeps them apart."""
    heads: dict[Hashable, list[T]] = defaultdict(list)
    for key, item in keyed:
        if not any(clusters.join(head, item) for head in heads[key]):
            heads[key].append(item)
