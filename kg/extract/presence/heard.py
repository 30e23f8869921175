"""Words of others in somebody's clause: reports that were heard, speeches that were studied."""

import re

from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.text.spans import SAYING
from kg.language.cues import cues, either

OF_STUDY = re.compile(rf"(?:[、和及与]|{either('demanding')}|重要)$")
"""传达学习有关会议|、|讲话: studied; 学习条例并|讲话: done."""
HEARD = cues("heard")
"""林晓听取汇报|后|指出: who heard speaks, and no more of what was heard."""
TALKS = frozenset({"report", "speak", *SAYING})
LISTENING = re.compile(f"听(?!{either('no_listening')})(?:(?!{either('heard')})[^，。；：])*$")
ABOUT_REPORTS = re.compile(f"(?:情况[^，。；]{{0,4}})?{either('giving_opinion')}")
"""就各村|汇报|情况提出建议, 对汇报|进行点评: what others reported."""


def still_hears(heard: bool, predicate: Predicate, text: str) -> bool:
    """Whether what follows is what the subject was told: 听取|沈砚汇报, but 听取汇报|后|指出."""
    if predicate.kind in SAYING and text.endswith(HEARD, 0, predicate.start):
        return False
    return heard or predicate.kind == "hear"


def is_of_others(clause: Clause, predicate: Predicate, text: str, heard: bool, studied: bool) -> bool:
    """What was heard or studied: a report or words of somebody else."""
    if heard and predicate.kind in {"report", *SAYING}:
        return True
    if studied and predicate.kind in {"speak", "report"} and OF_STUDY.search(text, 0, predicate.start):
        return True
    if predicate.kind == "report" and ABOUT_REPORTS.match(text, predicate.end):
        return True
    return predicate.kind in TALKS and _is_listened_to(clause, predicate, text)


def _is_listened_to(clause: Clause, predicate: Predicate, text: str) -> bool:
    """应邀到会听取|发言|, 倾听老人|讲述|往事: words of others, but 听取汇报|后|讲话 are the subject's."""
    if "听" not in text[clause.start : predicate.start] or text.endswith(HEARD, 0, predicate.start):
        return False
    return LISTENING.search(text, clause.start, predicate.start) is not None
