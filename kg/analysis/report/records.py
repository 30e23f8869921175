"""What a report is made of, before it is HTML, Markdown or CSV: sections of words, tables and charts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.analysis.incidence import Edge
from kg.analysis.report.charts import Chart
from kg.schema import Term

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Named:
    """A node of the graph by the name to show: a link to its view."""

    node: str
    name: str


Blanks = Mapping[str, Value | Term | Named]
"""What fills the blanks of a sentence."""


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence of ``texts.toml`` with what fills its blanks."""

    key: str
    blanks: Blanks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """One entry of a table."""

    value: Value | Words | Term | tuple[Named, ...]
    low: float | None = None
    """Lower and upper end of the 95 % interval, where there is one."""
    high: float | None = None
    node: str | None = None
    """The graph's node that the entry names: its name becomes a link to its view."""
    proof: "Proof | None" = None
    """The sentences behind a number."""


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``key`` names its heading in ``texts.toml`` unless ``title`` says it."""

    key: str
    kind: str = "number"
    """``text``, ``count``, ``number``, ``share`` (shown in per cent) or ``p`` (a probability that may be tiny)."""
    title: str | None = None

    @property
    def counted(self) -> bool:
        """Whether the numbers are plain counts of the facts behind them; all others are computed from many."""
        return self.key in COUNTED


COUNTED = frozenset(
    {
        "issues", "pages", "articles", "meetings", "shared", "lists", "presided_together", "topic_meetings",
        "attended", "missed", "not_since", "issues_before", "issues_after", "role_host", "role_lead", "role_speak",
        "role_report", "role_guide", "role_accompany", "role_observe", "role_attend",
    }
)  # fmt: skip
"""Columns that count facts."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``key`` is its file name and names its caption in ``texts.toml``."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    first: int = 25
    """Rows that Markdown and paper show, and the screen until more are asked for."""

    @property
    def shown(self) -> int:
        """Rows that the HTML page holds; the CSV has all."""
        return max(self.first, MOST_ROWS)


MOST_ROWS = 100
"""Rows of a table in the HTML page."""


@dataclass(frozen=True, slots=True, eq=False)
class Proof:
    """What stands behind a number: whom it is about, and the edges, or whole articles, that say so.

    Equal keys mean equal proofs: sections that speak of the same person share one.
    """

    key: str
    nodes: tuple[str, ...]
    edges: tuple[Edge, ...] = ()
    articles: tuple[str, ...] = ()


def proof_of(row: Row) -> Proof | None:
    """The proof of a row as a whole: that of its first cell which has one."""
    return next((cell.proof for cell in row if cell.proof), None)


def numbers(proof: Proof | None, *values: Value) -> Row:
    """Cells that all rest on one proof."""
    return tuple(Cell(value, proof=proof) for value in values)


@dataclass(frozen=True, slots=True)
class Section:
    """One question put to the network, and what it answers. ``key`` names title and method in ``texts.toml``."""

    key: str
    notes: tuple[Words, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
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
    """Name to show for each node that the proofs mention."""
    proofs: Mapping[str, "Evidence"]
    """By key, what stands behind the numbers of all rows that the page holds, in the order of the report."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence that proves one fact, and where it stands."""

    date: str
    meeting: str
    """Id of the meeting, or of whatever else the fact is about."""
    actor: str
    """Who took part; empty where an article stands for itself."""
    roles: tuple[Term, ...]
    quote: str
    article: str
    source: str
    place: str
    """Where it stands in the source file: ``120-180``."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A proof as a reader sees it: its number in the report, how many facts, and what the first of them by date say."""

    number: int
    nodes: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    facts: int
