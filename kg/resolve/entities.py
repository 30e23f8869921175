"""Groups of local entities become entities: canonical name, aliases, properties, and an id derived from content."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from kg.model import Entity, Judgement, Member, Value
from kg.resolve.bodies import NATIONAL, parse_body
from kg.resolve.home import place_name
from kg.resolve.meetings import date_of
from kg.resolve.obedience import shown_name
from kg.resolve.reading import Local, Reading

_LETTERS = {"Person": "p", "Organization": "o", "Project": "j", "Meeting": "m"}


def make_id(label: str, *parts: str) -> str:
    """An id from content: the label's letter and a digest of what tells the entity apart."""
    digest = hashlib.sha256("\x1f".join((label, *parts)).encode()).hexdigest()
    return f"{_LETTERS[label]}-{digest[:12]}"


def make_entities(
    reading: Reading, groups: Iterable[tuple[Member, ...]], body_of: Mapping[Member, str]
) -> tuple[Entity, ...]:
    """One entity a group, ordered by label and id; homonyms get a qualifier, organizations the key of their body."""
    drafts = [_draft(reading, group, body_of) for group in groups]
    by_name: dict[tuple[str, str], list[_Draft]] = defaultdict(list)
    for draft in drafts:
        by_name[draft.label, draft.name].append(draft)
    entities = [entity for same in by_name.values() for entity in _told_apart(same)]
    return tuple(sorted(entities, key=lambda entity: (entity.label, entity.id)))


class _Draft:
    """An entity before its namesakes are known."""

    def __init__(self, label: str, name: str, locals_: list[Local], key: str) -> None:
        self.label, self.name, self.locals, self.key = label, name, locals_, key
        self.qualifier = _QUALIFIERS[label](locals_, name)

    @property
    def must_qualify(self) -> bool:
        """The name says nothing by itself: 区委."""
        return self.label == "Organization" and bool(self.qualifier)

    @property
    def first(self) -> str:
        """What tells namesakes of one place apart: the first article."""
        return f"{self.locals[0].member.article}#{self.locals[0].member.key}"


def _draft(reading: Reading, group: tuple[Member, ...], body_of: Mapping[Member, str]) -> _Draft:
    locals_ = [reading.locals[member] for member in group]
    return _Draft(locals_[0].entity.label, _canonical(locals_), locals_, body_of.get(group[0], ""))


def _told_apart(same: Sequence[_Draft]) -> list[Entity]:
    if len(same) == 1 and not same[0].must_qualify:
        return [_entity(same[0], "", ())]
    taken: Counter[str] = Counter(draft.qualifier for draft in same)
    ordered = sorted(same, key=lambda draft: draft.first)
    return [_entity(draft, draft.qualifier, () if taken[draft.qualifier] == 1 else (draft.first,)) for draft in ordered]


def _entity(draft: _Draft, qualifier: str, more: tuple[str, ...]) -> Entity:
    properties = _merged(draft.locals)
    if qualifier and draft.label != "Meeting":
        properties["qualifier"] = qualifier
    identity = (draft.name, qualifier, *more)
    if draft.label == "Meeting":
        date, part = properties.get("date") or "", properties.get("daypart") or ""
        identity = (draft.name, str(date), str(part), *(identity[1:] if more or not date else ()))
    return Entity(
        make_id(draft.label, *identity), draft.label, draft.name, _aliases(draft), properties,
        tuple(local.member for local in draft.locals), max(local.entity.confidence for local in draft.locals),
        draft.key,
    )  # fmt: skip


def _aliases(draft: _Draft) -> tuple[str, ...]:
    forms = {form for local in draft.locals for form in (local.name, *local.entity.aliases)}
    return tuple(sorted(forms - {draft.name}))


def _canonical(locals_: list[Local]) -> str:
    """The name that says most (a body with its place), best attested in documents, then in articles."""
    sources: dict[str, set[str]] = defaultdict(set)
    articles: Counter[str] = Counter()
    for local in locals_:
        sources[local.name].add(local.article.source)
        articles[local.name] += 1
    label = locals_[0].entity.label
    return min(sources, key=lambda n: (_rank(label, n, locals_[0]), -len(sources[n]), -articles[n], -len(n), n))


def _rank(label: str, name: str, local: Local) -> int:
    if label != "Organization":
        return 0
    body = parse_body(name, local.home)
    return 0 if body.printed or not body.scope else 1


def _body_qualifier(locals_: list[Local], name: str) -> str:
    """The place of a body whose name does not tell it."""
    bodies = [parse_body(name, local.home) for local in locals_ if local.name == name]
    scopes = sorted({body.scope for body in bodies if not body.printed and body.scope != NATIONAL})
    return next((place_name(scope) for scope in scopes), "")


def _home_qualifier(locals_: list[Local], name: str) -> str:
    """The place most of the articles are at home in: 张伟（清溪县）."""
    homes = Counter(local.home.county or local.home.city or local.home.province for local in locals_)
    best = min(homes, key=lambda code: (-homes[code], code))
    return place_name(best) if best else ""


def _occasion(locals_: list[Local], name: str) -> str:
    return f"{min(map(date_of, locals_))}@{_home_qualifier(locals_, name)}"


_QUALIFIERS: dict[str, Callable[[list[Local], str], str]] = {
    "Person": _home_qualifier, "Organization": _body_qualifier, "Project": _home_qualifier, "Meeting": _occasion,
}  # fmt: skip


def _merged(locals_: list[Local]) -> dict[str, Value]:
    """Properties of a group: the value most articles give, the longest of equals (a full date before a month)."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    values: dict[tuple[str, str], Value] = {}
    for local in locals_:
        for key, value in local.entity.properties.items():
            if value not in (None, "", []):
                votes[key][str(value)] += 1
                values[key, str(value)] = value
    return {
        key: values[key, min(counted, key=lambda v: (-len(v) if key == "date" else 0, -counted[v], -len(v), v))]
        for key, counted in sorted(votes.items())
    }


def name_sides(judgements: Iterable[Judgement], entities: Sequence[Entity]) -> list[Judgement]:
    """The judgements, their names with the qualifiers that the entities got: 张伟（清溪县）."""
    entity_of = {member: entity for entity in entities for member in entity.members}
    return [_named_sides(judgement, entity_of) for judgement in judgements]


def _named_sides(judgement: Judgement, entity_of: dict[Member, Entity]) -> Judgement:
    if judgement.by != "rule":
        return judgement
    left = _shown(judgement.left, judgement.left_members, entity_of)
    return replace(judgement, left=left, right=_shown(judgement.right, judgement.right_members, entity_of))


def _shown(name: str, members: Sequence[Member], entity_of: dict[Member, Entity]) -> str:
    qualifiers = (entity_of[member].properties.get("qualifier") for member in members)
    return shown_name(name, str(next(qualifiers, None) or ""))
