"""Count character n-grams of official news and write the table that ``kg.pages.columns`` reads.

usage: python bench/columns/build_table.py ../shared/corpora kg/pages/data/ngrams.npz

Only the *tune* part of the corpora is counted (see ``split.py``): the held-out articles of the benchmark are unseen.
The table holds counts of characters, never texts: unigrams, and n-grams that occur at least as often as ``LEAST`` says.
"""

import sys
from collections import Counter
from pathlib import Path

import jieba
import numpy as np

from bench.columns.split import articles
from kg.pages.columns.ngrams import ALPHABET, normalize

LEAST = {2: 3, 3: 5, 4: 8}
KEPT = ALPHABET - 2


def count(corpora: Path) -> dict[int, Counter[str]]:
    grams: dict[int, Counter[str]] = {n: Counter() for n in (1, 2, 3, 4)}
    for text in articles(corpora, "tune"):
        text = normalize(text.replace("\n", ""))
        for n, counter in grams.items():
            counter.update(text[i : i + n] for i in range(len(text) - n + 1))
    jieba.initialize()
    for word, frequency in jieba.dt.FREQ.items():  # words the corpora lack: jieba's dictionary, damped
        for n in (2, 3, 4):
            if len(word) >= n and frequency >= 3:
                for i in range(len(word) - n + 1):
                    grams[n][normalize(word[i : i + n])] += min(frequency, 20) // 3
    return grams


def write(grams: dict[int, Counter[str]], path: Path) -> None:
    characters = sorted(c for c, _ in grams[1].most_common(KEPT))
    index = {c: i + 1 for i, c in enumerate(characters)}
    arrays = {"characters": np.array("".join(characters)), "total": np.array(sum(grams[1].values()))}
    arrays["count1"] = np.array([grams[1][c] for c in characters], np.uint32)
    for n, least in LEAST.items():
        kept = sorted(
            (sum(index[c] * ALPHABET ** (n - 1 - i) for i, c in enumerate(gram)), total)
            for gram, total in grams[n].items()
            if total >= least and all(c in index for c in gram)
        )
        keys = np.array([key for key, _ in kept], np.uint64)
        deltas = np.diff(keys, prepend=np.uint64(0))
        # bytes of the deltas, plane by plane: most high bytes are 0 and vanish in the compression
        arrays[f"delta{n}"] = np.ascontiguousarray(deltas.view(np.uint8).reshape(-1, 8).T[:8])
        arrays[f"count{n}"] = np.array([min(255, round(16 * np.log2(total))) for _, total in kept], np.uint8)
        print(n, len(kept))
    np.savez_compressed(path, **arrays)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    write(count(Path(sys.argv[1])), Path(sys.argv[2]))
