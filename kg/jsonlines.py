"""Records as JSON Lines: one a line, in a stable order of keys."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


def to_lines(records: Iterable[object]) -> bytes:
    """The file's content."""
    return b"".join(msgspec.json.encode(record) + b"\n" for record in records)


def read_lines(path: str | Path, kind: type[T], what: str) -> list[T]:
    """All records of a file; empty lines are passed over.

    Raises:
        OSError: the file cannot be read.
        ValueError: a line is no such record (``what`` names it); the message names file and line.
    """
    decoder = msgspec.json.Decoder(kind)
    records = []
    for number, line in enumerate(Path(path).read_bytes().splitlines(), start=1):
        if not line.strip():
            continue
        try:
            records.append(decoder.decode(line))
        except msgspec.DecodeError as error:
            raise ValueError(f"{path}:{number}: not {what}: {error}") from error
    return records
