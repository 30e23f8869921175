"""Is a confidence of 0.9 right nine times in ten? Reliability of the facts of a graph, by type, against gold.

usage: python -m bench.extraction.reliability GRAPH.json GOLD.jsonl … [--bins 0,0.5,0.7,0.8,0.9,0.95]

A fact is an edge on the evidence of one annotated document. Edges on which the gold is silent (PART_OF, UNDERTAKES,
FOLLOWS), items the gold marks optional and meetings it sets aside are left out. The rows `roles` ask, of every right
attendance, whether its roles are exactly the gold's; they do not count among `all`.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kg.evaluate.documents import Document, Edge, documents
from kg.evaluate.gold import GoldArticle, GoldMeeting, GoldName, named, read_gold
from kg.evaluate.meetings import Pairing, gold_forms, pair_meetings
from kg.evaluate.names import forms_of
from kg.evaluate.positions import compare_positions
from kg.evaluate.tally import Tally
from kg.graph import read_graph

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95)
SURE = 0.9


class Fact(NamedTuple):
    """One edge in one document: its type, its confidence and whether the gold agrees."""

    type: str
    confidence: float
    right: bool


class Link(NamedTuple):
    """Where the gold keeps what a type of edge says of a meeting."""

    meeting: str
    other: str
    field: str


LINKS = {
    ("ATTENDED", "Person"): Link("target", "source", "people"),
    ("ATTENDED", "Organization"): Link("target", "source", "organizations"),
    ("CONVENED", "Organization"): Link("target", "source", "convened_by"),
    ("VISITED", "Meeting"): Link("source", "target", "visited"),
    ("CONCERNS", "Meeting"): Link("source", "target", "projects"),
}


def facts(document: Document, gold: Sequence[GoldArticle]) -> Iterator[Fact]:
    """The facts of one document that the gold can judge."""
    pairing = pair_meetings(document, [meeting for article in gold for meeting in article.meetings])
    for edge in document.edges:
        label = document.node(edge.source).get("label", "")
        if (edge.type, label) in LINKS:
            yield from _judge_link(document, pairing, edge, label)
        elif edge.type == "HOLDS_POSITION":
            yield Fact("HOLDS_POSITION", _confidence(edge), _held(document, edge, gold))


def reports(document: Document, name: str, gold: Sequence[GoldArticle], edges: Iterable[Edge]) -> Iterator[Fact]:
    """The bylines of one document (`Document` itself keeps no edge of them)."""
    reporters = forms_of(*(reporter for article in gold for reporter in article.reporters))
    for edge in edges:
        if Path(str(document.node(edge.target).get("source"))).name == name:
            yield Fact("REPORTED", _confidence(edge), bool(document.forms(edge.source) & reporters))


def _judge_link(document: Document, pairing: Pairing, edge: Edge, label: str) -> Iterator[Fact]:
    link = LINKS[edge.type, label]
    meeting, forms = getattr(edge, link.meeting), document.forms(getattr(edge, link.other))
    if meeting in pairing.aside:
        return
    place = pairing.index(meeting)
    told = _told(pairing.pairs[place][1], link.field) if place >= 0 else []
    hits = [item for item in told if gold_forms(item) & forms]
    if hits and all(item.optional for item in hits):
        return
    name = f"{edge.type} ({label})" if edge.type == "ATTENDED" else edge.type
    yield Fact(name, _confidence(edge), bool(hits))
    if edge.type == "ATTENDED" and hits:
        roles = set().union(*(item.roles for item in hits))
        said = set(edge.data.get("roles") or ())
        yield Fact(f"roles ({label})", _confidence(edge), said - {"attend"} == roles - {"attend"})


def _told(meeting: GoldMeeting, field: str) -> list[GoldName]:
    return list(named(getattr(meeting, field)))


def _held(document: Document, edge: Edge, gold: Sequence[GoldArticle]) -> bool:
    """Person, title and, where the gold knows it, the body: judged as `kg evaluate` judges it."""
    board = {"positions": Tally("positions"), "positions_org": Tally("positions_org")}
    compare_positions(board, "", Document(document.graph, edges=[edge]), gold)
    return bool(board["positions_org"].right)


def _confidence(edge: Edge) -> float:
    return float(edge.data.get("confidence", 1.0))


def all_facts(graph_path: Path, gold_paths: Sequence[Path]) -> list[Fact]:
    """Every judged fact of a graph file."""
    graph = read_graph(graph_path)
    told: defaultdict[str, list[GoldArticle]] = defaultdict(list)
    for article in read_gold(gold_paths):
        told[article.document].append(article)
    said = documents(graph)
    bylines = [Edge(s, t, d["type"], d) for s, t, d in graph.edges(data=True) if d["type"] == "REPORTED"]
    return [
        fact
        for name, gold in told.items()
        if name in said
        for fact in (*facts(said[name], gold), *reports(said[name], name, gold, bylines))
    ]


def binned(found: Iterable[Fact], bins: Sequence[float]) -> dict[float, list[Fact]]:
    """Facts by the lower edge of their bin; empty bins are left out."""
    edges = [*bins, 1.0 + 1e-9]
    rows = {low: [f for f in found if low <= f.confidence < high] for low, high in pairwise(edges)}
    return {low: row for low, row in rows.items() if row}


def share_right(found: Sequence[Fact]) -> float:
    """Share of the facts that the gold confirms."""
    return sum(fact.right for fact in found) / len(found) if found else 0.0


def table(found: Sequence[Fact], bins: Sequence[float]) -> list[str]:
    """The reliability table of one set of facts, as Markdown rows (no head)."""
    rows = []
    highs = dict(pairwise([*bins, 1.0]))
    for low, row in binned(found, bins).items():
        mean = sum(fact.confidence for fact in row) / len(row)
        rows.append(f"{low:.2f}–{highs[low]:.2f} | {len(row)} | {mean:.3f} | {share_right(row):.3f}")
    return rows


def calibration_error(found: Sequence[Fact], bins: Sequence[float]) -> float:
    """Expected calibration error: mean distance of confidence and share right, weighted by bin."""
    gaps = (
        abs(sum(f.confidence for f in row) / len(row) - share_right(row)) * len(row)
        for row in binned(found, bins).values()
    )
    return sum(gaps) / max(1, len(found))


def report(found: Sequence[Fact], bins: Sequence[float]) -> str:
    """Both tables: what is sure, by type, and the bins of every type."""
    kinds = {"all": [f for f in found if not f.type.startswith("roles")]}
    kinds |= {kind: [f for f in found if f.type == kind] for kind in sorted({f.type for f in found})}
    lines = ["| type | facts | right | at ≥ 0.9 | right of these | calibration error |", "|---|--:|--:|--:|--:|--:|"]
    for kind, row in kinds.items():
        sure = [fact for fact in row if fact.confidence >= SURE]
        held = f"{share_right(sure):.3f}{'' if share_right(sure) >= SURE else ' ✗'}" if sure else "–"
        counts = f"{len(row)} | {share_right(row):.3f} | {len(sure)} | {held}"
        lines.append(f"| {kind} | {counts} | {calibration_error(row, bins):.3f} |")
    lines += ["", "| type | confidence | facts | mean confidence | right |", "|---|---|--:|--:|--:|"]
    lines += [f"| {kind} | {line} |" for kind, row in kinds.items() for line in table(row, bins)]
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("graph", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--bins", default=",".join(map(str, BINS)), help="lower edges, ascending")
    args = parser.parse_args()
    bins = tuple(float(edge) for edge in args.bins.split(","))
    print(report(all_facts(args.graph, args.gold), bins))


if __name__ == "__main__":
    main()
