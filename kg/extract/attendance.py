"""Who was there, and in which part: what the clauses of an article assert of their subjects and objects.

Nobody is present by being named: only as the subject of a verb of presence, as a side of a talk, or as somebody whose
report the gathering heard. Words that are studied or quoted make nobody present.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.clauses import Clause, NounList, Predicate
from kg.extract.phrases import Phrase
from kg.extract.sentences import Sentence
from kg.extract.spans import SAYING
from kg.language.cues import cues, either

ROLES = {
    "host": "host", "attend": "attend", "speak": "speak", "say": "speak", "quote": "speak", "report": "report",
    "accompany": "accompany", "observe": "observe", "guide": "guide", "lead": "lead",
}  # fmt: skip
LED = re.compile(rf"{either('delegate')}(?:分别)?[为是：]$")
"""双方首席代表分别为|林晓、沈砚: who follows leads a side."""
REPRESENTED = frozenset({"report", "accompany", "observe", "guide"})
"""Roles in which a body without a group word behind it stands for its people (城建中心作交流发言)."""
NOUNS = frozenset(cues("saying_noun"))
SAYING_NOUN = re.compile(f"{either('demanding')}{either('saying_noun')}$")
CLOSING = frozenset({"", "，", "。", "；", "、"})
"""A noun of saying closes its clause (研究部署要求，), a verb goes on."""
UNDER = "下"
"""在沈砚陪同下: who stands before the verb accompanies somebody else, who is the subject."""
PARTY = "一行"
ON_SITE = re.compile(either("on_site"))
"""Marks of a sentence that tells of the gathering: who is quoted there was there."""
THANKS = re.compile(either("thanks"))
"""Who thanks or welcomes those who came (对林晓一行表示欢迎) was there."""
GREETING = re.compile(f"{either('greeting')}")
"""林晓、沈砚代表区委区政府对客人表示欢迎: a courtesy of all, no words of each."""
ATTENDING = cues("attending")
"""Verbs by which a body without a group word attends; others (签署, 启动) are what bodies do without being there."""
PRESENCE = frozenset({"host", "attend", "report", "accompany", "observe", "guide", "lead", "speak"})
TOLD = re.compile(either("told"))
CITED_SPEECH = re.compile(either("cited_speech"))
PRONOUN = re.compile(f"{either('opening')}?{either('pronoun')}")
BY_MEETING = re.compile(either("meeting_subject"))
VISITED = frozenset(cues("visited_people"))
ATTENDED_BY = re.compile(f"{either('attending')}[^，。；]{{0,24}}的[^，。；]{{0,12}}{either('listing')}(?:：[^：]*)?$")
LED_BY = "带领下"
"""在林晓的带领下: the verb of who leads whatever gathering it is."""
LEADER = "率领"
"""The verb that stands for such a sentence."""
AS = "为"
"""以沈砚|为团长|的代表团: only who stands right before it leads."""
NO_LIST = NounList(0, 0, ())
"""会见考察团一行: the party is nobody named."""
OTHERS = re.compile(rf"(?:\d+|{either('some')})余?多?{either('counted_people')}|{either('people_told')}")
"""6位同志作交流发言: a subject of its own, though no name."""
SIDES = cues("side")
ABOUT = cues("about")
HOSTING = cues("hosting")
ANNOUNCING = re.compile(f"[^，。；]{{0,30}}{either('announcing')}")
"""通报了获奖|名单: read out, no report."""
A_NOUN = re.compile(f"的{either('held_adverb')}?$")
"""对会议的成功|召开|表示祝贺: no act of the subject."""
LETTER = re.compile(either("letter"))
TAKING = cues("taking")
HANDING = cues("handing")
RECEIVING = re.compile(f"{either('receiving')}[^，。；]{{0,6}}$")
HANDED_IN = cues("handed_in")
SOURCE = cues("source")
REPORTER = cues("to_reporter")
INTERVIEW = re.compile(either("interview"))
PRESS_PLACE = re.compile(either("press_place"))
DEPUTED = cues("deputed")
"""委员沈砚（委托顾明远）参加, 沈砚家属出席: who sends somebody else, or is only somebody's family, is not there."""
NEWS = re.compile(r"据[^，。]{2,12}报道")
"""据青石通讯社报道，沈砚在会上表示: in the middle of an article, said at another gathering."""
OWN_DAY = re.compile(r"\d+[日号]")
TO_COME = re.compile(r"(?<!即)将(?!军)")
"""沈砚将应邀出席: told before it takes place."""
HABIT = re.compile(either("habit"))
PARTY_GAP = re.compile(r"(?:等[^，。；]{0,6})?$")
"""Between a party's leader and 一行: 林晓、沈砚等领导|一行."""


