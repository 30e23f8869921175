"""Section: pairs who met more, or less, than their calendars explain."""

from scipy import sparse

from kg.analysis.backbone import Backbone, backbone
from kg.analysis.report.charts import Map, Point
from kg.analysis.report.material import Material
from kg.analysis.report.records import Blanks, Column, Row, Section, Table, Words, numbers
from kg.analysis.report.sections.circles import packed_layout

LEVEL = 0.05
DRAWN = 80
"""Pairs on the drawing."""


def pairs_section(material: Material) -> Section:
    """The backbone of the network of co-attendance under the stochastic degree sequence model."""
    if note := material.too_small(people=5, meetings=10):
        return Section("pairs", notes=(note,))
    found = backbone(material.people.matrix, level=LEVEL)
    if not found.tested:
        return Section("pairs", notes=(Words("note.nobody_busy"),))
    rows = tuple(_row(material, found, k) for k in range(len(found.left)))
    keys, kinds = ("name", "other", "shared", "expected", "p", "q"), ("text", "text", "count", "number", "p", "p")
    more = int((found.shared > found.expected).sum())
    blanks: Blanks = {"tested": found.tested, "more": more, "less": len(rows) - more}
    return Section(
        "pairs",
        notes=(Words("note.pairs", blanks),),
        tables=(Table("pairs", tuple(map(Column, keys, kinds)), rows),) if rows else (),
        charts=(_map(material, found),) if rows else (),
        finding=_finding(material, found, blanks),
        weight=0.9 if rows else 0.3,
    )


def _row(material: Material, found: Backbone, k: int) -> Row:
    left, right = (material.people.actors[side[k]] for side in (found.left, found.right))
    proof = material.pair_proof(left, right)
    values = (int(found.shared[k]), round(float(found.expected[k]), 4), float(found.p[k]), float(found.q[k]))
    return (material.who(left, proof), material.who(right), *numbers(proof, *values))


def _finding(material: Material, found: Backbone, blanks: Blanks) -> Words:
    if not len(found.left):
        return Words("finding.no_pairs", blanks)
    left, right = (material.named(material.people.actors[side[0]]) for side in (found.left, found.right))
    first: Blanks = {"left": left, "right": right, "shared": int(found.shared[0]), "expected": float(found.expected[0])}
    return Words("finding.pairs", {**blanks, **first})


def _map(material: Material, found: Backbone) -> Map:
    kept = range(min(DRAWN, len(found.left)))
    people = sorted({int(side[k]) for k in kept for side in (found.left, found.right)})
    at = {i: place for place, i in enumerate(people)}
    lines = [(at[int(found.left[k])], at[int(found.right[k])], found.shared[k] > found.expected[k]) for k in kept]
    both = [(a, b) for a, b, more in lines if more]
    row, column = [a for a, _ in both] + [b for _, b in both], [b for _, b in both] + [a for a, _ in both]
    shape = (len(people), len(people))
    places = packed_layout(sparse.csr_array(([1.0] * len(row), (row, column)), shape=shape))
    meetings = material.people.matrix.sum(axis=1)
    points = tuple(
        Point(
            material.name(material.people.actors[i]), material.people.actors[i], *places[at[i]],
            float(meetings[i] / meetings[people].max()), 0,
        )
        for i in people
    )  # fmt: skip
    return Map("pairs", points, tuple((a, b, 1.0, 1 if more else -1) for a, b, more in lines))
