"""What resolution keeps from build to build, so that an update decides anew only what its pages touch.

Everything is found by a hash of what it follows from, never by name or age: what is kept can save work, but cannot
change an outcome. Without it, or with one of another version, everything is decided anew.
"""

from pathlib import Path

import msgspec

from kg.model import Judgement, Record
from kg.resolve.drafts import Draft
from kg.resolve.home import Home, Votes

NAME = "resolution.msgpack"
"""The file of an output folder; it may be deleted."""


class ArticleMemory(Record, frozen=True):
    """What follows from one article alone, and, for the keys, from its home."""

    votes: Votes
    home: Home
    keys: dict[str, list[list[str]]]
    """By label, the keys of the article's local entities, in order."""


class BlockMemory(Record, frozen=True):
    """What was decided of one block."""

    drafts: tuple[Draft, ...]
    judgements: tuple[Judgement, ...] = ()


class Kept(msgspec.Struct):
    """The content of the file: articles by the hash of their facts, blocks by their signature."""

    made_by: str = ""
    articles: dict[str, ArticleMemory] = {}
    blocks: dict[str, BlockMemory] = {}


class Memory:
    """What an earlier resolution left (``earlier``), and what this one leaves to the next (``latest``)."""

    def __init__(self, earlier: Kept | None = None, made_by: str = "") -> None:
        self.earlier = earlier if earlier is not None and earlier.made_by == made_by else Kept(made_by)
        self.latest = Kept(made_by)
        self.decided_anew = 0
        """Blocks that had to be decided; the others were known."""

    def to_bytes(self) -> bytes:
        """What to keep."""
        return msgspec.msgpack.encode(self.latest)


def read_memory(path: Path, made_by: str) -> Memory:
    """What the file holds, if resolution of the same version (``made_by``) wrote it; else nothing."""
    try:
        return Memory(msgspec.msgpack.decode(path.read_bytes(), type=Kept), made_by)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return Memory(made_by=made_by)
