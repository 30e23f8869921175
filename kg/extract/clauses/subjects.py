"""Whose act a clause tells of: the subject printed, or the one carried over from clauses and sentences before."""

import re
from typing import NamedTuple

from kg.extract.clauses.acts import PRESENTED, SAYING_NOUN, SIDES
from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.governed import is_free
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.waiting import OF_WHOM
from kg.extract.text.spans import SAYING
from kg.language.cues import cues, either

OF_OTHERS = re.compile(f"[^，。；与和同向对为给跟以在由]{{2,16}}{either('others_who')}")
CITED_NEWS = re.compile(either("cited_news"))
"""|报道中提到|，林晓主持会议: what the news says took place."""
OTHERS = re.compile(
    rf"(?:\d+|{either('some')})余?多?{either('counted_people')}|{either('people_told')}"
    rf"|{either('others_which')}[^，。；]{{1,12}}?{either('others_who')}"
)
"""6位同志作交流发言: a subject of its own, though no name."""
ATTENDING = cues("attending")
"""Verbs by which a body without a group word attends; others (签署, 启动) are what bodies do without being there."""
COUNTED = re.compile(rf"[^，。；与和同跟向为给对]{{1,16}}?(?:\d+|{either('some')})余?多?{either('counted_people')}")
"""两区成员共170余人参加: so are those who are counted."""
PARTS = frozenset({"host", "speak", "report", "guide"})
BESIDES = re.compile(f"并{either('giving_adverb')}?$")
"""林晓、沈砚感谢临河的支持，|并|介绍了情况: no longer what they said."""
PRONOUN = re.compile(f"{either('opening')}?(?:(?P<many>{either('plural_pronoun')})|{either('pronoun')})")
ACTS = re.compile(f"(?:等[^，。；]{{0,16}}|{either('giving_adverb')})?")
"""林晓、沈砚|等二十人|参加: between those who act and their verb."""
RUN_ON = frozenset({"host", "call"})
"""Verbs behind which a mark was lost: 召开会议|科长林晓参加."""
CALLED = 8
"""Characters of whose leaders they are, before the word for it: ；台（集团）|领导林晓."""
REMEMBERED = 4
"""Sentences behind which a pronoun no longer means the person last told of."""


class Told(NamedTuple):
    """Who was told of last, and in which sentence: one person, or several."""

    one: NounList | None = None
    at: int = 0
    many: NounList | None = None
    many_at: int = 0

    def meant(self, text: str, number: int) -> NounList | None:
        """Whom the pronoun means that begins ``text``, sentence ``number``: 他表示 one, 他们表示 those just told of."""
        found = PRONOUN.match(text)
        if found is None:
            return None
        if found.group("many"):
            return self.many if number - self.many_at == 1 else None
        return self.one if number - self.at <= REMEMBERED else None

    def and_then(self, told: NounList | None, number: int) -> "Told":
        """With who was told of in sentence ``number``."""
        if told is None or any(m.kind != "person" for m in told.members):
            return self
        if len(told.members) == 1:
            return self._replace(one=told, at=number)
        return self._replace(many=told, many_at=number)


def says(clause: Clause, text: str) -> bool:
    """Whether words are reported from here on; not where somebody is told something (听取情况介绍)."""
    if CITED_NEWS.match(text, clause.start):
        return False
    heard = min((p.start for p in clause.predicates if p.kind == "hear"), default=clause.end)
    return any(
        p.kind in SAYING
        and p.start < heard
        and not SAYING_NOUN.search(text, max(0, p.start - 4), p.end)
        and not PRESENTED.match(text, p.start)
        for p in clause.predicates
    )


