"""Section: circles of people who meet each other more than others."""

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from kg.analysis.communities import Communities, Stability, leiden, stability
from kg.analysis.projections import project
from kg.analysis.report.charts import Map, Point
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Proof, Section, Table, Words, numbers

DRAWN = 70
"""People on the map: more cannot be read."""
FIRM = 0.75
"""From this agreement on, circles are called firm (Hennig 2007 calls clusters stable from 0.75)."""


def circles_section(material: Material) -> Section:
    """Communities by Leiden on Newman's weights, and how stable they are."""
    if note := material.too_small(people=8, meetings=6):
        return Section("circles", notes=(note,))
    matrix = material.people.matrix
    ties = project(matrix, newman=True)
    found = leiden(ties)
    draws = 50 if matrix.nnz < 20_000 else 5
    firm = stability(matrix, found, draws=draws)
    firmness = "label.firm" if firm.agreement >= FIRM else "label.loose"
    blanks = {
        "count": sum(np.bincount(found.of[found.of >= 0]) > 1), "modularity": found.modularity, "draws": draws,
        "agreement": firm.agreement, "low": firm.low, "high": firm.high,
    }  # fmt: skip
    return Section(
        "circles",
        notes=(Words("note.circles", blanks), Words(f"note.{firmness.split('.')[1]}")),
        tables=(_circles(material, found, firm), _members(material, found, firm)),
        charts=(_map(material, found, ties),),
        finding=Words(f"finding.circles_{firmness.split('.')[1]}", blanks),
        weight=0.7,
    )


def _circles(material: Material, found: Communities, firm: Stability) -> Table:
    rank = {i: place for place, i in enumerate(material.by_pagerank)}
    rows = []
    for circle in range(found.count):
        inside = sorted(np.flatnonzero(found.of == circle).tolist(), key=lambda i: rank[i])
        leading = tuple(material.named(material.people.actors[i]) for i in inside[:8])
        firmness = float(firm.membership[inside].mean())
        edges = (edge for i in inside for edge in material.proofs[material.people.actors[i]].edges)
        proof = Proof(f"circle {circle + 1}", (), tuple(edges))
        rows.append((*numbers(proof, circle + 1, len(inside), round(firmness, 4)), Cell(leading)))
    kinds = ("count", "count", "share", "text")
    return Table("circles", tuple(map(Column, ("circle", "size", "firmness", "leading"), kinds)), tuple(rows), first=12)


def _members(material: Material, found: Communities, firm: Stability) -> Table:
    rows = []
    for i in material.by_pagerank:
        if found.of[i] >= 0:
            proof = material.proofs[material.people.actors[i]]
            who = material.who(material.people.actors[i], proof)
            rows.append((who, *numbers(proof, int(found.of[i]) + 1, round(float(firm.membership[i]), 4))))
    columns = (Column("name", "text"), Column("circle", "count"), Column("firmness", "share"))
    return Table("circle_members", columns, tuple(rows), first=15)


def _map(material: Material, found: Communities, ties: sparse.csr_array) -> Map:
    drawn = [i for i in material.by_pagerank if found.of[i] >= 0][:DRAWN]
    places = packed_layout(ties[drawn][:, drawn].tocsr())
    size = material.measures.values["pagerank"]
    points = tuple(
        Point(
            material.name(material.people.actors[i]), material.people.actors[i], *places[k],
            float(size[i] / size.max()), int(found.of[i]),
        )
        for k, i in enumerate(drawn)
    )  # fmt: skip
    upper = sparse.triu(ties[drawn][:, drawn], k=1).tocoo()
    strong = np.sort(upper.data)[-4 * len(drawn) :].min(initial=0.0) if upper.nnz else 0.0
    rows = zip(upper.row.tolist(), upper.col.tolist(), upper.data.tolist(), strict=True)
    top = float(upper.data.max(initial=1.0))
    return Map("circles", points, tuple((a, b, w / top, 1) for a, b, w in rows if w >= strong))


def packed_layout(ties: sparse.csr_array) -> list[tuple[float, float]]:
    """Like `layout`, each connected part by itself, the parts side by side in rows, the largest first."""
    count, part = connected_components(ties, directed=False)
    groups = sorted((np.flatnonzero(part == k).tolist() for k in range(count)), key=lambda g: (-len(g), g))
    sides = [1.0 + len(group) ** 0.5 for group in groups]
    width, x, y, tall = max(sum(side**2 for side in sides) ** 0.5 * 1.15, *sides, 1.0), 0.0, 0.0, 0.0
    places = [(0.0, 0.0)] * ties.shape[0]
    for group, side in zip(groups, sides, strict=True):
        if x + side > width:
            x, y, tall = 0.0, y + tall, 0.0
        for node, (u, v) in zip(group, layout(ties[group][:, group].tocsr()), strict=True):
            places[node] = (x + 0.5 + u * (side - 1), y + 0.5 + v * (side - 1))
        x, tall = x + side, max(tall, side)
    return [(round(u / width, 4), round(1 - v / (y + tall), 4)) for u, v in places]


def layout(ties: sparse.csr_array) -> list[tuple[float, float]]:
    """Places in the unit square: people who share much lie near each other (Fruchterman and Reingold 1991)."""
    graph = nx.from_scipy_sparse_array(ties)
    places = nx.spring_layout(graph, seed=7, iterations=150, k=1.6 / max(len(graph), 1) ** 0.5, method="force")
    values = np.array([places[i] for i in range(len(graph))]).reshape(-1, 2)
    low, span = values.min(axis=0, initial=np.inf), np.ptp(values, axis=0) if len(values) else 1.0
    unit = (values - low) / np.where(span > 0, span, 1.0)
    return [(round(float(x), 4), round(float(y), 4)) for x, y in unit]
