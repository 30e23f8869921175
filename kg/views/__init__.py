"""Interactive pages of a graph: each one HTML file that opens from disk and asks nobody for anything."""

from collections.abc import Sequence
from pathlib import Path

import networkx as nx

from kg.errors import OutputError, UsageError
from kg.show.sources import Sources
from kg.views.catalog import KINDS, NAMES, make_view
from kg.views.tour import write_tour
from kg.views.view import View

__all__ = ["KINDS", "View", "make_view", "write_named", "write_subgraph", "write_view", "write_views"]


def write_view(
    kind: str, graph: nx.MultiDiGraph, path: str | Path, sources: Sources | None = None, **options: str
) -> Path:
    """Write one view as an HTML file; the options are those of :func:`make_view`.

    Raises:
        InputError: there is no such view, or it cannot be made with these options.
        OSError: the file cannot be written.
    """
    return make_view(kind, graph, sources, **options).write(path)


def write_subgraph(graph: nx.MultiDiGraph, path: str | Path, title: str = "kg") -> Path:
    """Write a page of any part of a graph, such as the result of a query.

    Raises:
        OSError: the file cannot be written.
    """
    return write_view("subgraph", graph, path, Sources(graph), title=title)


def write_views(
    graph: nx.MultiDiGraph, folder: str | Path, sources: Sources | None = None, report: str | None = None
) -> list[Path]:
    """Write every view of a graph into a folder, with an ``index.html`` that explains them; the index comes first.

    With ``sources`` every sentence has its ``file:line:column``; ``report`` is where the network report lies, as seen
    from the folder: the index leads there.

    Raises:
        OSError: a file cannot be written.
    """
    return write_tour(graph, Path(folder), sources, report)


def write_named(kind: str, graph: nx.MultiDiGraph, names: Sequence[str], output: Path | None = None) -> list[Path]:
    """What ``kg view`` does: the view as a user names it, with the names it is about.

    Sentences have their ``file:line:column`` where the source files can still be read as they were for the build.

    Raises:
        InputError: no such view, a wrong number of names, or a name that is not in the graph.
        OutputError: the page cannot be written there.
    """
    sources = Sources(graph)
    target = output or Path("views" if kind == "all" else f"{kind}.html")
    try:
        if kind == "all":
            return write_views(graph, target, sources)
        return [write_view(kind, graph, target, sources, **_options(kind, names))]
    except OSError as error:
        raise OutputError(f"{target}: cannot be written: {error.strerror}; choose another place with -o") from error


def _options(kind: str, names: Sequence[str]) -> dict[str, str]:
    wanted = NAMES.get(kind, ())
    if len(names) != len(wanted):
        form = " ".join(["kg view", kind, *(name.upper() for name in wanted)])
        raise UsageError(f"{kind} takes {len(wanted) or 'no'} name(s): {form}")
    return dict(zip(wanted, names, strict=True))
