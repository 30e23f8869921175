"""One module a format: each turns the bytes of a file into pages.

A reader is called with the name of the source and its bytes; it yields pages and raises ``UnreadableError`` (one clear
sentence) when it cannot. Which reader a file gets is decided by its first bytes and then by its suffix.
"""

import os
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module

from kg.model import Page

Reader = Callable[[str, bytes], Iterable[Page]]

SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf", ".docx": "docx", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".png": "scan", ".jpg": "scan", ".jpeg": "scan", ".tif": "scan", ".tiff": "scan",
}  # fmt: skip
"""Suffix to the module of this package that reads it."""
ARCHIVES = {".zip", ".gz"}
_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "scan"),
    (b"\xff\xd8\xff", "scan"),
    (b"II*\0", "scan"),
    (b"MM\0*", "scan"),
)


def find_reader(name: str, data: bytes) -> Reader:
    """The reader of a file, by its first bytes, then its suffix; what has neither is read as text."""
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    kind = kind or SUFFIXES.get(suffix_of(name)) or _by_start(data)
    return _reader(kind)


@cache
def _reader(kind: str) -> Reader:
    reader: Reader = import_module(f"kg.pages.formats.{kind}").read
    return reader


def suffix_of(name: str) -> str:
    """The suffix in small letters; quicker than by way of a path, which tells in a folder of thousands."""
    return os.path.splitext(name)[1].lower()  # noqa: PTH122


def _by_start(data: bytes) -> str:
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    if start.startswith(b"{") and b'"text"' in data[:100_000]:
        return "jsonl"
    return "docx" if data.startswith(b"PK") and b"word/" in data[:4000] else "text"
