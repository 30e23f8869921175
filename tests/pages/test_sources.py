"""Files to pages; what cannot be read is refused in one sentence and the rest goes on."""

import io
import itertools
import os
import sys
import threading
from pathlib import Path

import pytest

from kg.model import Page, PartialDate, Refusal
from kg.pages import read_sources, sources


def read(*paths: Path) -> list[Page | Refusal]:
    return list(read_sources(paths))


def write(folder: Path, name: str, data: str | bytes = "本报讯（记者甲）开会。") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_page_is_the_text_as_given(tmp_path: Path) -> None:
    text = "# 会议\r\n\r\n　　本报讯（记者甲）开会。\n"
    (page,) = read(write(tmp_path, "a.md", text))
    assert isinstance(page, Page)
    assert page.text == text
    assert page.source == (tmp_path / "a.md").as_posix()


def test_folders_are_walked_in_order_and_gold_is_passed_over(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.txt",
        "sub/c.md",
        "README.md",
        "LICENSE.txt",
        ".hidden.txt",
        "gold.jsonl",
        "dev.gold.jsonl",
    ):
        write(tmp_path, name)
    assert [Path(page.source).name for page in read(tmp_path)] == ["a.txt", "b.txt", "c.md"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("binary.txt", b"\x00\x01\x02" * 50, "binary"),
        ("odd.txt", b"\xff\xff\xfe\x80\x81 \xa0", "encoding"),
    ],
)
def test_refusals(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    refusal, page = read(write(tmp_path, name, data), write(tmp_path, "good.txt"))
    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason
    assert isinstance(page, Page)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    (refusal,) = read(tmp_path / "none.txt")
    assert isinstance(refusal, Refusal)
    assert "No such file" in refusal.reason


def test_a_folder_without_pages_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "picture.xyz")
    (refusal,) = read(tmp_path)
    assert isinstance(refusal, Refusal)
    assert "no file that kg reads" in refusal.reason


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_BYTES", 1000)
    (refusal,) = read(write(tmp_path, "big.txt", "会" * 1000))
    assert isinstance(refusal, Refusal)
    assert "limit" in refusal.reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_no_permission_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "secret.txt")
    path.chmod(0)
    (refusal,) = read(path)
    assert isinstance(refusal, Refusal)
    assert "permission" in refusal.reason.lower()


def test_the_issue_of_the_user_fills_a_gap(tmp_path: Path) -> None:
    dated, bare = write(tmp_path, "2023-08-02.txt"), write(tmp_path, "page.txt")
    stated, printed = PartialDate("2024-01-05"), PartialDate("2023-08-02")
    pages = [page for page in read_sources([dated, bare], stated) if isinstance(page, Page)]
    assert [page.issued for page in pages] == [printed, stated]
    assert next(iter(read_sources([bare]))).issued is None  # type: ignore[union-attr]


def test_standard_input_is_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# 会议\n\n本报讯（记者甲）开会。"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("gb18030"))))
    (page,) = read_sources(["-"])
    assert isinstance(page, Page)
    assert (page.source, page.text) == ("stdin", text)


def test_a_file_that_changes_while_it_is_read_stops_nothing(tmp_path: Path) -> None:
    """Written anew again and again by another thread: a page or a refusal comes out, bounded, and the rest goes on."""
    path, good = write(tmp_path, "a.txt"), write(tmp_path, "b.txt")
    done = threading.Event()

    def rewrite() -> None:
        sizes = itertools.cycle((0, 3, 4000, 70_000))
        while not done.is_set():
            path.write_bytes("会议召开。".encode() * next(sizes))

    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        for _ in range(200):
            first, second = read(path, good)
            assert isinstance(first, Page | Refusal)
            assert isinstance(second, Page)
    finally:
        done.set()
        writer.join()


def test_a_file_that_grows_beyond_the_limit_while_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "a.txt", "会" * 10)
    monkeypatch.setattr(sources, "MAX_BYTES", 40)
    assert isinstance(read(path)[0], Page)
    write(tmp_path, "a.txt", "会" * 20)
    assert isinstance(read(path)[0], Refusal)


def test_a_file_that_vanishes_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    paths = [write(tmp_path, name) for name in ("a.txt", "b.txt")]
    pages = read_sources(paths)
    assert isinstance(next(pages), Page)
    paths[1].unlink()
    assert isinstance(next(pages), Refusal)
