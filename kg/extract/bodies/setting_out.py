"""Bodies whose people set out, none of them named: they are who is there.

区科协赴青石县开展结对帮扶活动。                       the body itself
云岭学院师生走进石桥村。                               its people
区团委、区青联一行来到石桥村。                         a party of several
区水务局、区林业局党员代表共同赴石桥村。               the people of several, together
"""

import re
from functools import partial

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.timing import HABIT, LONG_AGO, TO_COME
from kg.language.tables import any_of

_any = partial(any_of, "represented_words")
HEAD = 4
"""Sentences at the head of an article that say who went where."""
SENDS = re.compile(f"[^，。；]{{0,8}}?{_any('sends')}")
"""区水务局|组织|党员前往: whom it sent are hardly its own."""
PARTY = "(?:一行人?(?:\\d+[余多]*人)?，?)"
SETS_OUT = re.compile(
    f"(?:等[^，。；、]{{0,10}})?(?:的?[^，。；、的]{{0,8}}?{_any('people')}们?)?(?:(?:组成的)?[^，。；、]{{0,24}}?{_any('team_of_body')})?{PARTY}?(?:于[^，。；]{{1,12}}[日午晚])?"
    f"(?:{_any('manner_of_going')}|{_any('jointly')})*"
    f"(?:(?:{_any('going')}|{_any('going_to')})(?!{_any('no_outing')})|到(?!{_any('no_arriving')}))"
)
OPENS = re.compile(f"(?:[^，。；]{{0,16}}{_any('before_going')})?")
"""8月3日上午|区工商联赴…: what may stand before those who go."""
FOR_LONG = re.compile(f"{_any('for_long')}")
"""连日来，区水务局走进村庄: no news of one day."""


def sets_out(nouns: NounList, clause: Clause, text: str, number: int) -> bool:
    """Whether ``clause`` of sentence ``number`` tells that the people of ``nouns`` went somewhere."""
    if nouns is not clause.subject or any(m.kind == "person" for m in nouns.members):
        return False
    found = SETS_OUT.match(text, nouns.end)
    if found is None or SENDS.match(text, nouns.members[-1].name_end) or not (number < HEAD or "一行" in found[0]):
        return False
    if OPENS.fullmatch(text, clause.start, nouns.start) is None or _is_quoted(nouns.start, text):
        return False
    return not _is_no_news(nouns.start, found.end(), text)


def _is_quoted(at: int, text: str) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)


def _is_no_news(start: int, end: int, text: str) -> bool:
    """What was long ago, is done for years, or is to come."""
    before = (pattern.search(text, 0, end) for pattern in (LONG_AGO, HABIT, FOR_LONG))
    return any(before) or TO_COME.search(text, start, end) is not None
