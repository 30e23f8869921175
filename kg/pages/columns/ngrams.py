"""How likely one character follows others: counts of official news, and of the page being read."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ALPHABET = 4096
"""Characters that the table knows, numbered; 0 is every other."""
BITS = 12
"""Of a character's number."""
COUNTS = np.concatenate([[0.0], np.exp2(np.arange(1, 256) / 16)])
"""What the table's bytes mean: sixteenths of the logarithm of a count; 0 is none."""
SEEN: list[float] = COUNTS.tolist()
TABLE = Path(__file__).parent.parent / "data" / "ngrams.npz"
_WIDE: dict[int, str | None] = {
    ord(a): b
    for a, b in zip(
        ",;:?!()[]<>「」『』“”‘’＂'ⅩＸ", "，；：？！（）【】《》" + '""""' + '""' + "''" + '"' + "'" + "XX", strict=True
    )
}
_WIDE |= {ord("０") + i: "0" for i in range(10)} | {ord("0") + i: "0" for i in range(10)}
_WIDE |= {ord(base) + i: "a" for base in "aAａＡ" for i in range(26)}
_WIDE |= dict.fromkeys(map(ord, " \t\r\u3000"), None)


def normalize(text: str) -> str:
    """Width of punctuation, kind of quotes, the value of digits and letters: what a seam does not depend on."""
    return text.translate(_WIDE)


class Ngrams:
    """The table of counts, ready for look-ups of whole arrays."""

    def __init__(self, path: Path = TABLE) -> None:
        with np.load(path) as arrays:
            characters = str(arrays["characters"])
            self._index = {c: i + 1 for i, c in enumerate(characters)}
            unigrams = np.zeros(ALPHABET)
            unigrams[1 : len(characters) + 1] = arrays["count1"]
            self._total = float(arrays["total"])
            self._log1 = np.log((unigrams + 0.5) / self._total)
            self._unigrams = unigrams
            self._keys = {n: _keys(arrays[f"delta{n}"]) for n in (2, 3, 4)}
            self._counts = {n: arrays[f"count{n}"] for n in (3, 4)}
            self._pairs = np.zeros(ALPHABET**2, np.uint8)
            """A place for every pair: one look into 16 MB, where a search would take eighteen."""
            self._pairs[self._keys[2]] = arrays["count2"]
        self._bytes = self._pairs.data
        self._views = {n: self._keys[n].data for n in (3, 4)}
        """The same arrays, for look-ups one by one."""

    def numbers(self, text: str) -> list[int]:
        """The characters of normalized ``text`` as numbers."""
        return [self._index.get(c, 0) for c in text]

    def count(self, n: int, keys: NDArray[np.uint64]) -> NDArray[np.float64]:
        """How often the n-grams with these keys were seen (0 where not in the table)."""
        if n == 1:
            return np.asarray(self._unigrams[keys.astype(np.intp)])
        if n == 2:
            return np.asarray(COUNTS[self._pairs[keys]])
        return np.asarray(COUNTS[self._found(n, keys)])

    def _found(self, n: int, keys: NDArray[np.uint64]) -> NDArray[np.uint8]:
        """The table's bytes for these keys of three or four characters, 0 where it has none."""
        table = self._keys[n]
        places = np.minimum(table.searchsorted(keys), len(table) - 1)
        return np.asarray(self._counts[n][places] * (table[places] == keys))

    def rarity(self, pairs: Sequence[str]) -> NDArray[np.float64]:
        """How rare pairs of characters are in official news: 1 where never seen, 0 if there were nothing else."""
        numbers = np.array([self.numbers(pair) for pair in pairs], np.uint64).reshape(-1, 2)
        seen = self.count(2, numbers[:, 0] * np.uint64(ALPHABET) + numbers[:, 1])
        return np.asarray(1.0 - np.log1p(seen) / np.log(self._total))

    def probability(self, contexts: Sequence[NDArray[np.uint64]], follower: NDArray[np.uint64]) -> NDArray[np.float64]:
        """P(follower | contexts), the contexts ordered from the nearest character to the farthest (at most 3).

        Interpolated from long contexts to short ones in the manner of Witten and Bell.
        """
        estimate = (self.count(1, follower) + 0.5) / self._total
        key, context = follower.astype(np.uint64), np.zeros_like(follower, dtype=np.uint64)
        for n, character in enumerate(contexts, 2):
            key = key + character.astype(np.uint64) * np.uint64(ALPHABET ** (n - 1))
            context = context + character.astype(np.uint64) * np.uint64(ALPHABET ** (n - 2))
            estimate = _refined(estimate, self.count(n - 1, context), self.count(n, key))
        return estimate

    def chance(self, gram: str) -> float:
        """P of the last of four normalized characters behind the three before, as :meth:`probability`, of one place.

        The table has no n-gram without both shorter ones in it, so the longer are looked for only where it has these.
        """
        a, b, c, d = self.numbers(gram)
        before, middle, last = (self._bytes[first << BITS | second] for first, second in ((a, b), (b, c), (c, d)))
        context, end, whole = 0, 0, 0
        if middle:
            context = self._byte(3, (a << BITS | b) << BITS | c) if before else 0
            end = self._byte(3, (b << BITS | c) << BITS | d) if last else 0
        if context and end:
            whole = self._byte(4, ((a << BITS | b) << BITS | c) << BITS | d)
        seen = self._unigrams
        estimate = _refined_by((seen.item(d) + 0.5) / self._total, seen.item(c), SEEN[last])
        estimate = _refined_by(estimate, SEEN[middle], SEEN[end])
        return _refined_by(estimate, SEEN[context], SEEN[whole])

    def _byte(self, n: int, key: int) -> int:
        """The table's byte for one key of three or four characters, 0 where it has none."""
        keys = self._views[n]
        at = bisect_left(keys, key)
        return int(self._counts[n][at]) if at < len(keys) and keys[at] == key else 0


def _refined_by(estimate: float, seen: float, both: float) -> float:
    """:func:`_refined` of one place."""
    doubt: float = 5.0 * math.sqrt(seen) ** 0.8 + 1.0
    return (min(both, max(seen, 1.0)) + doubt * estimate) / (seen + doubt)


def _refined(
    estimate: NDArray[np.float64], seen: NDArray[np.float64], both: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The estimate with a longer context, ``seen`` so often, and so often with the character behind it (``both``)."""
    doubt = 5.0 * np.sqrt(seen) ** 0.8 + 1.0
    return np.asarray((np.minimum(both, np.maximum(seen, 1.0)) + doubt * estimate) / (seen + doubt))


def _keys(planes: NDArray[np.uint8]) -> NDArray[np.uint64]:
    deltas = np.ascontiguousarray(planes.T).view(np.uint64).ravel()
    return np.cumsum(deltas, dtype=np.uint64)


@cache
def load_ngrams() -> Ngrams:
    """The table, read once per process."""
    return Ngrams()
