"""Articles that got hold of each other's parts: one wrong seam between columns sends a whole part astray."""

import itertools
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from kg.pages.columns.features import Array

TOPIC = 20.0
"""What full likeness of a part and an article weighs against the log chances of seams."""
GAIN = 0.4
"""Least gain of a move."""
WEAK = 0.75
"""Chance of a seam under which a chain may be cut."""
CUTS = 14
"""Weakest seams of a chain that are tried."""
MOST = 30
"""Moves on one page."""

Move = tuple[float, int, int, int, int, int]
"""Gain; chain, first and last place of the part; chain and place behind which it goes."""


def move_parts(found: Sequence[list[int]], chance: Array, words: NDArray[np.float32]) -> list[list[int]]:
    """Chains after the moves of parts that make them agree best, in their seams and in what they speak of.

    The assignment weighs seam by seam; here whole parts, cut out at weak seams, are compared with whole articles by the
    rare pairs of characters that they share.
    """
    out = [list(chain) for chain in found]
    links = np.log(chance + 1e-3)
    ends = np.log(np.maximum(1.0 - chance.sum(axis=1), 1e-3))
    for _ in range(MOST if len(out) > 1 else 0):
        best = max(_moves(out, links, ends, chance, words), default=None)
        if best is None or best[0] < GAIN:
            break
        _, a, low, high, b, place = best
        part = out[a][low : high + 1]
        del out[a][low : high + 1]
        out[b][place + 1 : place + 1] = part
    return out


def _moves(
    found: Sequence[Sequence[int]], links: Array, ends: Array, chance: Array, words: NDArray[np.float32]
) -> Iterator[Move]:
    cuts = [_weak_places(chain, chance) for chain in found]
    sums = [words[np.array(chain)].sum(axis=0) for chain in found]
    for a, chain in enumerate(found):
        for low, high in _parts(chain, cuts[a]):
            part = words[np.array(chain[low : high + 1])].sum(axis=0)
            stay = _likeness(part, sums[a] - part)
            out_gain = _closing(chain, low, high, links, ends)
            for b, other in enumerate(found):
                if b == a:
                    continue
                topic = TOPIC * (_likeness(part, sums[b]) - stay)
                if topic + out_gain + 7.0 < GAIN:
                    continue
                for place in [*cuts[b], len(other) - 1]:
                    gain = topic + out_gain + _opening(chain, low, high, other, place, links, ends)
                    yield gain, a, low, high, b, place


def _weak_places(chain: Sequence[int], chance: Array) -> list[int]:
    """Places in a chain behind which the seam is weak, the weakest ones."""
    seams = [(float(chance[i, j]), place) for place, (i, j) in enumerate(itertools.pairwise(chain))]
    return sorted(place for value, place in sorted(seams)[:CUTS] if value < WEAK)


def _parts(chain: Sequence[int], cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Parts between two weak seams, or between one and the end; the first part holds the byline and stays."""
    bounds = [*cuts, len(chain) - 1]
    for n, cut in enumerate(cuts):
        for high in bounds[n + 1 :]:
            yield cut + 1, high


def _closing(chain: Sequence[int], low: int, high: int, links: Array, ends: Array) -> float:
    """What the chain gains when the part is taken out."""
    before, first, last = chain[low - 1], chain[low], chain[high]
    if high + 1 == len(chain):
        return float(ends[before] - links[before, first] - ends[last])
    after = chain[high + 1]
    return float(links[before, after] - links[before, first] - links[last, after])


def _opening(
    chain: Sequence[int], low: int, high: int, other: Sequence[int], place: int, links: Array, ends: Array
) -> float:
    """What the other chain gains when the part is put in behind ``place``."""
    before, first, last = other[place], chain[low], chain[high]
    if place + 1 == len(other):
        return float(links[before, first] + ends[last] - ends[before])
    after = other[place + 1]
    return float(links[before, first] + links[last, after] - links[before, after])


def _likeness(left: NDArray[np.float32], right: NDArray[np.float32]) -> float:
    length = float(np.linalg.norm(left) * np.linalg.norm(right))
    return float(left @ right) / length if length else 0.0
