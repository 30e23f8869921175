"""Layouts for scenes: the force layout in pixels, meetings in the order of time, columns."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import numpy as np

from kg.schema import Term
from kg.views.facts import FactIndex
from kg.views.layout import Array, force_layout, spread
from kg.views.packing import pack
from kg.views.scene import Layout, Point, Tie

UNIT = 72.0
"""Pixels between neighbours at zoom 1."""
FREE = Term(zh="自由布局", en="Free layout")
IN_TIME = Term(zh="按时间排列", en="In order of time")

_COLUMN = 0.8
"""Units between two dates."""
_HEIGHT = 0.78
"""Height of a layout in time, as a part of its width: screens lie on their side."""


def free(nodes: Sequence[str], ties: Sequence[Tie], seed: int = 1) -> Layout:
    """Nodes that have much to do with each other stand near each other."""
    links, weights = _links(nodes, ties)
    places = pack(force_layout(len(nodes), links, weights, seed=seed), links)
    return Layout(name=FREE, places=_pixels(nodes, places))


def in_time(facts: FactIndex, nodes: Sequence[str], ties: Sequence[Tie], seed: int = 1) -> Layout | None:
    """Dated meetings from left to right, the rest near its meetings; None when fewer than two dates are known."""
    dates = {node: str(facts.graph.nodes[node].get("date") or "") for node in nodes if facts.label(node) == "Meeting"}
    known = sorted((date, node) for node, date in dates.items() if date)
    if len({date for date, _ in known}) < 2:
        return None
    links, weights = _links(nodes, ties)
    pinned, columns = _columns(nodes, known)
    places = force_layout(len(nodes), links, weights, pinned_x=pinned, seed=seed)
    _lie_down(places)
    return Layout(name=IN_TIME, places=_pixels(nodes, places, ~np.isnan(pinned)), columns=columns)


def _lie_down(places: Array) -> None:
    """Stretches the height to a part of the width, and crowded heights towards an even spread."""
    high = _HEIGHT * float(np.ptp(places[:, 0]))
    middle = places[:, 1] - np.median(places[:, 1])
    middle *= high / 4 / max(float(middle.std()), 1e-6)
    rank = np.argsort(np.argsort(middle, kind="stable"), kind="stable") / max(1, len(middle) - 1) - 0.5
    places[:, 1] = 0.4 * np.clip(middle, -high / 2, high / 2) + 0.6 * high * rank


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
    return [(number[tie.source], number[tie.target]) for tie in ties], [tie.weight**0.5 for tie in ties]


def _pixels(nodes: Sequence[str], places: Array, level_only: np.ndarray | None = None) -> Mapping[str, Point]:
    apart = spread(places * UNIT, np.full(len(nodes), UNIT * 0.5), level_only=level_only)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, apart, strict=True)}


RINGS = Term(zh="同心圆", en="Rings")
STEPS = Term(zh="逐步", en="Step by step")
_RING_ROOM = 0.95
"""Units that a node takes on a ring."""


def rings(facts: FactIndex, centre: str, nodes: Sequence[str], ties: Sequence[Tie]) -> Layout:
    """The centre, around it what it is tied to (by kind, meetings by date), outside what is tied to those."""
    near = _neighbours(nodes, ties)
    inner = sorted(near[centre] - {centre}, key=lambda node: (facts.label(node), _date(facts, node), node))
    outer = [node for node in nodes if node != centre and node not in near[centre]]
    radius = max(2.4, len(inner) * _RING_ROOM / (2 * np.pi))
    angle = {node: 2 * np.pi * n / max(1, len(inner)) - np.pi / 2 for n, node in enumerate(inner)}
    order = sorted(outer, key=lambda node: (_mean_angle([angle[one] for one in near[node] if one in angle]), node))
    places = {centre: (0.0, 0.0)} | {node: _on_ring(radius, angle[node]) for node in inner}
    wide = max(radius + 2.2, len(outer) * _RING_ROOM / (2 * np.pi))
    start = _mean_angle([angle[one] for one in near[order[0]] if one in angle]) if order else 0.0
    for n, node in enumerate(order):
        places[node] = _on_ring(wide + 0.5 * (n % 2), start + 2 * np.pi * n / len(order))
    return Layout(name=RINGS, places=places)


def steps(nodes: Sequence[str], ties: Sequence[Tie], distance: Mapping[str, int]) -> Layout:
    """A column for each step from the first node, those between in an order that crosses few lines."""
    near = _neighbours(nodes, ties)
    height: dict[str, float] = {}
    places: dict[str, Point] = {}
    for step in range(max(distance.values()) + 1):
        column = [node for node in nodes if distance.get(node) == step]
        before = {n: [height[o] for o in near[n] if o in height] or [0.0] for n in column}
        column.sort(key=lambda node: (sum(before[node]) / len(before[node]), node))
        for n, node in enumerate(column):
            height[node] = n - (len(column) - 1) / 2
            places[node] = (step * 2.6 * UNIT, height[node] * 0.9 * UNIT)
    return Layout(name=STEPS, places=places)


def _neighbours(nodes: Sequence[str], ties: Sequence[Tie]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = {node: set() for node in nodes}
    for tie in ties:
        near[tie.source].add(tie.target)
        near[tie.target].add(tie.source)
    return near


def _date(facts: FactIndex, node: str) -> str:
    return str(facts.graph.nodes[node].get("date") or "")


def _mean_angle(angles: Sequence[float]) -> float:
    return float(np.angle(np.exp(1j * np.asarray(angles)).sum())) if angles else 0.0


def _on_ring(radius: float, angle: float) -> Point:
    return float(radius * UNIT * np.cos(angle)), float(radius * UNIT * np.sin(angle))
