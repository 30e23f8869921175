"""A last look at the likeliest followers of every piece, by a small network over all evidence.

The passes before weigh evidence by sums. What sums cannot say: the layout speaks for one piece, the characters for
another, and how much either is worth depends on how regular the page is. Weights are learned on generated pages
(``bench/columns/train_rerank.py``).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.pages.columns.features import END, PAIR, Array, Evidence
from kg.pages.columns.guess import LAYOUT, layout_evidence

WEIGHTS = Path(__file__).parent.parent / "data" / "rerank.json"
LIKELY = 0.003
"""Chance from which a follower is looked at again."""
BEST = 4
"""Followers of each piece that are looked at in any case."""
FLOOR = 1e-4
FAR = 6.0
RARE = -12.0
"""Score of a follower that is not looked at."""
OWN = (
    "log_1",
    "log_2",
    "log_3",
    "row",
    "column",
    "row_1",
    "column_1",
    "seam_row",
    "seam_column",
    "end",
    "sure",
    "size",
)
SIZE = len(PAIR) + len(LAYOUT) + len(OWN) + len(END)
"""Numbers that tell of one candidate."""
_SEAM = PAIR.index("seam")


@dataclass(frozen=True)
class Candidates:
    """Followers that are looked at again: ``after[k]`` behind ``before[k]``, ``-1`` for the end of the article."""

    before: NDArray[np.intp]
    after: NDArray[np.intp]
    traits: NDArray[np.float32]
    """``[k, f]``: chances so far, in all passes and against the best other follower, and all evidence."""
    prior: Array
    """Log chance of each so far."""


@dataclass(frozen=True)
class Network:
    """One hidden layer; it adds to the log chances so far."""

    mean: Array
    scale: Array
    hidden: Array
    bias: Array
    out: Array

    def scores(self, given: Candidates) -> Array:
        """Score of every candidate."""
        inner = np.tanh(standardized(given.traits, self.mean, self.scale) @ self.hidden + self.bias)
        return np.asarray(given.prior + inner @ self.out)


def standardized(traits: NDArray[np.float32], mean: Array, scale: Array) -> Array:
    """Traits in standard deviations from the mean; what lies far off counts as six."""
    return np.clip((traits - mean) / scale, -FAR, FAR)


def gather(evidence: Evidence, passes: Sequence[Array]) -> Candidates:
    """The candidates of all pieces; ``passes`` are the chances after each pass, ``[i, j]``."""
    first, last = passes[0], passes[-1]
    n = len(last)
    looked = (last > LIKELY) | (passes[1] > 0.02) | (first > 0.05)
    order = np.argsort(-last, axis=1, kind="stable")[:, :BEST]
    np.put_along_axis(looked, order, True, axis=1)
    looked[np.argsort(-last, axis=0, kind="stable")[0], np.arange(n)] = True
    looked &= evidence.allowed
    i, j = np.nonzero(looked)
    seam = evidence.pair[_SEAM]
    ends = [1.0 - chance.sum(axis=1) for chance in passes]
    sure = np.full(len(i), float(last.max(axis=1).mean()))
    rows = [
        *(np.log(FLOOR + chance[i, j]) for chance in passes),
        _margin(last, i, j), _margin(last.T, j, i), _margin(first, i, j), _margin(first.T, j, i),
        seam[i, j] - np.where(looked, seam, -8).max(axis=1)[i], seam[i, j] - np.where(looked, seam, -8).max(axis=0)[j],
        np.log(FLOOR + np.maximum(ends[-1], 0))[i], sure, np.full(len(i), np.log(n)),
    ]  # fmt: skip
    pairs = np.concatenate(
        [evidence.pair[:, i, j], layout_evidence(last, evidence)[:, i, j], np.stack(rows), np.zeros((len(END), len(i)))]
    )
    traits = np.concatenate([pairs.T, _of_ends(evidence, ends, last, float(np.log(n)))]).astype(np.float32)
    prior = np.concatenate([np.log(FLOOR + last[i, j]), np.log(FLOOR + np.maximum(ends[-1], 0))])
    return Candidates(np.concatenate([i, np.arange(n)]), np.concatenate([j, np.full(n, -1)]), traits, prior)


def _of_ends(evidence: Evidence, ends: Sequence[Array], last: Array, size: float) -> Array:
    """Traits of every piece for being the last of its article."""
    n = len(last)
    known = [np.log(FLOOR + np.maximum(end, 0)) for end in ends]
    row = np.maximum(ends[-1], 0) - last.max(axis=1)
    own = [*known, row, np.zeros(n), np.maximum(ends[0], 0), *np.zeros((3, n)), np.ones(n)]
    own += [np.full(n, float(last.max(axis=1).mean())), np.full(n, size)]
    return np.concatenate([np.zeros((len(PAIR) + len(LAYOUT), n)), np.stack(own), evidence.end]).T


def _margin(chance: Array, i: NDArray[np.intp], j: NDArray[np.intp]) -> Array:
    """How much likelier each follower is than the best other one."""
    two = np.partition(chance, -2, axis=1)[:, -2:] if chance.shape[1] > 1 else np.zeros((len(chance), 2))
    value = chance[i, j]
    return np.asarray(value - np.where(value >= two[i, 1], two[i, 0], two[i, 1]))


@cache
def load_network(path: Path = WEIGHTS) -> Network:
    """The shipped weights, as ``bench/columns/train_rerank.py`` wrote them."""
    rows = json.loads(path.read_text("utf-8"))
    return Network(*(np.array(rows[name]) for name in ("mean", "scale", "hidden", "bias", "out")))


def rerank(evidence: Evidence, passes: Sequence[Array], network: Network | None = None) -> tuple[Array, Array]:
    """New scores of all pairs, and of every piece for being the last of its article."""
    given = gather(evidence, passes)
    scores = (network or load_network()).scores(given)
    n = len(passes[-1])
    table, ends = np.where(evidence.allowed, RARE, -1e4), np.zeros(n)
    pairs = given.after >= 0
    table[given.before[pairs], given.after[pairs]] = scores[pairs]
    ends[given.before[~pairs]] = scores[~pairs]
    return table, ends
