"""What a sentence is made of: clauses with their verbs."""

from typing import NamedTuple

from kg.extract.clauses.noun_lists import NounList


class Predicate(NamedTuple):
    """A verb of ``predicates.tsv``, with the list that follows it in its clause before the next verb, if any."""

    start: int
    end: int
    kind: str
    objects: tuple[NounList, ...] = ()


class Clause(NamedTuple):
    """A stretch between commas. ``subject`` is None where none is printed before the first verb."""

    start: int
    end: int
    subject: NounList | None
    predicates: tuple[Predicate, ...]
    by_meeting: bool = False
    """The subject printed is a gathering (会议指出…), nobody in person."""
    lists: tuple[NounList, ...] = ()
