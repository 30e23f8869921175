"""Memory of one process that extracts article after article, as a Markdown table.

usage: python -m bench.extraction.memory [--articles 10000]

Every article's facts are dropped, as a service would; garbage is collected before memory is looked at. The stream is
every second article of all news of the shared corpora, 8,429 of them; what is wanted beyond begins again.
"""

import argparse
import gc
import time
from collections.abc import Iterator
from itertools import chain, cycle, islice
from pathlib import Path

from bench.extraction.shared import CORPORA, corpus
from bench.extraction.speed import to_facts

STEP = 1000
PAGE = 4096


def texts() -> Iterator[str]:
    """The texts of all corpora, local news first, without end."""
    files = cycle((*CORPORA, "othernews-2023.jsonl.gz"))
    return (row["text"] for row in chain.from_iterable(islice(corpus(name), 1, None, 2) for name in files))


def resident() -> float:
    """Megabytes that the process holds in memory (Linux)."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE / 1e6


def main() -> None:
    """Print a row for every thousand articles."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=10_000)
    args = parser.parse_args()
    print("| articles | characters | resident MB | characters/s |\n|--:|--:|--:|--:|")
    characters, began, before = 0, time.process_time(), 0
    for number, text in enumerate(islice(texts(), args.articles), 1):
        to_facts(text)
        characters += len(text)
        if number == 1 or number % STEP == 0:
            gc.collect()
            rate = (characters - before) / (time.process_time() - began)
            print(f"| {number:,} | {characters:,} | {resident():,.0f} | {rate:,.0f} |", flush=True)
            before, began = characters, time.process_time()


if __name__ == "__main__":
    main()
