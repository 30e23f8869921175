"""``subgraph``: any part of a graph as it is, the result of a query for one."""

from kg.schema import Term
from kg.views.compose import compose, ties_of
from kg.views.facts import FactIndex
from kg.views.scene import Scene

ABOUT = Term(zh="图的一部分，原样画出。", en="A part of the graph, drawn as it is.")
MEASURE = Term(zh="连线数", en="lines")


def scene(facts: FactIndex, title: str = "kg") -> Scene:
    """Everything in the graph but articles, which are the evidence."""
    return compose(
        facts, facts.nodes(), ties_of(facts.all, facts), kind="subgraph", title=Term(zh=title, en=title),
        about=ABOUT, measure=MEASURE,
    )  # fmt: skip
