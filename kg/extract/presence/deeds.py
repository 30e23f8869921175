"""What people did at a gathering by verbs that no table holds: 就合同签订进行普法, 为代表赠书."""

import re
from collections.abc import Iterator

from kg.extract.clauses.assertion import Assertion, is_elsewhere
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.objects import ELSEWHERE
from kg.extract.clauses.timing import HABIT, TO_COME, is_planned
from kg.language.cues import either

DOING = re.compile(
    f"(?:{either('together', 'giving_adverb')}|就)?"
    f"(?:{either('doing_for')}|(?P<speak>{either('doing_in_words')})了?|{either('doing')}了?"
    f"|(?:和|带着)[^，。；、]{{1,16}}?{either('together')}"
    f"|代表[^，。；]{{1,12}}?{either('doing')}了?)(?!的)"
)
"""林晓|就做好普查进行了指导, 林晓|和孩子们一起唱歌, 林晓|发布投资清单: an act of its own, by whatever verb."""
BEFORE = re.compile(f"(?:{either('at_it')})?，?")
DEED = "deed"
"""What such an assertion rests on: as much as words, it may have been done elsewhere."""


def done(clause: Clause, number: int, text: str) -> Iterator[Assertion]:
    """Who does anything for, with or about others as the subject of a clause (林晓为职工代表赠书)."""
    subject = clause.subject
    does = DOING.match(text, _end(subject, text)) if subject is not None else None
    if subject is None or does is None or any(p.kind in ELSEWHERE for p in clause.predicates):
        return
    if any(n.start == subject.end + 1 and n.members[0].kind == "post" for n in clause.lists):
        return  # 林晓|为|代理区长
    if not BEFORE.fullmatch(text, clause.start, subject.start) or _is_no_news(clause, text):
        return
    role = "speak" if does.group("speak") and len(subject.members) == 1 else "attend"
    for order, member in enumerate(subject.members, start=1):
        if member.kind == "person" and member.held and not is_elsewhere(member, text):
            yield Assertion(member, role, number, order, subject.complete, DEED)


def _end(subject: NounList, text: str) -> int:
    """Where the act begins: 林晓|代表公司捐赠, though a delegate is called so, too."""
    name_end = subject.members[-1].name_end
    return name_end if text.startswith("代表", name_end) else subject.end


def _is_no_news(clause: Clause, text: str) -> bool:
    """What is to come (将作报告), what somebody does as a habit (多次为学生作讲座)."""
    if is_planned(text, clause.start, clause.end) or HABIT.search(text, 0, clause.end):
        return True
    return TO_COME.search(text, clause.start, clause.end) is not None
