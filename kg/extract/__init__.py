"""Extraction: what one article says, as facts with evidence. Knows one page only."""

from collections.abc import Sequence

from kg.model import Article, Facts

__all__ = ["extract", "extract_page"]


def extract(article: Article) -> Facts:
    """The facts of a single article; see :func:`extract_page`."""
    return extract_page([article])[0]


def extract_page(articles: Sequence[Article]) -> list[Facts]:
    """The facts of the articles of one page, in order. A name that one article proves is known in all of them."""
    from kg.extract.extractor import extract_page as run

    return run(articles)
