"""Section: who is central in the network of co-attendance, and how sure that is."""

import math
from collections.abc import Mapping

import numpy as np

from kg.analysis.paths import COVERS
from kg.analysis.report.charts import Dot, Dots
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Section, Table, Words
from kg.analysis.resampling import CHEAP, DEAR, Interval, Measure, affordable, intervals, mean_ranks

MEASURES = ("degree", "strength", "betweenness", "closeness", "eigenvector", "pagerank")
COUNTS = ("meetings", "degree", "strength")
FEW = {name: CHEAP[name] for name in ("meetings", "degree", "strength", "pagerank")}
MEASURED: tuple[tuple[float, Mapping[str, Measure]], ...] = ((250, DEAR), (20_000, CHEAP), (math.inf, FEW))
"""Networks of fewer people than the first number: which measures are resampled."""
FACTS_DRAWN = 300_000
"""Facts drawn in all: the number of draws follows, between 20 and 200."""


def centrality_section(material: Material) -> Section:
    """Degree, strength, betweenness, closeness, eigenvector centrality and PageRank of everyone who attended."""
    if note := material.too_small(people=2, meetings=1):
        return Section("centrality", notes=(note,))
    draws = max(20, min(200, FACTS_DRAWN // len(material.facts)))
    measures = affordable(len(material.people.actors), MEASURED)
    found = intervals(material.facts, material.merges, measures=measures, draws=draws)
    values = {"meetings": material.people.matrix.sum(axis=1), **material.measures.values}
    ranks = mean_ranks(material.measures.values["pagerank"])
    rows = tuple(_row(material, found, values, i, _rank(ranks[i])) for i in material.by_pagerank)
    columns = (Column("name", "text"), Column("rank", "count"), *(Column(m, _kind(m)) for m in ("meetings", *MEASURES)))
    notes = [Words("note.draws", {"draws": draws, "merges": len(material.merges)})]
    if material.measures.errors:
        notes.append(Words("note.sampled", {"sources": material.measures.sources}))
    return Section(
        "centrality",
        notes=tuple(notes),
        tables=(Table("centrality", columns, rows),),
        charts=(_chart(material, found["pagerank"], ranks),),
        finding=_finding(material, found["pagerank"]) if ranks.min() == 1 else None,
        weight=1.0,
    )


def _row(
    material: Material, found: dict[str, Interval], values: dict[str, np.ndarray], i: int, rank: int | float
) -> tuple[Cell, ...]:
    ranks, actor = found["pagerank"], material.people.actors[i]
    proof = material.proofs[actor]
    cells = [material.who(actor, proof)]
    cells.append(Cell(rank, float(ranks.rank_low[i]), float(ranks.rank_high[i]), proof=proof))
    for name in ("meetings", *MEASURES):
        low, high = _bounds(material, found, name, i)
        cells.append(Cell(_number(values[name][i], name), low, high, proof=proof))
    return tuple(cells)


def _bounds(material: Material, found: dict[str, Interval], name: str, i: int) -> tuple[float | None, float | None]:
    if name in found:
        return round(float(found[name].low[i]), 9), round(float(found[name].high[i]), 9)
    if name in material.measures.errors:
        value, error = material.measures.values[name][i], COVERS * material.measures.errors[name][i]
        return max(0.0, round(float(value - error), 9)), round(float(value + error), 9)
    return None, None


def _kind(measure: str) -> str:
    return "count" if measure in COUNTS else "number"


def _number(value: float, measure: str) -> int | float:
    return int(value) if measure in COUNTS else round(float(value), 9)


def _rank(rank: float) -> int | float:
    """1, 2, …; those who are equal share the mean of their ranks, as the intervals have it."""
    return int(rank) if float(rank).is_integer() else float(rank)


def _chart(material: Material, ranks: Interval, places: np.ndarray) -> Dots:
    actors = material.people.actors
    rows = tuple(
        Dot(material.name(actors[i]), actors[i], float(places[i]), float(ranks.rank_low[i]), float(ranks.rank_high[i]))
        for i in material.by_pagerank[:20]
    )
    return Dots("ranks", rows, "rank", ranks=True)


def _finding(material: Material, ranks: Interval) -> Words:
    first = material.by_pagerank[0]
    sure = math.isclose(ranks.rank_high[first], 1)
    return Words(
        "finding.centrality_sure" if sure else "finding.centrality",
        {
            "name": material.named(material.people.actors[first]),
            "degree": int(material.measures.values["degree"][first]),
            "people": len(material.people.actors) - 1,
            "low": int(ranks.rank_low[first]),
            "high": int(ranks.rank_high[first]),
        },
    )
