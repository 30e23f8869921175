"""``subgraph``: any part of a graph as it is, the result of a query for one."""

from kg.schema import Term
from kg.views.compose import compose, ties_of
from kg.views.facts import FactIndex
from kg.views.scene import Scene


def scene(facts: FactIndex, title: str = "kg") -> Scene:
    """Everything in the graph but articles, which are the evidence."""
    ties = ties_of(facts.all, facts)
    return compose(facts, facts.nodes(), ties, kind="subgraph", title=Term(zh=title, en=title))
