"""Extraction: what one article says, as facts with evidence. Knows one page only."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import Article, Facts

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["extract", "extract_page", "load_pipeline"]


def extract(article: Article) -> Facts:
    """The facts of a single article; see :func:`extract_page`."""
    return extract_page([article])[0]


def extract_page(articles: Sequence[Article]) -> list[Facts]:
    """The facts of the articles of one page, in order. A name that one article proves is known in all of them."""
    from kg.extract.extractor import default_extractor

    return default_extractor().extract_page(articles)


def load_pipeline(lexicon: str | Path | None = None) -> "Language":
    """The spaCy pipeline behind all this, for use in one's own code; ``lexicon`` is a folder of one's own names."""
    from kg.extract.extractor import load_pipeline as load

    return load(lexicon)
