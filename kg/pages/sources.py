"""From paths to pages. What cannot be read becomes a refusal, and the rest goes on."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model import Page, PartialDate, Refusal
from kg.pages.decode import UnreadableTextError, decode
from kg.pages.issue import printed_issue

MAX_BYTES = 32 * 1024 * 1024
"""Largest file that is read."""
SUFFIXES = {".txt", ".md", ".markdown", ".text"}
"""What is read from a folder; a file named on its own is tried whatever its suffix."""


def read_sources(paths: Iterable[Path | str], issued: PartialDate | None = None) -> Iterator[Page | Refusal]:
    """Pages of the files and folders in ``paths``, in the order given; folders are walked sorted.

    Args:
        paths: files and folders. In folders, hidden files, README*, LICENSE* and gold files (``gold*.jsonl``,
            ``*.gold.jsonl``) are passed over.
        issued: date of the issue, where the user states it for all pages.
    """
    for path in map(Path, paths):
        try:
            files = list(_walk(path)) if path.is_dir() else [path]
        except OSError as error:
            yield Refusal(path.as_posix(), f"the folder cannot be read ({error.strerror}); check its permissions")
            continue
        if not files:
            yield Refusal(path.as_posix(), f"the folder holds no file that kg reads ({', '.join(sorted(SUFFIXES))})")
        for file in files:
            yield _read(file, issued)


def _walk(folder: Path) -> Iterator[Path]:
    """Readable files under ``folder`` in a stable order; links that lead out in a loop are not followed."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if _passed_over(entry.name):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry)
        elif entry.suffix.lower() in SUFFIXES:
            yield entry


def _passed_over(name: str) -> bool:
    upper = name.upper()
    return name.startswith((".", "~")) or upper.startswith(("README", "LICENSE", "NOTICE"))


def _read(path: Path, issued: PartialDate | None) -> Page | Refusal:
    source = path.as_posix()
    try:
        data = _load(path)
        text = decode(data)
    except OSError as error:
        return Refusal(
            source, f"the file cannot be read ({error.strerror or error}); check the path and its permissions"
        )
    except ValueError as error:
        return Refusal(source, str(error))
    if not text.strip():
        return Refusal(source, "the file is empty")
    return Page(source=source, text=text, issued=issued or printed_issue(text, source))


def _load(path: Path) -> bytes:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise UnreadableTextError(
            f"the file has {size / 2**20:.0f} MB, more than the limit of {MAX_BYTES >> 20}; split it"
        )
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableTextError(f"the file grew beyond the limit of {MAX_BYTES >> 20} MB while it was read; split it")
    return data
