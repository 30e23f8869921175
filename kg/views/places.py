"""Layouts for scenes: the force layout in pixels, meetings in the order of time, columns."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import numpy as np

from kg.schema import Term
from kg.views.facts import Facts
from kg.views.layout import Array, force_layout, spread
from kg.views.scene import Layout, Point, Tie

UNIT = 90.0
"""Pixels between neighbours at zoom 1."""
FREE = Term(zh="自由布局", en="Free layout")
IN_TIME = Term(zh="按时间排列", en="In order of time")

_COLUMN = 1.6
"""Units between two dates."""
_HEIGHT = 0.62
"""Height of a layout in time, as a part of its width: screens lie on their side."""


def free(nodes: Sequence[str], ties: Sequence[Tie], seed: int = 1) -> Layout:
    """Nodes that have much to do with each other stand near each other."""
    links, weights = _links(nodes, ties)
    places = force_layout(len(nodes), links, weights, seed=seed)
    return Layout(name=FREE, places=_pixels(nodes, places))


def in_time(facts: Facts, nodes: Sequence[str], ties: Sequence[Tie], seed: int = 1) -> Layout | None:
    """Dated meetings from left to right, the rest near its meetings; None when fewer than two dates are known."""
    dates = {node: str(facts.graph.nodes[node].get("date") or "") for node in nodes if facts.label(node) == "Meeting"}
    known = sorted((date, node) for node, date in dates.items() if date)
    if len({date for date, _ in known}) < 2:
        return None
    links, weights = _links(nodes, ties)
    pinned, columns = _columns(nodes, known)
    places = force_layout(len(nodes), links, weights, pinned_x=pinned, seed=seed)
    places[:, 1] *= _HEIGHT * np.ptp(places[:, 0]) / max(float(np.ptp(places[:, 1])), 1e-6)
    return Layout(name=IN_TIME, places=_pixels(nodes, places, ~np.isnan(pinned)), columns=columns)


def _columns(nodes: Sequence[str], known: Sequence[tuple[str, str]]) -> tuple[Array, tuple[tuple[float, str], ...]]:
    """An x for each dated meeting, dates evenly apart, and the dates' lines."""
    number = {node: n for n, node in enumerate(nodes)}
    pinned = np.full(len(nodes), np.nan)
    groups = [(date, [node for _, node in group]) for date, group in groupby(known, key=lambda pair: pair[0])]
    step = max(_COLUMN, 2.2 * len(nodes) ** 0.5 / len(groups))
    columns = []
    for order, (date, members) in enumerate(groups):
        x = (order - (len(groups) - 1) / 2) * step
        columns.append((x * UNIT, date))
        for member in members:
            pinned[number[member]] = x
    return pinned, tuple(columns)


def _links(nodes: Sequence[str], ties: Sequence[Tie]) -> tuple[list[tuple[int, int]], list[float]]:
    number = {node: n for n, node in enumerate(nodes)}
    return [(number[tie.source], number[tie.target]) for tie in ties], [tie.weight for tie in ties]


def _pixels(nodes: Sequence[str], places: Array, level_only: np.ndarray | None = None) -> Mapping[str, Point]:
    apart = spread(places * UNIT, np.full(len(nodes), UNIT * 0.3), level_only=level_only)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, apart, strict=True)}
