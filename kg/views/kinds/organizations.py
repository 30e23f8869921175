"""``organizations``: bodies and their parts, who holds which position in them and so represents them."""

from kg.schema import Term
from kg.views.compose import compose, ties_of
from kg.views.facts import FactIndex
from kg.views.places import free
from kg.views.scene import Layout, Scene, Tie

TITLE = Term(zh="机构与任职", en="Bodies and positions")
ABOUT = Term(
    zh="机构、隶属与任职：连线上是职务；由谁代表机构出席，见侧栏逐条出处。",
    en="Bodies, their parts and who holds which position in them (written on the line); "
    "where a body was represented is in the panel.",
)
MEASURE = Term(zh="任职与隶属的连线数", en="lines of positions and parts")


def scene(facts: FactIndex) -> Scene:
    """Bodies, parts and positions; those that only took part in meetings stand alone."""
    ties = [_dated(tie) for tie in ties_of(facts.of_type("HOLDS_POSITION", "PART_OF"), facts)]
    active = [
        fact.source for fact in facts.of_type("ATTENDED", "CONVENED") if facts.label(fact.source) == "Organization"
    ]
    return compose(
        facts, active, ties, kind="organizations", title=TITLE, about=ABOUT, measure=MEASURE, layouts=_layouts
    )  # fmt: skip


def _dated(tie: Tie) -> Tie:
    """A position that someone else holds by now looks past."""
    past = tie.style == "HOLDS_POSITION" and all(fact.data.get("succeeded") for fact in tie.facts)
    return Tie(tie.source, tie.target, "held", tie.facts, (), tie.text, tie.weight) if past else tie


def _layouts(_facts: FactIndex, nodes: list[str], ties: list[Tie]) -> dict[str, Layout]:
    return {"free": free(nodes, ties)}