class Assertion(NamedTuple):
    """``member`` has ``role`` (or, with role ``""``, is the carried subject) by sentence number ``sentence``."""

    member: Phrase
    role: str
    sentence: int
    order: int
    complete: bool
    saying: str = ""
    """``say``, ``quote`` or ``press`` (said to the press) where only the person's words are reported."""
    on_site: bool = False
    """The sentence tells of the gathering itself (会上，…)."""
    verb: str = ""
    """The word that says so."""


def assertions(sentences: Sequence[Sentence]) -> Iterator[Assertion]:
    """What every sentence says of presence and parts, in order."""
    last: NounList | None = None
    for number, sentence in enumerate(sentences):
        carried = last if PRONOUN.match(sentence.text) else None
        said = learnt = False
        for clause in sentence.clauses:
            subject = carried if learnt else _subject(clause, carried, said, sentence)
            yield from _leaders(clause, number, sentence.text)
            if subject is not None or clause.predicates:
                yield from _from_clause(clause, subject, number, sentence, said)
            if clause.by_meeting or BY_MEETING.match(sentence.text[clause.start : clause.end]):
                carried = None
            if learnt and clause.subject is not None:
                continue
            learnt = learnt or any(p.kind == "learn" for p in clause.predicates)
            if clause.subject is not None and not said and not (carried and _only_named(clause, sentence.text)):
                carried = _first_side(clause, sentence.text)
                if carried and len(carried.members) == 1 and carried.members[0].kind == "person":
                    last = carried
            if any(p.kind == "invite" and p.objects for p in clause.predicates):
                carried = next(p.objects[0] for p in clause.predicates if p.kind == "invite" and p.objects)
            said = said or _says(clause, sentence.text)


def _says(clause: Clause, text: str) -> bool:
    """Whether words are reported from here on; not where somebody is told something (听取情况介绍)."""
    heard = min((p.start for p in clause.predicates if p.kind == "hear"), default=clause.end)
    return any(
        p.kind in SAYING and p.start < heard and not SAYING_NOUN.search(text, max(0, p.start - 4), p.end)
        for p in clause.predicates
    )


def _only_named(clause: Clause, text: str) -> bool:
    """了解林晓的身体状况: a bare name in a clause without a known verb is no new subject."""
    subject = clause.subject
    if subject is None or clause.predicates or subject.start == clause.start:
        return False
    return not any(m.held for m in subject.members) and text.startswith("的", subject.end)


def _subject(clause: Clause, carried: NounList | None, said: bool, sentence: Sentence) -> NounList | None:
    """After a verb of saying the sentence is what was said: only a new printed list of people is a subject there."""
    if clause.subject is not None:
        if said and not any(m.kind == "person" or m.group for m in clause.subject.members):
            return None
        return clause.subject
    if OTHERS.match(sentence.text, clause.start):
        return None
    return None if (said and not _is_saying(clause)) or clause.by_meeting else carried


def _first_side(clause: Clause, text: str) -> NounList | None:
    """林晓与沈砚交谈，并表示…: who goes on is the first side, or who does what no known verb says (林晓缅怀沈砚)."""
    subject = clause.subject
    if not clause.predicates:
        return next((n for n in clause.lists if any(m.kind == "person" for m in n.members)), subject)
    if subject is None or not clause.predicates or clause.predicates[0].kind != "meet":
        return subject
    ends = zip(subject.members, subject.members[1:], strict=False)
    sides = [i for i, (left, right) in enumerate(ends, 1) if text[left.end : right.start].endswith(SIDES)]
    return subject._replace(members=subject.members[: sides[-1]]) if sides else subject


def _is_saying(clause: Clause) -> bool:
    return bool(clause.predicates) and clause.predicates[0].kind in SAYING


def _from_clause(
    clause: Clause, subject: NounList | None, number: int, sentence: Sentence, said: bool
) -> Iterator[Assertion]:
    heard = False
    for predicate in clause.predicates:
        yield from _from_objects(clause, predicate, number, sentence)
        if predicate.objects and sentence.text.startswith(UNDER, predicate.end):
            continue
        heard = heard or predicate.kind == "hear"
        if predicate.kind == "invite" and predicate.objects:
            subject = predicate.objects[0]
        role = _role(predicate, subject, sentence.text)
        if said and role == "attend" and not sentence.text.startswith(ATTENDING, predicate.start):
            continue
        if subject is None or (said and predicate.kind in {*SAYING, "speak"} and clause.subject is not None):
            continue
        if (heard and predicate.kind in {"report", *SAYING}) or _is_cited(predicate, sentence.text, subject):
            continue
        if role == "attend" and predicate.kind == "meet" and said:
            continue
        if _is_no_news(clause, predicate, subject, sentence.text):
            continue
        if role:
            led = _led(clause, predicate, subject, sentence.text)
            yield from _of_members(led, role, number, sentence, predicate)


