"""Evidence that one piece of a page continues another, as arrays over all pairs."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.pages.columns.fragments import Piece, local_widths, seam_scores
from kg.pages.columns.ngrams import load_ngrams
from kg.pages.patterns import BYLINE

Array = NDArray[np.float64]

PAIR = (
    "seam", "seam_after_stop", "seen_4", "seen_3", "stop_short_indent", "stop_indent", "open_indent", "short_open",
    "width", "closes", "stays_open", "closes_nothing", "bad_start", "heading_between", "heading_back", "next",
    "next_glued", "distance", "backwards", "same_line", "below", "below_block", "next_column",
    "seam_good", "seam_bad", "turn", "top", "bottom", "next_mixed", "next_cut",
)  # fmt: skip
"""Features of a pair that the text and the place of its pieces give."""
END = ("one", "stop", "short", "stop_short", "last_of_section", "hanging")
"""Features of a piece that may be the last of its article."""
ORPHAN, BELOW_HEADLINE = -7.0, -2.0
"""Scores of a piece that begins an article though no byline says so."""
_STOPS = "。！？"
_BAD_STARTS = set("，。、；：！？）》,.;:!?)")


@dataclass(frozen=True)
class Evidence:
    """``pair[f, i, j]`` for the names in ``PAIR``, ``end[f, i]`` for those in ``END``; ``allowed[i, j]`` forbids."""

    pair: Array
    end: Array
    allowed: NDArray[np.bool_]
    first: Array
    """Score of a piece for being the first of an article: sure, likely right below a headline, else hardly."""
    words: NDArray[np.float32]
    """Rare pairs of characters that each piece holds, ``[i, w]``: what its article is about."""
    rarity: NDArray[np.float32]
    """How rare each of these pairs is in official news, ``[w]``, 0–1: names tell more than 工作 does."""
    lengths: NDArray[np.float32]
    """How long each piece is, ``[i, n]``, blurred: pieces of one article are set in one width."""
    stops: Array
    """Pieces that end with a sentence: what follows is told by the subject and the print alone."""


@dataclass(frozen=True)
class _Signs:
    """What the print of each piece shows, ``[i]``: 1 where the sign is there, 0 where not."""

    letters: list[str]
    lengths: Array
    widths: Array
    """How wide the column of the piece is, in characters."""
    stop: Array
    """It ends with a sentence."""
    short: Array
    """It ends before the column does."""
    indent: Array
    """It is shorter by the space that opens a paragraph."""
    opens: Array
    closes: Array
    """Brackets and quotations that another piece closes or opened."""
    bad_start: Array
    """It begins with a mark that no line begins with."""


def weigh_evidence(pieces: Sequence[Piece], sections: Sequence[int], starting: Collection[int] = ()) -> Evidence:
    """All evidence on pieces in printed order.

    ``sections[i]`` counts the headings before piece ``i``; pieces in ``starting`` are known to begin an article.
    """
    n = len(pieces)
    signs = _signs([piece.letters for piece in pieces])
    section = np.array(sections)
    rows = _text_rows(signs) | _print_rows(signs) | _place_rows(pieces, section) | _on_rows(pieces)
    rows |= _turns(pieces, section)
    rows["next_mixed"] = rows["next"] * float(np.mean(np.diagonal(rows["seam"], 1) < 0) if n > 1 else 0.0)
    starts = np.array([bool(BYLINE.match(piece.text)) or i in starting for i, piece in enumerate(pieces)])
    below = np.append(True, section[1:] != section[:-1])
    words, rarity = _words(signs.letters)
    return Evidence(
        pair=np.stack([rows[name] for name in PAIR]),
        end=_end_rows(signs, section),
        allowed=~starts[None, :] & ~np.eye(n, dtype=bool),
        first=np.where(starts, 0.0, np.where(below, BELOW_HEADLINE, ORPHAN)),
        words=words,
        rarity=rarity,
        lengths=_lengths(signs.lengths),
        stops=signs.stop,
    )


def _signs(letters: list[str]) -> _Signs:
    lengths = np.array([_ems(text) for text in letters])
    widths = np.array(local_widths([len(text) for text in letters]))
    opens, closes = _brackets(letters)
    return _Signs(
        letters,
        lengths,
        widths,
        stop=np.array([text.rstrip('"”）')[-1:] in _STOPS and bool(text) for text in letters], float),
        short=(lengths < widths - 2.5).astype(float),
        indent=((lengths < widths - 1.2) & (lengths > widths - 4)).astype(float),
        opens=opens,
        closes=closes,
        bad_start=np.array([text[:1] in _BAD_STARTS for text in letters], float),
    )


def _text_rows(signs: _Signs) -> dict[str, Array]:
    """Do the characters go on from one piece into the other, here and elsewhere on the page?"""
    seam = np.clip(seam_scores(signs.letters, signs.letters), -8, 10)
    seen4, seen3 = _seen_here(signs.letters)
    return {
        "seam": seam,
        "seam_after_stop": seam * signs.stop[:, None],
        "seam_good": np.maximum(seam - 3, 0),
        "seam_bad": np.minimum(seam + 1, 0),
        "seen_4": seen4,
        "seen_3": seen3,
    }


def _print_rows(signs: _Signs) -> dict[str, Array]:
    """Do ends and beginnings fit: full lines, paragraphs, brackets, widths?"""
    stop, short, indent = signs.stop, signs.short, signs.indent
    opens, closes, widths = signs.opens, signs.closes, signs.widths
    full = np.ones((len(stop), len(stop)))
    return {
        "stop_short_indent": (stop * short)[:, None] * indent[None, :],
        "stop_indent": (stop * (1 - short))[:, None] * indent[None, :],
        "open_indent": (1 - stop)[:, None] * indent[None, :],
        "short_open": ((1 - stop) * short)[:, None] * full,
        "width": np.minimum(np.abs(widths[:, None] - widths[None, :]), 8),
        "closes": opens[:, None] * closes[None, :],
        "stays_open": opens[:, None] * (1 - closes)[None, :],
        "closes_nothing": (1 - opens)[:, None] * closes[None, :],
        "bad_start": signs.bad_start[None, :] * full,
    }


def _place_rows(pieces: Sequence[Piece], section: NDArray[np.int_]) -> dict[str, Array]:
    """Where does the one stand from the other: in print, in lines, across headings?"""
    place = np.arange(len(pieces))
    distance = place[None, :] - place[:, None]
    following = (distance == 1).astype(float)
    heading = section[None, :] - section[:, None]
    line = np.array([piece.line for piece in pieces])
    return {
        "heading_between": np.clip(heading, 0, 2),
        "heading_back": np.clip(-heading, 0, 2),
        "next": following,
        "next_glued": following * np.array([piece.glued for piece in pieces], float)[None, :],
        "next_cut": following * np.array([np.clip(piece.cut, -3, 6) for piece in pieces], float)[None, :],
        "distance": np.log1p(np.abs(distance)),
        "backwards": (distance < 0).astype(float),
        "same_line": (line[:, None] == line[None, :]).astype(float),
    }


def _end_rows(signs: _Signs, section: NDArray[np.int_]) -> Array:
    """The features in ``END``: may the piece be the last of its article?"""
    last = np.append(section[1:] != section[:-1], True).astype(float)
    hanging = np.array([text[-1:] in "，、" for text in signs.letters], float)
    return np.stack([np.ones(len(last)), signs.stop, signs.short, signs.stop * signs.short, last, hanging])


def _words(letters: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Pairs of characters that stand in several pieces but not in many, weighed by how rare they are; their rarity."""
    found = [{text[i : i + 2] for i in range(len(text) - 1)} for text in letters]
    count = Counter(pair for pairs in found for pair in pairs)
    n = len(letters)
    kept = {pair: k for k, pair in enumerate(sorted(p for p, c in count.items() if 2 <= c <= max(2, n / 5)))}
    out = np.zeros((n, len(kept)), np.float32)
    for index, pairs in enumerate(found):
        for pair in pairs & kept.keys():
            out[index, kept[pair]] = np.log(n / count[pair])
    return out, load_ngrams().rarity(list(kept)).astype(np.float32)


