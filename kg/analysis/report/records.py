"""What a report is made of, before it is HTML, Markdown or CSV."""

from dataclasses import dataclass, field

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One entry of a table."""

    value: Value
    low: float | None = None
    """Lower and upper end of the 95 % interval, where there is one."""
    high: float | None = None
    node: str | None = None
    """The graph's node that the entry names: its name becomes a link to its view."""
    proof: str | None = None
    """Key of the proof whose sentences stand behind a number."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``key`` names its heading in ``texts.toml``."""

    key: str
    kind: str = "number"
    """``text``, ``count``, ``number``, ``share`` (shown in per cent)."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``key`` is its file name and names its caption in ``texts.toml``."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence of ``texts.toml`` with what fills its blanks."""

    key: str
    blanks: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing as SVG; ``key`` is its file name and names its caption."""

    key: str
    svg: str


@dataclass(frozen=True, slots=True)
class Section:
    """One question put to the network, and what it answers."""

    key: str
    notes: tuple[Words, ...] = ()
    tables: tuple[Table, ...] = ()
    plots: tuple[Plot, ...] = ()
    finding: Words | None = None
    """The one sentence that the summary may take up."""
    weight: float = 0.0
    """How much the finding matters for the summary, 0–1."""
