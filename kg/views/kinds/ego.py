"""``ego``: one person (or body, project, meeting) with its meetings, colleagues, bodies and projects."""

from kg.schema import Term
from kg.show.lookup import find
from kg.views.compose import compose, ties_of, time_and_free
from kg.views.facts import Fact, FactIndex
from kg.views.places import rings
from kg.views.scene import Layout, Scene, Tie


def scene(facts: FactIndex, name: str) -> Scene:
    """Everything around one node.

    Args:
        facts: of the whole graph.
        name: or alias, or id, of the node.

    Raises:
        InputError: no node, or several, have that name.
    """
    centre = find(facts.graph, name)
    called = str(facts.graph.nodes[centre].get("name") or centre)

    def layouts(facts: FactIndex, nodes: list[str], ties: list[Tie]) -> dict[str, Layout]:
        return {"rings": rings(facts, centre, nodes, ties), **time_and_free(facts, nodes, ties)}

    return compose(
        facts, [centre], ties_of(_around(facts, centre), facts), kind="ego",
        title=Term(zh=f"{called}的关系", en=f"Around {called}"), layouts=layouts, focus=(centre,),
    )  # fmt: skip


def _around(facts: FactIndex, centre: str) -> list[Fact]:
    """Relationships of the centre, and of the meetings it is linked to."""
    found = {fact.number: fact for fact in facts.at(centre)}
    for fact in list(found.values()):
        other = fact.other(centre)
        if facts.label(other) == "Meeting":
            found |= {one.number: one for one in facts.at(other)}
    return [found[number] for number in sorted(found)]
