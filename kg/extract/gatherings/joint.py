"""Two gatherings told in one breath, with the same people: 林晓主持召开党组学习会|和|党组扩大会议."""

from collections.abc import Iterator

from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import gathering_kinds

CALLED = frozenset({"call", "held"})
JOINED = "conference"
"""Ceremonies joined so are parts of one (签约仪式和揭牌仪式)."""
WORD = 4
"""Characters of each name at least."""


def parts_of_name(name: str) -> tuple[str, str] | None:
    """党组学习会|和|党组会议: the two names; None where it is one."""
    first, mark, second = name.partition("和")
    ends = gathering_kinds()
    whole = mark and all(any(part.endswith(end) for end in ends if len(end) > 1) for part in (first, second))
    return (first, second) if whole and min(len(first), len(second)) >= WORD else None


def each_gathering(event: Gathering) -> Iterator[Gathering]:
    """The event, or the two conferences that its name joins."""
    parts = parts_of_name(event.name) if event.how in CALLED else None
    if parts is None or any(_kind(part) != JOINED for part in parts):
        yield event
        return
    middle = event.start + len(parts[0])
    yield event._replace(name=parts[0], end=middle)
    yield event._replace(name=parts[1], start=middle + 1)


def _kind(name: str) -> str:
    kinds = gathering_kinds()
    return next((kinds[name[-n:]] for n in range(len(name), 1, -1) if name[-n:] in kinds), "")
