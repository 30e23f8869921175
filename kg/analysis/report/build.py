"""Computes a report: all sections, the summary, the sentences behind the numbers."""

from collections.abc import Callable, Iterable, Sequence

import networkx as nx

from kg.analysis.report.material import Material
from kg.analysis.report.records import Blanks, Evidence, Proof, Report, Section, Words
from kg.analysis.report.sections.bodies import bodies_section
from kg.analysis.report.sections.brokerage import brokerage_section
from kg.analysis.report.sections.centrality import centrality_section
from kg.analysis.report.sections.circles import circles_section
from kg.analysis.report.sections.coverage import coverage_section
from kg.analysis.report.sections.doubt import doubt_section
from kg.analysis.report.sections.order import order_section
from kg.analysis.report.sections.pairs import pairs_section
from kg.analysis.report.sections.periods import periods_section
from kg.analysis.report.sections.roles import roles_section
from kg.analysis.report.sections.series import series_section
from kg.analysis.report.sections.twomode import twomode_section
from kg.analysis.report.sentences import evidence
from kg.model import Judgement

SECTIONS: tuple[Callable[[Material], Section], ...] = (
    coverage_section,
    centrality_section,
    doubt_section,
    pairs_section,
    circles_section,
    order_section,
    roles_section,
    series_section,
    periods_section,
    brokerage_section,
    twomode_section,
    bodies_section,
)
"""In the order of the report."""
FINDINGS = 5
"""Findings of the summary."""


def build_report(graph: nx.MultiDiGraph, judgements: Sequence[Judgement] = ()) -> Report:
    """The report of a graph, to be written in any language and format."""
    material = Material(graph, judgements)
    made = tuple(section(material) for section in SECTIONS)
    found = sorted((one for one in made if one.finding), key=lambda one: -one.weight)[:FINDINGS]
    shown = _shown_proofs(made)
    proofs = {key: evidence(graph, proof, number) for number, (key, proof) in enumerate(shown.items(), start=1)}
    return Report(
        preface=_preface(material),
        findings=tuple((one.key, one.finding) for one in found if one.finding),
        sections=made,
        names={node: material.name(node) for node in sorted(_named(proofs.values()))},
        proofs=proofs,
    )


def _shown_proofs(sections: Iterable[Section]) -> dict[str, Proof]:
    """The proofs of all rows that the page holds, each once, in the order of the report."""
    rows = (row for section in sections for table in section.tables for row in table.rows[: table.shown])
    return {cell.proof.key: cell.proof for row in rows for cell in row if cell.proof}


def _named(proofs: Iterable[Evidence]) -> set[str]:
    """Nodes that the evidence mentions."""
    found: set[str] = set()
    for proof in proofs:
        found.update(proof.nodes)
        found.update(node for one in proof.sentences for node in (one.meeting, one.actor) if node)
    return found


def _preface(material: Material) -> tuple[Words, ...]:
    people, meetings = material.people.matrix.shape
    read = material.coverage
    articles = sum(data["label"] == "Article" for _, data in material.graph.nodes(data=True))
    counts: Blanks = {"articles": articles, "people": people, "meetings": meetings, "facts": len(material.facts)}
    if not read.issues:
        return (Words("preface.undated", counts),)
    days: Blanks = {"issues": len(read.issues), "first": read.dates[0], "last": read.dates[-1]}
    return (Words("preface.read", {**counts, **days}),)
