"""``organizations``: bodies and their parts, who holds which position in them and so represents them."""

from kg.views.compose import compose, free_only, ties_of
from kg.views.facts import FactIndex
from kg.views.scene import Scene, Tie


def scene(facts: FactIndex) -> Scene:
    """Bodies, parts and positions; those that only took part in meetings stand alone."""
    ties = [_dated(tie) for tie in ties_of(facts.of_type("HOLDS_POSITION", "PART_OF"), facts)]
    active = [
        fact.source for fact in facts.of_type("ATTENDED", "CONVENED") if facts.label(fact.source) == "Organization"
    ]
    return compose(facts, active, ties, kind="organizations", layouts=free_only)


def _dated(tie: Tie) -> Tie:
    """A position that someone else holds by now looks past."""
    past = tie.style == "HOLDS_POSITION" and all(fact.data.get("succeeded") for fact in tie.facts)
    return Tie(tie.source, tie.target, "held", tie.facts, (), tie.text, tie.weight) if past else tie
