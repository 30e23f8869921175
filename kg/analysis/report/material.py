"""What all sections draw on, computed once from the graph: facts, networks, names, and proofs."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

import networkx as nx
import numpy as np
from scipy import sparse

from kg.analysis.coverage import Coverage, coverage, issue_days
from kg.analysis.facts import Fact, Merge, attendance_facts, merges
from kg.analysis.incidence import Edge, Incidence, incidence_of
from kg.analysis.lists import PrintedList, printed_lists
from kg.analysis.measures import Centralities, centralities, ranking
from kg.analysis.projections import project
from kg.analysis.report.records import Cell, Named, Proof, Words
from kg.analysis.roles import Part, parts
from kg.model import Judgement


class Material:
    """A graph under report.

    Args:
        graph: as `kg.read_graph` returns it.
        judgements: what resolution decided (``judgements.jsonl``); without them no merge can be doubted.
    """

    def __init__(self, graph: nx.MultiDiGraph, judgements: Sequence[Judgement] = ()) -> None:
        self.graph = graph
        self.judgements = judgements

    @cached_property
    def facts(self) -> list[Fact]:
        """Every attendance of a person, by person and meeting."""
        return attendance_facts(self.graph)

    @cached_property
    def merges(self) -> list[Merge]:
        """Merges of people that could be wrong."""
        return merges(self.graph, self.judgements, self.facts)

    @cached_property
    def people(self) -> Incidence:
        """People × meetings."""
        return incidence_of({(fact.actor, fact.meeting) for fact in self.facts})

    @cached_property
    def ties(self) -> sparse.csr_array:
        """People × people: meetings shared."""
        return project(self.people.matrix)

    @cached_property
    def measures(self) -> Centralities:
        """Centralities of the people."""
        return centralities(self.ties)

    @cached_property
    def by_pagerank(self) -> list[int]:
        """People from the most central to the least (rows of ``people``)."""
        return ranking(self.measures.values["pagerank"], self.people.actors)

    @cached_property
    def coverage(self) -> Coverage:
        """Issues read."""
        return coverage(self.graph)

    @cached_property
    def articles_on(self) -> dict[str, list[str]]:
        """Articles by the day of their issue."""
        found: dict[str, list[str]] = defaultdict(list)
        for article, day in sorted(issue_days(self.graph)[0].items()):
            found[day].append(article)
        return found

    @cached_property
    def lists(self) -> list[PrintedList]:
        """Attendance lists as printed."""
        return printed_lists(self.graph)

    @cached_property
    def parts(self) -> list[Part]:
        """Who had which role where."""
        return parts(self.graph)

    @cached_property
    def edges_of(self) -> dict[str, dict[str, tuple[Edge, ...]]]:
        """Person → meeting → the edges that say so."""
        found: dict[str, dict[str, tuple[Edge, ...]]] = defaultdict(dict)
        for fact in self.facts:
            found[fact.actor][fact.meeting] = fact.edges
        return found

    @cached_property
    def edges_at(self) -> dict[str, list[Edge]]:
        """Meeting → the edges that say who was there."""
        found: dict[str, list[Edge]] = defaultdict(list)
        for fact in self.facts:
            found[fact.meeting] += fact.edges
        return found

    @cached_property
    def _homonyms(self) -> dict[tuple[str, str], list[str]]:
        named: dict[tuple[str, str], list[str]] = defaultdict(list)
        for node, data in self.graph.nodes(data=True):
            named[data["label"], data.get("name", "")].append(node)
        return named

    def name(self, node: str) -> str:
        """The name to show for a node, told apart from its homonyms."""
        data = self.graph.nodes[node]
        name = str(data.get("name") or data.get("headline") or node)
        if len(self._homonyms[data["label"], name]) > 1:
            return f"{name}（{self._apart[node]}）"
        return name

    @cached_property
    def _apart(self) -> dict[str, str]:
        """What tells each homonym from the others: its place, its date, the last post held; if need be its id."""
        told: dict[str, str] = {}
        for nodes in self._homonyms.values():
            marks = {node: self._mark(node) for node in nodes} if len(nodes) > 1 else {}
            for node, mark in marks.items():
                alone = mark and list(marks.values()).count(mark) == 1
                told[node] = mark if alone else " ".join(filter(None, (mark, node[-4:])))
        return told

    def _mark(self, node: str) -> str:
        data = self.graph.nodes[node]
        posts = (
            (edge.get("last_seen") or "", edge["title"])
            for _, _, edge in self.graph.out_edges(node, data=True)
            if edge["type"] == "HOLDS_POSITION"
        )
        return str(data.get("qualifier") or data.get("date") or max(posts, default=("", ""))[1])

    def named(self, node: str) -> Named:
        """A node by its name, as a link."""
        return Named(node, self.name(node))

    def title(self, meeting: str) -> str:
        """A meeting as date and name."""
        data = self.graph.nodes[meeting]
        return " ".join(filter(None, (data.get("date"), data.get("name") or meeting)))

    def who(self, node: str, proof: Proof | None = None) -> Cell:
        """A cell that names a node; ``proof`` stands behind the row it opens."""
        return Cell(self.name(node), node=node, proof=proof)

    @cached_property
    def proofs(self) -> dict[str, Proof]:
        """The sentences about each person at all their meetings."""
        return {person: self.person_proof(person, mine) for person, mine in self.edges_of.items()}

    def dates(self) -> np.ndarray:
        """The date of each meeting (column of ``people``), empty where unknown."""
        return np.array([str(self.graph.nodes[m].get("date") or "") for m in self.people.meetings])

    def person_proof(self, person: str, meetings: Iterable[str], about: str = "") -> Proof:
        """The sentences about a person at some meetings; ``about`` tells them from the person's other proofs."""
        mine = self.edges_of[person]
        key = f"{person}{'/' if about else ''}{about}"
        return Proof(key, (person,), tuple(edge for meeting in meetings for edge in mine[meeting]))

    def reading_proof(self, key: str, days: Iterable[str]) -> Proof:
        """The articles of some issues."""
        return Proof(f"read {key}", (), articles=tuple(a for day in days for a in self.articles_on.get(day, ())))

    def meetings_proof(self, key: str, meetings: Iterable[str], nodes: tuple[str, ...] = ()) -> Proof:
        """The sentences that say who was at some meetings."""
        edges = (edge for meeting in meetings for edge in self.edges_at.get(meeting, ()))
        return Proof(key, nodes, tuple(edges))

    def pair_proof(self, left: str, right: str) -> Proof:
        """The sentences that say both were at the meetings they share; where they share none, at all of theirs."""
        mine, theirs = self.edges_of[left], self.edges_of[right]
        shared = sorted(mine.keys() & theirs.keys())
        if not shared:
            return Proof(f"{left}+{right}", (left, right), (*self.proofs[left].edges, *self.proofs[right].edges))
        edges = tuple(edge for meeting in shared for edge in (*mine[meeting], *theirs[meeting]))
        return Proof(f"{left}+{right}", (left, right), edges)

    def too_small(self, *, people: int = 0, meetings: int = 0) -> Words | None:
        """The note that says so, when there are fewer people or meetings than a section needs."""
        have = self.people.matrix.shape
        if have[0] >= people and have[1] >= meetings:
            return None
        blanks = {"people": have[0], "meetings": have[1], "need_people": people, "need_meetings": meetings}
        return Words("note.small", blanks)
