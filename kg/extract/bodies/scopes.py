"""Whose body a shortened name in a list means: in 区水务中心、园林中心 the second is 区园林中心."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from kg.extract.clauses.sentences import Sentence
from kg.language.organizations import propose_organizations


def shared_scopes(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Printed names of list members, with the level or place that the list's first member lends them."""
    meant: dict[str, str] = {}
    for sentence in sentences:
        for clause in sentence.clauses:
            for nouns in clause.lists:
                if sum(member.kind == "org" for member in nouns.members) > 1:
                    meant.update(_lent(sentence.text[nouns.start : nouns.end]))
    return meant


@lru_cache(maxsize=1 << 10)  # the leading organs of a place stand in many lists
def _lent(listed: str) -> Mapping[str, str]:
    bodies = propose_organizations(listed)
    return {b.name: b.scope + b.name for b in bodies if b.scope and not b.name.startswith(b.scope)}
