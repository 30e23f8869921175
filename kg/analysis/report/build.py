"""Computes a report: all sections, the summary, the sentences behind the numbers."""

from collections.abc import Callable, Sequence

import networkx as nx

from kg.analysis.report.material import Material
from kg.analysis.report.records import Blanks, Report, Section, Words
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
from kg.analysis.report.sentences import sentences
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
    proofs = {proof.key: proof for one in made for proof in one.proofs}
    said = {key: sentences(graph, proof) for key, proof in proofs.items()}
    shown = {node for proof in proofs.values() for node in proof.nodes}
    shown |= {node for group in said.values() for one in group for node in (one.meeting, one.actor)}
    return Report(
        preface=_preface(material),
        findings=tuple((one.key, one.finding) for one in found if one.finding),
        sections=made,
        names={node: material.name(node) for node in sorted(shown)},
        sentences=said,
        proofs=proofs,
    )


def _preface(material: Material) -> tuple[Words, ...]:
    people, meetings = material.people.matrix.shape
    read = material.coverage
    articles = sum(data["label"] == "Article" for _, data in material.graph.nodes(data=True))
    counts: Blanks = {"articles": articles, "people": people, "meetings": meetings, "facts": len(material.facts)}
    if not read.issues:
        return (Words("preface.undated", counts),)
    days: Blanks = {"issues": len(read.issues), "first": read.dates[0], "last": read.dates[-1]}
    return (Words("preface.read", {**counts, **days}),)
