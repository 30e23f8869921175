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
WEAK = 0.9
"""Chance of a seam under which a chain may be cut."""
CUTS = 14
"""Weakest seams of a chain that are tried."""
MOST = 30
"""Moves on one page."""

Change = tuple[float, tuple[tuple[int, list[int]], ...]]
"""Gain, and the chains that come to stand in place of those with these numbers."""


def move_parts(found: Sequence[list[int]], chance: Array, words: NDArray[np.float32]) -> list[list[int]]:
    """Chains after the moves that make them agree best, in their seams and in what they speak of.

    The assignment weighs seam by seam; here whole parts, cut out at weak seams, are compared with whole articles by the
    rare pairs of characters that they share. A part may go into another chain or to another place in its own, and two
    chains may exchange their tails.
    """
    out = [list(chain) for chain in found]
    seams = Seams(chance)
    for _ in range(MOST):
        best = max(_changes(out, seams, words), key=lambda change: change[0], default=None)
        if best is None or best[0] < GAIN:
            break
        for number, chain in best[1]:
            out[number] = chain
    return out


class Seams:
    """Log chances of the seams of a page, and of pieces being the last of their article."""

    def __init__(self, chance: Array) -> None:
        self.chance = chance
        self._links = np.log(chance + 1e-3)
        self._ends = np.log(np.maximum(1.0 - chance.sum(axis=1), 1e-3))

    def at(self, before: int, after: int | None) -> float:
        """Of the seam between two pieces; ``None`` behind the last one."""
        return float(self._ends[before] if after is None else self._links[before, after])

    def weak_places(self, chain: Sequence[int]) -> list[int]:
        """Places in a chain behind which the seam is weak, the weakest ones."""
        seams = [(float(self.chance[i, j]), place) for place, (i, j) in enumerate(itertools.pairwise(chain))]
        return sorted(place for value, place in sorted(seams)[:CUTS] if value < WEAK)


def _changes(found: Sequence[list[int]], seams: Seams, words: NDArray[np.float32]) -> Iterator[Change]:
    cuts = [seams.weak_places(chain) for chain in found]
    topics = [np.cumsum(words[np.array(chain)], axis=0) for chain in found]
    for a, chain in enumerate(found):
        yield from _moves_within(a, chain, cuts[a], seams)
        for low, high in _parts(chain, cuts[a]):
            part = topics[a][high] - topics[a][low - 1]
            stay = _likeness(part, topics[a][-1] - part)
            closing = _closing(chain, low, high, seams)
            for b, other in enumerate(found):
                topic = TOPIC * (_likeness(part, topics[b][-1]) - stay)
                if b == a or topic + closing + 7.0 < GAIN:
                    continue
                for place in [*cuts[b], len(other) - 1]:
                    gain = topic + closing + _opening(chain, low, high, other, place, seams)
                    yield gain, ((a, _without(chain, low, high)), (b, _with(other, place, chain[low : high + 1])))
        for b in range(a):
            yield from _exchanges((a, chain, cuts[a], topics[a]), (b, found[b], cuts[b], topics[b]), seams)


def _moves_within(a: int, chain: list[int], cuts: Sequence[int], seams: Seams) -> Iterator[Change]:
    """A part goes to another place of its own article."""
    for low, high in _parts(chain, cuts):
        closing = _closing(chain, low, high, seams)
        if closing + 7.0 < GAIN:
            continue
        for place in [*cuts, len(chain) - 1]:
            if not low - 1 <= place <= high:
                rest = _without(chain, low, high)
                behind = place if place < low else place - (high - low + 1)
                gain = closing + _opening(chain, low, high, rest, behind, seams)
                yield gain, ((a, _with(rest, behind, chain[low : high + 1])),)


Side = tuple[int, list[int], list[int], NDArray[np.float32]]
"""A chain: its number, its pieces, its weak places, what it speaks of up to each place."""


def _exchanges(left: Side, right: Side, seams: Seams) -> Iterator[Change]:
    """Two chains exchange what stands behind a weak seam of each."""
    (a, one, cuts_one, topics_one), (b, two, cuts_two, topics_two) = left, right
    for i, j in itertools.product(cuts_one, cuts_two):
        links = seams.at(one[i], two[j + 1]) + seams.at(two[j], one[i + 1])
        gain = links - seams.at(one[i], one[i + 1]) - seams.at(two[j], two[j + 1])
        heads, tails = (topics_one[i], topics_two[j]), (topics_one[-1] - topics_one[i], topics_two[-1] - topics_two[j])
        across = _likeness(heads[0], tails[1]) + _likeness(heads[1], tails[0])
        gain += TOPIC * (across - _likeness(heads[0], tails[0]) - _likeness(heads[1], tails[1]))
        yield gain, ((a, one[: i + 1] + two[j + 1 :]), (b, two[: j + 1] + one[i + 1 :]))


def _without(chain: list[int], low: int, high: int) -> list[int]:
    return chain[:low] + chain[high + 1 :]


def _with(chain: list[int], place: int, part: list[int]) -> list[int]:
    return chain[: place + 1] + part + chain[place + 1 :]


def _parts(chain: Sequence[int], cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Parts between two weak seams, or between one and the end; the first part holds the byline and stays."""
    bounds = [*cuts, len(chain) - 1]
    for n, cut in enumerate(cuts):
        for high in bounds[n + 1 :]:
            yield cut + 1, high


def _closing(chain: Sequence[int], low: int, high: int, seams: Seams) -> float:
    """What the chain gains when the part is taken out."""
    before, after = chain[low - 1], chain[high + 1] if high + 1 < len(chain) else None
    return seams.at(before, after) - seams.at(before, chain[low]) - seams.at(chain[high], after)


def _opening(chain: Sequence[int], low: int, high: int, other: Sequence[int], place: int, seams: Seams) -> float:
    """What the other chain gains when the part is put in behind ``place``."""
    before, after = other[place], other[place + 1] if place + 1 < len(other) else None
    return seams.at(before, chain[low]) + seams.at(chain[high], after) - seams.at(before, after)


def _likeness(left: NDArray[np.float32], right: NDArray[np.float32]) -> float:
    length = float(np.linalg.norm(left) * np.linalg.norm(right))
    return float(left @ right) / length if length else 0.0
