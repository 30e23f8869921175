"""Spoilt files of every format: a page or a refusal comes out, never an error, and every character is traceable."""

import gzip
import io
import json
import zipfile
from functools import cache

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kg.model import Page, Refusal
from kg.pages import cut_page
from kg.pages.formats import scan
from kg.pages.sources import _read
from tests.pages.render import pdf_of
from tests.pages.test_columns import MEETING, VISIT

TEXT = f"2024年7月4日 星期四\n\n# {MEETING[0]}\n\n{MEETING[1]}\n\n{VISIT[0]}\n\n**{VISIT[1][:14]}**{VISIT[1][14:]}\n"
CASES = {"txt": 800, "gbk.txt": 300, "html": 350, "jsonl": 300, "zip": 120, "gz": 100, "docx": 40, "pdf": 60}


@cache
def valid(kind: str) -> bytes:
    """A sound file of a kind."""
    if kind == "html":
        return f"<html><title>{MEETING[0]}</title><body><div><p>{MEETING[1]}</p></div></body></html>".encode()
    if kind == "jsonl":
        return "\n".join(json.dumps({"text": body, "headline": head}) for head, body in (MEETING, VISIT)).encode()
    if kind == "pdf":
        return pdf_of([("", "柳溪区召开防汛工作会议，部署值守。")], columns=1)
    if kind == "docx":
        return _docx()
    if kind == "zip":
        return _zip(TEXT.encode())
    if kind == "gz":
        return gzip.compress(TEXT.encode())
    return TEXT.encode("gbk" if kind.startswith("gbk") else "utf-8")


def _zip(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", data)
    return out.getvalue()


def _docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_paragraph(MEETING[1])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@st.composite
def spoilt(draw: st.DrawFn, kind: str) -> bytes:
    """A sound file with some bytes changed, cut out, doubled or put in."""
    data = bytearray(valid(kind))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.integers(0, 40))
        change = draw(st.sampled_from(("set", "cut", "double", "insert", "end")))
        if change == "set":
            data[at : at + length] = draw(st.binary(min_size=length, max_size=length))
        elif change == "cut":
            del data[at : at + length]
        elif change == "double":
            data[at:at] = data[at : at + length] * draw(st.integers(1, 30))
        elif change == "insert":
            data[at:at] = draw(st.binary(max_size=20))
        else:
            del data[at:]
    return bytes(data)


def check(name: str, data: bytes) -> None:
    for outcome in _read(name, data):
        assert isinstance(outcome, Page | Refusal)
        if isinstance(outcome, Refusal):
            assert outcome.reason
            assert "\n" not in outcome.reason
            continue
        for article in cut_page(outcome):
            for run in article.runs:
                assert article.text[run.at : run.at + run.length] == outcome.text[run.start : run.start + run.length]
            assert all(0 <= seam.at <= len(article.text) and 0 < seam.confidence <= 1 for seam in article.seams)


@pytest.mark.slow
@pytest.mark.parametrize("kind", CASES)
def test_spoilt_files(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "is_available", lambda: False)  # a spoilt PDF without text would be drawn and read by OCR

    @settings(
        max_examples=CASES[kind],
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        phases=[Phase.generate],
    )
    @given(spoilt(kind))
    def run(data: bytes) -> None:
        check(f"page.{kind}", data)

    run()


PRINT = st.text(
    st.sampled_from("本报讯（记者甲乙）7月3日上午，、。；：“”□摄# *\n\n\n  　柳溪区召开会议领导出席讲话图为第一二版"),
    max_size=300,
)


@settings(max_examples=200, deadline=None)
@given(PRINT)
def test_any_print_is_cut(text: str) -> None:
    check("page.txt", text.encode())
    check("page.txt", (text * 4).replace("。", " ").encode())
