"""Blocks: local entities that may have to do with one another, so that every block can be resolved by itself.

Two local entities of a label stand in one block if a row of shared keys leads from one to the other: the keys by which
candidates are found, and the decisions that name both. Nothing that resolution decides reaches beyond a block, so a
block whose members, homes and decisions are the same as in an earlier build is decided as it was then.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from kg.resolve.reading import Local


def partition(keys: Sequence[Iterable[str]]) -> list[list[int]]:
    """Positions of ``keys`` that are connected by shared keys; each block sorted, blocks by their first position."""
    parent = list(range(len(keys)))
    first: dict[str, int] = {}
    for position, mine in enumerate(keys):
        for key in mine:
            if (other := first.setdefault(key, position)) != position:
                _unite(parent, other, position)
    blocks: dict[int, list[int]] = {}
    for position in range(len(keys)):
        blocks.setdefault(_root(parent, position), []).append(position)
    return list(blocks.values())


def _unite(parent: list[int], left: int, right: int) -> None:
    """The smaller position stays the root, so that a block is found by its first member."""
    a, b = _root(parent, left), _root(parent, right)
    if a != b:
        parent[max(a, b)] = min(a, b)


def _root(parent: list[int], position: int) -> int:
    while parent[position] != position:
        parent[position] = parent[parent[position]]
        position = parent[position]
    return position


def signature(label: str, members: Iterable[Local], stamps: Mapping[str, str], decided: Iterable[str]) -> str:
    """Hash of everything that the outcome of a block depends on.

    Args:
        label: of the members.
        members: the block, in order.
        stamps: by article, a hash of its facts, its home, and what else matters for the label.
        decided: the decisions that touch the block, as text.
    """
    rows = [label, *decided]
    rows += [f"{local.member.key}@{stamps[local.member.article]}" for local in members]
    return digest("\n".join(rows).encode())


def digest(data: bytes) -> str:
    """A short hash of some content."""
    return hashlib.blake2b(data, digest_size=12).hexdigest()
