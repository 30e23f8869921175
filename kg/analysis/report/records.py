"""What a report is made of, before it is HTML, Markdown or CSV: sections of words, tables and charts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.analysis.incidence import Edge
from kg.analysis.report.charts import Chart
from kg.schema import Term

Value = str | int | float | None
Blanks = Mapping[str, Value | Term]
"""What fills the blanks of a sentence."""


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence of ``texts.toml`` with what fills its blanks."""

    key: str
    blanks: Blanks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """One entry of a table."""

    value: Value | Words | Term
    low: float | None = None
    """Lower and upper end of the 95 % interval, where there is one."""
    high: float | None = None
    node: str | None = None
    """The graph's node that the entry names: its name becomes a link to its view."""
    proof: str | None = None
    """Key of the proof whose sentences stand behind a number."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``key`` names its heading in ``texts.toml`` unless ``title`` says it."""

    key: str
    kind: str = "number"
    """``text``, ``count``, ``number``, ``share`` (shown in per cent) or ``p`` (a probability that may be tiny)."""
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``key`` is its file name and names its caption in ``texts.toml``."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shown: int = 25
    """Rows that HTML and Markdown show; the CSV has all."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The sentences behind a number: whom it is about, and the edges that hold them."""

    key: str
    nodes: tuple[str, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One question put to the network, and what it answers. ``key`` names title and method in ``texts.toml``."""

    key: str
    notes: tuple[Words, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    proofs: tuple[Proof, ...] = ()
    finding: Words | None = None
    """The one sentence that the summary may take up."""
    weight: float = 0.0
    """How much the finding matters for the summary, 0–1."""


@dataclass(frozen=True, slots=True)
class Report:
    """All sections, and the sentences that say what was read."""

    preface: tuple[Words, ...]
    findings: tuple[tuple[str, Words], ...]
    """The key of the section that found it, and the sentence."""
    sections: tuple[Section, ...]
    names: Mapping[str, str]
    """Name to show for each node that the report mentions."""
    sentences: Mapping[str, tuple["Sentence", ...]]
    """By proof key, what its edges say."""
    proofs: Mapping[str, Proof]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence that proves one fact, and where it stands."""

    date: str
    meeting: str
    """Id of the meeting, or of whatever else the fact is about."""
    actor: str
    roles: tuple[Term, ...]
    quote: str
    source: str
    place: str
    """Where it stands in the source file: ``120-180``."""
