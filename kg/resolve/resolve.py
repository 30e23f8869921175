"""The door of the room: facts of many articles in, entities out."""

from collections.abc import Sequence

from kg.model import Entities, Facts, Judgement, Member
from kg.resolve.entities import make_entities, name_sides
from kg.resolve.hierarchy import part_links
from kg.resolve.home import parents_of
from kg.resolve.joined import joined_by_key
from kg.resolve.memory import Memory
from kg.resolve.series import preview_links, series_links, with_series
from kg.resolve.settle import Settlement


def resolve(
    facts: Sequence[Facts], decisions: Sequence[Judgement] = (), place: str | None = None, memory: Memory | None = None
) -> Entities:
    """Decide which local entities of all articles are one, from evidence for and against.

    The outcome depends on the content of ``facts`` alone, not on their order, nor on ``memory``.

    Args:
        facts: what each article says; never changed.
        decisions: verdicts of people, which outweigh every rule (``same``, ``different``).
        place: where the pages are from (青石市), for articles that do not tell.
        memory: what an earlier resolution left, so that only what new, changed and vanished articles touch is decided
            anew; holds afterwards what this one leaves.
    """
    settlement = Settlement(facts, decisions, place, memory or Memory())
    settled = settlement.settle()
    made = make_entities(draft for block in settled for draft in block.drafts)
    meetings = with_series((e, d.occasion) for e, d in made.values() if d.occasion)
    made |= {meeting.id: (meeting, made[meeting.id][1]) for meeting, _ in meetings}
    entities = tuple(entity for entity, _ in made.values())
    links = (
        *series_links(meeting for meeting, _ in meetings),
        *preview_links(meetings),
        *part_links(entities, parents_of(settlement.reading.homes())),
    )
    found = (*decisions, *(judgement for block in settled for judgement in block.judgements))
    judgements = sorted(name_sides((*found, *joined_by_key(made.values(), found)), entities), key=_judgement_key)
    return Entities(entities, tuple(judgements), tuple(sorted(links, key=lambda k: (k.type, k.source, k.target))))


def _judgement_key(judgement: Judgement) -> tuple[str, str, str, tuple[Member, ...], tuple[Member, ...]]:
    return judgement.label, judgement.left, judgement.right, judgement.left_members, judgement.right_members
