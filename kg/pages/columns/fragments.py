"""A page's lines, cut into the pieces that stood in one column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from kg.pages.columns.gaps import find_cut
from kg.pages.columns.ngrams import load_ngrams, normalize
from kg.pages.lines import Line, Slice

Array = NDArray[np.float64]
_GAP = re.compile(r"[ \t　\u00a0]+")
_NARROW_MARK = re.compile(r"[,;:.!?)]$")
SHORTEST, WIDEST = 8, 30
"""Characters of a column: what narrower or wider pieces are is not decided by their width."""
NEIGHBOURS = 6
"""Pieces on either side that tell how wide a column is here."""
STOPS = "。！？"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one column: ``text`` is ``page[start:end]``, ``letters`` its normalized form."""

    start: int
    end: int
    text: str
    letters: str
    line: int
    """Index of the line it stands on."""
    column: int = 0
    """How many pieces stand before it on its line."""
    block: int = 0
    """How many empty lines stand before its line."""
    glued: bool = False
    """Cut off from the piece before it without a gap in print."""
    cut: float = 0.0
    """Log-odds that a lost gap was rightly seen before it."""

    @property
    def slices(self) -> tuple[Slice, ...]:
        """As lines have them."""
        return ((self.start, self.end),)

    def letters_before(self, place: int) -> str:
        """The letters that stand before a place in the file."""
        return normalize(self.text[: place - self.start])

    def place_of(self, letter: int) -> int:
        """Where in the file the letter with this number stands."""
        return next((self.start + k for k in range(len(self.text)) if len(normalize(self.text[: k + 1])) > letter), 0)


def cut_pieces(text: str, lines: Sequence[Line], rough: Sequence[Piece] | None = None) -> list[Piece]:
    """Pieces of all lines in printed order: cut at gaps (``rough``, where known), and where a gap seems to be lost."""
    return _placed(_unglued(text, pieces_at_gaps(text, lines) if rough is None else rough), lines)


def pieces_at_gaps(text: str, lines: Sequence[Line]) -> list[Piece]:
    """Pieces of all lines as the gaps in print have them, those behind narrow punctuation aside."""
    rough = [piece for index, line in enumerate(lines) for piece in _at_gaps(text, index, line)]
    return _without_false_gaps(text, rough)


def _placed(pieces: Sequence[Piece], lines: Sequence[Line]) -> list[Piece]:
    """Note the column and the block of every piece."""
    blocks = list(accumulate(int(line.gap > 1) for line in lines))
    out: list[Piece] = []
    for piece in pieces:
        column = out[-1].column + 1 if out and out[-1].line == piece.line else 0
        out.append(replace(piece, column=column, block=blocks[piece.line]))
    return out


def local_widths(lengths: list[int], share: float = 0.5) -> list[float]:
    """Width of the column around each piece: a quantile of the neighbours that could be full lines."""
    out = []
    for index in range(len(lengths)):
        around = lengths[max(0, index - NEIGHBOURS) : index] + lengths[index + 1 : index + 1 + NEIGHBOURS]
        full = sorted(length for length in around if SHORTEST <= length <= WIDEST)
        out.append(float(full[int(share * (len(full) - 1) + 0.5)]) if full else 0.0)
    return out


def _at_gaps(text: str, index: int, line: Line) -> Iterator[Piece]:
    for start, end in line.slices:
        at = start
        for gap in _GAP.finditer(text, start, end):
            if at < gap.start():
                yield _piece(text, at, gap.start(), index)
            at = gap.end()
        if at < end:
            yield _piece(text, at, end, index)


def _piece(text: str, start: int, end: int, line: int) -> Piece:
    return Piece(start, end, text[start:end], normalize(text[start:end]), line)


