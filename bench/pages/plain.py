"""Articles one below the other as plain text, without marks: how many headlines are seen, as a Markdown table.

usage: python -m bench.pages.plain [--pages 150]

Pages of three articles each are made from articles with headlines of `corpora/localgov-2023` and
`corpora/xwlb-2024-2026`, their paragraphs parted by line ends or by empty lines; few have a byline. Counted are the
second and third headlines: the first is the first line of the page.
"""

import argparse
from itertools import chain
from random import Random

from bench.extraction.shared import corpus
from kg.model import Page
from kg.pages import cut_page

CORPORA = ("localgov-2023.jsonl.gz", "xwlb-2024-2026.jsonl.gz")
PER_PAGE = 3
DIGEST = "快讯"
"""A newscast's digest is several articles already."""


def articles(name: str) -> list[list[str]]:
    """Headline and paragraphs of articles that have a headline."""
    rows = (row for number, row in enumerate(corpus(name)) if number % 4 != 2)
    texts = (
        f"{row['headline']}\n{row['text']}" for row in rows if row.get("headline") and DIGEST not in row["headline"]
    )
    return [[line.strip() for line in text.split("\n") if line.strip()] for text in texts if 150 < len(text) < 2000]


def measure(drawn: list[list[str]], between: str) -> tuple[int, int, int]:
    """Headlines seen, headlines there, articles begun below the first: of one page."""
    page = Page("page.txt", between.join(chain.from_iterable(drawn)))
    found = [article.headline for article in cut_page(page)][1:]
    wanted = [lines[0] for lines in drawn[1:]]
    return sum(headline in found for headline in wanted), len(wanted), len(found)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--pages", type=int, default=150)
    count = parser.parse_args().pages
    print("| articles | paragraphs parted by | headlines seen | of | articles begun |\n|---|---|--:|--:|--:|")
    for name in CORPORA:
        rows = articles(name)
        for label, between in (("line ends", "\n"), ("empty lines", "\n\n")):
            random = Random("kg plain pages")
            sums = zip(*(measure(random.sample(rows, PER_PAGE), between) for _ in range(count)), strict=True)
            print(f"| {name.split('.')[0]} | {label} | {' | '.join(str(sum(column)) for column in sums)} |")


if __name__ == "__main__":
    main()
