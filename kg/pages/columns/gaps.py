"""Gaps between columns that the OCR did not see: a piece that holds the lines of two columns is cut in two.

Every place within a piece is weighed: do the characters go on across it, would the parts be as wide as the pieces
around, does the row lack a piece. Weights are learned on generated pages (``bench/columns/train_gaps.py``).
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
WEIGHTS = Path(__file__).parent.parent / "data" / "gaps.json"
FEATURES = (
    "bias", "seam", "seam_bad", "pair", "pairs", "left", "right", "pair_bad", "stop", "stop_seam", "bad_start", "comma",
    "excess", "too_wide", "tiny_left", "tiny_right", "lacking", "lacking_pair", "above", "above_bad", "relative",
    "goes_on", "comes_from", "both", "goes_on_stop",
)  # fmt: skip
WINDOW = 12
"""Pieces on either side whose widths a part may have."""
SHARP = 1.5
"""Characters by which a width may be off before it hardly counts."""
LONGEST = 160
"""Characters; longer pieces are running text, no lines of columns."""
DOUBTFUL = -2.9
"""Log-odds (1 : 18) from which a cut is made."""
_STOPS, _CLOSING = "。！？", "，。、；：？！）》】"


def weigh_cuts(letters: Sequence[str], lines: Sequence[int], index: int) -> Array:
    """``[k - 1, f]``: the evidence on a cut before character ``k`` of piece ``index``.

    Args:
        letters: the normalized text of all pieces in printed order.
        lines: the line that each of them stands on.
        index: the piece in question.
    """
    text = letters[index]
    at = np.arange(1, len(text))
    low, high = max(0, index - WINDOW), min(len(letters), index + WINDOW + 1)
    around = [letters[i] for i in range(low, high) if i != index]
    seam = np.clip(seams_within(text), -8, 8)
    columns = _text_columns(text, seam, around)
    columns |= _width_columns(at, len(text), np.array([len(other) for other in around], float))
    columns |= _row_columns(letters, lines, index, _adjoining(letters, low, high, index))
    bad = np.maximum(-seam, 0)
    columns |= {"pair_bad": columns["pair"] * bad, "above_bad": columns["above"] * bad}
    return np.stack([columns[name] for name in FEATURES], axis=1)


def _text_columns(text: str, seam: Array, around: Sequence[str]) -> dict[str, Array]:
    """Do the characters go on across the cut, and would the parts go on from, or into, the pieces around?"""
    stop = np.array([before in _STOPS for before in text[:-1]], float)
    goes_on, comes_from = _continuations(text, around)
    return {
        "bias": np.ones(len(text) - 1),
        "seam": seam,
        "seam_bad": np.maximum(-seam, 0),
        "relative": seam - seam.min(initial=0.0),
        "stop": stop,
        "stop_seam": stop * seam,
        "bad_start": np.array([behind in _CLOSING for behind in text[1:]], float),
        "comma": np.array([before in "，、；" for before in text[:-1]], float),
        "goes_on": goes_on,
        "comes_from": comes_from,
        "both": np.minimum(goes_on, comes_from),
        "goes_on_stop": goes_on * stop,
    }


def _width_columns(at: NDArray[np.intp], size: int, lengths: Array) -> dict[str, Array]:
    """Would the parts be as wide as pieces around are, and is the whole too wide?"""
    full = float(np.quantile(lengths, 0.85)) if len(lengths) else 0.0
    return {
        "left": _nearest(lengths, at),
        "right": _nearest(lengths, size - at),
        "excess": np.full(size - 1, np.clip((size - full) / 10, -1, 2)),
        "too_wide": np.full(size - 1, float(size > full + 2.5)),
        "tiny_left": (at <= 2).astype(float),
        "tiny_right": (size - at <= 2).astype(float),
    }


def _row_columns(
    letters: Sequence[str], lines: Sequence[int], index: int, adjoining: tuple[Array, Array]
) -> dict[str, Array]:
    """Do two neighbours elsewhere have the widths of the parts, does the row lack a piece, is the gap right above?"""
    size = len(letters[index])
    at = np.arange(1, size)
    firsts, seconds = adjoining
    off = np.abs(firsts[None, :] - at[:, None]) + np.abs(seconds[None, :] - (size - at)[:, None])
    match = np.exp(-off / SHARP)
    pair = match.max(axis=1, initial=0.0)
    lacking = _lacking(lines, index)
    return {
        "pair": pair,
        "pairs": np.log1p(match.sum(axis=1)),
        "lacking": np.full(size - 1, lacking),
        "lacking_pair": lacking * pair,
        "above": _above(letters, lines, index, at),
    }


def find_cut(letters: Sequence[str], lines: Sequence[int], index: int) -> tuple[int, float] | None:
    """The likeliest place for a cut in piece ``index``, and the log-odds that there is one.

    ``None`` where that is hardly likely. Doubtful cuts are made: whether the parts go on is for the assignment to say.
    """
    size = len(letters[index])
    if size < 4 or size > LONGEST or len(letters) < 2:
        return None
    scores = weigh_cuts(letters, lines, index) @ load_weights()
    odds = float(np.logaddexp.reduce(scores))
    return (int(np.argmax(scores)) + 1, odds) if odds > DOUBTFUL else None


@cache
def load_weights(path: Path = WEIGHTS) -> Array:
    """The shipped weights, in the order of ``FEATURES``."""
    rows = json.loads(path.read_text("utf-8"))["weights"]
    return np.array([rows[name] for name in FEATURES])


def seams_within(text: str) -> Array:
    """``[k - 1]``: how surely the characters go on between ``text[:k]`` and ``text[k:]``, as a log-likelihood ratio."""
    from kg.pages.columns.fragments import pair_scores

    places = range(1, len(text))
    return pair_scores([text[max(0, k - 3) : k] for k in places], [text[k : k + 3] for k in places])


def _continuations(text: str, around: Sequence[str]) -> tuple[Array, Array]:
    """How well the best of the pieces around goes on from ``text[:k]``, and how well ``text[k:]`` goes on from one."""
    from kg.pages.columns.fragments import seam_scores

    if not around:
        return np.zeros((2, len(text) - 1))[0], np.zeros(len(text) - 1)
    places = range(1, len(text))
    onward = seam_scores([text[max(0, k - 3) : k] for k in places], around).max(axis=1)
    back = seam_scores(around, [text[k : k + 3] for k in places]).max(axis=0)
    return np.clip(onward, -2, 10), np.clip(back, -2, 10)


def _adjoining(letters: Sequence[str], low: int, high: int, index: int) -> tuple[Array, Array]:
    """Widths of pieces that stand beside each other around ``index``."""
    pairs = [(len(letters[i]), len(letters[i + 1])) for i in range(low, high - 1) if index not in (i, i + 1)]
    table = np.array(pairs, float).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _nearest(lengths: Array, wanted: NDArray[np.intp]) -> Array:
    off = np.abs(lengths[None, :] - wanted[:, None])
    return np.asarray(np.exp(-off.min(axis=1, initial=99.0) / SHARP))


def _lacking(lines: Sequence[int], index: int) -> float:
    """Whether the row holds one piece less than the rows right before and behind it."""
    here = lines[index]
    counts = dict.fromkeys((here - 1, here, here + 1), 0)
    for i in range(max(0, index - 3 * WINDOW), min(len(lines), index + 3 * WINDOW)):
        if lines[i] in counts:
            counts[lines[i]] += 1
    around = [counts[n] for n in (here - 1, here + 1) if 1 < counts[n] <= WINDOW]
    return float(sum(n > counts[here] for n in around)) / 2


def _above(letters: Sequence[str], lines: Sequence[int], index: int, at: NDArray[np.intp]) -> Array:
    """Whether the rows right above and below have, in these columns, pieces as wide as the parts."""
    best = np.zeros(len(at))
    column = sum(1 for i in range(max(0, index - WINDOW), index) if lines[i] == lines[index])
    for row in (lines[index] - 1, lines[index] + 1):
        there = [i for i in range(max(0, index - WINDOW), min(len(lines), index + WINDOW)) if lines[i] == row]
        if len(there) > column + 1:
            first, second = (len(letters[there[column + k]]) for k in (0, 1))
            off = np.abs(first - at) + np.abs(second - (len(letters[index]) - at))
            best = np.maximum(best, np.exp(-off / SHARP))
    return best


__all__ = ["FEATURES", "find_cut", "load_weights", "seams_within", "weigh_cuts"]
