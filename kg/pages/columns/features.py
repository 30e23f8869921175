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
LAYOUT = (
    "offset", "offset_near", "neighbours", "before", "neighbours_regular", "offset_regular", "before_regular", "topic",
    "topic_after_stop", "alike", "alike_after_stop",
)  # fmt: skip
"""Features that need a first guess: the usual distance of successors here, what neighbours in the row do."""
END = ("one", "stop", "short", "stop_short", "last_of_section", "hanging")
"""Features of a piece that may be the last of its article."""
ORPHAN, BELOW_HEADLINE = -7.0, -2.0
"""Scores of a piece that begins an article though no byline says so."""
REACH = 6
"""Pieces before and behind a seam that tell what the text is about."""
NEAR = 15
"""Pieces before and behind that tell the usual offset of a region."""
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


def weigh_evidence(pieces: Sequence[Piece], sections: Sequence[int], starting: Collection[int] = ()) -> Evidence:
    """All evidence on pieces in printed order.

    ``sections[i]`` counts the headings before piece ``i``; pieces in ``starting`` are known to begin an article.
    """
    n = len(pieces)
    letters = [piece.letters for piece in pieces]
    lengths = np.array([_ems(text) for text in letters])
    widths = np.array(local_widths([len(text) for text in letters]))
    stop = np.array([text.rstrip('"”）')[-1:] in _STOPS and bool(text) for text in letters], float)
    short = (lengths < widths - 2.5).astype(float)
    indent = ((lengths < widths - 1.2) & (lengths > widths - 4)).astype(float)
    opens, closes = _brackets(letters)
    bad_start = np.array([text[:1] in _BAD_STARTS for text in letters], float)
    section = np.array(sections)
    line = np.array([piece.line for piece in pieces])
    place = np.arange(n)
    distance = place[None, :] - place[:, None]
    seam = np.clip(seam_scores(letters, letters), -8, 10)
    seen4, seen3 = _seen_here(letters)
    full = np.ones((n, n))
    heading = section[None, :] - section[:, None]
    rows = {
        "seam": seam,
        "seam_after_stop": seam * stop[:, None],
        "seen_4": seen4,
        "seen_3": seen3,
        "stop_short_indent": (stop * short)[:, None] * indent[None, :],
        "stop_indent": (stop * (1 - short))[:, None] * indent[None, :],
        "open_indent": (1 - stop)[:, None] * indent[None, :],
        "short_open": ((1 - stop) * short)[:, None] * full,
        "width": np.minimum(np.abs(widths[:, None] - widths[None, :]), 8),
        "closes": opens[:, None] * closes[None, :],
        "stays_open": opens[:, None] * (1 - closes)[None, :],
        "closes_nothing": (1 - opens)[:, None] * closes[None, :],
        "bad_start": bad_start[None, :] * full,
        "heading_between": np.clip(heading, 0, 2),
        "heading_back": np.clip(-heading, 0, 2),
        "next": (distance == 1).astype(float),
        "next_glued": (distance == 1) * np.array([piece.glued for piece in pieces], float)[None, :],
        "next_cut": (distance == 1) * np.array([np.clip(piece.cut, -3, 6) for piece in pieces], float)[None, :],
        "distance": np.log1p(np.abs(distance)),
        "backwards": (distance < 0).astype(float),
        "same_line": (line[:, None] == line[None, :]).astype(float),
        **_on_rows(pieces),
        "seam_good": np.maximum(seam - 3, 0),
        "seam_bad": np.minimum(seam + 1, 0),
        **_turns(pieces, section),
        "next_mixed": (distance == 1) * float(np.mean(np.diagonal(seam, 1) < 0) if n > 1 else 0.0),
    }
    last = np.append(section[1:] != section[:-1], True).astype(float)
    hanging = np.array([text[-1:] in "，、" for text in letters], float)
    end = np.stack([np.ones(n), stop, short, stop * short, last, hanging])
    starts = np.array([bool(BYLINE.match(piece.text)) or i in starting for i, piece in enumerate(pieces)])
    allowed = ~starts[None, :] & ~np.eye(n, dtype=bool)
    below = np.append(True, section[1:] != section[:-1])
    first = np.where(starts, 0.0, np.where(below, BELOW_HEADLINE, ORPHAN))
    words, rarity = _words(letters)
    pair = np.stack([rows[name] for name in PAIR])
    return Evidence(pair, end, allowed, first, words, rarity, _lengths(lengths), stop)


def layout_evidence(chance: Array, evidence: Evidence) -> Array:
    """The features in ``LAYOUT``, out of a first guess ``chance[i, j]`` that ``j`` follows ``i``.

    Rows of a block are read with one distance between successors, and where a piece is followed by ``j`` its neighbour
    in the row is followed by the neighbour of ``j``.
    """
    n = len(chance)
    place = np.arange(n)
    offsets = (place[None, :] - place[:, None]) + n
    near = _usual_near(chance, offsets)
    usual = np.bincount(offsets.ravel(), weights=chance.ravel(), minlength=2 * n + 1)
    usual = (usual + 0.5) / (usual.sum() + n)
    support = np.zeros_like(chance)
    for step in (1, 2, 3):
        support[:-step, :-step] += chance[step:, step:] / step
        support[step:, step:] += chance[:-step, :-step] / step
    regular = float(np.sort(usual)[-3:].sum())
    offset, neighbours, before = np.log(usual)[offsets], np.log(0.02 + support), np.log(1e-4 + chance)
    topic, alike = _likeness(chance, evidence.words), _likeness(chance, evidence.lengths)
    stops = evidence.stops[:, None]
    rows = {
        "offset": offset,
        "offset_near": near,
        "neighbours": neighbours,
        "before": before,
        "neighbours_regular": neighbours * regular,
        "offset_regular": offset * regular,
        "before_regular": before * regular,
        "topic": topic,
        "topic_after_stop": topic * stops,
        "alike": alike,
        "alike_after_stop": alike * stops,
    }
    return np.stack([rows[name] for name in LAYOUT])


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


def _likeness(chance: Array, traits: NDArray[np.float32]) -> Array:
    """How alike the pieces that lead up to ``i`` and those that follow ``j`` are: the cosine of their traits."""
    step = chance.astype(np.float32)
    behind, before = traits, traits
    for _ in range(REACH):
        before = traits + step.T @ before
        behind = traits + step @ behind
    past, future = (m / np.maximum(np.linalg.norm(m, axis=1, keepdims=True), 1e-6) for m in (before, behind))
    return np.asarray(past @ future.T, np.float64)


def _usual_near(chance: Array, offsets: NDArray[np.intp]) -> Array:
    """Log share of an offset among the successors of the pieces around."""
    n = len(chance)
    table = np.zeros((n, 2 * n + 1))
    np.put_along_axis(table, offsets, chance, axis=1)
    sums = np.concatenate([np.zeros((1, 2 * n + 1)), np.cumsum(table, axis=0)])
    low, high = np.maximum(np.arange(n) - NEAR, 0), np.minimum(np.arange(n) + NEAR + 1, n)
    around = sums[high] - sums[low] - table
    share = (around + 0.1) / (around.sum(axis=1, keepdims=True) + 5.0)
    return np.asarray(np.log(np.take_along_axis(share, offsets, axis=1)))


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
