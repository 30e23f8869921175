"""A session in which somebody answers what the rules left open; the only writer of a decisions file."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import networkx as nx
from msgspec.structs import replace

from kg.model import Judgement, Member, Record
from kg.resolve.decisions import ASK, VERDICTS, Conflict, conflicts, pair_key, read_decisions, standing, write_decisions
from kg.resolve.obedience import split_shown

_SENTENCES = 3


class Side(Record, frozen=True):
    """One side of a question, as a reviewer sees it."""

    name: str
    titles: tuple[str, ...]
    sentences: tuple[tuple[str, str], ...]
    """Sentence and the source file it stands in."""


class Question(Record, frozen=True):
    """A pair that waits for an answer."""

    judgement: Judgement
    left: Side
    right: Side


class Review:
    """Questions of a build, one after another; every answer is written at once and can be taken back.

    Args:
        graph: the graph of the build.
        judgements: what resolution decided (``OUT/judgements.jsonl``).
        path: the decisions file; made at the first answer.
    """

    def __init__(self, graph: nx.MultiDiGraph, judgements: Sequence[Judgement], path: str | Path) -> None:
        self._graph, self._path = graph, Path(path)
        self._decisions = list(read_decisions(path))
        answered = {pair_key(judgement) for judgement in standing(self._decisions)}
        asked = [j for j in judgements if j.verdict == ASK and j.by == "rule" and pair_key(j) not in answered]
        self._done: list[tuple[Judgement, bool]] = []
        self._nodes = _nodes_by_form(graph)
        self._waiting = self._each_once(sorted(asked, key=lambda j: (-j.score, pair_key(j), j.left_members)))

    @property
    def waiting(self) -> int:
        """How many questions are open."""
        return len(self._waiting)

    @property
    def answered(self) -> int:
        """How many answers of this session can be taken back."""
        return len(self._done)

    def question(self) -> Question | None:
        """The next open question, or None."""
        if not self._waiting:
            return None
        judgement = self._waiting[0]
        return Question(
            judgement,
            self._side(judgement.label, judgement.left, judgement.left_members),
            self._side(judgement.label, judgement.right, judgement.right_members),
        )

    def answer(self, verdict: str) -> None:
        """Answer the current question with ``same`` or ``different``, or leave it for later (``ask``).

        Raises:
            ValueError: the verdict is unknown.
            IndexError: no question is open.
        """
        if verdict not in VERDICTS:
            raise ValueError(f"verdict {verdict!r} is none of {', '.join(VERDICTS)}")
        judgement = self._waiting.pop(0)
        self._done.append((judgement, verdict != ASK))
        if verdict != ASK:
            self._decisions.append(replace(judgement, verdict=verdict, score=float(verdict == "same"), by="user"))
            write_decisions(self._path, self._decisions)

    def undo(self) -> bool:
        """Take the last answer of this session back; False if there is none."""
        if not self._done:
            return False
        judgement, written = self._done.pop()
        self._waiting.insert(0, judgement)
        if written:
            self._decisions.pop()
            write_decisions(self._path, self._decisions)
        return True

    def import_decisions(self, decisions: Sequence[Judgement]) -> int:
        """Add decisions from elsewhere (a spreadsheet), as far as they are not on file; how many were new."""
        known = {(pair_key(j), j.verdict, j.left_members) for j in standing(self._decisions)}
        new = [j for j in decisions if (pair_key(j), j.verdict, j.left_members) not in known]
        if new:
            self._decisions += new
            write_decisions(self._path, self._decisions)
        answered = {pair_key(judgement) for judgement in new}
        self._waiting = [judgement for judgement in self._waiting if pair_key(judgement) not in answered]
        return len(new)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Decisions on file that contradict one another."""
        return conflicts(self._decisions)

    def open_questions(self) -> list[Question]:
        """All open questions, for a table."""
        waiting, questions = self._waiting, []
        for at in range(len(waiting)):
            self._waiting = waiting[at:]
            question = self.question()
            if question:
                questions.append(question)
        self._waiting = waiting
        return questions

    def _each_once(self, asked: Sequence[Judgement]) -> list[Judgement]:
        """What is asked of two things of the graph in several of their articles is one question, the surest."""
        first: dict[object, Judgement] = {}
        for judgement in asked:
            ends = {
                self._node(judgement.label, split_shown(shown)[0], {member.article for member in members})
                for shown, members in (
                    (judgement.left, judgement.left_members), (judgement.right, judgement.right_members)
                )
            }  # fmt: skip
            told_apart = len(ends) == 2 and None not in ends
            first.setdefault(frozenset(ends) if told_apart else id(judgement), judgement)
        return list(first.values())

    def _side(self, label: str, shown: str, members: Sequence[Member]) -> Side:
        name, _ = split_shown(shown)
        articles = {member.article for member in members}
        node = self._node(label, name, articles)
        if node is None:
            return Side(shown, (), ())
        return Side(shown, _titles(self._graph, node, articles), self._sentences(node, name, articles))

    def _node(self, label: str, name: str, articles: set[str]) -> str | None:
        found = self._nodes.get((label, name), [])
        near = [node for node in found if articles & _article_ids(self._graph, node)]
        return next(iter(near or found), None)

    def _sentences(self, node: str, name: str, articles: set[str]) -> tuple[tuple[str, str], ...]:
        rows = [
            (article not in articles, article, str(data["quote"]))
            for _, article, data in self._graph.out_edges(node, data=True)
            if data["type"] == "MENTIONED_IN" and data.get("surface") == name
        ]
        seen = dict.fromkeys((quote, article) for _, article, quote in sorted(rows))
        return tuple((quote, str(self._graph.nodes[a].get("source", ""))) for quote, a in list(seen)[:_SENTENCES])


def _nodes_by_form(graph: nx.MultiDiGraph) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for node, data in sorted(graph.nodes(data=True)):
        if data["label"] != "Article":
            for form in (data["name"], *data.get("aliases", ())):
                found[data["label"], form].append(node)
    return found


def _article_ids(graph: nx.MultiDiGraph, node: str) -> set[str]:
    return {target for _, target, data in graph.out_edges(node, data=True) if data["type"] == "MENTIONED_IN"}


def _titles(graph: nx.MultiDiGraph, node: str, articles: set[str]) -> tuple[str, ...]:
    held = {
        f"{graph.nodes[body]['name']} {data.get('title', '')}"
        for _, body, data in graph.out_edges(node, data=True)
        if data["type"] == "HOLDS_POSITION" and articles & set(data["articles"])
    }
    return tuple(sorted(held))
