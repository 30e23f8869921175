"""Charts drawn by matplotlib as SVG whose text stays text: the reader's browser brings the Chinese font.

No font is shipped and none is needed where the report is made; letters are measured by matplotlib's own DejaVu, so the
same report gives the same bytes on every machine.
"""

import io
import re
import warnings
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np

from kg.analysis.report.bumps import draw_bumps
from kg.analysis.report.canvas import COLOURS, FONTS, QUIET, STYLE, Link, names_down, new_figure, room, short
from kg.analysis.report.charts import Bumps, Calendar, Chart, Dots, Map, Mix, Timeline
from kg.analysis.report.maps import draw_map
from kg.analysis.report.texts import say

if TYPE_CHECKING:
    from matplotlib.figure import Figure


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


def _dots(chart: Dots, lang: str, link: Link) -> "Figure":
    labels = [short(row.label) for row in chart.rows]
    figure, axes = new_figure(0.75 + 0.23 * len(labels), room(labels))
    for place, row in enumerate(chart.rows):
        axes.plot([row.low, row.high], [place, place], color=COLOURS[0], alpha=0.35, linewidth=4, solid_capstyle="butt")
        axes.plot([row.value], [place], "o", color=COLOURS[0], markersize=5)
    names_down(axes, [(row.label, row.node) for row in chart.rows], link)
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
    figure, axes = new_figure(0.55 + 1.12 * len(years), 0.55, bottom=0.15)
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
    figure, axes = new_figure(0.75 + 0.26 * len(labels), room(labels))
    for place, (_, events) in enumerate(chart.rows):
        days = [float(kit.date2num(date.fromisoformat(day))) for day, _ in events]
        axes.plot(days, [place] * len(days), color=COLOURS[0], linewidth=1, alpha=0.35)
        axes.scatter(days, [place] * len(days), s=[12 + 4 * people for _, people in events], color=COLOURS[0],
                     alpha=0.8, linewidths=0)  # fmt: skip
    names_down(axes, [(name, "") for name, _ in chart.rows], lambda _: None)
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
    figure, axes = new_figure(1.05 + 0.23 * len(labels), room(labels), top=0.35)
    counts = np.array([row[2] for row in chart.rows], dtype=float)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    left = np.zeros(len(labels))
    for part, term in enumerate(chart.parts):
        if counts[:, part].any():
            colour = COLOURS[part % len(COLOURS)] if part < len(chart.parts) - 1 else "#c3ccd4"
            axes.barh(range(len(labels)), shares[:, part], left=left, height=0.72, color=colour, label=say(term, lang))
        left += shares[:, part]
    names_down(axes, [(label, node) for label, node, _ in chart.rows], link)
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0 %", "25 %", "50 %", "75 %", "100 %"])
    figure.legend(ncols=8, loc="upper left", bbox_to_anchor=(0.01, 1.0), frameon=False, fontsize=8, handlelength=1,
                  columnspacing=1.6)  # fmt: skip
    return figure


_DRAWERS: dict[type, Callable[..., "Figure"]] = {
    Dots: _dots,
    Calendar: _calendar,
    Timeline: _timeline,
    Mix: _mix,
    Map: draw_map,
    Bumps: draw_bumps,
}
