"""What a view shows, before it is a page: which nodes and ties, where they stand, what their size means."""

from collections.abc import Mapping
from typing import Any

import msgspec

from kg.schema import Term
from kg.views.facts import Fact

Point = tuple[float, float]


class Tie(msgspec.Struct, frozen=True):
    """A drawn line between two nodes: one relationship or several that belong together."""

    source: str
    target: str
    style: str
    """Key of ``style.toml``'s table ``ties``: ``host``, ``PART_OF``, ``together`` …"""
    facts: tuple[Fact, ...]
    meetings: tuple[str, ...] = ()
    """For a tie that follows from meetings: which; the tie is visible as long as one of them is."""
    text: str = ""
    """What is written on it, where it is not the name of its style: a title, a number."""
    weight: float = 1.0
    significance: float | None = None
    """Chance of as many meetings without any bond (0–1), where the analysis gives it."""


class Layout(msgspec.Struct, frozen=True):
    """A place for every drawn node, and what is written behind them."""

    name: Term
    places: Mapping[str, Point]
    columns: tuple[tuple[float, str], ...] = ()
    """Upright lines with their dates; an empty one stands for the undated."""
    rows: tuple[tuple[float, str], ...] = ()
    """Level bands with their text: series of meetings."""


class Scene(msgspec.Struct, frozen=True):
    """One view of a graph. The first layout is the one the page opens with."""

    kind: str
    title: Term
    about: Term
    """What is to be seen, in a sentence or two: for the page's head and for the index."""
    ties: tuple[Tie, ...]
    sizes: Mapping[str, float]
    """Every drawn node, with the measure its size stands for."""
    measure: Term
    layouts: Mapping[str, Layout]
    focus: tuple[str, ...] = ()
    total: int = 0
    """Nodes there would be without the limit; 0 when none was left out."""
    total_ties: int = 0
    """The same of ties."""
    options: Mapping[str, Any] = {}
