"""Section: which single fact or merge would change the first ten."""

from kg.analysis.facts import Fact
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Proof, Section, Table, Words
from kg.analysis.resampling import Swing, swings

TOP = 10
TRY_BELOW = 2_000
"""Networks of fewer people have single facts tried for PageRank; larger ones for the number of meetings."""


def doubt_section(material: Material) -> Section:
    """Facts and merges without which the first ten would be others."""
    if note := material.too_small(people=TOP + 2, meetings=TOP):
        return Section("doubt", notes=(note,))
    small = len(material.people.actors) < TRY_BELOW
    tries = 300 if small else 100
    measure = "pagerank" if small else "meetings"
    found = swings(material.facts, material.merges, measure=measure, top=TOP, tries=tries)
    uncertain = sum(fact.confidence < 1 for fact in material.facts)
    blanks = {"count": len(found), "uncertain": uncertain, "merges": len(material.merges), "top": TOP}
    rows = tuple(_row(material, swing, _proof(material, swing)) for swing in found)
    kinds = ("text", "text", "share", "text", "text")
    keys = ("cause", "what", "confidence", "enters", "leaves")
    table = Table("swings", tuple(map(Column, keys, kinds)), rows)
    return Section(
        "doubt",
        notes=(Words(f"note.doubt_{measure}", blanks), *(() if rows else (Words("finding.no_doubt", blanks),))),
        tables=(table,) if rows else (),
        finding=Words("finding.doubt" if rows else "finding.no_doubt", blanks),
        weight=0.8 if rows else 0.4,
    )


def _row(material: Material, swing: Swing, proof: Proof) -> tuple[Cell, ...]:
    if isinstance(swing.cause, Fact):
        meeting = material.title(swing.cause.meeting)
        cause, sure = Cell(Words("label.fact"), proof=proof), swing.cause.confidence
        what = Cell(f"{material.name(swing.cause.actor)} · {meeting}", proof=proof)
    else:
        cause, sure = Cell(Words("label.merge"), proof=proof), swing.cause.score
        what = Cell(f"{swing.cause.left} = {swing.cause.right}", node=swing.cause.node, proof=proof)
    moved = (Cell(tuple(map(material.named, side)) or None) for side in (swing.enters, swing.leaves))
    return (cause, what, Cell(round(sure, 4), proof=proof), *moved)


def _proof(material: Material, swing: Swing) -> Proof:
    if isinstance(swing.cause, Fact):
        return Proof(f"{swing.cause.actor}/{swing.cause.meeting}", (swing.cause.actor,), swing.cause.edges)
    return material.proofs[swing.cause.node]
