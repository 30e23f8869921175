"""How many of many unlike coins fall on heads: the Poisson-binomial distribution, exactly, for many pairs at once."""

import numpy as np
from scipy.stats import binom

CELLS = 4_000_000
"""Cells computed at once."""


def probabilities(chance: np.ndarray, counts: np.ndarray, highest: int) -> np.ndarray:
    """P(X = 0 … highest) for every row: cases × (highest + 1).

    Args:
        chance: cases × classes, the probability of success in each class of trials.
        counts: trials of each class.
        highest: the last value wanted; the mass beyond it is left out.

    The classes' binomial distributions are convolved one after the other, so the result is exact up to rounding.
    """
    step = max(1, CELLS // (highest + 1))
    parts = [_convolved(chance[first : first + step], counts, highest) for first in range(0, len(chance), step)]
    return np.concatenate(parts) if parts else np.zeros((0, highest + 1))


def _convolved(chance: np.ndarray, counts: np.ndarray, highest: int) -> np.ndarray:
    total = np.zeros((len(chance), highest + 1))
    total[:, 0] = 1.0
    for column, trials in enumerate(counts.tolist()):
        last = min(trials, highest)
        single = binom.pmf(np.arange(last + 1), trials, chance[:, column, np.newaxis])
        following = np.zeros_like(total)
        for value in range(last + 1):
            following[:, value:] += total[:, : highest + 1 - value] * single[:, value, np.newaxis]
        total = following
    return total
