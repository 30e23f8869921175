"""Newspaper pages made of clean articles: set in columns, read row by row, and damaged as OCR damages them.

Every page comes with the truth: where each set line stands in its text, and which line follows it.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

NO_START = "，。、；：！？）》”』」,.;:!?)"
_NARROW = str.maketrans("，；：？！（）", ",;:?!()")
_QUOTES = str.maketrans("“”", '""')


@dataclass(frozen=True)
class Damage:
    """How a page is set and spoilt."""

    columns: tuple[int, ...] = (2, 3)
    widths: tuple[int, int] = (12, 24)
    lost: float = 0.003
    """Share of characters lost."""
    narrow: float = 0.7
    """Share of pages whose punctuation comes out half-width."""
    false_gap: float = 0.05
    """Share of narrow marks with a space behind them."""
    glued: float = 0.03
    """Share of gaps between columns that are lost."""
    swapped: float = 0.3
    """Share of blocks that change place with the next."""
    detached: float = 0.2
    """Share of headlines that stand at the foot of the page."""
    rows_on_lines: float = 0.5
    """Share of pages whose rows stand on lines of their own (else a block is one long line)."""
    block: tuple[int, int] = (4, 12)
    """Rows that are read as one block."""
    interleaved: float = 0.0
    """Share of pages whose blocks are not read row by row but in runs of one to four lines of a column each."""
    lost_lines: float = 0.0
    """Share of set lines that the OCR did not see."""
    beside: float = 0.3
    """Share of article pairs that are set side by side."""


@dataclass(frozen=True)
class SetLine:
    """One line of a column: ``page[start:end]``, the ``order``-th of its article."""

    article: int
    order: int
    start: int
    end: int
    last: bool = False
    """Ends its paragraph."""


@dataclass
class Printed:
    """A generated page and its truth."""

    text: str = ""
    lines: list[SetLine] = field(default_factory=list)
    articles: list[tuple[str | None, str]] = field(default_factory=list)
    """Headline and body of each article, as they were before."""

    def lines_in_order(self) -> list[SetLine]:
        """Lines as they were set: article by article, from the first to the last."""
        return sorted(self.lines, key=lambda line: (line.article, line.order))

    def in_order(self) -> str:
        """The same damaged characters in the right order: what repair could give at best."""
        parts = []
        for number, (headline, _) in enumerate(self.articles):
            lines = [line for line in self.lines_in_order() if line.article == number]
            body = "".join(self.text[line.start : line.end] + "\n" * line.last for line in lines)
            parts.append(f"# {headline or '无题'}\n\n{body}")
        return "\n\n".join(parts)


def set_in_lines(paragraphs: Sequence[str], width: int) -> list[str]:
    """Paragraphs as lines of ``width`` characters; the first is set in by two, no line begins with a closing mark."""
    lines = []
    for paragraph in paragraphs:
        rest, room = paragraph, width - 2
        while rest:
            cut = room
            while cut < len(rest) and rest[cut] in NO_START and cut < room + 2:
                cut += 1
            lines.append(rest[:cut])
            rest, room = rest[cut:], width
    return lines


def print_page(articles: Sequence[tuple[str | None, str]], damage: Damage, rng: random.Random) -> Printed:
    """A page of these articles (headline, body with paragraphs on lines)."""
    page = Printed(articles=list(articles))
    narrow = rng.random() < damage.narrow
    own_lines = rng.random() < damage.rows_on_lines
    interleaved = rng.random() < damage.interleaved
    foot: list[str] = []
    groups: list[list[int]] = []
    indices = list(range(len(articles)))
    while indices:
        pair = len(indices) > 1 and rng.random() < damage.beside
        groups.append([indices.pop(0) for _ in range(2 if pair else 1)])
    for group in groups:
        for index in group:
            headline = articles[index][0]
            if headline and rng.random() < damage.detached:
                foot.append(headline)
            elif headline:
                page.text += f"{headline}\n\n"
        columns = _columns(page, group, damage, rng, narrow)
        _print_rows(page, _runs(columns, rng) if interleaved else _rows(columns), damage, rng, own_lines)
    for headline in foot:
        page.text += f"{headline}\n\n"
    return page


Column = list[tuple[int, int, str, bool]]
"""Article, order, text and whether the paragraph ends."""


def _columns(page: Printed, group: list[int], damage: Damage, rng: random.Random, narrow: bool) -> list[Column]:
    """One article, or two side by side, set in columns of equal height; see ``Column``."""
    columns: list[Column] = []
    for index in group:
        width = rng.randint(*damage.widths)
        paragraphs = [set_in_lines([text], width) for text in page.articles[index][1].split("\n")]
        lines = [(line, n == len(set_) - 1) for set_ in paragraphs for n, line in enumerate(set_)]
        spoilt = [(index, order, _spoil(line, damage, rng, narrow), end) for order, (line, end) in enumerate(lines)]
        count = max(1, rng.choice(damage.columns) // len(group))
        height = -(-len(spoilt) // count)
        columns += [spoilt[n * height : (n + 1) * height] for n in range(count)]
    seen = [[line for line in column if line[1] == 0 or rng.random() >= damage.lost_lines] for column in columns]
    return [column for column in seen if column]


def _rows(columns: list[Column]) -> list[Column]:
    """Read row by row across all columns."""
    return [
        [column[row] for column in columns if row < len(column)]
        for row in range(max(len(column) for column in columns))
    ]


def _runs(columns: list[Column], rng: random.Random) -> list[Column]:
    """Read a few lines of one column, then a few of another: rows of one, in a wild order."""
    waiting = [list(column) for column in columns]
    out: list[Column] = []
    while any(waiting):
        column = rng.choice([column for column in waiting if column])
        for _ in range(rng.choice((1, 1, 2, 2, 3, 4))):
            if column:
                out.append([column.pop(0)])
    return out


def _print_rows(page: Printed, rows: list[Column], damage: Damage, rng: random.Random, own_lines: bool) -> None:
    """Rows in blocks, some of which change places."""
    blocks = []
    while rows:
        size = rng.randint(*damage.block)
        blocks.append(rows[:size])
        rows = rows[size:]
    for at in range(len(blocks) - 1):
        if rng.random() < damage.swapped:
            blocks[at], blocks[at + 1] = blocks[at + 1], blocks[at]
    for block in blocks:
        for row in block:
            _print_row(page, row, damage, rng)
            page.text += "\n" if own_lines else " "
        page.text = page.text.rstrip(" \n") + "\n\n"


def _print_row(page: Printed, row: Column, damage: Damage, rng: random.Random) -> None:
    for number, (article, order, line, last) in enumerate(row):
        if number and rng.random() >= damage.glued:
            page.text += " "
        start = len(page.text)
        page.text += line
        if line.strip():
            page.lines.append(SetLine(article, order, start, len(page.text), last))


def _spoil(line: str, damage: Damage, rng: random.Random, narrow: bool) -> str:
    out = []
    for character in line.translate(_NARROW).translate(_QUOTES) if narrow else line:
        if rng.random() < damage.lost:
            continue
        out.append(character)
        if narrow and character in ",;" and rng.random() < damage.false_gap:
            out.append(" ")
    return "".join(out).strip() or line[:1]
