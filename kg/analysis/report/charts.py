"""What a chart shows, before it is drawn. Labels are names of nodes; ``node`` makes them links."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.schema import Term


@dataclass(frozen=True, slots=True)
class Dot:
    """One value with its interval."""

    label: str
    node: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Dots:
    """Values with their intervals, one line each. ``axis`` names the scale's label in ``texts.toml`` (columns)."""

    key: str
    rows: tuple[Dot, ...]
    axis: str
    ranks: bool = False
    """The scale is a rank: 1 stands at the left, and only whole numbers are marked."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Articles by day: a year a band, a week a column, a weekday a row."""

    key: str
    days: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows of dated events: each series with the days of its meetings and the number of people present."""

    key: str
    rows: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(frozen=True, slots=True)
class Mix:
    """Shares of parts that add up to a whole, one line each."""

    key: str
    parts: tuple[Term, ...]
    rows: tuple[tuple[str, str, tuple[int, ...]], ...]
    """Label, node, count of each part."""


@dataclass(frozen=True, slots=True)
class Point:
    """A node of a map, in the unit square."""

    label: str
    node: str
    x: float
    y: float
    size: float
    group: int


@dataclass(frozen=True, slots=True)
class Map:
    """A network drawn: points, and lines between them by index with width and sign (1 more, −1 less than chance)."""

    key: str
    points: tuple[Point, ...]
    lines: tuple[tuple[int, int, float, int], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One person's rank in each period with its interval; None where the person was not there."""

    label: str
    node: str
    points: tuple[tuple[float, float, float] | None, ...]


@dataclass(frozen=True, slots=True)
class Bumps:
    """Ranks over periods, a panel a measure (a column of ``texts.toml``)."""

    key: str
    periods: tuple[str, ...]
    panels: tuple[tuple[str, tuple[Line, ...]], ...]


Chart = Dots | Calendar | Timeline | Mix | Map | Bumps
