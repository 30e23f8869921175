"""Word documents."""

import io
from collections.abc import Iterator

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from kg.model import Page
from kg.pages.archives import check_bomb
from kg.pages.errors import UnreadableError

BROKEN = "the Word document is broken; open it in Word and save it anew"


def read(source: str, data: bytes) -> Iterator[Page]:
    """One page: paragraphs on lines, headings as Markdown headings. Offsets count characters of this text.

    Raises:
        UnreadableError: the file is no Word document, or is broken.
    """
    check_bomb(data)
    try:
        document = Document(io.BytesIO(data))
        lines = [line for block in document.iter_inner_content() for line in _lines(block)]
    except Exception as error:
        raise UnreadableError(BROKEN) from error
    yield Page(source=source, text="\n\n".join(lines))


def _lines(block: Paragraph | Table) -> Iterator[str]:
    if isinstance(block, Table):
        for row in block.rows:
            yield "　".join(dict.fromkeys(cell.text.strip() for cell in row.cells))
        return
    text = block.text.strip("\n")
    style = (block.style.name if block.style else None) or ""
    if text.strip():
        yield f"# {text.strip()}" if style.startswith(("Heading", "Title", "标题")) else text
