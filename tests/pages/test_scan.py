"""Scans, drawn here and read by the OCR where installed: columns by geometry, doubtful glyphs in the confidence."""

import io
import random
from itertools import pairwise
from pathlib import Path

import pytest

from kg.model import Article, Page
from kg.pages import cut_page, read_sources
from kg.pages.formats.scan import is_available
from tests.pages.render import pdf_of, picture_of
from tests.pages.test_columns import MEETING, VISIT, plain

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not is_available(), reason="the extra kg-news[ocr] is not installed"),
]


def read(folder: Path, name: str, data: bytes) -> tuple[Article, ...]:
    path = folder / name
    path.write_bytes(data)
    (page,) = read_sources([path])
    assert isinstance(page, Page)
    assert all(0 < box.score <= 1 for box in page.boxes)
    return cut_page(page)


def share(article: Article, body: str) -> float:
    """Share of the body's pairs of characters that stand in the article, in order or not."""
    text, wanted = plain(article.text), list(pairwise(plain(body)))
    return sum(f"{a}{b}" in text for a, b in wanted) / len(wanted)


def speckled(data: bytes, dots: int) -> bytes:
    """Dust on the glass: grey and black dots."""
    from PIL import Image

    picture, rng = Image.open(io.BytesIO(data)), random.Random(5)
    for _ in range(dots):
        picture.putpixel((rng.randrange(picture.width), rng.randrange(picture.height)), rng.choice((0, 90, 160)))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(("name", "kind"), [("page.jpg", "JPEG"), ("page.tif", "TIFF")])
def test_pictures_of_two_articles_in_three_columns(tmp_path: Path, name: str, kind: str) -> None:
    found = read(tmp_path, name, picture_of(pdf_of([MEETING, VISIT]), kind=kind))
    assert [article.headline for article in found] == [MEETING[0], VISIT[0]]
    assert all(share(article, body) > 0.9 for article, (_, body) in zip(found, (MEETING, VISIT), strict=True))


def test_a_skewed_and_dusty_page(tmp_path: Path) -> None:
    found = read(
        tmp_path, "page.png", speckled(picture_of(pdf_of([MEETING, VISIT], columns=2, width=18), skew=0.4), 4000)
    )
    assert [article.headline for article in found] == [MEETING[0], VISIT[0]]
    assert all(share(article, body) > 0.85 for article, (_, body) in zip(found, (MEETING, VISIT), strict=True))


def test_a_pdf_without_text_is_a_scan(tmp_path: Path) -> None:
    picture = io.BytesIO(picture_of(pdf_of([VISIT], columns=2, width=18)))
    from fpdf import FPDF

    pdf = FPDF(unit="pt", format=(620, 877))
    pdf.add_page()
    pdf.image(picture, 0, 0, 620, 877)
    (article,) = read(tmp_path, "page.pdf", bytes(pdf.output()))
    assert article.headline == VISIT[0]
    assert share(article, VISIT[1]) > 0.9


def test_doubtful_glyphs_lower_the_confidence(tmp_path: Path) -> None:
    clean = read(tmp_path, "clean.png", picture_of(pdf_of([VISIT], columns=2, width=18)))
    poor = read(tmp_path, "poor.png", speckled(picture_of(pdf_of([VISIT], columns=2, width=18), dpi=100), 1500))
    sure, unsure = ([s.confidence for a in found for s in a.seams] for found in (clean, poor))
    assert sum(unsure) / len(unsure) < sum(sure) / len(sure)


def test_a_vertical_headline_in_a_scan(tmp_path: Path) -> None:
    data = picture_of(pdf_of([("", MEETING[1])], vertical=MEETING[0]))
    (article,) = read(tmp_path, "page.png", data)
    assert article.headline == MEETING[0]
