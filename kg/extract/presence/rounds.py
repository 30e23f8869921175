"""Who goes and looks in an article about a round that has a name: 开展“夏日清风”慰问活动。主席林晓走访了职工.

Where a tour is told by its officials they are its subject (``tours.py``). Here it is called by a name, and the
officials follow: each who goes and looks leads. Who goes where an activity is held takes part in it (局长林晓走进
青石小学，举行读书活动).
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.assertion import Assertion, is_elsewhere
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.timing import FOR_YEARS, HABIT, TO_COME, is_planned
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import TOURS, kind_by_purpose
from kg.extract.text.spans import SAYING
from kg.language.cues import either

GOING = "going"
"""What such an assertion rests on: nobody was at another gathering for it."""
HELD = frozenset({"call", "held", "run"})
AT_ONCE = re.compile("等[^，。；]{0,15}|[^，。；]{0,7}")
"""林晓、沈砚|等企业家代表|赴石桥镇: what may stand between them and their verb."""
NO_GOING = re.compile(f"的|了?{either('came_there')}(?![^，。；])")
"""沈砚也来到|现场|: at the round of others."""
LOOKING = frozenset({"inspect", "visit", "go"})


def is_round(event: Gathering) -> bool:
    """Whether the gathering is a tour that is called by a name."""
    return event.how != "tour" and kind_by_purpose(event.kind, event.name) in TOURS


def goes_there(row: Assertion, event: Gathering) -> bool:
    """Whether somebody who goes somewhere goes to the gathering: a round, or an activity told in the same breath."""
    if event.how == "tour":
        return row.role == "lead" and row.sentence > event.sentence and event.kind == "inspection"
    return is_round(event) or (event.kind == "activity" and event.how in HELD and row.sentence == event.sentence)


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
    if not verbs or verbs[0].kind not in LOOKING or NO_GOING.match(text, verbs[0].end):
        return False
    if any(w.search(text, clause.start, clause.end) for w in (HABIT, TO_COME, FOR_YEARS)):
        return False
    at_once = AT_ONCE.fullmatch(text, subject.end, verbs[0].start) is not None
    return at_once and not is_planned(text, clause.start, clause.end)


def _going(subject: NounList, number: int, text: str) -> Iterator[Assertion]:
    leader = next((m for m in subject.members if m.kind == "person" and m.held), None)
    for order, member in enumerate(subject.members if leader else (), start=1):
        if member.kind == "person" and not is_elsewhere(member, text):
            role = "lead" if member is leader else "attend"
            yield Assertion(member, role, number, order, subject.complete, verb=GOING)
