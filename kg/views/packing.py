"""Parts of a drawing that have nothing to do with each other, moved close together without touching."""

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from kg.views.layout import Array

_GOLDEN_ANGLE = np.pi * (3 - 5**0.5)
_WIDER = 1.35
"""Screens lie on their side: the whole becomes so much wider than high."""


def pack(places: Array, links: list[tuple[int, int]], margin: float = 0.9) -> Array:
    """The same drawing with its unlinked parts packed, the largest in the middle.

    Each part keeps its shape and is scaled so that a node has about one square unit to itself; then it goes to the
    first free spot of a spiral from the middle, on a grid of square cells of one unit.

    Args:
        places: of the nodes, shape (n, 2).
        links: pairs of node numbers.
        margin: free room around each part, in units.
    """
    parts = _parts(len(places), links)
    packed = np.zeros_like(places)
    taken: set[tuple[int, int]] = set()
    first_free: dict[int, int] = {}
    for part in parts:
        shape = _scaled(places[part])
        bare = _cells(shape)
        n = first_free.get(len(part), 0) if len(part) < 3 else 0
        while not taken.isdisjoint(_moved(bare, _spiral(n))):
            n += 1
        first_free[len(part)] = n
        taken |= _moved(_cells(_outline(shape, margin)), _spiral(n))
        packed[part] = shape + _spiral(n)
    return packed


def _parts(count: int, links: list[tuple[int, int]]) -> list[np.ndarray]:
    ends = np.asarray(links, dtype=np.int64).reshape(-1, 2)
    near = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(count, count))
    _, label = connected_components(near, directed=False)
    order = np.argsort(label, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(label[order])) + 1)
    return sorted((group for group in groups if len(group)), key=lambda group: (-len(group), int(group[0])))


def _scaled(part: Array) -> Array:
    centred = part - part.mean(axis=0)
    extent = float(np.sqrt((centred**2).sum(axis=1).mean()))
    return np.asarray(centred * (0.5 * len(part) ** 0.5 / extent if extent > 1e-9 else 0.0))


def _outline(shape: Array, margin: float) -> Array:
    """The points themselves and a ring of points around each."""
    angles = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    ring = margin * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return np.asarray(np.concatenate([shape, (shape[:, None, :] + ring[None]).reshape(-1, 2)]))


def _spiral(n: int) -> np.ndarray:
    radius = 0.4 * n**0.5
    angle = n * _GOLDEN_ANGLE
    return np.round([_WIDER * radius * np.cos(angle), radius * np.sin(angle)])


def _cells(points: Array) -> frozenset[tuple[int, ...]]:
    return frozenset(map(tuple, np.round(points).astype(int).tolist()))


def _moved(cells: frozenset[tuple[int, ...]], by: np.ndarray) -> set[tuple[int, int]]:
    x, y = int(by[0]), int(by[1])
    return {(cell[0] + x, cell[1] + y) for cell in cells}
