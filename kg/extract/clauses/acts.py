"""Verbs of saying and their like: whether they are acts of the gathering, and who leads the party that acts."""

import re

from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.timing import TO_COME
from kg.extract.text.spans import SAYING
from kg.language.cues import cues, either

NOUNS = frozenset(cues("saying_noun"))
SAYING_NOUN = re.compile(f"{either('demanding')}{either('saying_noun')}$")
PRESENTED = re.compile(f"介绍了?[^，。；：“]{{0,24}}?{either('presented')}(?![^，。；])")
"""林晓|介绍项目进展情况|，沈砚致辞: told in full, no words follow."""
GIVEN = re.compile(f"{either('giving_words')}[\u4e00-\u9fff]{{0,4}}$")
"""林晓对工程|作了详细|介绍: words given, not had."""
AND = "并"
"""部署重点工作|并|要求，: an act, whatever stands before."""
CLOSING = frozenset({"", "，", "。", "；", "、"})
"""A noun of saying closes its clause (研究部署要求，), a verb goes on."""
CITED_SPEECH = re.compile(either("cited_speech"))
LETTER = re.compile(either("letter"))
HANDED_IN = cues("handed_in")
TAKING_PART = cues("attending")
SOURCE = cues("source")
EARLIER = re.compile(either("earlier"))
"""沈砚|此前|表示, 在|社交媒体|上说: said at another time, or nowhere in particular."""
REPORTER = cues("to_reporter")
INTERVIEW = re.compile(either("interview"))
INTERVIEWED = re.compile(either("interviewed"))
"""运动员林晓|接受记者采访|时说: on the spot; a head of an office is asked anywhere."""
OF_IT = re.compile(f"{either('this_one')}[^，。；]{{0,14}}?{either('spoken_of')}")
PRESS_PLACE = re.compile(either("press_place"))
OWN_DAY = re.compile(r"\d+[日号]")
BEFORE_SPEECH = "，：。；”"
PARTY = "一行"
PARTY_GAP = re.compile(r"(?:等[^，。；]{0,6})?$")
"""Between a party's leader and 一行: 林晓、沈砚等领导|一行."""
AS = "为"
"""以沈砚|为团长|的代表团: only who stands right before it leads."""
NO_LIST = NounList(0, 0, ())
"""会见考察团一行: the party is nobody named."""
SHOWN_TO = re.compile("[向为给][^，。；]{1,16}$")
"""讲解员林晓|向孩子们|介绍消防装备: those addressed are there, and no reporters."""
PRESENTING = cues("presenting")
SIDES = cues("side")
BY, CLOSING_MARKS = "由", ("，", "。", "；", "、")
SOON = 2
"""Characters before the verb by which a party goes on: ，|先后|来到石桥镇."""
GOING = frozenset({"go", "inspect", "visit"})
LED_THERE = "带队"
PARTY_THERE = "一行到"
"""The verbs that stand for such a clause."""
PARTY_GOES = re.compile(f"{PARTY}[^，。；]{{0,6}}?，?{either('party_going')}")
"""林晓|一行7人，到|石桥镇开展活动."""


def is_cited_act(predicate: Predicate, text: str, subject: NounList | None) -> bool:
    """A noun, not an act: 重要讲话精神, 落实有关要求."""
    if predicate.kind in SAYING:
        if SAYING_NOUN.search(text, max(0, predicate.start - 4), predicate.end):
            return True
        if GIVEN.search(text, 0, predicate.start) or text.endswith(AND, 0, predicate.start):
            return False
        at_once = subject is not None and subject.end == predicate.start
        return not at_once and text[predicate.start : predicate.end] in NOUNS and text[predicate.end :][:1] in CLOSING
    attends = predicate.kind == "attend" and text.startswith(TAKING_PART, predicate.start)  # 以视频方式|出席: there
    if (text[: predicate.start].endswith(HANDED_IN) and not attends) or LETTER.search(text, 0, predicate.start):
        return True
    if predicate.kind != "speak":
        return False
    return text[max(0, predicate.start - 2) : predicate.start] == "重要" or bool(
        CITED_SPEECH.match(text[predicate.end :])
    )


