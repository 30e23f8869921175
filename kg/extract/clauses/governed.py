"""Whether those whom a list names may act: not who is spoken to, for or of."""

import re

from kg.extract.clauses.assertion import is_elsewhere
from kg.extract.clauses.noun_lists import NounList
from kg.language.cues import cues, either
from kg.language.tables import one_of

INVITING = cues("inviting")
CONVEYING = cues("conveying")
TOPIC = cues("topic")
"""围绕|周望舒总书记来临河视察时的指示|宣讲: what is spoken of, studied or obeyed, not who acts."""
THOUGHT = re.compile(either("thought"))
"""以周望舒强军思想为指导: a thought is called by a name, and acts as nobody."""
MEMORIAL = re.compile(f"(?:{one_of('name_context', 'address', 'honour')})?{either('memorial')}")
"""在林晓|老先生铜像|处合影: what remembers somebody does not make them present."""
FOR_CALLED = re.compile(r"[为向给]“[^”，。]{1,16}”(?:——|、)?$")
"""为“平民英雄”——|林晓|开展慰问活动: the preposition stands before what somebody is called."""
AT_WISH = re.compile(r"[应受][^，。；]{0,20}$")
"""应青石国总统林晓|邀请, 受林晓|委派: who wishes it is elsewhere."""
SPOKEN_FOR = re.compile(r"(?:^|[，；并还])代表$")
"""林晓出席大会，并代表|国务院|致辞: the body is not who speaks."""
PREPOSITIONS = frozenset(cues("preposition"))
"""What they govern is no subject: 林晓对市教育局表示感谢."""
ALL_OF = re.compile(f"{either('all_of')}$")
"""向|全体|临河区学生发出倡议: stands between the preposition and whom it governs."""


def is_free(nouns: NounList, text: str) -> bool:
    """Whether ``nouns`` may act: not who invites, is greeted, remembered, governed by a preposition or in a title."""
    if text.startswith(INVITING, nouns.end) and AT_WISH.search(text[: nouns.start]):
        return False
    if THOUGHT.match(text, nouns.end):
        return False
    if text.endswith((*CONVEYING, *TOPIC), 0, nouns.start) or MEMORIAL.match(text, nouns.members[-1].end):
        return False
    if nouns.members[-1].kind == "org" and SPOKEN_FOR.search(text, 0, nouns.start):
        return False
    if FOR_CALLED.search(text, 0, nouns.start) or text.rfind("《", 0, nouns.start) > text.rfind("》", 0, nouns.start):
        return False
    addressed = ALL_OF.search(text, 0, nouns.start)
    start = addressed.start() if addressed else nouns.start
    return start == 0 or text[start - 1] not in PREPOSITIONS


def themselves(nouns: NounList | None, text: str) -> NounList | None:
    """国家主席林晓|特使、国务院副总理沈砚|会见顾明远: who sent the envoy is elsewhere."""
    if nouns is None or len(nouns.members) == 1 or not any(is_elsewhere(m, text) for m in nouns.members):
        return nouns
    there = tuple(m for m in nouns.members if not is_elsewhere(m, text))
    return nouns._replace(members=there or nouns.members)
