"""Reading, repairing and cutting against extraction, in characters a second of processor time, on clean pages.

usage: python -m bench.pages.speed PATH…        (../shared/seeds without page 000, ../shared/gold/dev-texts)
"""

import sys
import time

from kg.extract import extract_page
from kg.model import Page
from kg.pages import cut_page, read_sources

ROUNDS = 5


def main() -> None:
    pages = [page for page in read_sources(sys.argv[1:]) if isinstance(page, Page)]
    characters = sum(len(page.text) for page in pages)
    articles = [cut_page(page) for page in pages]
    for cut in articles:  # everything is loaded
        extract_page(cut)
    start = time.process_time()
    for _ in range(ROUNDS):
        for page in read_sources(sys.argv[1:]):
            if isinstance(page, Page):
                cut_page(page)
    read = (time.process_time() - start) / ROUNDS
    start = time.process_time()
    for cut in articles:
        extract_page(cut)
    extracted = time.process_time() - start
    print(f"{len(pages)} pages, {characters:,} characters")
    print(f"read, repaired and cut: {characters / read:,.0f} a second")
    print(f"extracted: {characters / extracted:,.0f} a second")
    print(f"reading costs {read / extracted:.2f} of extraction")


if __name__ == "__main__":
    main()
