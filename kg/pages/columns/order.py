"""Which piece follows which: an assignment, from evidence weighed by counted weights."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.pages.columns.features import END, PAIR, Array, Evidence
from kg.pages.columns.guess import LAYOUT, layout_evidence
from kg.pages.columns.rerank import rerank

WEIGHTS = Path(__file__).parent.parent / "data" / "seams.json"
FORBIDDEN = -1e4
BYLINE_ALONE = -6.0
"""What it costs to end an article with its byline."""


@dataclass(frozen=True)
class Stage:
    """Weights of one pass; the first knows nothing of the layout."""

    pair: Array
    end: Array
    layout: Array

    @classmethod
    def from_vector(cls, vector: Array, with_layout: bool) -> "Stage":
        """Weights in the order PAIR, END, LAYOUT."""
        pair, end = vector[: len(PAIR)], vector[len(PAIR) : len(PAIR) + len(END)]
        layout = vector[len(PAIR) + len(END) :] if with_layout else np.zeros(0)
        return cls(pair, end, layout)


@dataclass(frozen=True)
class Order:
    """``follower[i]`` is the piece that continues ``i``, or -1; ``chance[i, j]`` how sure that is."""

    follower: NDArray[np.intp]
    chance: Array
    scores: Array


@cache
def load_stages(path: Path = WEIGHTS) -> tuple[Stage, ...]:
    """The shipped weights, as ``bench/columns/train.py`` wrote them."""
    rows = json.loads(path.read_text("utf-8"))["stages"]
    return tuple(
        Stage(
            np.array([row["pair"][name] for name in PAIR]),
            np.array([row["end"][name] for name in END]),
            np.array([row["layout"].get(name, 0.0) for name in LAYOUT] if row["layout"] else []),
        )
        for row in rows
    )


def find_order(evidence: Evidence) -> Order:
    """The assignment of successors that the evidence supports best; no piece is followed twice, nothing in a circle."""
    scores, ends = rerank(evidence, passes(evidence))
    return Order(_assign(scores, ends, evidence.first), chances(scores, ends), scores)


def passes(evidence: Evidence) -> list[Array]:
    """Chances of successors after each pass, ``[i, j]``: every one knows the layout that the one before it found."""
    order: Order | None = None
    found = []
    for stage in load_stages():
        order = advance(evidence, stage, order)
        found.append(order.chance)
    return found


def advance(evidence: Evidence, stage: Stage, order: Order | None) -> Order:
    """One pass: score all pairs in the light of the order found before, and assign anew."""
    scores, ends = score(evidence, stage, order.chance if order else None)
    chance = chances(scores, ends)
    return Order(_assign(scores, ends, evidence.first), chance, scores)


def score(evidence: Evidence, stage: Stage, guess: Array | None) -> tuple[Array, Array]:
    """Scores of all pairs, and of every piece for being the last of its article."""
    pair = np.tensordot(stage.pair, evidence.pair, 1)
    if len(stage.layout) and guess is not None:
        pair = pair + np.tensordot(stage.layout, layout_evidence(guess, evidence), 1)
    unfinished = (evidence.first == 0.0) & (evidence.stops == 0.0)
    return np.where(evidence.allowed, pair, FORBIDDEN), stage.end @ evidence.end + BYLINE_ALONE * unfinished


def chances(scores: Array, ends: Array) -> Array:
    """Probabilities of successors, balanced so that no piece is claimed twice over."""
    table = np.concatenate([scores, ends[:, None]], axis=1)
    table = np.exp(table - table.max(axis=1, keepdims=True))
    for _ in range(4):
        table /= table.sum(axis=1, keepdims=True)
        claimed = table[:, :-1].sum(axis=0)
        table[:, :-1] /= np.maximum(claimed, 1.0)
    return np.asarray(table[:, :-1])


def _assign(scores: Array, ends: Array, first: Array) -> NDArray[np.intp]:
    n = len(scores)
    lasts, firsts = np.full((2, n, n), 2 * FORBIDDEN)
    np.fill_diagonal(lasts, ends)
    np.fill_diagonal(firsts, first)
    table = np.block([[scores, lasts], [firsts, np.zeros((n, n))]])
    from scipy.optimize import linear_sum_assignment  # costly to import, and only pages in columns ask

    _, columns = linear_sum_assignment(table, maximize=True)
    columns = columns[:n]
    follower = np.where(columns < n, columns, -1)
    for circle in _circles(follower):
        weakest = min(circle, key=lambda i: float(scores[i, follower[i]] - ends[i]))
        follower[weakest] = -1
    return follower


def _circles(follower: NDArray[np.intp]) -> list[list[int]]:
    seen: set[int] = set()
    circles = []
    headed = set(follower.tolist())
    for start in range(len(follower)):
        if start not in headed:
            at = start
            while at != -1:
                seen.add(at)
                at = int(follower[at])
    for start in range(len(follower)):
        if start in seen:
            continue
        circle, at = [], start
        while at not in seen:
            seen.add(at)
            circle.append(at)
            at = int(follower[at])
        circles.append(circle)
    return circles


def chains(order: Order, least: float = 0.0) -> list[list[int]]:
    """Pieces in chains, by the place of their first piece; links with a smaller chance than ``least`` are cut."""
    follower = order.follower.copy()
    linked = np.flatnonzero(follower >= 0)
    follower[linked[order.chance[linked, follower[linked]] < least]] = -1
    followed = set(follower.tolist())
    out = []
    for start in range(len(follower)):
        if start in followed:
            continue
        chain, at = [], start
        while at != -1:
            chain.append(at)
            at = int(follower[at])
        out.append(chain)
    return out
