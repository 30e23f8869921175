"""Groups of local entities that are one thing, kept apart where somebody or something says they are not."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Clusters(Generic[T]):
    """Disjoint sets with ``forbid``: two items that were forbidden to meet are never in one set.

    The outcome of a series of joins depends on their order where a join is refused, so callers join the surest first.
    """

    def __init__(self, items: Iterable[T]) -> None:
        self._parent: dict[T, T] = {item: item for item in items}
        self._members: dict[T, list[T]] = {item: [item] for item in self._parent}
        self._forbidden: dict[T, set[T]] = {}

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

    def forbid(self, left: T, right: T) -> bool:
        """Keep two sets apart from now on; False if they are one already."""
        a, b = self.find(left), self.find(right)
        if a == b:
            return False
        self._forbidden.setdefault(a, set()).add(b)
        self._forbidden.setdefault(b, set()).add(a)
        return True

    def may_join(self, left: T, right: T) -> bool:
        """Whether nothing keeps the two sets apart."""
        return self.find(right) not in self._forbidden.get(self.find(left), ())

    def join(self, left: T, right: T) -> bool:
        """Make the two sets one; False if they are kept apart (or are one already: True)."""
        a, b = self.find(left), self.find(right)
        if a == b:
            return True
        if b in self._forbidden.get(a, ()):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        for other in self._forbidden.pop(b, set()):
            self._forbidden[other].discard(b)
            self._forbidden[other].add(a)
            self._forbidden.setdefault(a, set()).add(other)
        return True

    def groups(self) -> list[list[T]]:
        """All sets, each sorted, in the order of their first items."""
        return sorted(sorted(group) for group in self._members.values())  # type: ignore[type-var]


def join_by_key(clusters: Clusters[T], keyed: Iterable[tuple[Hashable, T]]) -> None:
    """Join all items that share a key."""
    first: dict[Hashable, T] = {}
    for key, item in keyed:
        if key in first:
            clusters.join(first[key], item)
        else:
            first[key] = item