def takes_over(clause: Clause, text: str) -> bool:
    """林晓表示…；区教育局局长沈砚|强调: behind a semicolon somebody with a post speaks in turn.

    Behind a comma, too, where the verb is one of a part (林晓介绍了情况，区长沈砚|致辞).
    """
    subject = clause.subject
    if subject is None or subject.start > clause.start + CALLED:
        return False
    first = subject.members[0]
    if first.kind != "person" or not (first.held or first.start < first.name_start):
        return False
    mark = text[clause.start - 1 : clause.start]
    return mark == "；" or (mark == "，" and bool(clause.predicates) and clause.predicates[0].kind in PARTS)


def taking_over(before: Predicate | None, verb: Predicate, text: str) -> NounList | None:
    """Who acts by ``verb``, though an act of others stands before: 调研由|林晓|带队, 区长主持会议|科长林晓|参加会议."""
    nouns = before.objects[-1] if before is not None and before.objects else None
    if before is None or nouns is None or ACTS.fullmatch(text, nouns.end, verb.start) is None:
        return None
    if any(m.kind != "person" for m in nouns.members):
        return None
    if text.startswith("由", nouns.start - 1):
        return nouns
    told = before.kind in RUN_ON and verb.kind in ("attend", "host") and not text.startswith("的", verb.end)
    return nouns if told and all(m.held for m in nouns.members) else None


def only_named(clause: Clause, text: str) -> bool:
    """了解林晓的身体状况: a bare name in a clause without a known verb is no new subject."""
    subject = clause.subject
    if subject is None or subject.start == clause.start:
        return False
    if any(not text.endswith("的", 0, p.start) for p in clause.predicates):
        return False
    return not any(m.held for m in subject.members) and OF_WHOM.match(text, subject.end) is not None


def acting(clause: Clause, carried: NounList | None, said: bool, sentence: Sentence) -> NounList | None:
    """After a verb of saying the sentence is what was said: only a new printed list of people is a subject there."""
    if clause.subject is not None:
        if said and not any(m.kind == "person" or m.group for m in clause.subject.members):
            return None
        return clause.subject
    text = sentence.text
    if OTHERS.match(text, clause.start) or _is_counted(clause, text) or _is_of_others(clause, text):
        return None
    said = said and not _is_saying(clause) and not _goes_on(clause, text)
    return None if said or clause.by_meeting else carried


def _goes_on(clause: Clause, text: str) -> bool:
    """，并|介绍了|情况: what is told behind words that were said, for it is done."""
    first = clause.predicates[0] if clause.predicates else None
    if first is None or first.kind not in {"speak", "report"} or not BESIDES.search(text, clause.start, first.start):
        return False
    return text.startswith("了", first.end) or "了" in text[first.start : first.end]


def _is_counted(clause: Clause, text: str) -> bool:
    first = clause.predicates[0].start if clause.predicates else clause.start
    return text.startswith(ATTENDING, first) and COUNTED.fullmatch(text, clause.start, first) is not None


def _is_of_others(clause: Clause, text: str) -> bool:
    """科研团队负责人|汇报了情况: people without names speak, not who was told of before."""
    first = clause.predicates[0] if clause.predicates else None
    if first is None or first.kind not in {"report", "speak", *SAYING}:
        return False
    return OF_OTHERS.fullmatch(text, clause.start, first.start) is not None


def first_side(clause: Clause, text: str) -> NounList | None:
    """林晓与沈砚交谈，并表示…: who goes on is the first side, or who does what no known verb says (林晓缅怀沈砚)."""
    subject = clause.subject
    if not clause.predicates:
        people = (n for n in clause.lists if any(m.kind == "person" for m in n.members))
        return next((n for n in people if is_free(n, text)), subject)
    if subject is None or not clause.predicates or clause.predicates[0].kind != "meet":
        return subject
    ends = zip(subject.members, subject.members[1:], strict=False)
    sides = [i for i, (left, right) in enumerate(ends, 1) if text[left.end : right.start].endswith(SIDES)]
    return subject._replace(members=subject.members[: sides[-1]]) if sides else subject


def _is_saying(clause: Clause) -> bool:
    return bool(clause.predicates) and clause.predicates[0].kind in SAYING
