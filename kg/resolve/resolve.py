"""The door of the room: facts of many articles in, entities out."""

from collections.abc import Sequence

from kg.model import Entities, Facts, Judgement, Member
from kg.resolve.clusters import Clusters
from kg.resolve.entities import make_entities, name_sides
from kg.resolve.hierarchy import part_links
from kg.resolve.home import parents_of
from kg.resolve.joined import joined_by_key
from kg.resolve.meetings import group_meetings
from kg.resolve.obedience import Obedience
from kg.resolve.organizations import body_keys, group_organizations
from kg.resolve.people import group_people
from kg.resolve.projects import group_projects
from kg.resolve.reading import Reading, read_facts
from kg.resolve.series import preview_links, series_links, with_series


def resolve(facts: Sequence[Facts], decisions: Sequence[Judgement] = (), place: str | None = None) -> Entities:
    """Decide which local entities of all articles are one, from evidence for and against.

    The outcome depends on the content of ``facts`` alone, not on their order.

    Args:
        facts: what each article says; never changed.
        decisions: verdicts of people, which outweigh every rule (``same``, ``different``).
        place: where the pages are from (青石市), for articles that do not tell.
    """
    reading = read_facts(facts, place)
    obedience = Obedience(reading, decisions)
    organizations = group_organizations(reading, _clusters(reading, "Organization", obedience))
    body_of = _body_keys(reading, organizations.groups)
    people = group_people(reading, _clusters(reading, "Person", obedience), lambda member: body_of[member])
    projects = group_projects(reading, _clusters(reading, "Project", obedience))
    meetings = group_meetings(reading, _clusters(reading, "Meeting", obedience))
    groupings = (organizations, people, projects, meetings)
    groups = [group for grouping in groupings for group in grouping.groups]
    entities = with_series(reading, make_entities(reading, groups, body_of))
    occasions = [entity for entity in entities if entity.label == "Meeting"]
    links = (
        *series_links(occasions),
        *preview_links(reading, occasions),
        *part_links(entities, parents_of(reading.homes())),
    )
    found = (*decisions, *(judgement for grouping in groupings for judgement in grouping.judgements))
    judgements = sorted(name_sides((*found, *joined_by_key(reading, entities, found)), entities), key=_judgement_key)
    return Entities(entities, tuple(judgements), tuple(sorted(links, key=lambda k: (k.type, k.source, k.target))))


def _clusters(reading: Reading, label: str, obedience: Obedience) -> Clusters[Member]:
    clusters = Clusters(local.member for local in reading.of(label))
    obedience.apply(label, clusters)
    return clusters


def _body_keys(reading: Reading, groups: Sequence[tuple[Member, ...]]) -> dict[Member, str]:
    """For every local organization the key of its body: the smallest that names a place, else the smallest."""
    found = {}
    for group in groups:
        keys = sorted({key for member in group for key in body_keys(reading.locals[member])})
        best = min(keys, key=lambda key: (key.startswith(("|", "?")), key))
        found.update(dict.fromkeys(group, best))
    return found


def _judgement_key(judgement: Judgement) -> tuple[str, str, str, tuple[Member, ...], tuple[Member, ...]]:
    return judgement.label, judgement.left, judgement.right, judgement.left_members, judgement.right_members
