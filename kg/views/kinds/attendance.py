"""``attendance``: people and meetings, a line for each attendance, its looks by the strongest role."""

from kg.views.compose import compose, ties_of
from kg.views.facts import FactIndex
from kg.views.scene import Scene


def scene(facts: FactIndex) -> Scene:
    """Who attended what."""
    ties = ties_of(facts.attended(), facts)
    return compose(facts, facts.nodes("Meeting"), ties, kind="attendance")
