"""Objects of verbs that were there: the other side of a talk, who was heard, visited, brought along or gifted."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.assertion import ROLES, Assertion, is_elsewhere
from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.timing import TO_COME
from kg.language.cues import cues, either

LED = re.compile(rf"{either('delegate')}(?:分别)?[为是：]$")
"""双方首席代表分别为|林晓、沈砚: who follows leads a side."""
GUESTS = re.compile(rf"{either('delegation')}(?:分别)?[为是：]{{1,2}}$")
"""与五位代表见面，代表分别是|林晓、沈砚: who follows was there."""
HOME, AWAY = re.compile(f"的?家(?:[，。]|{either('at_home')})"), "现役"
AT_HOME = re.compile(r"(?:在|到|走进)[^，。；]{0,36}$")
LEADER = "率领"
"""The verb that stands for such a sentence."""
LED_BY = "带领下"
"""在林晓的带领下: the verb of who leads whatever gathering it is."""
ATTENDED_BY = re.compile(f"{either('attending')}[^，。；]{{0,24}}的[^，。；]{{0,12}}{either('listing')}(?:：[^：]*)?$")
VOLUNTEERS = re.compile(f"{either('volunteers')}(?:有|名单)?：$")
"""参加活动的志愿者：|林晓、沈砚。: a list for itself."""
CEREMONY = "仪式"
UNDER = "下"
"""在沈砚陪同下: who stands before the verb accompanies somebody else, who is the subject."""
TOLD = re.compile(either("told"))
ABOUT = cues("about")
VISITED = frozenset(cues("visited_people"))
TAKING = cues("taking")
HANDING = cues("handing")
RECEIVING = re.compile(f"{either('receiving')}[^，。；]{{0,6}}$")

ELSEWHERE = frozenset({"say", "quote", "appoint", "dismiss", "award"})
"""Verbs that have rules of their own, or say nothing of presence."""
INVITING = cues("guests_asked")
PLANNED = re.compile(f"{either('planned')}|将|拟")
GIVEN = re.compile(rf"[^。；]{{0,80}}?(?:(?P<talk>{either('talk_given')})|{either('part_given')})")
WHO_ATTENDED = re.compile("[^，。；的]{0,3}的[^，。；]{0,8}")
ATTENDEES = cues("attendees")
CALLED = 4
"""Characters of what they are called: 与会|专家|林晓、沈砚参观了展厅."""
LISTS = re.compile(f"^[^，。；]{{0,20}}的[^，。；]{{0,10}}{either('listing')}[：:]?$")
FAMILY_OF = re.compile(rf"等?(?:[一二两三四五六七八九十几\d]+[人名位])?(?:同志)?的?{either('family')}")
"""慰问林晓、沈砚|三人家属: those who came are not those they are of."""
RECALLED = re.compile(f"{either('habit')}|{either('first_person')}{either('side')}")
"""去年会见沈砚, 我同沈砚会晤: a talk of another day, told or spoken of."""
NOT_NOW = re.compile(f"{RECALLED.pattern}|{TO_COME.pattern}")
SPOKEN = re.compile(either("spoken"))
AT_IT = f"(?:{either('at_it')})"
THERE_BEFORE = re.compile(f"(?:^|[，；])[^，。；]{{0,16}}{AT_IT}，$")
THERE = re.compile(f"在[^，。；]{{0,16}}{AT_IT}")
"""Right before who acts, or right behind: at the gathering."""


def objects_present(clause: Clause, predicate: Predicate, number: int, sentence: Sentence) -> Iterator[Assertion]:
    """Objects that were there: the other side of a talk, who was heard, who was visited."""
    rows = [(o, m, i) for o in predicate.objects for i, m in enumerate(o.members, start=1)]
    if predicate.kind in {"attend", "accompany", "observe"} and rows and _lists(predicate, rows[0][0], sentence.text):
        kinds = {"person"} if sentence.text.startswith(ATTENDEES, predicate.start) else {"person", "org"}
        yield from (Assertion(m, ROLES[predicate.kind], number, i, o.complete) for o, m, i in rows if m.kind in kinds)
    people = [row for row in rows if row[1].kind == "person"]
    if predicate.kind == "invite" and people:
        yield from _guests_who_give(people, predicate, number, sentence.text)
    if predicate.kind == "bring" or sentence.text.startswith(TAKING, predicate.start):
        yield from (Assertion(m, "attend", number, i, o.complete) for o, m, i in people)
    if sentence.text.startswith(HANDING, predicate.start):
        yield from _receivers(clause, predicate, number, sentence.text)
    if predicate.kind in ROLES and sentence.text.startswith(UNDER, predicate.end):
        under = LED_BY if predicate.kind == "lead" else ""
        yield from (Assertion(m, ROLES[predicate.kind], number, i, o.complete, verb=under) for o, m, i in people)
    if predicate.kind == "meet" and NOT_NOW.search(sentence.text, clause.start, predicate.start):
        return
    verb = sentence.text[predicate.start : predicate.end]
    for objects, member, order in people:
        if is_elsewhere(member, sentence.text) or FAMILY_OF.match(sentence.text, objects.end):
            continue
        if predicate.kind == "meet" or verb in VISITED:
            yield Assertion(member, "attend", number, order, objects.complete, verb=verb)
        elif predicate.kind == "hear" and _is_heard(objects, sentence.text):
            yield Assertion(member, "report", number, order, objects.complete)


def _guests_who_give(
    people: Sequence[tuple[NounList, Phrase, int]], verb: Predicate, number: int, text: str
) -> Iterator[Assertion]:
    """大赛特邀|林晓、沈砚|担任评委, 邀请律师林晓|围绕合同作讲座: asked, and there to give what they were asked for."""
    if not text.startswith(INVITING, verb.start) or PLANNED.search(text, 0, verb.start):
        return
    for nouns, member, order in people:
        given = GIVEN.match(text, nouns.end)
        came = text.endswith("——", 0, nouns.start)
        if (given or came) and not is_elsewhere(member, text):
            role = "speak" if given and given.group("talk") else "attend"
            yield Assertion(member, role, number, order, nouns.complete)


def _lists(verb: Predicate, nouns: NounList, text: str) -> bool:
    """参加的领导|林晓, 参加启动仪式的有|林晓、沈砚: who attended stands behind."""
    between = text[verb.end : nouns.start]
    if text.startswith(ATTENDEES, verb.start):
        return len(between) <= CALLED
    return WHO_ATTENDED.fullmatch(between) is not None or LISTS.search(between) is not None


def _is_heard(objects: NounList, text: str) -> bool:
    """听取沈砚关于防汛情况的汇报, not 审议关于沈砚问题的报告."""
    return TOLD.search(text, objects.end) is not None and not text[: objects.start].endswith(ABOUT)


def _receivers(clause: Clause, verb: Predicate, number: int, text: str) -> Iterator[Assertion]:
    """向林晓、沈砚|颁发证书: who is handed something is there to take it."""
    for nouns in clause.lists:
        if nouns.end == verb.start and RECEIVING.search(text, clause.start, nouns.start):
            yield from (Assertion(m, "attend", number, i, nouns.complete) for i, m in _numbered(nouns))


def listed(clause: Clause, number: int, text: str) -> Iterator[Assertion]:
    """Who leads a side, or is listed behind who attended: 出席会议的领导有：|林晓、沈砚."""
    behind = clause.start > 0 and not clause.predicates
    told = behind and ATTENDED_BY.search(text, 0, clause.start - 1) is not None
    told = told or (clause.end >= len(text) - 1 and VOLUNTEERS.search(text, 0, clause.start) is not None)
    for nouns in clause.lists:
        if told or GUESTS.search(text, clause.start, nouns.start) or _at_home(nouns, text) or _is_welcomed(nouns, text):
            yield from (Assertion(m, "attend", number, i, nouns.complete) for i, m in _numbered(nouns))
        if LED.search(text, clause.start, nouns.start):
            yield from (Assertion(m, "lead", number, i, nouns.complete, verb=LEADER) for i, m in _numbered(nouns))


def _is_welcomed(nouns: NounList, text: str) -> bool:
    """举行仪式，欢迎|国王林晓|对我国进行访问: for whom a ceremony is held is there."""
    return text.endswith("欢迎", 0, nouns.start) and CEREMONY in text[max(0, nouns.start - 6) : nouns.start]


def _at_home(nouns: NounList, text: str) -> bool:
    """在老党员|林晓家中: who is called on at home is there, but for soldiers in service."""
    if not HOME.match(text, nouns.end) or not AT_HOME.search(text, 0, nouns.start):
        return False
    return AWAY not in text[nouns.start : nouns.end]


def _numbered(nouns: NounList) -> Iterator[tuple[int, Phrase]]:
    """The people of a list, with their places in it."""
    return ((i, m) for i, m in enumerate(nouns.members, start=1) if m.kind == "person")


def on_the_spot(clause: Clause, number: int, text: str) -> Iterator[Assertion]:
    """会上，律师林晓就法律知识进行普法; 林晓在启动仪式上献花: who does anything there, by whatever verb, is there."""
    subject = clause.subject
    if subject is None or subject.start != clause.start or text.startswith("的", subject.end):
        return
    if any(p.kind in ELSEWHERE for p in clause.predicates):
        return
    if not (THERE_BEFORE.search(text, 0, clause.start) or THERE.match(text, subject.end)):
        return
    role = "speak" if len(subject.members) == 1 and SPOKEN.search(text, subject.end) else "attend"
    for order, member in enumerate(subject.members, start=1):
        if not is_elsewhere(member, text) and member.kind == "person" and (member.held or len(subject.members) > 1):
            yield Assertion(member, role, number, order, subject.complete, "say", True)
