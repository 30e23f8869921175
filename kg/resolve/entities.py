"""Drafts become entities: namesakes told apart, an id derived from content, judgements with the names as shown."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from kg.model import Entity, Judgement, Member
from kg.resolve.drafts import Draft
from kg.resolve.obedience import shown_name

_LETTERS = {"Person": "p", "Organization": "o", "Project": "j", "Meeting": "m"}


def make_id(label: str, *parts: str) -> str:
    """An id from content: the label's letter and a digest of what tells the entity apart."""
    digest = hashlib.sha256("\x1f".join((label, *parts)).encode()).hexdigest()
    return f"{_LETTERS[label]}-{digest[:12]}"


def make_entities(drafts: Iterable[Draft]) -> dict[str, tuple[Entity, Draft]]:
    """Entities with their drafts by id, ordered by label and id; homonyms get a qualifier."""
    by_name: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_name[draft.label, draft.name].append(draft)
    made = [row for same in by_name.values() for row in _told_apart(same)]
    return {entity.id: (entity, draft) for entity, draft in sorted(made, key=lambda row: (row[0].label, row[0].id))}


def _told_apart(same: Sequence[Draft]) -> list[tuple[Entity, Draft]]:
    if len(same) == 1 and not _must_qualify(same[0]):
        return [(_entity(same[0], "", ()), same[0])]
    taken: Counter[str] = Counter(draft.qualifier for draft in same)
    occasions: Counter[tuple[str, ...]] = Counter(map(_occasion, same))
    made = []
    for draft in same:
        more = () if taken[draft.qualifier] == 1 else (_first(draft),)
        made.append((_entity(draft, draft.qualifier, more, alone=occasions[_occasion(draft)] == 1), draft))
    return made


def _must_qualify(draft: Draft) -> bool:
    """The name says nothing by itself: 区委."""
    return draft.label == "Organization" and bool(draft.qualifier)


def _first(draft: Draft) -> str:
    """What tells namesakes of one place apart: the first article."""
    return f"{draft.members[0].article}#{draft.members[0].key}"


def _entity(draft: Draft, qualifier: str, more: tuple[str, ...], *, alone: bool = True) -> Entity:
    """An entity; ``alone`` says of a meeting that no namesake took place at that time elsewhere."""
    properties = dict(draft.properties)
    identity = (draft.name, qualifier, *more)
    if draft.label == "Meeting":
        enough = alone and not more and properties.get("date")
        identity = (*_occasion(draft), *(() if enough else identity[1:]))
    elif qualifier:
        properties["qualifier"] = qualifier
    return Entity(
        make_id(draft.label, *identity), draft.label, draft.name, draft.aliases, properties, draft.members,
        draft.confidence, draft.key,
    )  # fmt: skip


def _occasion(draft: Draft) -> tuple[str, ...]:
    """What a meeting is told by: name, date, part of the day."""
    return draft.name, str(draft.properties.get("date") or ""), str(draft.properties.get("daypart") or "")


def name_sides(judgements: Iterable[Judgement], entities: Iterable[Entity]) -> list[Judgement]:
    """The judgements, their names with the qualifiers that the entities got: 张伟（清溪县）."""
    qualifiers = {
        member: str(entity.properties["qualifier"])
        for entity in entities if entity.properties.get("qualifier") for member in entity.members
    }  # fmt: skip
    return [_named_sides(judgement, qualifiers) for judgement in judgements]


def _named_sides(judgement: Judgement, qualifiers: Mapping[Member, str]) -> Judgement:
    if judgement.by != "rule":
        return judgement
    left = _shown(judgement.left, judgement.left_members, qualifiers)
    right = _shown(judgement.right, judgement.right_members, qualifiers)
    same = (left, right) == (judgement.left, judgement.right)
    return judgement if same else replace(judgement, left=left, right=right)


def _shown(name: str, members: Sequence[Member], qualifiers: Mapping[Member, str]) -> str:
    return shown_name(name, next((qualifiers.get(member, "") for member in members), ""))