def _lengths(ems: Array) -> NDArray[np.float32]:
    """Each length as a row that its neighbours share; short lines, which end paragraphs in any column, count less."""
    places = np.arange(64, dtype=float)
    near = np.exp(-((places[None, :] - np.minimum(ems, 60)[:, None]) ** 2) / 2)
    return (near * np.clip(ems / 12, 0.1, 1)[:, None]).astype(np.float32)


def _on_rows(pieces: Sequence[Piece]) -> dict[str, Array]:
    """What the rows say where they stand on lines of their own: below in the same column, or at the top of the next."""
    line = np.array([piece.line for piece in pieces])
    column = np.array([piece.column for piece in pieces])
    block = np.array([piece.block for piece in pieces])
    rows = line[None, :] - line[:, None]
    same = column[None, :] == column[:, None]
    tops = np.append(True, block[1:] != block[:-1])
    top = np.maximum.accumulate(np.where(tops, line, 0)) == line
    ends = np.append(block[1:] != block[:-1], True)
    bottom = np.minimum.accumulate(np.where(ends, line, line.max(initial=0))[::-1])[::-1] == line
    across = column[None, :] == column[:, None] + 1
    manyrows = line.max(initial=0) - line.min(initial=0) > len(pieces) / 6
    weight = float(manyrows)
    return {
        "below": weight * (same & (rows == 1) & (block[None, :] == block[:, None])),
        "below_block": weight * (same & top[None, :] & bottom[:, None]),
        "next_column": weight * (across & top[None, :] & bottom[:, None]),
    }


