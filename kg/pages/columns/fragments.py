"""A page's lines, cut into the pieces that stood in one column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

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
GLUED = 1.6
"""A piece so many times as wide as its neighbours is two whose gap was lost."""


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

    @property
    def slices(self) -> tuple[Slice, ...]:
        """As lines have them."""
        return ((self.start, self.end),)


def cut_pieces(text: str, lines: Sequence[Line]) -> list[Piece]:
    """Pieces of all lines in printed order: cut at gaps, and where a piece is far wider than those around it."""
    rough = [piece for index, line in enumerate(lines) for piece in _at_gaps(text, index, line)]
    rough = _without_false_gaps(text, rough)
    widths = local_widths([len(piece.letters) for piece in rough])
    parts = [part for piece, width in zip(rough, widths, strict=True) for part in _unglued(text, piece, width)]
    return _placed(parts, lines)


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


def _piece(text: str, start: int, end: int, line: int, glued: bool = False) -> Piece:
    return Piece(start, end, text[start:end], normalize(text[start:end]), line, glued=glued)


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


def _unglued(text: str, piece: Piece, width: float) -> list[Piece]:
    length = len(piece.letters)
    if not width or length < GLUED * width or length > 6 * WIDEST:
        return [piece]
    cuts = [cut for n in range(1, round(length / width)) if (cut := _weakest(piece.text, n * width))]
    bounds = [0, *sorted(set(cuts)), len(piece.text)]
    return [
        _piece(text, piece.start + low, piece.start + high, piece.line, glued=low > 0) for low, high in pairwise(bounds)
    ]


def _weakest(text: str, near: float) -> int | None:
    """The place around ``near`` where the characters follow each other worst, if they do so badly."""
    letters = [normalize(c) for c in text]
    low, high = max(3, round(near) - 3), min(len(text) - 3, round(near) + 4)
    best, place = 0.5, None
    for at in range(low, high):
        left, right = "".join(letters[:at])[-3:], "".join(letters[at:])[:3]
        score = float(pair_scores([left], [right])[0]) + 0.15 * abs(at - near)
        if score < best and letters[at] not in "，。、；：）】》”！？":
            best, place = score, at
    return place


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