def _without_false_gaps(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The OCR also sets spaces behind narrow punctuation (``禁烧, 堵疏``): no gap when the whole is one line wide."""
    widths = local_widths([len(piece.letters) for piece in pieces], share=0.8)
    out: list[Piece] = []
    for piece, width in zip(pieces, widths, strict=True):
        last = out[-1] if out else None
        if last and last.line == piece.line and _is_false_gap(last, piece, width):
            out[-1] = _piece(text, last.start, piece.end, piece.line)
        else:
            out.append(piece)
    return out


def _is_false_gap(left: Piece, right: Piece, width: float) -> bool:
    whole = len(left.letters) + len(right.letters)
    if len(right.letters) <= 2 and right.letters[-1:] not in STOPS:
        return whole <= width + 2.5 and bool(_NARROW_MARK.search(left.text))
    if len(left.letters) >= width - 2.5 or whole > width + 1.5:
        return False
    return bool(_NARROW_MARK.search(left.text)) or _touches_figure(left, right)


def _touches_figure(left: Piece, right: Piece) -> bool:
    """``10 月份``, ``在 2025年``: spaces that writers set around figures and Latin letters."""
    return (left.text[-1:].isascii() and left.text[-1:].isalnum()) or (
        right.text[:1].isascii() and right.text[:1].isalnum()
    )


def _unglued(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces that may hold the lines of two columns, cut in two; the parts are looked at again."""
    out = list(pieces)
    index = 0
    while index < len(out):
        found = find_cut([piece.letters for piece in out], [piece.line for piece in out], index)
        place = out[index].place_of(found[0]) if found else 0
        if found and place:
            out[index : index + 1] = _parts(text, out[index], place, found[1])
        else:
            index += 1
    return out


def _parts(text: str, piece: Piece, place: int, odds: float) -> list[Piece]:
    left, right = _piece(text, piece.start, place, piece.line), _piece(text, place, piece.end, piece.line)
    return [replace(left, glued=piece.glued, cut=piece.cut), replace(right, glued=True, cut=odds)]


def seam_scores(lefts: Sequence[str], rights: Sequence[str]) -> Array:
    """``[i, j]``: log-likelihood ratio that ``rights[j]`` continues ``lefts[i]`` rather than anything else."""
    left, right = _tails(lefts), _heads(rights)
    return _ratio(left[:, None, :], right[None, :, :])


def pair_scores(lefts: Sequence[str], rights: Sequence[str]) -> Array:
    """``[i]``: the same for ``rights[i]`` behind ``lefts[i]`` alone."""
    return _ratio(_tails(lefts), _heads(rights))


def _ratio(left: NDArray[np.uint64], right: NDArray[np.uint64]) -> Array:
    table = load_ngrams()
    shape = np.broadcast_shapes(left.shape, right.shape)[:-1]
    l1, l2, l3 = (np.broadcast_to(left[..., k], shape) for k in (2, 1, 0))
    r1, r2, r3 = (np.broadcast_to(right[..., k], shape) for k in (0, 1, 2))
    joined = np.log(table.probability((l1, l2, l3), r1)) + np.log(table.probability((r1, l1, l2), r2))
    joined += np.log(table.probability((r2, r1, l1), r3))
    first, second, third = (right[..., k] for k in (0, 1, 2))
    alone = np.log(table.probability((), first)) + np.log(table.probability((first,), second))
    alone += np.log(table.probability((second, first), third))
    return np.asarray(joined - alone)


def _tails(texts: Sequence[str]) -> NDArray[np.uint64]:
    """Numbers of the last three characters, 0 where there are fewer."""
    numbers = [load_ngrams().numbers(text[-3:]) for text in texts]
    return np.array([[0] * (3 - len(row)) + row for row in numbers], np.uint64).reshape(-1, 3)


def _heads(texts: Sequence[str]) -> NDArray[np.uint64]:
    numbers = [load_ngrams().numbers(text[:3]) for text in texts]
    return np.array([row + [0] * (3 - len(row)) for row in numbers], np.uint64).reshape(-1, 3)
