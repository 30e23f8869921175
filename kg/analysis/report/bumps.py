"""Ranks over periods: a line a person, a panel a measure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from kg.analysis.report.canvas import COLOURS, INK, WIDTH, Link, room, short
from kg.analysis.report.charts import Bumps, Line
from kg.analysis.report.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def draw_bumps(chart: Bumps, lang: str, link: Link) -> "Figure":
    """Two panels a row, ranks on a logarithmic scale: from 1 to 2 is a longer way than from 91 to 92."""
    from matplotlib.figure import Figure

    lines = [line for _, lines in chart.panels for line in lines]
    right = room([short(line.label, 14) for line in lines]) - 0.1
    rows = -(-len(chart.panels) // 2)
    height = 2.75 * rows
    figure = Figure(figsize=(WIDTH, height))
    worst = max((point[2] for line in lines for point in line.points if point), default=1.0)
    for number, (measure, drawn) in enumerate(chart.panels):
        row, column = divmod(number, 2)
        place = (column * WIDTH / 2 + 0.35) / WIDTH, 1 - (row * 2.75 + 2.3) / height
        axes = figure.add_axes((*place, (WIDTH / 2 - 0.35 - right) / WIDTH, 2.0 / height))
        _rank_axes(axes, chart.periods, worst, say(f"column.{measure}", lang))
        _rank_lines(axes, drawn, worst, link)
    return figure


def _rank_axes(axes: "Axes", periods: Sequence[str], worst: float, title: str) -> None:
    axes.set_title(title, loc="left", fontsize=9, color=INK)
    axes.set_yscale("log")
    axes.set_xlim(-0.25, len(periods) - 0.75)
    axes.set_ylim(worst * 1.15, 0.85)
    axes.set_xticks(range(len(periods)), [period.removeprefix("20") for period in periods], rotation=35, fontsize=7)
    marks = [mark for mark in (1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 20000) if mark <= worst]
    axes.set_yticks(marks, [str(mark) for mark in marks], fontsize=7)
    axes.set_yticks([], minor=True)
    axes.grid(axis="y")


def _rank_lines(axes: "Axes", lines: Sequence[Line], worst: float, link: Link) -> None:
    """Lines with their intervals as bars, named at their right ends; names keep their distance."""
    ends = []
    for number, line in enumerate(lines):
        colour = COLOURS[number % len(COLOURS)]
        known = [(place, point) for place, point in enumerate(line.points) if point]
        shift = 0.05 * (number - (len(lines) - 1) / 2)
        for place, (_, low, high) in known:
            axes.plot([place + shift] * 2, [low, high], color=colour, alpha=0.3, linewidth=2.5, solid_capstyle="butt")
        heights = [point[0] if point else np.nan for point in line.points]
        axes.plot([place + shift for place in range(len(heights))], heights, marker="o", color=colour, linewidth=1.3,
                  markersize=3.2)  # fmt: skip
        if known:
            ends.append((known[-1][1][0], line, colour))
    steps = np.log(worst * 1.15 / 0.85)
    heights = keep_apart([np.log(worst * 1.15 / rank) / steps for rank, _, _ in ends], 0.075)
    for height, (_, line, colour) in zip(heights, ends, strict=True):
        text = axes.annotate(short(line.label, 14), (1.02, height), xycoords="axes fraction", va="center", fontsize=7.5,
                             color=colour)  # fmt: skip
        text.set_url(link(line.node))


def keep_apart(heights: Sequence[float], gap: float) -> list[float]:
    """The same heights, moved as little as keeps them ``gap`` apart within 0–1, their order kept."""
    order = sorted(range(len(heights)), key=lambda i: (-heights[i], i))
    placed, last = [0.0] * len(heights), 1.0 + gap
    for rank, i in enumerate(order):
        room = gap * (len(order) - 1 - rank)  # what those below still need
        last = max(min(heights[i], last - gap), min(room, last - gap))
        placed[i] = last
    return placed
