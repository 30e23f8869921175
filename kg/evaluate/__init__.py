"""Gold files and measures: what of a careful reader's annotations a graph holds, and how much else it says."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec
import networkx as nx

from kg.evaluate.documents import Document, documents
from kg.evaluate.gold import GoldArticle, read_gold
from kg.evaluate.measures import MEASURES, measure_document
from kg.evaluate.tally import Case, Score, Tally

__all__ = ["MEASURES", "Case", "GoldArticle", "Measures", "Score", "evaluate", "missing_documents", "read_gold"]


class Measures(msgspec.Struct, frozen=True):
    """The outcome of an evaluation."""

    scores: dict[str, Score]
    """By measure, micro-averaged over the documents of the gold."""
    cases: tuple[Case, ...]
    """Every item that was missed or is spurious."""


def missing_documents(graph: nx.MultiDiGraph, gold: Iterable[GoldArticle]) -> list[str]:
    """Base names of the gold's source documents that the graph has no article of."""
    return sorted({article.document for article in gold} - documents(graph).keys())


def evaluate(graph: nx.MultiDiGraph, gold: Iterable[GoldArticle]) -> Measures:
    """Compare a graph with gold annotations of its source documents.

    A name is right when it or an alias equals an accepted form (spaces, quotes, brackets and width aside). A gold
    item that is marked optional counts neither when found nor when missed. Documents without gold count nowhere.
    """
    said = documents(graph)
    told: defaultdict[str, list[GoldArticle]] = defaultdict(list)
    for article in gold:
        told[article.document].append(article)
    board = {measure: Tally(measure) for measure in MEASURES}
    for name, articles in told.items():
        measure_document(board, name, said[name] if name in said else Document(graph), articles)
    cases = tuple(case for tally in board.values() for case in tally.cases)
    return Measures({measure: tally.score() for measure, tally in board.items()}, cases)
