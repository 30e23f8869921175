"""What all charts share: colours, fonts, a figure of the page's width, names down its side."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

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


def new_figure(
    height: float, left: float, *, right: float = 0.2, bottom: float = 0.5, top: float = 0.08
) -> "tuple[Figure, Axes]":
    """A figure of the page's width with one set of axes; all measures in inches."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, height))
    axes = figure.add_axes((left / WIDTH, bottom / height, 1 - (left + right) / WIDTH, 1 - (bottom + top) / height))
    return figure, axes


def room(labels: Sequence[str]) -> float:
    """Inches that the longest label takes at nine points; Chinese characters are twice as wide as Latin letters."""
    return 0.3 + 0.068 * max((width_of(label) for label in labels), default=0)


def width_of(text: str) -> int:
    """Cells that a text takes: Chinese characters two, Latin letters one."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def short(label: str, cells: int = 30) -> str:
    """A label cut to a width, with an ellipsis where something is left out."""
    if width_of(label) <= cells:
        return label
    while label and width_of(label) > cells - 1:
        label = label[:-1]
    return f"{label}…"


def names_down(axes: "Axes", rows: Sequence[tuple[str, str]], link: Link) -> None:
    """Names down the left side, the first on top, linked."""
    axes.set_yticks(range(len(rows)), [short(label) for label, _ in rows])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    for tick, (_, node) in zip(axes.get_yticklabels(), rows, strict=True):
        tick.set_url(link(node) if node else None)
