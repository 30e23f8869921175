"""Section: who is central in the network of co-attendance."""

import networkx as nx

from kg.analysis.incidence import incidence
from kg.analysis.measures import centralities, ranking
from kg.analysis.projections import project
from kg.analysis.report.records import Cell, Column, Section, Table

MEASURES = ("degree", "strength", "betweenness", "closeness", "eigenvector", "pagerank")


def centrality_section(graph: nx.MultiDiGraph) -> Section:
    """Degree, strength, betweenness, closeness, eigenvector centrality and PageRank of everyone who attended."""
    attended = incidence(graph)
    found = centralities(project(attended.matrix))
    names = [graph.nodes[actor].get("name", actor) for actor in attended.actors]
    meetings = attended.matrix.sum(axis=1).astype(int)
    order = ranking(found.values["pagerank"], attended.actors)
    rows = tuple(
        (
            Cell(names[i], node=attended.actors[i]),
            Cell(int(meetings[i])),
            *(Cell(_number(found.values[measure][i], measure)) for measure in MEASURES),
        )
        for i in order
    )
    columns = (Column("name", "text"), Column("meetings", "count"), *(Column(m, _kind(m)) for m in MEASURES))
    return Section("centrality", tables=(Table("centrality", columns, rows),))


def _kind(measure: str) -> str:
    return "count" if measure in ("degree", "strength") else "number"


def _number(value: float, measure: str) -> int | float:
    return int(value) if _kind(measure) == "count" else round(float(value), 9)
