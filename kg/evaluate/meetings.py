"""Which meeting of the graph is which meeting of the gold: the pairing that agrees most."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.evaluate.documents import Document
from kg.evaluate.gold import GoldMeeting, GoldName
from kg.evaluate.names import forms_of, union


@dataclass(frozen=True)
class Pairing:
    """Gold meetings that count, each with the id of the node paired with it, and what else was found."""

    pairs: tuple[tuple[str | None, GoldMeeting], ...]
    predicted: tuple[str, ...]
    """Meetings of the graph, less those that stand for an optional gold meeting."""
    aside: frozenset[str]
    """Meetings that stand for an optional one: they count neither way."""

    def index(self, node: str) -> int:
        """Position of the gold meeting that the node was paired with, or -1."""
        return next((k for k, (paired, _) in enumerate(self.pairs) if paired == node), -1)


def pair_meetings(document: Document, gold: Sequence[GoldMeeting]) -> Pairing:
    """Pair each gold meeting with at most one node, best agreement first."""
    nodes = _meeting_nodes(document)
    ranked = [(_agreement(document, n, g), i, j) for i, n in enumerate(nodes) for j, g in enumerate(gold)]
    chosen: dict[int, int] = {}
    for agreement, i, j in sorted(ranked, reverse=True):
        if agreement > 0 and j not in chosen and i not in chosen.values():
            chosen[j] = i
    paired = [(nodes[chosen[j]] if j in chosen else None, g) for j, g in enumerate(gold)]
    aside = frozenset(n for n, g in paired if n is not None and g.optional)
    return Pairing(
        tuple(pair for pair in paired if not pair[1].optional), tuple(n for n in nodes if n not in aside), aside
    )


def gold_forms(item: GoldName) -> frozenset[str]:
    """Accepted forms of a gold item."""
    return forms_of(item.name, *item.also)


def _meeting_nodes(document: Document) -> list[str]:
    ends = {n for e in document.edges for n in (e.source, e.target) if document.is_a(n, "Meeting")}
    return sorted(ends | set(document.labelled("Meeting")))


def _agreement(document: Document, node: str, gold: GoldMeeting) -> float:
    """Name counts twice, date once, shared people by their share; 0 where too little agrees to be the same."""
    named = bool(document.forms(node) & forms_of(gold.name, *gold.also))
    dated = bool(gold.date) and document.node(node).get("date") == gold.date
    wanted = union(gold_forms(p) for p in gold.people)
    present = union(document.forms(e.source) for e in document.typed("ATTENDED", "Person") if e.target == node)
    shared = len(present & wanted) / max(1, len(wanted))
    if named or (dated and shared) or shared > 0.5:
        return 2 * named + dated + shared
    return 0.0
