"""Attendances and merges as what they are: statements with a confidence."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx as nx

from kg.analysis.incidence import Edge, participations
from kg.model import Judgement


@dataclass(frozen=True, slots=True)
class Fact:
    """One actor took part in one meeting; all sentences that say so."""

    actor: str
    meeting: str
    confidence: float
    """Probability that it is so: one minus the product of the doubts of its edges."""
    edges: tuple[Edge, ...]

    @property
    def articles(self) -> frozenset[str]:
        """Articles that report it."""
        return frozenset(article for _, _, data in self.edges for article in data.get("articles", ()))


@dataclass(frozen=True, slots=True)
class Merge:
    """A judgement that two names are one node, as the graph has it, and what would leave if it were wrong."""

    node: str
    left: str
    right: str
    score: float
    articles: frozenset[str]
    """Articles whose facts belong to the right-hand name."""


def attendance_facts(graph: nx.MultiDiGraph, label: str = "Person") -> list[Fact]:
    """Every participation of actors of ``label``, by actor and meeting."""
    found: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for actor, meeting, edge in participations(graph, label):
        found[actor, meeting].append(edge)
    return [Fact(actor, meeting, _believed(edges), tuple(edges)) for (actor, meeting), edges in sorted(found.items())]


def _believed(edges: Iterable[Edge]) -> float:
    doubt = 1.0
    for _, _, data in edges:
        doubt *= 1.0 - float(data.get("confidence", 1.0))
    return 1.0 - doubt


def merges(graph: nx.MultiDiGraph, judgements: Iterable[Judgement], facts: Sequence[Fact]) -> list[Merge]:
    """The judgements ``same`` that hold nodes of the graph together, the least sure first.

    Judgements between articles' names make a node as links make a chain: if one is wrong, what hangs on its right-hand
    side leaves, unless another link still holds it. A user's own decisions are not in doubt.
    """
    by_article: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        for article in fact.articles:
            by_article[article].add(fact.actor)
    same = [one for one in judgements if one.verdict == "same" and one.left_members and one.right_members]
    links = _links(same)
    weak = [one for one in same if one.by == "rule" and one.score < 1]
    found = [merge for one in weak for merge in _merge(graph, one, links, by_article)]
    return sorted(found, key=lambda m: (m.score, m.node, sorted(m.articles)))


def _links(same: Sequence[Judgement]) -> nx.Graph:
    """Names linked by judgements; those that a judgement lists together and nothing else links hang on its first."""
    links = nx.Graph([(one.left_members[0], one.right_members[0]) for one in same])
    for one in same:
        for side in (one.left_members, one.right_members):
            links.add_edges_from([(side[0], member) for member in side if member not in links])
    return links


def _merge(
    graph: nx.MultiDiGraph, judged: Judgement, links: nx.Graph, by_article: dict[str, set[str]]
) -> Iterable[Merge]:
    left, right = judged.left_members[0], judged.right_members[0]
    links.remove_edge(left, right)
    leaving = nx.node_connected_component(links, right)
    staying = nx.node_connected_component(links, left)
    links.add_edge(left, right)
    if leaving == staying:
        return
    gone, kept = ({member.article for member in side} for side in (leaving, staying))
    there, here = ({node for a in side for node in by_article.get(a, ())} for side in (gone, kept))
    for node in sorted(there & here):
        data = graph.nodes[node]
        if data["label"] == judged.label and {judged.left, judged.right} & {data.get("name"), *data.get("aliases", ())}:
            yield Merge(node, judged.left, judged.right, judged.score, frozenset(gone - kept))


def moves(facts: Sequence[Fact], merge: Merge) -> list[int]:
    """The facts (by index) that would be another's if ``merge`` were wrong."""
    return [
        i
        for i, fact in enumerate(facts)
        if fact.actor == merge.node and fact.articles and fact.articles <= merge.articles
    ]
