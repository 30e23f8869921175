"""Writes the report's files."""

from pathlib import Path

import networkx as nx

from kg.analysis.report.centrality import centrality_section
from kg.analysis.report.csv import table_csv
from kg.analysis.report.markdown import markdown
from kg.files import replace_file


def write_report(graph: nx.MultiDiGraph, folder: str | Path, *, lang: str = "zh") -> list[Path]:
    """Write the network report of ``graph`` into ``folder``; returns the files written, the report itself first.

    Args:
        graph: as `kg.read_graph` returns it.
        folder: made where missing; files of the same names are replaced.
        lang: ``zh`` or ``en``.

    Raises:
        OSError: the folder cannot be written.
    """
    sections = [centrality_section(graph)]
    home = Path(folder)
    files = {home / "report.md": markdown(sections, lang).encode()}
    for section in sections:
        files |= {home / "tables" / f"{table.key}.csv": table_csv(table) for table in section.tables}
    for path, data in files.items():
        replace_file(path, data)
    return list(files)
