"""Networks drawn: dots, lines, and names that keep out of each other's way."""

from typing import TYPE_CHECKING

from kg.analysis.report.canvas import COLOURS, WIDTH, Link, new_figure, short, width_of
from kg.analysis.report.charts import Map

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_map(chart: Map, _lang: str, link: Link) -> "Figure":
    """Dots by size and group, lines by weight; dashed red where there is less than chance."""
    height = min(7.0, 2.6 + 0.07 * len(chart.points))
    figure, axes = new_figure(height, 0.2, bottom=0.1)
    for a, b, width, sign in sorted(chart.lines, key=lambda line: line[2]):
        ends = chart.points[a], chart.points[b]
        style = (
            {"color": "#8a97a3", "alpha": 0.25 + 0.5 * width} if sign > 0 else {"color": "#B3261E", "ls": (0, (3, 2))}
        )
        axes.plot([p.x for p in ends], [p.y for p in ends], linewidth=0.5 + 2 * width, zorder=1, **style)
    for point in chart.points:
        colour = COLOURS[point.group % len(COLOURS)]
        axes.scatter([point.x], [point.y], s=14 + 150 * point.size, color=colour, edgecolors="white", linewidths=0.8,
                     zorder=2)  # fmt: skip
    for point, (x, y, _), box in zip(chart.points, _centres(chart, height), name_boxes(chart, height), strict=True):
        shift = ((box[0] + box[2]) / 2 - x, (box[1] + box[3]) / 2 - y)
        label = axes.annotate(short(point.label, 16), (point.x, point.y), xytext=shift, textcoords="offset points",
                              ha="center", va="center", fontsize=7.5, zorder=3)  # fmt: skip
        label.set_url(link(point.node))
    axes.set_xlim(-0.06, 1.06)
    axes.set_ylim(-0.09, 1.06)
    axes.set_axis_off()
    return figure


Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points (1/72 inch)."""


def _centres(chart: Map, height: float) -> list[tuple[float, float, float]]:
    """Place and radius of each dot, in points."""
    wide, high = (WIDTH - 0.4) * 72 / 1.12, (height - 0.18) * 72 / 1.15
    return [(point.x * wide, point.y * high, 2 + 5 * point.size**0.5) for point in chart.points]


def name_boxes(chart: Map, height: float) -> list[Box]:
    """Where each name goes on a map of so many inches: the larger dots first, each where it covers least."""
    centres = _centres(chart, height)
    taken: list[Box] = [(x - r, y - r, x + r, y + r) for x, y, r in centres]
    found: dict[int, Box] = {}
    for i in sorted(range(len(centres)), key=lambda i: (-chart.points[i].size, i)):
        around = _around(*centres[i], 2.1 * width_of(short(chart.points[i].label, 16)))
        covered = [round(sum(shared_area(box, other) for other in taken)) for box in around]
        found[i] = around[covered.index(min(covered))]
        taken.append(found[i])
    return [found[i] for i in range(len(centres))]


def _around(x: float, y: float, radius: float, half: float) -> list[Box]:
    """The places for a name about a dot, the best first: below, above, beside, at the corners, farther off."""
    up, side = radius + 5, radius + half + 1
    shifts = [(0.0, -up), (0.0, up), (side, 0.0), (-side, 0.0), (half, -up), (-half, up), (half, up), (-half, -up),
              (0.0, -up - 8), (0.0, up + 8)]  # fmt: skip
    return [(x + dx - half, y + dy - 4, x + dx + half, y + dy + 4) for dx, dy in shifts]


def shared_area(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return max(width, 0.0) * max(height, 0.0)