def place_of_saying(saying: str, on_site: bool, subject: NounList, verb: Predicate, text: str) -> tuple[str, bool]:
    """Whether words were said at the gathering: not to a reporter, to the press, on a day of their own."""
    if text.endswith(SOURCE, 0, subject.start) or text.startswith(SOURCE, subject.start):
        return "afar", False
    if EARLIER.search(text, subject.end, verb.start) or TO_COME.search(text, subject.end, verb.start):
        return "afar", False
    if text.startswith(REPORTER, verb.end):
        return "quote", False
    if PRESS_PLACE.search(text, 0, verb.start):
        return "press", on_site
    between = text[subject.end : verb.start]
    if saying == "quote" and SHOWN_TO.search(between) and text.startswith(PRESENTING, verb.start):
        return "say", True
    if INTERVIEWED.search(between) and _is_called(subject):
        return "quote", on_site
    elsewhere = INTERVIEW.search(between) or (OWN_DAY.search(between) and not on_site)
    return ("afar" if elsewhere else saying), on_site


def speaks_of_it(subject: NounList, verb: Predicate, text: str) -> bool:
    """馆长林晓介绍，|本次阅读活动|持续三天: who tells of the gathering as the one reported, there and then."""
    if not OF_IT.search(text, verb.end) or text.startswith(REPORTER, verb.end):
        return False
    if text.endswith(SOURCE, 0, subject.start) or text.startswith(SOURCE, subject.start):
        return False
    between = text[subject.end : verb.start]
    return not (EARLIER.search(between) or TO_COME.search(between) or INTERVIEW.search(between))


def _is_called(subject: NounList) -> bool:
    """运动员|林晓, 村民|林晓: somebody by a word for who takes part, who holds no post."""
    return all(m.start < m.name_start and not m.held for m in subject.members)


def led_by(clause: Clause, predicate: Predicate, subject: NounList, text: str) -> NounList:
    """会见沈砚一行, 会见沈砚率领的代表团: who leads the party stands right before the word."""
    if predicate.kind != "lead":
        return subject
    if text[predicate.start] == AS:
        return next((n for n in clause.lists if n.end == predicate.start), NO_LIST)
    party = text[predicate.start : predicate.end] == PARTY
    people = [n for n in clause.lists if any(m.kind == "person" for m in n.members)]  # 林晓在石桥镇|带队: not the town
    before = [n for n in people if n.end == predicate.start or (party and n.end < predicate.start)]
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


def leads_there(clause: Clause, predicate: Predicate, led: NounList, sentence: Sentence) -> str:
    """活动由|林晓|带领, 林晓带领医生|，走访|老人: leads those who come, not what is done there (带领学员宣誓).

    Returns the verb that stands for such a clause; none where nobody leads so.
    """
    if predicate.kind != "lead" or not led.members:
        return ""
    text = sentence.text
    if text.startswith(PARTY, predicate.start):
        return PARTY_THERE if led == clause.subject and PARTY_GOES.match(text, predicate.start) else ""
    by = text.endswith(BY, 0, led.start) and text.startswith(CLOSING_MARKS, predicate.end)
    brings = any(m.kind == "person" for nouns in predicate.objects for m in nouns.members)
    goes = by or brings or any(p.kind in GOING and p.start > predicate.end for p in clause.predicates)
    return LED_THERE if goes or _go_on(clause, predicate, sentence) else ""


def _go_on(clause: Clause, predicate: Predicate, sentence: Sentence) -> bool:
    """林晓带领青石小队，|深入|石桥老区: the next clause says where they went."""
    if predicate is not clause.predicates[-1]:
        return False
    following = next((c for c in sentence.clauses if c.start > clause.start), None)
    if following is None or following.subject is not None or not following.predicates:
        return False
    first = following.predicates[0]
    return first.kind == "go" and first.start - following.start <= SOON


def in_speech(text: str, at: int) -> bool:
    """What a sentence quotes somebody as saying (“今天很巧，我们开展…) is no telling of its own; a quoted name is."""
    opened = text.rfind("“", 0, at)
    if opened > 0 and text[opened - 1] not in BEFORE_SPEECH and "”" not in text[at:]:
        return False  # 为“云岭基地揭牌；沈砚致辞: a mark that nothing closes
    return opened > text.rfind("”", 0, at) and "，" in text[opened:at]
