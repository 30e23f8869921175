"""From paths to pages. What cannot be read becomes a refusal, and the rest goes on."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from msgspec import structs

from kg.model import Page, PartialDate, Refusal
from kg.pages.archives import MAX_BYTES, gunzip, unzip
from kg.pages.errors import UnreadableError
from kg.pages.formats import ARCHIVES, SUFFIXES, find_reader, suffix_of
from kg.pages.issue import printed_issue

MAX_FILES = 100_000
"""Most files that are taken from one folder."""
STDIN = "-"
_READ = frozenset((*SUFFIXES, *ARCHIVES))
NESTED = "an archive within an archive is not opened; unpack it first"


def read_sources(paths: Iterable[Path | str], issued: PartialDate | None = None) -> Iterator[Page | Refusal]:
    """Pages of the files and folders in ``paths``, in the order given; folders are walked sorted.

    Args:
        paths: files, folders, archives, or ``-`` for standard input. In folders and archives, hidden files, README*,
            LICENSE*, NOTICE* and gold files (``gold*.jsonl``, ``*.gold.jsonl``) are passed over.
        issued: date of the issue, for pages that do not state theirs.
    """
    for path in paths:
        for outcome in _outcomes(path):
            if isinstance(outcome, Page) and outcome.issued is None:
                found = printed_issue(outcome.text, outcome.source) or issued
                outcome = structs.replace(outcome, issued=found)
            yield outcome


def _outcomes(path: Path | str) -> Iterator[Page | Refusal]:
    if str(path) == STDIN:
        yield from _read("stdin", sys.stdin.buffer.read(MAX_BYTES + 1))
        return
    path = Path(path)
    if not path.is_dir():
        yield from _read_file(path)
        return
    try:
        files = list(_walk(path))
    except OSError as error:
        yield Refusal(path.as_posix(), f"the folder cannot be read ({error.strerror}); check its permissions")
        return
    if not files:
        yield Refusal(path.as_posix(), f"the folder holds no file that kg reads ({' '.join(sorted(SUFFIXES))})")
    for file in files[:MAX_FILES]:
        yield from _read_file(file)


def unread_kinds(paths: Iterable[Path | str]) -> Counter[str]:
    """How many files in these folders are of no kind that is read, by suffix: what somebody may believe to be read."""
    folders = (Path(path) for path in paths if str(path) != STDIN and Path(path).is_dir())
    return Counter(suffix_of(file.name) for folder in folders for file in _files(folder) if not _is_read(file))


def _walk(folder: Path) -> Iterator[Path]:
    """Readable files under ``folder`` in a stable order."""
    return filter(_is_read, _files(folder))


def _is_read(file: Path) -> bool:
    return suffix_of(file.name) in _READ


def _files(folder: Path) -> Iterator[Path]:
    """Files under ``folder`` in a stable order; links to folders (circles!) are not followed."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if is_passed_over(entry.name):
            continue
        if entry.is_symlink() and (folder / entry.name).is_dir():
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(folder / entry.name)
        else:
            yield folder / entry.name


def is_passed_over(name: str) -> bool:
    """Files that stand beside pages and are none: hidden ones, README, LICENSE, NOTICE, gold annotations."""
    upper = name.upper()
    if name.startswith((".", "~", "__MACOSX")) or upper.startswith(("README", "LICENSE", "NOTICE")):
        return True
    return upper.endswith(".JSONL") and (upper.startswith("GOLD") or upper.endswith(".GOLD.JSONL"))


def _read_file(path: Path) -> Iterator[Page | Refusal]:
    source = path.as_posix()
    try:
        data = _load(path)
    except OSError as error:
        reason = error.strerror or str(error)
        yield Refusal(source, f"the file cannot be read ({reason}); check the path and its permissions")
        return
    except ValueError as error:
        yield Refusal(source, str(error))
        return
    yield from _read(source, data)


def _load(path: Path) -> bytes:
    if not path.is_file() and path.exists():
        raise UnreadableError("this is no regular file; name a file or a folder")
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size  # asked for the limit, Python makes room for as much, file by file
        data = file.read(min(size or MAX_BYTES, MAX_BYTES) + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"the file is larger than the limit of {MAX_BYTES >> 20} MB; split it")
    return data


def _read(source: str, data: bytes, nested: bool = False) -> Iterator[Page | Refusal]:
    """Pages of one file, or of the files in an archive."""
    if len(data) > MAX_BYTES:
        yield Refusal(source, f"there are more than {MAX_BYTES >> 20} MB; split them")
        return
    try:
        suffix = suffix_of(source)
        if suffix == ".zip" or (data.startswith(b"PK\x03\x04") and suffix not in SUFFIXES):
            yield from _archive(source, data, nested)
        elif suffix == ".gz" or data.startswith(b"\x1f\x8b"):
            if nested:
                raise UnreadableError(NESTED)
            yield from _read(source.removesuffix(".gz"), gunzip(data), nested=True)
        else:
            yield from _pages(source, data)
    except ValueError as error:
        yield Refusal(source, str(error))


def _archive(source: str, data: bytes, nested: bool) -> Iterator[Page | Refusal]:
    if nested:
        raise UnreadableError(NESTED)
    count = 0
    for name, content in unzip(data):
        base = PurePosixPath(name).name
        suffix = PurePosixPath(name).suffix.lower()
        if any(map(is_passed_over, PurePosixPath(name).parts)) or not base or suffix not in {*SUFFIXES, *ARCHIVES}:
            continue
        count += 1
        inner = f"{source}!{name}"
        if isinstance(content, UnreadableError):
            yield Refusal(inner, str(content))
        else:
            yield from _read(inner, content, nested=True)
    if not count:
        raise UnreadableError("the archive holds no file that kg reads")


def _pages(source: str, data: bytes) -> Iterator[Page | Refusal]:
    if not data.strip():
        yield Refusal(source, "the file is empty")
        return
    count = 0
    for page in find_reader(source, data)(source, data):
        if page.text.strip():
            count += 1
            yield page
    if not count:
        yield Refusal(source, "the file holds no text")
