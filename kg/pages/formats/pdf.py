"""PDF with a text layer: characters with their places, so that columns come from geometry. Without one: OCR."""

import ctypes
import unicodedata
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from kg.model import Page
from kg.pages.errors import UnreadableError
from kg.pages.geometry import Segment, read_page

MAX_PAGES = 2_000
NO_TEXT = 20
"""Characters; a page with fewer is a picture."""
BROKEN = "the PDF is broken or locked with a password; save it anew without one"
_COMPATIBLE = {
    c: n
    for c in [*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00)]
    if len(n := unicodedata.normalize("NFKC", chr(c))) == 1
}
"""Kangxi radicals and compatibility characters that some PDFs hold in the place of the common ones."""


def read(source: str, data: bytes) -> Iterator[Page]:
    """One page of the document a page, its lines in reading order; offsets count characters of this text.

    Raises:
        UnreadableError: the PDF is broken, locked or too long, or holds pictures only and OCR is not installed.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(BROKEN) from error
    try:
        if len(document) > MAX_PAGES:
            raise UnreadableError(f"the PDF has more than {MAX_PAGES} pages; split it")
        pictures = 0
        for number in range(len(document)):
            page = _page(source, document, number)
            if page is None:
                pictures += 1
            else:
                yield page
        if pictures == len(document):
            raise UnreadableError("the PDF holds pictures only; install kg[ocr] to read scans")
    finally:
        document.close()


def _page(source: str, document: pypdfium2.PdfDocument, number: int) -> Page | None:
    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(BROKEN) from error
    if text.count_chars() < NO_TEXT:
        return _scanned(source, page, number)
    return read_page(source, _segments(text, page.get_height()), str(number + 1))


def _scanned(source: str, page: pypdfium2.PdfPage, number: int) -> Page | None:
    from kg.pages.formats import scan

    if not scan.is_available():
        return None
    return scan.read_image(source, page.render(scale=scan.DPI / 72).to_pil(), str(number + 1))


def _segments(text: pypdfium2.PdfTextPage, height: float) -> Iterator[Segment]:
    """Characters put together while they stand side by side on one line."""
    run: list[tuple[str, float, float, float, float]] = []
    for character in _characters(text, height):
        if run and not _goes_on(run[-1], character):
            yield _segment(run)
            run = []
        run.append(character)
    if run:
        yield _segment(run)


def _characters(text: pypdfium2.PdfTextPage, height: float) -> Iterator[tuple[str, float, float, float, float]]:
    """Visible characters and their loose boxes, from the top left corner."""
    box = pdfium.FS_RECTF()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        if code <= 32 or not pdfium.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box)):
            continue
        character = _COMPATIBLE.get(code) or chr(code)
        yield character, box.left, height - box.top, box.right, height - box.bottom


def _goes_on(last: tuple[str, float, float, float, float], after: tuple[str, float, float, float, float]) -> bool:
    size = max(last[4] - last[2], 1.0)
    level = abs(after[4] - last[4]) < 0.4 * size and abs((after[4] - after[2]) - size) < 0.5 * size
    return level and -0.5 * size < after[1] - last[3] < 0.9 * size


def _segment(run: list[tuple[str, float, float, float, float]]) -> Segment:
    return Segment(
        "".join(c for c, *_ in run),
        min(r[1] for r in run),
        min(r[2] for r in run),
        max(r[3] for r in run),
        max(r[4] for r in run),
    )
