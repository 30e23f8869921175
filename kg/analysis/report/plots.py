"""Charts drawn by matplotlib as SVG whose text stays text: the reader's browser brings the Chinese font.

No font is shipped and none is needed where the report is made; letters are measured by matplotlib's own DejaVu, so the
same report gives the same bytes on every machine.
"""

import io
import re
import unicodedata
import warnings
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np

from kg.analysis.report.charts import Bumps, Calendar, Chart, Dots, Line, Map, Mix, Timeline
from kg.analysis.report.texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FONTS = (
    "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Hiragino Sans GB','Microsoft YaHei',"
    "'WenQuanYi Micro Hei',SimHei,sans-serif"
)
"""What Linux, macOS, Windows and Android bring for Chinese."""
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8C6D1F", "#5A5A5A")
"""Okabe and Ito's palette, readable with any colour vision; yellow is left out (too pale for lines)."""
INK, QUIET, LINE = "#1b2530", "#5b6670", "#d5dbe1"
STYLE: Any = {
    "svg.fonttype": "none", "svg.hashsalt": "kg", "text.parse_math": False, "font.family": "DejaVu Sans",
    "font.size": 9, "axes.edgecolor": LINE, "axes.labelcolor": QUIET, "xtick.color": QUIET, "ytick.color": INK,
    "text.color": INK, "axes.spines.top": False, "axes.spines.right": False, "axes.spines.left": False,
    "axes.axisbelow": True, "grid.color": LINE, "grid.linewidth": 0.6, "xtick.major.size": 0, "ytick.major.size": 0,
}  # fmt: skip
WIDTH = 7.6
"""Inches: the text width of an A4 page."""

Link = Callable[[str], str | None]
"""From a node's id to the address of its view."""


def draw(chart: Chart, lang: str, link: Link) -> str:
    """The chart as an ``<svg>`` element, names linked where ``link`` knows an address."""
    drawer: Callable[[Any, str, Link], Figure] = _DRAWERS[type(chart)]
    with mpl.rc_context(STYLE), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*[Gg]lyph.*")
        figure = drawer(chart, lang, link)
        out = io.StringIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None}, transparent=True)
    return _clean(out.getvalue(), chart.key)


def _clean(svg: str, key: str) -> str:
    """Only the element, sized by the page, its ids told apart from those of the other charts."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r'(<svg[^>]*?) width="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r'(<svg[^>]*?) height="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL).replace(' target="_blank"', "")
    svg = re.sub(r'\bid="', f'id="{key}-', svg)
    svg = svg.replace('"#', f'"#{key}-').replace("url(#", f"url(#{key}-")
    return svg.replace("'DejaVu Sans'", FONTS)


def _figure(
    height: float, left: float, *, right: float = 0.2, bottom: float = 0.5, top: float = 0.08
) -> "tuple[Figure, Axes]":
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, height))
    axes = figure.add_axes((left / WIDTH, bottom / height, 1 - (left + right) / WIDTH, 1 - (bottom + top) / height))
    return figure, axes


def _room(labels: Sequence[str]) -> float:
    """Inches that the longest label takes at nine points; Chinese characters are twice as wide as Latin letters."""
    return 0.3 + 0.068 * max((_cells(label) for label in labels), default=0)


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def short(label: str, cells: int = 30) -> str:
    """A label cut to a width, with an ellipsis where something is left out."""
    if _cells(label) <= cells:
        return label
    while label and _cells(label) > cells - 1:
        label = label[:-1]
    return f"{label}…"


def _names(axes: "Axes", rows: Sequence[tuple[str, str]], link: Link) -> None:
    """Names down the left side, the first on top, linked."""
    axes.set_yticks(range(len(rows)), [short(label) for label, _ in rows])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    for tick, (_, node) in zip(axes.get_yticklabels(), rows, strict=True):
        tick.set_url(link(node) if node else None)


def _dots(chart: Dots, lang: str, link: Link) -> "Figure":
    labels = [short(row.label) for row in chart.rows]
    figure, axes = _figure(0.75 + 0.23 * len(labels), _room(labels))
    for place, row in enumerate(chart.rows):
        axes.plot([row.low, row.high], [place, place], color=COLOURS[0], alpha=0.35, linewidth=4, solid_capstyle="butt")
        axes.plot([row.value], [place], "o", color=COLOURS[0], markersize=5)
    _names(axes, [(row.label, row.node) for row in chart.rows], link)
    axes.grid(axis="x")
    axes.set_xlabel(say(f"column.{chart.axis}", lang))
    if chart.ranks:
        worst = max((row.high for row in chart.rows), default=1)
        axes.set_xlim(0.3, worst + 0.7)
        axes.set_xticks(_rank_marks(worst))
    return figure


def _rank_marks(worst: float) -> list[int]:
    """Ranks to mark: the first, and about eight round ones."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 10**9) if worst / step <= 9)
    return sorted({1, *range(step, int(worst) + 1, step)})


