"""Every format gives the same article; what is broken is refused."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from kg.model import Article, Page, PartialDate, Refusal
from kg.pages import archives, cut_page, read_sources
from tests.pages.render import pdf_of, picture_of
from tests.pages.test_columns import MEETING, VISIT, plain

HEADLINE, BODY = MEETING
PARAGRAPHS = BODY.split("\n")


def outcomes(folder: Path, name: str, data: bytes) -> list[Page | Refusal]:
    path = folder / name
    path.write_bytes(data)
    return list(read_sources([path]))


def articles(folder: Path, name: str, data: bytes) -> list[Article]:
    pages = outcomes(folder, name, data)
    assert all(isinstance(page, Page) for page in pages), pages
    return [article for page in pages if isinstance(page, Page) for article in cut_page(page)]


def markdown() -> bytes:
    return f"# {HEADLINE}\n\n{BODY}\n".encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_of_simplified_text(tmp_path: Path, encoding: str) -> None:
    (article,) = articles(tmp_path, "page.md", markdown().decode().encode(encoding))
    assert (article.headline, article.text) == MEETING


def test_big5_and_traditional_characters(tmp_path: Path) -> None:
    from opencc import OpenCC

    convert = OpenCC("s2tw").convert
    text = convert(f"{HEADLINE}\n\n{BODY}\n\n{VISIT[0]}\n\n{VISIT[1]}")
    first, second = articles(tmp_path, "page.txt", text.encode("big5"))
    assert first.headline == convert(HEADLINE)
    assert second.text == convert(VISIT[1])


def test_html_is_its_main_text(tmp_path: Path) -> None:
    links = "".join(f"<li><a href='/{n}'>栏目{n}的新闻标题很长很长</a></li>" for n in range(30))
    body = "".join(f"<p>　　{paragraph}</p>" for paragraph in PARAGRAPHS)
    html = (
        f"<!DOCTYPE html><html><head><meta charset='gbk'><title>{HEADLINE}_柳溪新闻网</title>"
        "<meta name='pubdate' content='2024-07-04 08:00'><script>alert('本报讯');</script></head>"
        f"<body><nav><ul>{links}</ul></nav><h1>{HEADLINE}</h1><div class='content'>{body}</div>"
        f"<div>相关<ul>{links}</ul></div><footer>版权所有</footer></body></html>"
    )
    (page,) = outcomes(tmp_path, "page.html", html.encode("gbk"))
    assert isinstance(page, Page)
    assert page.issued == PartialDate("2024-07-04")
    (article,) = cut_page(page)
    assert article.headline == HEADLINE
    assert article.text == BODY


def test_html_without_h1_takes_its_title(tmp_path: Path) -> None:
    html = f"<html><title>{HEADLINE} - 柳溪网</title><body><p>{BODY}</p></body></html>"
    (article,) = articles(tmp_path, "page.htm", html.encode())
    assert article.headline == HEADLINE


def test_word_documents(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_heading(HEADLINE, level=1)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    (article,) = articles(tmp_path, "page.docx", out.getvalue())
    assert (article.headline, article.text) == MEETING


def test_json_lines_are_an_article_each(tmp_path: Path) -> None:
    rows = [
        {"text": f"{BODY}\n本报讯（记者戊）不另起一篇。", "headline": HEADLINE, "date": "2024-07-04", "id": "x-1"},
        {"text": VISIT[1]},
    ]
    data = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    pages = outcomes(tmp_path, "news.jsonl", data)
    assert [page.number for page in pages if isinstance(page, Page)] == ["x-1", "2"]
    first, second = (cut_page(page) for page in pages if isinstance(page, Page))
    assert [article.headline for article in (*first, *second)] == [HEADLINE, None]
    assert first[0].published == PartialDate("2024-07-04")


def test_pdf_columns_come_from_geometry(tmp_path: Path) -> None:
    found = articles(tmp_path, "page.pdf", pdf_of([MEETING, VISIT]))
    assert [article.headline for article in found] == [MEETING[0], VISIT[0]]
    assert [plain(article.text) for article in found] == [plain(MEETING[1]), plain(VISIT[1])]


def test_a_vertical_headline_in_a_pdf(tmp_path: Path) -> None:
    data = pdf_of([("", MEETING[1])], vertical=HEADLINE)
    (article,) = articles(tmp_path, "page.pdf", data)
    assert article.headline == HEADLINE


def test_archives(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("版面/b.md", markdown())
        archive.writestr("版面/a.txt", f"{VISIT[0]}\n\n{VISIT[1]}")
        archive.writestr("README.md", "no page")
        archive.writestr("inner.zip", b"PK\x03\x04")
    pages = outcomes(tmp_path, "pages.zip", out.getvalue())
    assert [page.source.split("!")[1] for page in pages] == ["inner.zip", "版面/a.txt", "版面/b.md"]
    assert isinstance(pages[0], Refusal)
    assert "archive within an archive" in pages[0].reason
    (article,) = articles(tmp_path, "page.md.gz", gzip.compress(markdown()))
    assert article.headline == HEADLINE


def _zip_of(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"%PDF-1.7 nothing", "PDF is broken"),
        ("a.docx", b"PK\x03\x04 nothing", "broken"),
        ("a.docx", _zip_of("other.txt", b"x"), "Word document is broken"),
        ("a.zip", b"PK\x03\x04 nothing", "broken"),
        ("a.zip", _zip_of("a.txt", b"0" * 30_000_000), "bomb"),
        ("a.zip", _zip_of("picture.xyz", b"x"), "no file that kg reads"),
        ("a.txt.gz", b"\x1f\x8b nothing", "gzip file is broken"),
        ("a.txt.gz", gzip.compress(b"0" * 40_000_000), "unpacks to more"),
        ("a.txt.gz", gzip.compress(gzip.compress(b"x")), "archive within an archive"),
        ("a.jsonl", b'{"text": 3}', 'line 1 has no "text"'),
        ("a.jsonl", b'{"text": "x"}\n{', "line 2 is no JSON"),
        ("a.html", b"<html><body></body></html>", "no text"),
        ("a.png", b"\x89PNG nothing", "picture"),
    ],
)
def test_broken_files(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    refusal = outcomes(tmp_path, name, data)[-1]
    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason


def test_a_file_in_an_archive_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_BYTES", 100)
    (refusal,) = outcomes(tmp_path, "a.zip", _zip_of("a.txt", b"x" * 200))
    assert isinstance(refusal, Refusal)
    assert "larger than" in refusal.reason


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(markdown())
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    pages = list(read_sources([tmp_path]))
    assert [type(page) for page in pages] == [Page, Refusal]


def test_many_lines(tmp_path: Path) -> None:
    text = "\n\n".join(f"# 第{n}次会议召开\n\n本报讯（记者甲）第{n}次会议召开。" for n in range(25_000))
    found = articles(tmp_path, "long.md", text.encode())
    assert len(found) == 25_000


@pytest.mark.slow
def test_a_scan_is_read_where_the_ocr_is_installed(tmp_path: Path) -> None:
    pytest.importorskip("rapidocr")
    data = picture_of(pdf_of([VISIT], columns=2, width=18), skew=0.3)
    (article,) = articles(tmp_path, "page.png", data)
    assert article.headline == VISIT[0]
    right = sum(piece in plain(article.text) for piece in plain(VISIT[1]).split("，"))
    assert right >= 0.8 * len(plain(VISIT[1]).split("，"))
    assert article.seams
