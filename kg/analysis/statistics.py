"""Tests and intervals that several measures share."""

import numpy as np

Z = 1.959964
"""Quantile of the normal distribution for 95 %."""


def wilson(successes: float, trials: float) -> tuple[float, float]:
    """95 % interval of a share (Wilson 1927, doi:10.1080/01621459.1927.10502953); (0, 1) without trials."""
    if trials <= 0:
        return 0.0, 1.0
    share, square = successes / trials, Z * Z
    centre = (share + square / (2 * trials)) / (1 + square / trials)
    half = Z / (1 + square / trials) * (share * (1 - share) / trials + square / (4 * trials**2)) ** 0.5
    return max(0.0, centre - half), min(1.0, centre + half)


def rate_ratio(first: tuple[int, int], second: tuple[int, int]) -> tuple[float, float, float]:
    """How many times the second share the first is, with its 95 % interval: (ratio, low, high).

    Halves are added to the counts so that zeros give an interval too (Walter 1975).
    """
    (x1, n1), (x2, n2) = first, second
    ratio = (x2 + 0.5) / (n2 + 0.5) / ((x1 + 0.5) / (n1 + 0.5))
    variance = 1 / (x1 + 0.5) - 1 / (n1 + 0.5) + 1 / (x2 + 0.5) - 1 / (n2 + 0.5)
    factor = float(np.exp(Z * max(variance, 0.0) ** 0.5))
    return ratio, ratio / factor, ratio * factor


def adjusted(p: np.ndarray, tests: int | None = None) -> np.ndarray:
    """P-values adjusted for the false discovery rate (Benjamini and Hochberg 1995).

    Args:
        p: p-values.
        tests: tests made in all, where ``tests − len(p)`` further ones gave p near 1; None for ``len(p)``.
    """
    order = np.argsort(p, kind="stable")
    scaled = p[order] * (len(p) if tests is None else tests) / np.arange(1, len(p) + 1)
    result: np.ndarray = np.empty(len(p))
    result[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return result
