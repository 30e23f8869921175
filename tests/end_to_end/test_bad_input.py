"""Bad input: each gets one clear sentence, the rest is built, the exit code says so, earlier outputs survive."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import CHECKOUT, kg
from tests.support.pages import MARCH, write_pages

FAST = ("--no-views", "--no-report")
BUILT_BUT_REFUSED = 3


def missing(folder: Path) -> Path:
    return folder / "missing.txt"


def empty(folder: Path) -> Path:
    (folder / "empty.txt").write_bytes(b"")
    return folder / "empty.txt"


def blank(folder: Path) -> Path:
    (folder / "blank.txt").write_text(" \n　\n\n", "utf-8")
    return folder / "blank.txt"


def binary(folder: Path) -> Path:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 64)
    return folder / "binary.txt"


def unknown_encoding(folder: Path) -> Path:
    (folder / "encoding.txt").write_bytes("本报讯".encode()[:-1] + b"\xff\xff\x80" * 20)
    return folder / "encoding.txt"


def too_large(folder: Path) -> Path:
    with (folder / "large.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    return folder / "large.txt"


def no_folder(folder: Path) -> Path:
    return folder / "no" / "such" / "folder"


def empty_folder(folder: Path) -> Path:
    (folder / "hollow").mkdir()
    return folder / "hollow"


def loop(folder: Path) -> Path:
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    return folder / "loop.txt"


BAD = [missing, empty, blank, binary, unknown_encoding, too_large, no_folder, empty_folder, loop]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.__name__)
def test_one_sentence_and_the_rest_is_built(tmp_path, bad):
    write_pages(tmp_path / "pages", {"march.txt": MARCH})
    given = bad(tmp_path)
    done = kg("build", tmp_path / "pages", given, "-o", tmp_path / "out", *FAST, code=BUILT_BUT_REFUSED)
    assert done.stderr.startswith(f"kg: {given}: ")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert done.stdout.split()[:4] == ["pages", "1", "articles", "2"]


@pytest.mark.parametrize("bad", [missing, empty, binary], ids=lambda bad: bad.__name__)
def test_alone_it_leaves_the_earlier_build_as_it_was(tmp_path, bad):
    write_pages(tmp_path / "pages")
    kg("build", tmp_path / "pages", "-o", tmp_path / "out", "-q", *FAST)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    kg("build", bad(tmp_path), "-o", tmp_path / "out", *FAST, code=1)
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def run_bound(*arguments: object, code: int) -> str:
    """What it says when permissions bind it: root may read and write everything, so its right to is taken away."""
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("runs as root, and there is no setpriv to give up root's rights")
        command = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=CHECKOUT)
    assert done.returncode == code, done.stderr
    return done.stderr


def test_a_page_that_may_not_be_read(tmp_path):
    write_pages(tmp_path / "pages")
    (tmp_path / "pages" / "march.txt").chmod(0)
    error = run_bound("build", tmp_path / "pages", "-o", tmp_path / "out", *FAST, code=BUILT_BUT_REFUSED)
    assert error.count("\n") == 1
    assert "march.txt: the file cannot be read (Permission denied)" in error


def test_a_folder_that_may_not_be_written(tmp_path):
    write_pages(tmp_path / "pages")
    (tmp_path / "out").mkdir()
    (tmp_path / "out").chmod(0o555)
    error = run_bound("build", tmp_path / "pages", "-o", tmp_path / "out", *FAST, code=1)
    assert error == f"kg: {tmp_path / 'out'}: cannot be written (Permission denied); give another folder with -o\n"
