"""Pages drawn for the tests: PDF files and pictures with columns, a headline across them and a vertical one."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from fpdf import FPDF

from bench.columns.generator import set_in_lines

FONTS = ("/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype", "/usr/share/fonts")
BODY, HEAD = 10.0, 18.0


def chinese_font() -> Path:
    """A font with Chinese glyphs; the test is skipped where the machine has none."""
    for folder in map(Path, FONTS):
        for pattern in ("**/NotoSansCJK-Regular.ttc", "**/NotoSerifCJK-*.ttc", "**/wqy-*.ttc", "**/*CJK*.ttc"):
            found = sorted(folder.glob(pattern)) if folder.exists() else []
            if found:
                return found[0]
    pytest.skip("no font with Chinese glyphs here (apt-get install fonts-noto-cjk)")
    raise AssertionError


def pdf_of(articles: Sequence[tuple[str, str]], columns: int = 3, width: int = 16, vertical: str = "") -> bytes:
    """A PDF page: articles one below the other, each with a headline across its columns."""
    pdf = FPDF(unit="pt", format=(620, 877))
    pdf.add_font("zh", fname=str(chinese_font()))
    pdf.add_page()
    top = 60.0
    for headline, body in articles:
        pdf.set_font("zh", size=HEAD)
        pdf.text(50, top, headline)
        lines = set_in_lines(body.split("\n"), width)
        height = -(-len(lines) // columns)
        pdf.set_font("zh", size=BODY)
        for n, line in enumerate(lines):
            pdf.text(50 + (n // height) * (width + 2) * BODY, top + 26 + (n % height) * 1.5 * BODY, line)
        top += 26 + height * 1.5 * BODY + 40
    if vertical:
        pdf.set_font("zh", size=HEAD)
        for n, character in enumerate(vertical):
            pdf.text(20, 60 + n * HEAD * 1.1, character)
    return bytes(pdf.output())


def picture_of(data: bytes, dpi: int = 150, skew: float = 0.0, kind: str = "PNG") -> bytes:
    """The first page of a PDF as a picture, turned by ``skew`` degrees."""
    import pypdfium2

    picture = pypdfium2.PdfDocument(data)[0].render(scale=dpi / 72).to_pil().convert("L")
    out = io.BytesIO()
    picture.rotate(skew, fillcolor=255).save(out, kind)
    return out.getvalue()
