"""JSON lines: one article a line, with ``text`` and, where known, ``headline``, ``date`` and ``id``."""

from collections.abc import Iterator
from typing import Any

import msgspec

from kg.model import Page
from kg.pages.decode import decode
from kg.pages.errors import UnreadableError
from kg.pages.issue import stated_date


def read(source: str, data: bytes) -> Iterator[Page]:
    """One page an article: the headline as a Markdown heading, then the text. Offsets count characters of this text.

    Raises:
        UnreadableError: a line is no JSON object, or has no text.
    """
    for number, line in enumerate(decode(data).split("\n"), 1):
        if line.strip():
            row = _row(line, number)
            headline = " ".join(str(row.get("headline") or row.get("title") or "").split())
            body = str(row["text"]).strip()
            yield Page(
                source=source,
                text=f"# {headline}\n\n{body}" if headline else body,
                number=str(row.get("id") or number),
                issued=stated_date(str(row.get("date") or "")),
                whole=True,
            )


def _row(line: str, number: int) -> dict[str, Any]:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError):
        raise UnreadableError(f"line {number} is no JSON; write one JSON object a line") from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
        raise UnreadableError(f'line {number} has no "text"; give every line the article\'s text under that name')
    return row
