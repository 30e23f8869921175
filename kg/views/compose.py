"""Scenes, put together from nodes and ties: sizes, the core, layouts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from kg.schema import Term
from kg.views.core import core
from kg.views.facts import Fact, FactIndex
from kg.views.places import free, in_time
from kg.views.scene import Layout, Scene, Tie
from kg.views.style import strongest

Layouts = Callable[[FactIndex, list[str], list[Tie]], dict[str, Layout]]


class Caption(msgspec.Struct, frozen=True):
    """The words of a kind of view."""

    about: Term
    """What is to be seen."""
    measure: Term
    """What size means."""
    title: Term = Term(zh="", en="")


@cache
def captions() -> dict[str, Caption]:
    """By kind of view, its words, read from ``kinds.toml``."""
    return msgspec.toml.decode(files("kg.views").joinpath("kinds.toml").read_bytes(), type=dict[str, Caption])


def compose(
    facts: FactIndex,
    nodes: Iterable[str],
    ties: Sequence[Tie],
    *,
    kind: str,
    title: Term | None = None,
    layouts: Layouts | None = None,
    sizes: Mapping[str, float] | None = None,
    focus: tuple[str, ...] = (),
) -> Scene:
    """A scene of these nodes and ties, or of its core where it is too large to draw.

    Args:
        facts: of the whole graph.
        nodes: ids; ends of ties are added.
        ties: lines between them.
        kind: of view; ``kinds.toml`` has its words.
        title: of the page, where it is not the kind's.
        layouts: makes the layouts of what is drawn; in time and free when left out.
        sizes: measure of each node; the number of ties when left out.
        focus: nodes that the view is about.
    """
    known = sorted(set(nodes) | {end for tie in ties for end in (tie.source, tie.target)})
    words = captions()[kind]
    measured = degrees(known, ties) if sizes is None else sizes
    drawn, lines = core(known, ties, frozenset(focus))
    return Scene(
        kind=kind,
        title=title or words.title,
        about=words.about,
        ties=tuple(lines),
        sizes={node: measured.get(node, 0.0) for node in drawn},
        measure=words.measure,
        layouts=(layouts or time_and_free)(facts, drawn, lines),
        focus=focus,
        total=len(known) if len(drawn) < len(known) else 0,
        total_ties=len(ties) if len(lines) < len(ties) else 0,
    )


def degrees(nodes: Iterable[str], ties: Iterable[Tie]) -> dict[str, float]:
    """How many lines end at each node."""
    count = dict.fromkeys(nodes, 0.0)
    for tie in ties:
        count[tie.source] += 1
        count[tie.target] += 1
    return count


def free_only(_facts: FactIndex, nodes: list[str], ties: list[Tie]) -> dict[str, Layout]:
    """The free layout alone: for views in which nothing has a date."""
    return {"free": free(nodes, ties)}


def time_and_free(facts: FactIndex, nodes: list[str], ties: list[Tie]) -> dict[str, Layout]:
    """Both layouts, time first where dates are known."""
    timed = in_time(facts, nodes, ties)
    return {**({"time": timed} if timed else {}), "free": free(nodes, ties)}


def tie_of(fact: Fact, facts: FactIndex) -> Tie:
    """The line of one relationship as it is: an attendance by its strongest role, others by type."""
    meetings = tuple(end for end in (fact.source, fact.target) if facts.label(end) == "Meeting")
    person = fact.type == "ATTENDED" and facts.label(fact.source) == "Person"
    style = strongest([str(role) for role in fact.data.get("roles") or ()]) if person else fact.type
    return Tie(fact.source, fact.target, style, (fact,), meetings, text=str(fact.data.get("title") or ""))


def ties_of(found: Iterable[Fact], facts: FactIndex) -> list[Tie]:
    """One line for all relationships of a style between the same two nodes, articles left out."""
    together: dict[tuple[str, str, str], Tie] = {}
    for fact in found:
        if "Article" in (facts.label(fact.source), facts.label(fact.target)):
            continue
        tie = tie_of(fact, facts)
        key = (tie.source, tie.target, tie.style)
        together[key] = _joined(together[key], tie) if key in together else tie
    return list(together.values())


def _joined(one: Tie, other: Tie) -> Tie:
    texts = [text for text in dict.fromkeys((*one.text.split("、"), other.text)) if text]
    return Tie(
        one.source, one.target, one.style, one.facts + other.facts, one.meetings, "、".join(texts), one.weight + 1
    )
