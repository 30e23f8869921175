"""Who goes and looks in an article about a round that has a name: 开展“夏日清风”慰问活动。主席林晓走访了职工.

Where a tour is told by its officials they are its subject (``tours.py``). Here it is called by a name, and the
officials follow: each who goes and looks leads.
"""

from collections.abc import Iterator, Sequence

from kg.extract.assertion import Assertion, is_elsewhere
from kg.extract.clauses import Clause
from kg.extract.gathering import Gathering
from kg.extract.kinds import TOURS, kind_by_purpose
from kg.extract.noun_lists import NounList
from kg.extract.sentences import Sentence
from kg.extract.spans import SAYING
from kg.extract.timing import FOR_YEARS, HABIT, TO_COME, is_planned

"""Kinds of gatherings at which people go and look."""
GOING = "going"
"""What such an assertion rests on: nobody was at another gathering for it."""
LOOKING = frozenset({"inspect", "visit", "go"})


def is_round(event: Gathering) -> bool:
    """Whether the gathering is a tour that is called by a name."""
    return event.how != "tour" and kind_by_purpose(event.kind, event.name) in TOURS


def rounds(sentences: Sequence[Sentence]) -> Iterator[Assertion]:
    """Officials who go and look, in order; nobody by words that are reported."""
    for number, sentence in enumerate(sentences):
        for clause in sentence.clauses:
            if any(p.kind in SAYING for p in clause.predicates):
                break
            if clause.subject is not None and _goes(clause, clause.subject, sentence.text):
                yield from _going(clause.subject, number, sentence.text)


def _goes(clause: Clause, subject: NounList, text: str) -> bool:
    verbs = clause.predicates
    if not verbs or verbs[0].kind not in LOOKING or text.startswith("的", verbs[0].end):
        return False
    if any(w.search(text, clause.start, clause.end) for w in (HABIT, TO_COME, FOR_YEARS)):
        return False
    return not is_planned(text, clause.start, clause.end) and len(text[subject.end : verbs[0].start]) < 8


def _going(subject: NounList, number: int, text: str) -> Iterator[Assertion]:
    role = "lead"
    for order, member in enumerate(subject.members, start=1):
        if member.kind == "person" and member.held and not is_elsewhere(member, text):
            yield Assertion(member, role, number, order, subject.complete, verb=GOING)
            role = "attend"
