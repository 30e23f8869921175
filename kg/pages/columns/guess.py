"""Features of a pair of pieces out of a first guess who follows whom: do the neighbours agree?"""

import numpy as np
from numpy.typing import NDArray

from kg.pages.columns.features import Array, Evidence

LAYOUT = (
    "offset", "offset_near", "neighbours", "before", "neighbours_regular", "offset_regular", "before_regular", "topic",
    "topic_after_stop", "alike", "alike_after_stop",
)  # fmt: skip
"""Features that need a first guess: the usual distance of successors here, what neighbours in the row do."""
REACH = 6
"""Pieces before and behind a seam that tell what the text is about."""
NEAR = 15
"""Pieces before and behind that tell the usual offset of a region."""


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
