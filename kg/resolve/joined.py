"""Judgements on names that are one by their keys, without any weighing: 市委 and 青石市委 of one city."""

from collections.abc import Iterable, Iterator, Sequence

from kg.model import Entity, Judgement
from kg.resolve.drafts import Draft
from kg.resolve.home import place_name

_SCORE = 0.99
_LABELS = ("Organization", "Project")


def joined_by_key(made: Iterable[tuple[Entity, Draft]], known: Sequence[Judgement]) -> Iterator[Judgement]:
    """One judgement for every printed name of a body or project beside its canonical one, unless it is ``known``."""
    pairs = {(judgement.label, frozenset((judgement.left, judgement.right))) for judgement in known}
    for entity, draft in made:
        if entity.label in _LABELS and draft.forms:
            yield from (j for j in _of_entity(entity, draft) if (j.label, frozenset((j.left, j.right))) not in pairs)


def _of_entity(entity: Entity, draft: Draft) -> Iterator[Judgement]:
    canonical = draft.forms[entity.name]
    for name, member in sorted(draft.forms.items()):
        if name == entity.name:
            continue
        left, right = sorted(((entity.name, canonical), (name, member)))
        yield Judgement(entity.label, left[0], right[0], "same", _SCORE, (_reason(entity),),
                        left_members=(left[1],), right_members=(right[1],))  # fmt: skip


def _reason(entity: Entity) -> str:
    scope, _, core = entity.key.partition("|")
    if entity.label == "Project":
        return "one project of one city but for place, quotes and kind"
    place = place_name(scope)
    return f"both name {core or 'the place'} of {place}" if place else f"both name {core}"
