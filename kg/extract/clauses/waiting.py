"""Lists that commas cut off from their verb: 市长林晓，市教育局、各乡镇负责人，部分代表|参加."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.governed import is_free, themselves
from kg.extract.clauses.noun_lists import NounList, have_written, merged
from kg.extract.text.spans import SAYING
from kg.language.cues import either

GATHERING = frozenset({"meet", "attend", "observe", "accompany", "report", "guide", "speak"})
"""Verbs of whom all the lists before them are the subject: 市长林晓，市教育局、各乡镇负责人，部分代表参加."""
TRAILING = 14
"""Characters that may follow a list that waits for another verb, in its clause: 等, 等单位有关负责同志."""
GIVEN = frozenset({"speak", "report", "lead"})
"""Verbs of which a list is the subject only where its clause ends: 林晓下达开工令，|沈砚|讲话."""
ENDING = re.compile(f"[^，。；]?$|{either('behind_list')}|[（、\\d]")
"""What may stand behind such a list: 林晓|等区领导|，沈砚讲话; 林晓|围绕防汛|，作了发言."""
LEADING = 14
"""Characters that may stand before the list in the clause of the verb: a body that no recognizer knows."""


UNDER = "下"
"""林晓和夫人沈砚，在顾明远|陪同下|出席会议: who stands before the verb accompanies those who do what follows."""
OF_WHOM = re.compile("(?![等来])[^，。；]{0,3}的")
"""重温林晓同志|当年的|嘱托, 了解沈砚|在部队的|情况: what is his is spoken of, not he."""
LAST_YEAR = re.compile(either("last_year"))
"""去年林晓来访期间，…，希望加强合作: who came last year says nothing today."""


def with_waiting(found: Sequence[Clause], text: str) -> Iterator[Clause]:
    """Lists cut off from their verb by commas belong to it."""
    waiting: list[Clause] = []
    said = False
    for clause in found:
        if not clause.predicates:
            waiting.append(clause)
            yield clause
            continue
        if not clause.by_meeting and not said:
            clause = clause._replace(subject=themselves(_whole_subject(waiting, clause, text), text))
        waiting = []
        said = said or any(p.kind in SAYING for p in clause.predicates)
        yield clause


def _ends_in_list(clause: Clause, text: str) -> bool:
    """Whether nothing is done in a clause without a known verb: 区长林晓，副区长沈砚|讲话."""
    return bool(clause.lists) and ENDING.match(text, clause.lists[-1].end, clause.end) is not None


def _whole_subject(waiting: Sequence[Clause], clause: Clause, text: str) -> NounList | None:
    under = [p for p in clause.predicates if p.objects and text.startswith(UNDER, p.end)]
    first = next((p for p in clause.predicates if p not in under), clause.predicates[0])
    others = [n for p in under for n in p.objects]
    if first.kind in GIVEN:
        waiting = [w for w in waiting if _ends_in_list(w, text)]
    if first.kind in GATHERING:
        lists = [n for w in waiting for n in w.lists if not have_written(n, text, w.end)]
        lists += [n for n in clause.lists if n.end <= first.start and n not in others]
        lists = [n for n in lists if is_free(n, text)]
        return merged(lists) if lists else clause.subject
    if clause.subject is not None and clause.subject.start - clause.start > LEADING:
        return clause.subject
    waiting = [w for w in waiting if not LAST_YEAR.search(text, w.start, w.end)]
    lists = [w.subject for w in waiting if w.subject is not None and w.end - w.subject.end <= TRAILING]
    lists = [n for n in lists if not have_written(n, text, clause.start)]
    acting = {w.subject for w in waiting if sum(any(m.kind == "person" for m in n.members) for n in w.lists) > 1}
    lists = [n for n in lists if n not in acting]
    lists = [n for n in lists if not OF_WHOM.match(text, n.end)]
    lists = [n for n in lists if any(m.kind == "person" for m in n.members)]
    own = [clause.subject] if clause.subject is not None else []
    return merged([*lists, *own]) if lists else clause.subject
