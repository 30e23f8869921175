"""``projects``: who decided on a project, visited it, answers for it."""

from collections import defaultdict
from functools import cache
from importlib.resources import files

import msgspec

from kg.views.compose import compose, free_only
from kg.views.facts import Fact, FactIndex
from kg.views.scene import Scene, Tie


class Row(msgspec.Struct, frozen=True):
    """One row of ``data/project_ties.toml``."""

    tie: str
    kinds: list[str]
    roles: list[str]

    def fits(self, kind: str, roles: list[str]) -> bool:
        """Whether the row speaks of such a part in such a meeting."""
        return (not self.kinds or kind in self.kinds) and (not self.roles or bool(set(self.roles) & set(roles)))


@cache
def _rows() -> list[Row]:
    data = files("kg.views").joinpath("data/project_ties.toml").read_bytes()
    return msgspec.toml.decode(data, type=dict[str, list[Row]])["rows"]


def scene(facts: FactIndex) -> Scene:
    """Who decided on, visited and answers for each project."""
    return compose(facts, facts.nodes("Project"), _ties(facts), kind="projects", layouts=free_only)


def tie_style(kind: str, roles: list[str]) -> str:
    """What a part in a meeting about a project says, by the table."""
    return next(row.tie for row in _rows() if row.fits(kind, roles))


def _ties(facts: FactIndex) -> list[Tie]:
    """One line for each actor and project, in the style of the strongest bond between them."""
    bonds: dict[tuple[str, str], list[tuple[str, str, tuple[Fact, ...]]]] = defaultdict(list)
    for fact in facts.of_type("UNDERTAKES"):
        bonds[fact.source, fact.target].append(("answers", "", (fact,)))
    for concerns in facts.of_type("CONCERNS"):
        for part in facts.at(concerns.source, "ATTENDED", "CONVENED"):
            bonds[part.source, concerns.target].append((_style(part, facts), concerns.source, (part, concerns)))
    return [_tie(*pair, found) for pair, found in sorted(bonds.items())]


def _style(part: Fact, facts: FactIndex) -> str:
    if part.type == "CONVENED":
        return "decided"
    kind = str(facts.graph.nodes[part.target].get("kind") or "")
    return tie_style(kind, [str(role) for role in part.data.get("roles") or ()])


def _tie(actor: str, project: str, bonds: list[tuple[str, str, tuple[Fact, ...]]]) -> Tie:
    order = [row.tie for row in _rows()]
    style = min((style for style, _, _ in bonds), key=order.index)
    proofs = {fact.number: fact for _, _, found in bonds for fact in found}
    direct = any(not meeting for _, meeting, _ in bonds)
    meetings = () if direct else tuple(dict.fromkeys(meeting for _, meeting, _ in bonds))
    return Tie(actor, project, style, tuple(proofs.values()), meetings, weight=float(len(bonds)))
