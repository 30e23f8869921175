"""Groups of local entities as drafts of entities: all that can be said of one before its namesakes are known."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from kg.model import Member, Record, Value
from kg.resolve.bodies import parse_body
from kg.resolve.home import NATIONAL, place_name
from kg.resolve.meetings import date_of
from kg.resolve.organizations import body_keys
from kg.resolve.reading import Local, printed_name
from kg.resolve.series import Occasion, occasion_of


class Draft(Record, frozen=True):
    """An entity before its namesakes are known."""

    label: str
    name: str
    members: tuple[Member, ...]
    qualifier: str = ""
    """What to tell it from namesakes by: the place, for meetings day and place."""
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, Value] = {}
    confidence: float = 1.0
    key: str = ""
    """Organizations: the key of the body."""
    forms: Mapping[str, Member] = {}
    """The first member of each printed name, where there are several."""
    occasion: Occasion | None = None
    """Meetings: the part in a series."""


def make_draft(group: Sequence[Local]) -> Draft:
    """The draft of a group, its members in order."""
    label, name = group[0].entity.label, _canonical(group)
    shown = printed_name(name, group)
    properties = _merged(group)
    forms = {form for local in group for form in (local.name, *local.entity.aliases)}
    compared = tuple(sorted(forms - {name}))
    return Draft(
        label, shown, tuple(local.member for local in group), _QUALIFIERS[label](group, name),
        _aliases(group, shown), properties,
        max(local.entity.confidence for local in group),
        _body_key(group) if label == "Organization" else "",
        _forms(group),
        occasion_of(name, compared, properties, group[0].home) if label == "Meeting" else None,
    )  # fmt: skip


def _body_key(group: Sequence[Local]) -> str:
    """The key of a body: the smallest that names a place, else the smallest."""
    keys = {key for local in group for key in body_keys(local)}
    return min(keys, key=lambda key: (key.startswith(("|", "?")), key))


def _forms(group: Sequence[Local]) -> dict[str, Member]:
    forms: dict[str, Member] = {}
    for local in group:
        forms.setdefault(local.printed.name, local.member)
    return forms if len(forms) > 1 else {}


def _aliases(group: Sequence[Local], name: str) -> tuple[str, ...]:
    forms = {form for local in group for form in (local.printed.name, *local.printed.aliases)}
    return tuple(sorted(forms - {name}))


def _canonical(group: Sequence[Local]) -> str:
    """The name that says most (a body with its place), best attested in documents, then in articles."""
    sources: dict[str, set[str]] = defaultdict(set)
    articles: Counter[str] = Counter()
    for local in group:
        sources[local.name].add(local.article.source)
        articles[local.name] += 1
    label = group[0].entity.label
    return min(sources, key=lambda n: (_rank(label, n, group[0]), -len(sources[n]), -articles[n], -len(n), n))


def _rank(label: str, name: str, local: Local) -> int:
    if label != "Organization":
        return 0
    body = parse_body(name, local.home)
    return 0 if body.printed or not body.scope else 1


def _body_qualifier(group: Sequence[Local], name: str) -> str:
    """The place of a body whose name does not tell it."""
    bodies = [parse_body(name, local.home) for local in group if local.name == name]
    scopes = sorted({body.scope for body in bodies if not body.printed and body.scope != NATIONAL})
    return next((place_name(scope) for scope in scopes), "")


def _home_qualifier(group: Sequence[Local], name: str) -> str:
    """The place most of the articles are at home in: 张伟（清溪县）."""
    homes = Counter(local.home.county or local.home.city or local.home.province for local in group)
    best = min(homes, key=lambda code: (-homes[code], code))
    return place_name(best) if best else ""


def _day_and_place(group: Sequence[Local], name: str) -> str:
    return f"{min(map(date_of, group))}@{_home_qualifier(group, name)}"


_QUALIFIERS: dict[str, Callable[[Sequence[Local], str], str]] = {
    "Person": _home_qualifier, "Organization": _body_qualifier, "Project": _home_qualifier, "Meeting": _day_and_place,
}  # fmt: skip


def _merged(group: Sequence[Local]) -> dict[str, Value]:
    """Properties of a group: the value most articles give, the longest of equals (a full date before a month)."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    values: dict[tuple[str, str], Value] = {}
    for local in group:
        for key, value in local.entity.properties.items():
            if value not in (None, "", []):
                votes[key][str(value)] += 1
                if local.printed.properties[key] == value or (key, str(value)) not in values:
                    values[key, str(value)] = local.printed.properties[key]
    return {
        key: values[key, min(counted, key=lambda v: (-len(v) if key == "date" else 0, -counted[v], -len(v), v))]
        for key, counted in sorted(votes.items())
    }
