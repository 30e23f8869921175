"""``people``: who is seen with whom, a line for each pair, its width by how often, darker where beyond chance."""

from collections import defaultdict
from itertools import combinations

from kg.analysis.backbone import backbone
from kg.analysis.incidence import incidence
from kg.views.compose import compose, free_only
from kg.views.facts import Fact, FactIndex
from kg.views.scene import Scene, Tie

_CROWD = 400
"""Meetings with more people than this say nothing about pairs, and would make most of the lines."""


def scene(facts: FactIndex) -> Scene:
    """Who is seen with whom."""
    present = _present(facts)
    counts = {person: float(len(found)) for person, found in _by_person(present).items()}
    return compose(facts, counts, _ties(facts, present), kind="people", sizes=counts, layouts=free_only)


def _present(facts: FactIndex) -> dict[str, dict[str, Fact]]:
    """Meeting → person → the attendance."""
    present: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in facts.attended():
        present[fact.target].setdefault(fact.source, fact)
    return present


def _by_person(present: dict[str, dict[str, Fact]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for meeting, people in present.items():
        for person in people:
            found[person].append(meeting)
    return found


def _ties(facts: FactIndex, present: dict[str, dict[str, Fact]]) -> list[Tie]:
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for meeting in sorted(present):
        if len(present[meeting]) <= _CROWD:
            for left, right in combinations(sorted(present[meeting]), 2):
                shared[left, right].append(meeting)
    beyond = _beyond_chance(facts)
    return [_tie(pair, meetings, present, beyond.get(pair)) for pair, meetings in sorted(shared.items())]


def _tie(pair: tuple[str, str], meetings: list[str], present: dict[str, dict[str, Fact]], q: float | None) -> Tie:
    left, right = pair
    proofs = tuple(present[meeting][person] for meeting in meetings for person in pair)
    count = len(meetings)
    style = "together" if q is None else "bonded"
    return Tie(
        left,
        right,
        style,
        proofs,
        tuple(meetings),
        text=f"×{count}" if count > 1 else "",
        weight=float(count),
        significance=q,
    )


def _beyond_chance(facts: FactIndex) -> dict[tuple[str, str], float]:
    """Pairs that met significantly more often than chance, with the q-value; see ``kg.analysis.backbone``."""
    table = incidence(facts.graph)
    if not table.actors:
        return {}
    found = backbone(table.matrix)
    more = found.shared > found.expected
    pairs = zip(found.left[more], found.right[more], found.q[more], strict=True)
    return {(table.actors[min(a, b)], table.actors[max(a, b)]): float(q) for a, b, q in pairs}
