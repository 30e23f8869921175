"""What the network says: projections, measures, and the report."""

from kg.analysis.incidence import Incidence, incidence
from kg.analysis.measures import Centralities, centralities, centrality
from kg.analysis.projections import project, projection_graph
from kg.analysis.report import write_report

__all__ = [
    "Centralities",
    "Incidence",
    "centralities",
    "centrality",
    "incidence",
    "project",
    "projection_graph",
    "write_report",
]
