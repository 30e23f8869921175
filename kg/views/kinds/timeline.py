"""``timeline``: meetings along time, each series on a band of its own."""

from kg.views.compose import compose, ties_of
from kg.views.facts import FactIndex
from kg.views.lanes import lanes
from kg.views.scene import Scene


def scene(facts: FactIndex) -> Scene:
    """Meetings along time."""
    present = dict.fromkeys(facts.nodes("Meeting"), 0.0)
    for fact in facts.attended():
        present[fact.target] += 1
    ties = ties_of(facts.of_type("FOLLOWS", "PREVIEWS"), facts)
    return compose(facts, present, ties, kind="timeline", sizes=present, layouts=lanes)
