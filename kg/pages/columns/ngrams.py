"""How likely one character follows others: counts of official news, and of the page being read."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ALPHABET = 4096
"""Characters that the table knows, numbered; 0 is every other."""
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
            self._counts = {n: np.exp2(arrays[f"count{n}"].astype(np.float64) / 16) for n in (2, 3, 4)}

    def numbers(self, text: str) -> list[int]:
        """The characters of normalized ``text`` as numbers."""
        return [self._index.get(c, 0) for c in text]

    def count(self, n: int, keys: NDArray[np.uint64]) -> NDArray[np.float64]:
        """How often the n-grams with these keys were seen (0 where not in the table)."""
        if n == 1:
            return np.asarray(self._unigrams[keys.astype(np.intp)])
        table = self._keys[n]
        places = np.minimum(np.searchsorted(table, keys), len(table) - 1)
        return np.where(table[places] == keys, self._counts[n][places], 0.0)

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
            seen = self.count(n - 1, context)
            both = np.minimum(self.count(n, key), np.maximum(seen, 1.0))
            doubt = 5.0 * np.sqrt(seen) ** 0.8 + 1.0
            estimate = (both + doubt * estimate) / (seen + doubt)
        return estimate


def _keys(planes: NDArray[np.uint8]) -> NDArray[np.uint64]:
    deltas = np.ascontiguousarray(planes.T).view(np.uint64).ravel()
    return np.cumsum(deltas, dtype=np.uint64)


@cache
def load_ngrams() -> Ngrams:
    """The table, read once per process."""
    return Ngrams()
