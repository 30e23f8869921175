"""Notes on data and method: corpus, versions, fingerprint, how to cite."""

import hashlib
import sys
from dataclasses import dataclass
from importlib.metadata import version

import networkx as nx

import kg
from kg.analysis.coverage import coverage
from kg.analysis.report.texts import say
from kg.graph import graph_to_json

LIBRARIES = ("networkx", "scipy", "numpy", "graspologic-native", "matplotlib")


@dataclass(frozen=True, slots=True)
class Notes:
    """What a reader needs to cite the report and to make it again."""

    first: str
    last: str
    articles: int
    digest: str
    redacted: bool

    def rows(self, lang: str) -> list[tuple[str, str]]:
        """Headings and texts."""
        blanks = {"version": kg.__version__, "first": self.first, "last": self.last}
        cite = say("report.cite_text", lang).format(**blanks, articles=self.articles, digest=self.digest)
        libraries = " · ".join(f"{name} {version(name)}" for name in LIBRARIES)
        python = ".".join(map(str, sys.version_info[:2]))
        return [
            (say("report.corpus", lang), say("report.corpus_text", lang).format(**blanks, articles=self.articles)),
            (say("report.versions", lang), f"kg {kg.__version__} · Python {python} · {libraries}"),
            (say("report.cite", lang), cite),
        ]


def notes_on(graph: nx.MultiDiGraph, *, redacted: bool = False) -> Notes:
    """The notes for a report of ``graph``."""
    dates = coverage(graph).dates
    articles = sum(data["label"] == "Article" for _, data in graph.nodes(data=True))
    digest = hashlib.sha256(graph_to_json(graph)).hexdigest()[:16]
    return Notes(dates[0] if dates else "–", dates[-1] if dates else "–", articles, digest, redacted)
