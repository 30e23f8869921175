"""Plain text and Markdown: the page is the text as it is."""

from collections.abc import Iterator

from kg.model import Page
from kg.pages.decode import decode


def read(source: str, data: bytes) -> Iterator[Page]:
    """One page; nothing is removed but a byte order mark."""
    yield Page(source=source, text=decode(data))
