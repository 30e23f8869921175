"""``reading.msgpack``: the names that each page shows and was lent, which an update needs to read only what changed.

The file may be deleted, then an update reads every page. It belongs to one ``facts.jsonl``, whose hash it holds: facts
of another build may have been read with other names.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from kg.lending import OwnNames
from kg.model import Record

NAME = "reading.msgpack"


class PageNames(Record, frozen=True):
    """The people that a page shows by itself, and the names that others lent to it."""

    own: OwnNames
    lent: tuple[str, ...] = ()


class _Kept(Record, frozen=True):
    facts: str
    pages: dict[str, PageNames]


def keep_names(pages: Mapping[str, PageNames], facts: bytes) -> bytes:
    """The content of the file, for the ``facts.jsonl`` of the same build."""
    return msgspec.msgpack.encode(_Kept(_digest(facts), dict(pages)))


def kept_names(folder: Path) -> Mapping[str, PageNames]:
    """What the build in ``folder`` kept, by page key; nothing where it does not belong to the facts there.

    Raises:
        OSError: a file cannot be read.
    """
    try:
        kept = msgspec.msgpack.decode((folder / NAME).read_bytes(), type=_Kept)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}
    return kept.pages if kept.facts == _digest((folder / "facts.jsonl").read_bytes()) else {}


def _digest(facts: bytes) -> str:
    return hashlib.blake2b(facts, digest_size=16).hexdigest()
