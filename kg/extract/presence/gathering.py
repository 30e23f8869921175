"""The record of a gathering that a sentence may report."""

from typing import NamedTuple

from kg.extract.clauses.noun_lists import NounList


class Gathering(NamedTuple):
    """A candidate event. Offsets count from the start of its sentence."""

    sentence: int
    how: str
    kind: str
    name: str
    start: int
    end: int
    subject: NounList | None
    clause: int
    score: float
    only: frozenset[str] = frozenset()
    """Its two sides, where its sentence tells of several talks (先后会见沈砚、顾明远)."""
    item: bool = False
    """It opens an item of its own: all up to the next item tells of it."""
    own: range | None = None
    """Numbers of the sentences that alone tell of it, where it is an item of a digest."""
    headline: str = ""
    """That of its item."""