def _turns(pieces: Sequence[Piece], section: NDArray[np.intp]) -> dict[str, Array]:
    """Foot of a column to the head of the next: the last pieces before a headline or byline, the first behind one."""
    n = len(pieces)
    starts = np.array([bool(BYLINE.match(piece.text)) for piece in pieces])
    starts |= np.append(True, section[1:] != section[:-1])
    place = np.arange(n)
    since = place - np.maximum.accumulate(np.where(starts, place, 0))
    coming = np.append(starts[1:], True)
    until = np.minimum.accumulate(np.where(coming, place, n)[::-1])[::-1] - place
    top, bottom = np.exp(-since / 3.0), np.exp(-until / 3.0)
    full = np.ones((n, n))
    return {"turn": bottom[:, None] * top[None, :], "top": top[None, :] * full, "bottom": bottom[:, None] * full}


def _ems(text: str) -> float:
    """Width of a piece: figures and letters take half the room of a character."""
    narrow = sum(c in "0aX" for c in text)
    return len(text) - 0.5 * narrow


def _brackets(letters: Sequence[str]) -> tuple[Array, Array]:
    """Which pieces leave a bracket or quote open, and which close one that they did not open."""
    opens, closes = np.zeros(len(letters)), np.zeros(len(letters))
    for index, text in enumerate(letters):
        for left, right in ("（）", "《》", "【】"):
            opens[index] = max(opens[index], text.rfind(left) > text.rfind(right))
            first = text.find(right)
            closes[index] = max(closes[index], first >= 0 and (text.find(left) < 0 or first < text.find(left)))
    return opens, closes


def _seen_here(letters: Sequence[str]) -> tuple[Array, Array]:
    """Whether the characters across a seam stand together elsewhere on the page: names and bodies recur."""
    fours = {text[i : i + 4] for text in letters for i in range(len(text) - 3)}
    threes = {text[i : i + 3] for text in letters for i in range(len(text) - 2)}
    n = len(letters)
    four, three = np.zeros((n, n)), np.zeros((n, n))
    heads = [text[:3] for text in letters]
    for i, text in enumerate(letters):
        tail2, tail1, tail3 = text[-2:], text[-1:], text[-3:]
        for j, head in enumerate(heads):
            if tail1 + head[:2] in threes or tail2 + head[:1] in threes:
                three[i, j] = 1
                across = (tail2 + head[:2], tail3 + head[:1], tail1 + head)
                four[i, j] = sum(gram in fours for gram in across)
    return four, three
