"""Bodies whose people go along with somebody named: 区长林晓与区水务局负责人一起到石桥村调研."""

from collections.abc import Iterator

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.noun_lists import NounList
from kg.extract.gatherings.tours import TOURING
from kg.language.tables import context

ALONG = frozenset({*TOURING, "go", "meet"})
"""Kinds of verbs that tell what they do together."""
WITH = tuple(sorted(context("represented_words", "along")))
"""林晓|同|区水务局负责人: before those who go along."""
PARTY = "一行"
"""林晓与区水务局、区林业局|一行|来到石桥镇: all of them, whatever their people are called."""


def companions(clause: Clause, text: str) -> Iterator[NounList]:
    """Lists of bodies, with words for their people, that went with the person who is the subject of ``clause``."""
    subject = clause.subject
    if subject is None or subject.members[0].kind != "person":
        return
    first = next((p.start for p in clause.predicates if p.kind in ALONG), -1)
    for nouns in clause.lists:
        if nouns.end > first or all(m.kind != "org" for m in nouns.members):
            continue
        along = subject.end < nouns.start and text[: nouns.start].endswith(WITH)
        if (along or nouns.start == subject.start) and text.startswith(PARTY, nouns.end):
            yield nouns._replace(members=tuple(m for m in nouns.members if m.kind == "org"))
            continue
        if nouns.start == subject.start or along:
            yield nouns._replace(members=tuple(m for m in nouns.members if m.kind == "org" and m.group))