def _is_no_news(clause: Clause, predicate: Predicate, subject: NounList, text: str) -> bool:
    """What is to come (将应邀出席), what modifies a noun (两部委颁发的奖章), what somebody did for years (曾带领村民).

    In these somebody is the subject of a verb of presence, and was at no gathering of the day.
    """
    attending = text.startswith(ATTENDING, predicate.start)
    if predicate.kind == "attend" and not attending and text.startswith("的", predicate.end):
        return True
    if predicate.kind == "lead" and HABIT.search(text, 0, predicate.start):
        return True
    planned = predicate.kind in PRESENCE and (attending or predicate.kind != "attend")
    return planned and TO_COME.search(text, max(clause.start, subject.end), predicate.start) is not None


def _role(predicate: Predicate, subject: NounList | None, text: str) -> str:
    """The part that a verb gives its subject; an official who calls a meeting (林晓召开座谈会) hosts it."""
    if predicate.kind == "call" and subject is not None and subject.members[-1].kind == "person":
        word = text[predicate.start : predicate.end]
        acts = not A_NOUN.search(text, 0, predicate.start) and not text.startswith("的", predicate.end)
        return "host" if acts and word in HOSTING else ""
    if predicate.kind == "report" and ANNOUNCING.match(text, predicate.end):
        return "attend"
    return "attend" if predicate.kind == "meet" else ROLES.get(predicate.kind, "")


def _led(clause: Clause, predicate: Predicate, subject: NounList, text: str) -> NounList:
    """会见沈砚一行, 会见沈砚率领的代表团: who leads the party stands right before the word."""
    if predicate.kind != "lead":
        return subject
    if text[predicate.start] == AS:
        return next((n for n in clause.lists if n.end == predicate.start), NO_LIST)
    party = text[predicate.start : predicate.end] == PARTY
    before = [n for n in clause.lists if n.end == predicate.start or (party and n.end < predicate.start)]
    if before and subject.end < before[-1].start:
        return before[-1]
    if not party:
        return _second_side(subject, text) if text.startswith("的", predicate.end) else subject
    if subject.end >= predicate.start or PARTY_GAP.match(text[subject.end : predicate.start]):
        return subject
    return NO_LIST


def _second_side(subject: NounList, text: str) -> NounList:
    """林晓与沈砚率领的代表团座谈: the delegation is led by the side named last."""
    ends = zip(subject.members, subject.members[1:], strict=False)
    sides = [i for i, (left, right) in enumerate(ends, 1) if text[left.end : right.start].endswith(SIDES)]
    return subject._replace(members=subject.members[sides[-1] :]) if sides else subject


def _is_cited(predicate: Predicate, text: str, subject: NounList | None) -> bool:
    """A noun, not an act: 重要讲话精神, 落实有关要求."""
    if predicate.kind in SAYING:
        if SAYING_NOUN.search(text, max(0, predicate.start - 4), predicate.end):
            return True
        at_once = subject is not None and subject.end == predicate.start
        return not at_once and text[predicate.start : predicate.end] in NOUNS and text[predicate.end :][:1] in CLOSING
    if text[: predicate.start].endswith(HANDED_IN) or LETTER.search(text, 0, predicate.start):
        return True
    if predicate.kind != "speak":
        return False
    return text[max(0, predicate.start - 2) : predicate.start] == "重要" or bool(
        CITED_SPEECH.match(text[predicate.end :])
    )


def _of_members(subject: NounList, role: str, number: int, sentence: Sentence, verb: Predicate) -> Iterator[Assertion]:
    word = sentence.text[verb.start : verb.end]
    saying = verb.kind if verb.kind in SAYING else ""
    on_site = (ON_SITE.search(sentence.text, 0, verb.end) or THANKS.search(sentence.text, verb.start)) is not None
    if saying:
        saying, on_site = _place_of_saying(saying, on_site, subject, verb, sentence.text)
        if number > 1 and NEWS.search(sentence.text, 0, verb.start):
            saying, on_site = "quote", False
    together = saying and len(subject.members) > 1 and GREETING.search(sentence.text, verb.start) is not None
    for order, member in enumerate(subject.members, start=1):
        if member.kind != "person" and not _stands_for_people(member, role, word):
            continue
        if _is_elsewhere(member, sentence.text):
            continue
        part = "attend" if together or (word == PARTY and order > 1) else role
        yield Assertion(member, part, number, order, subject.complete, saying, on_site, word)