def _calendar(chart: Calendar, lang: str, _link: Link) -> "Figure":
    from matplotlib.collections import PolyCollection

    years = sorted({day[:4] for day in chart.days})
    figure, axes = _figure(0.55 + 1.12 * len(years), 0.55, bottom=0.15)
    most = max(chart.days.values())
    blues = mpl.colormaps["Blues"]
    squares: list[list[tuple[float, float]]] = []
    colours: list[Any] = []
    for band, year in enumerate(years):
        start = date(int(year), 1, 1)
        for number in range((date(int(year) + 1, 1, 1) - start).days):
            day = date.fromordinal(start.toordinal() + number)
            week, weekday = (number + start.weekday()) // 7, day.weekday()
            count = chart.days.get(day.isoformat(), 0)
            colours.append(blues(0.3 + 0.7 * count / most) if count else "#f1f3f5")
            x, y, side = week, band * 9 + weekday, 0.88
            squares.append([(x, y), (x + side, y), (x + side, y + side), (x, y + side)])
            if day.day == 1:
                axes.text(week, band * 9 - 0.35, say(f"month.{day.month}", lang), fontsize=7, color=QUIET)
        axes.text(-0.8, band * 9 + 3.9, year, ha="right", fontsize=8, color=QUIET)
    axes.add_collection(PolyCollection(squares, facecolors=colours, linewidths=0))
    axes.set_xlim(-0.2, 54)
    axes.set_ylim(len(years) * 9 - 1, -1.6)
    axes.set_aspect("equal", anchor="W")
    axes.set_axis_off()
    return figure


def _timeline(chart: Timeline, lang: str, _link: Link) -> "Figure":
    from matplotlib import dates

    kit: Any = dates  # matplotlib leaves this module without annotations

    labels = [short(name) for name, _ in chart.rows]
    figure, axes = _figure(0.75 + 0.26 * len(labels), _room(labels))
    for place, (_, events) in enumerate(chart.rows):
        days = [float(kit.date2num(date.fromisoformat(day))) for day, _ in events]
        axes.plot(days, [place] * len(days), color=COLOURS[0], linewidth=1, alpha=0.35)
        axes.scatter(days, [place] * len(days), s=[12 + 4 * people for _, people in events], color=COLOURS[0],
                     alpha=0.8, linewidths=0)  # fmt: skip
    _names(axes, [(name, "") for name, _ in chart.rows], lambda _: None)
    locator = kit.AutoDateLocator(minticks=3, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    formatter = kit.ConciseDateFormatter(locator, formats=["%Y", "%Y-%m", "%m-%d", "%H", "%H", "%S"],
                                     zero_formats=["", "%Y", "%Y-%m", "%m-%d", "%H", "%H"],
                                     offset_formats=["", "", "", "", "", ""])  # fmt: skip
    axes.xaxis.set_major_formatter(formatter)
    axes.grid(axis="x")
    return figure


def _mix(chart: Mix, lang: str, link: Link) -> "Figure":
    labels = [short(label) for label, _, _ in chart.rows]
    figure, axes = _figure(1.05 + 0.23 * len(labels), _room(labels), top=0.35)
    counts = np.array([row[2] for row in chart.rows], dtype=float)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    left = np.zeros(len(labels))
    for part, term in enumerate(chart.parts):
        if counts[:, part].any():
            colour = COLOURS[part % len(COLOURS)] if part < len(chart.parts) - 1 else "#c3ccd4"
            axes.barh(range(len(labels)), shares[:, part], left=left, height=0.72, color=colour, label=say(term, lang))
        left += shares[:, part]
    _names(axes, [(label, node) for label, node, _ in chart.rows], link)
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0 %", "25 %", "50 %", "75 %", "100 %"])
    figure.legend(ncols=8, loc="upper left", bbox_to_anchor=(0.01, 1.0), frameon=False, fontsize=8, handlelength=1,
                  columnspacing=1.6)  # fmt: skip
    return figure


def _map(chart: Map, _lang: str, link: Link) -> "Figure":
    height = min(7.0, 2.6 + 0.07 * len(chart.points))
    figure, axes = _figure(height, 0.2, bottom=0.1)
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
    for point in sorted(chart.points, key=lambda p: p.size):
        label = axes.annotate(short(point.label, 16), (point.x, point.y), xytext=(0, -4 - 5 * point.size**0.5),
                              textcoords="offset points", ha="center", va="top", fontsize=7.5, zorder=3)  # fmt: skip
        label.set_url(link(point.node))
    axes.set_xlim(-0.06, 1.06)
    axes.set_ylim(-0.09, 1.06)
    axes.set_axis_off()
    return figure


def _bumps(chart: Bumps, lang: str, link: Link) -> "Figure":
    """Two panels a row, ranks on a logarithmic scale: from 1 to 2 is a longer way than from 91 to 92."""
    from matplotlib.figure import Figure

    lines = [line for _, lines in chart.panels for line in lines]
    right = _room([short(line.label, 14) for line in lines]) - 0.1
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
    heights = _apart([np.log(worst * 1.15 / rank) / steps for rank, _, _ in ends], 0.075)
    for height, (_, line, colour) in zip(heights, ends, strict=True):
        text = axes.annotate(short(line.label, 14), (1.02, height), xycoords="axes fraction", va="center", fontsize=7.5,
                             color=colour)  # fmt: skip
        text.set_url(link(line.node))


def _apart(heights: Sequence[float], gap: float) -> list[float]:
    """The same heights, moved as little as keeps them ``gap`` apart within 0–1, their order kept."""
    order = sorted(range(len(heights)), key=lambda i: (-heights[i], i))
    placed, last = [0.0] * len(heights), 1.0 + gap
    for rank, i in enumerate(order):
        room = gap * (len(order) - 1 - rank)  # what those below still need
        last = max(min(heights[i], last - gap), min(room, last - gap))
        placed[i] = last
    return placed


_DRAWERS: dict[type, Callable[..., "Figure"]] = {
    Dots: _dots,
    Calendar: _calendar,
    Timeline: _timeline,
    Mix: _mix,
    Map: _map,
    Bumps: _bumps,
}
