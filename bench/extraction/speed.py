"""Characters a second from text to facts, beside jieba alone in the same run, as a Markdown table.

usage: python -m bench.extraction.speed [--articles 500] [--rounds 5]

One core, one process. Every round reads articles that were not read before, so that no cache knows them; dictionaries
are loaded in a first round that is not counted. Seconds are processor time of the process; of the rounds the median and
the best are told, for another process on the machine slows the memory that they share.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from itertools import islice
from statistics import median

import jieba

from bench.extraction.shared import corpus
from kg.extract.extractor import default_extractor
from kg.language.tokenizer import best_cutter, jieba_cutter
from kg.model import Article, Page, Run
from kg.pages import cut_page

CORPUS = "localgov-2023.jsonl.gz"
Work = Callable[[str], object]


def articles(count: int) -> list[str]:
    """Texts of local news, every second article of the corpus (the others are kept from those who tune)."""
    return [row["text"] for row in islice(corpus(CORPUS), 1, 2 * count, 2)]


def to_facts(text: str) -> object:
    """From a clean text to its facts."""
    return default_extractor().extract_page([Article("a-1", "", text, (Run(0, 0, len(text)),))])


def page_to_facts(text: str) -> object:
    """The same with what stands before it: the page repaired and cut into its articles."""
    return default_extractor().extract_page(cut_page(Page("page.txt", text)))


def works() -> dict[str, Work]:
    """What is measured, by the name that the table gives it."""
    port, standard = best_cutter(), jieba_cutter()
    return {
        "clean text to facts": to_facts,
        "page to facts": page_to_facts,
        "jieba alone (cut, no tags)": lambda text: list(standard(text)),
        "the best installed cutter alone": lambda text: list(port(text)),
    }


def speed(work: Work, texts: Sequence[str]) -> float:
    """Characters a second."""
    began = time.process_time()
    for text in texts:
        work(text)
    return sum(map(len, texts)) / (time.process_time() - began)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    jieba.setLogLevel(60)
    texts = articles(args.articles)
    chunk = len(texts) // (args.rounds + 1)
    measured: dict[str, list[float]] = {name: [] for name in works()}
    for number in range(args.rounds + 1):
        here = texts[number * chunk : (number + 1) * chunk]
        for name, work in works().items():
            measured[name].append(speed(work, here))
    print("| | characters/s, median | best |\n|---|--:|--:|")
    for name, (_, *rounds) in measured.items():
        print(f"| {name} | {median(rounds):,.0f} | {max(rounds):,.0f} |")


if __name__ == "__main__":
    main()