def _is_elsewhere(member: Phrase, text: str) -> bool:
    return text.startswith(DEPUTED, member.end) or text.startswith(DEPUTED, member.name_end)


def _place_of_saying(saying: str, on_site: bool, subject: NounList, verb: Predicate, text: str) -> tuple[str, bool]:
    """Whether words were said at the gathering: not to a reporter, to the press, on a day of their own."""
    if _is_source(subject, verb, text):
        return "quote", False
    if PRESS_PLACE.search(text, 0, verb.start):
        return "press", on_site
    between = text[subject.end : verb.start]
    elsewhere = INTERVIEW.search(between) or (OWN_DAY.search(between) and not on_site)
    return ("quote" if elsewhere else saying), on_site


def _is_source(subject: NounList, verb: Predicate, text: str) -> bool:
    """据教育局局长林晓介绍, 林晓告诉记者: who informs the reporter, there or anywhere."""
    return text[: subject.start].endswith(SOURCE) or text.startswith(REPORTER, verb.end)


def _stands_for_people(member: Phrase, role: str, verb: str) -> bool:
    """A body is present through its people; a post without a name stands for its body."""
    if role in {"lead", "host"}:
        return False
    if member.kind == "post":
        position = member.held[0].position
        return len(position.body) > 2 and not position.inferred
    return (
        member.group
        or role in REPRESENTED
        or (role == "attend" and verb.startswith(ATTENDING))
        or verb.endswith("发言")
    )


def _is_heard(objects: NounList, text: str) -> bool:
    """听取沈砚关于防汛情况的汇报, not 审议关于沈砚问题的报告."""
    return TOLD.search(text, objects.end) is not None and not text[: objects.start].endswith(ABOUT)


def _from_objects(clause: Clause, predicate: Predicate, number: int, sentence: Sentence) -> Iterator[Assertion]:
    """Objects that were there: the other side of a talk, who was heard, who was visited."""
    rows = [(o, m, i) for o in predicate.objects for i, m in enumerate(o.members, start=1)]
    if predicate.kind == "attend" and "的" in sentence.text[predicate.end : predicate.end + 4]:
        yield from (Assertion(m, "attend", number, i, o.complete) for o, m, i in rows if m.kind != "post")
    people = [row for row in rows if row[1].kind == "person"]
    if predicate.kind == "bring" or sentence.text.startswith(TAKING, predicate.start):
        yield from (Assertion(m, "attend", number, i, o.complete) for o, m, i in people)
    if sentence.text.startswith(HANDING, predicate.start):
        yield from _receivers(clause, predicate, number, sentence.text)
    if predicate.kind in ROLES and sentence.text.startswith(UNDER, predicate.end):
        under = LED_BY if predicate.kind == "lead" else ""
        yield from (Assertion(m, ROLES[predicate.kind], number, i, o.complete, verb=under) for o, m, i in people)
    verb = sentence.text[predicate.start : predicate.end]
    for objects, member, order in people:
        if _is_elsewhere(member, sentence.text):
            continue
        if predicate.kind == "meet" or verb in VISITED:
            yield Assertion(member, "attend", number, order, objects.complete, verb=verb)
        elif predicate.kind == "hear" and _is_heard(objects, sentence.text):
            yield Assertion(member, "report", number, order, objects.complete)


def _receivers(clause: Clause, verb: Predicate, number: int, text: str) -> Iterator[Assertion]:
    """向林晓、沈砚|颁发证书: who is handed something is there to take it."""
    for nouns in clause.lists:
        if nouns.end == verb.start and RECEIVING.search(text, clause.start, nouns.start):
            yield from (
                Assertion(m, "attend", number, i, nouns.complete)
                for i, m in enumerate(nouns.members, start=1)
                if m.kind == "person"
            )


def _leaders(clause: Clause, number: int, text: str) -> Iterator[Assertion]:
    """Who leads a side, or is listed behind who attended: 出席会议的领导有：|林晓、沈砚."""
    if clause.start and not clause.predicates and ATTENDED_BY.search(text, 0, clause.start - 1):
        for nouns in clause.lists:
            yield from (
                Assertion(m, "attend", number, i, nouns.complete)
                for i, m in enumerate(nouns.members, start=1)
                if m.kind == "person"
            )
    for nouns in clause.lists:
        if LED.search(text, clause.start, nouns.start):
            for order, member in enumerate(nouns.members, start=1):
                yield Assertion(member, "lead", number, order, nouns.complete, verb=LEADER)
