"""Organizations in a text, as spans: where the name of a body stands, what kind it is, and how sure that is.

A name is read from its head to the left (:mod:`kg.language.backward`): each word on the way adds the log odds, counted
over official news, that it belongs to the name; the name begins where the sum is highest. What stands there then
decides whether it names one body or a group (各乡镇, 有关部门): a place, a level (市…), a parent body, a proper name.
"""

from kg.language.backward import BackwardText, Reading
from kg.language.entity_spans import OrganizationSpan
from kg.language.lexicon import BODY, PLACE, UNDERTAKING, Word
from kg.language.organization_lists import add_list_members, add_quoted_sites, share_scope
from kg.language.organization_names import find_evidence, is_parent, read_name
from kg.language.organization_scores import (
    is_common_name,
    is_counted,
    is_inner_committee,
    is_law,
    is_second_name,
    runs_on,
    score_name,
)
from kg.language.places import TOWNSHIP
from kg.language.unknown_places import reach_place

__all__ = ["OrganizationSpan", "propose_organizations"]

PLACE_KINDS = {TOWNSHIP: ("township", 0.5), "country": ("country", 0.35)}
"""Kind and score of places as bodies; cities and counties are districts."""
FIXED_SCORE = 0.9
"""The score of bodies known by a fixed name: 国务院, 市委."""


def propose_organizations(text: str) -> list[OrganizationSpan]:
    """All bodies that ``text`` names, in order, without overlaps; full places (青石县) among them with a low score."""
    words = BackwardText(text)
    found: list[OrganizationSpan] = []
    covered = len(text)
    for at in words.candidates():
        head = words.word(at)
        if head.end > covered or head.entry.kind == UNDERTAKING:
            continue
        span = _read(words, at, head)
        if span is not None:
            found.append(span)
            covered = span.start
    found.reverse()
    return add_quoted_sites(text, add_list_members(text, share_scope(text, found)))


def _read(words: BackwardText, at: int, head: Word) -> OrganizationSpan | None:
    if head.entry.kind == PLACE:
        return _place_span(head)
    if is_law(words, at):
        return None
    reading = read_name(words, at)
    evidence = find_evidence(reading.words)
    if head.entry.kind == BODY:
        return None if is_counted(reading) else _span(words.text, reading, FIXED_SCORE, ["fixed", *evidence])
    if is_second_name(words, reading) or is_inner_committee(reading) or runs_on(words, at):
        return None
    score = score_name(reading, evidence)
    if not score or is_common_name(words.text[reading.start : head.end]):
        return None
    return _span(words.text, reading, score, evidence)


def _place_span(word: Word) -> OrganizationSpan | None:
    level = word.entry.group
    if level == "short":
        return None
    kind, score = PLACE_KINDS.get(level, ("district", 0.4))
    return OrganizationSpan(word.start, word.end, word.entry.name, kind, score, evidence=("place",))


def _span(text: str, reading: Reading, score: float, evidence: list[str]) -> OrganizationSpan:
    start, head = reach_place(text, reading.start), reading.head
    parent = next((word for word in reading.words if is_parent(word)), None)
    return OrganizationSpan(
        start,
        head.end,
        text[start : head.end],
        head.entry.group,
        score,
        head.entry.name,
        text[start : parent.end] if parent else "",
        evidence=tuple(evidence),
    )
