"""Interactive pages of a graph: each one HTML file that opens from disk and asks nobody for anything."""

from pathlib import Path
from typing import Any

import networkx as nx

from kg.views.catalog import KINDS, make_view
from kg.views.view import View

__all__ = ["KINDS", "View", "make_view", "write_view", "write_views"]


def write_view(kind: str, graph: nx.MultiDiGraph, path: str | Path, **options: Any) -> Path:
    """Write one view as an HTML file; the options are those of :func:`make_view`.

    Raises:
        ValueError: there is no such view, or it cannot be made with these options.
        OSError: the file cannot be written.
    """
    return make_view(kind, graph, **options).write(path)


def write_views(graph: nx.MultiDiGraph, folder: str | Path) -> list[Path]:
    """Write every view of a graph into a folder, with an ``index.html`` that explains them.

    Raises:
        OSError: a file cannot be written.
    """
    return [write_view(kind, graph, Path(folder) / f"{kind}.html") for kind in KINDS]
