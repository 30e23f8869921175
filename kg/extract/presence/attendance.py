"""Who was there, and in which part: what the clauses of an article assert of their subjects and objects.

Nobody is present by being named: only as the subject of a verb of presence, as a side of a talk, or as somebody whose
report the gathering heard. Words that are studied or quoted make nobody present.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.acts import (
    PARTY,
    PRESENTED,
    in_speech,
    is_cited_act,
    leads_there,
    led_by,
    place_of_saying,
    speaks_of_it,
)
from kg.extract.clauses.assertion import COURTESY, ROLES, Assertion, is_elsewhere
from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.objects import RECALLED, UNDER, listed, objects_present, on_the_spot
from kg.extract.clauses.once import once
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.subjects import (
    ATTENDING,
    OTHERS,
    Told,
    acting,
    first_side,
    only_named,
    says,
    takes_over,
    taking_over,
)
from kg.extract.clauses.timing import HABIT, TO_COME
from kg.extract.clauses.waiting import LAST_YEAR
from kg.extract.posts.called import Called, as_called
from kg.extract.presence.deeds import done
from kg.extract.presence.heard import is_of_others, still_hears
from kg.extract.presence.reach import reaches
from kg.extract.text.spans import SAYING
from kg.language.cues import cues, either

REPRESENTED = frozenset({"report", "accompany", "observe", "guide"})
"""Roles in which a body without a group word behind it stands for its people (城建中心作交流发言)."""
HEADING = frozenset(cues("heading"))
"""区水务局负责人|带队: people of a body may lead a party, but preside over nothing."""
ON_SITE = re.compile(either("on_site"))
"""Marks of a sentence that tells of the gathering: who is quoted there was there."""
THANKS = re.compile(either("thanks"))
"""Who thanks or welcomes those who came (对林晓一行表示欢迎) was there."""
GREETING = re.compile(f"{either('greeting')}")
"""林晓、沈砚代表区委区政府对客人表示欢迎: a courtesy of all, no words of each."""
GIVING = cues("given_by_body")
WISHES = re.compile(f"(?:致以|表示)了?[^，。；：]{{0,16}}?{either('wishes')}")
"""向老人|致以节日的问候, 对他们的坚守|表示感谢: a courtesy."""
PRESENCE = frozenset({"host", "attend", "report", "accompany", "observe", "guide", "lead", "speak"})
GAP = frozenset({"", *cues("giving_adverb")})
BY_MEETING = re.compile(either("meeting_subject"))
TELLING = cues("informing")
"""沈砚|通报了|有关情况: words said, no report to those above."""
HOSTING = cues("hosting")
CELEBRATING = cues("celebrating")
"""大使林晓|举行|招待会: there, whoever presides."""
ANNOUNCING = re.compile(f"[^，。；]{{0,30}}{either('announcing')}")
"""通报了获奖|名单: read out, no report."""
A_NOUN = re.compile(f"的{either('held_adverb')}?$")
"""对会议的成功|召开|表示祝贺: no act of the subject."""
COMING = re.compile(f"了?{either('came_there')}(?![^，。；])")
"""爱心人士沈砚|来到|活动现场|, 也|到|了|会场|: there, as 到场."""
DECIDED = re.compile(f"{either('decided')}[^，。；]{{0,10}}$")
"""林晓主席|亲自决策在石桥镇|召开会议: what was decided, no act of the day."""
NOT = re.compile(f"{either('not')}(?:亲自)?$")
"""董事林晓因故|未能|出席会议: said of who was elsewhere."""
CHAIRED, DEMAND = re.compile(either("chaired")), "要求"
OF_LATE = re.compile(f"{either('of_late')}，?")
NEWS_BEFORE = re.compile(f"[^，。]{{0,12}}{either('news_before')}[^，。]{{0,6}}报道")
"""青石网|此前|报道，林晓主持会议: of another day, whatever it was."""
DONE = "了"
NEWS = re.compile(r"据[^，。]{2,12}报道")
"""据青石通讯社报道，沈砚在会上表示: in the middle of an article, said at another gathering."""


@once
def assertions(sentences: Sequence[Sentence]) -> Iterator[Assertion]:
    """What every sentence says of presence and parts, in order."""
    last = Told()
    known: Called = {}
    for number, printed in enumerate(sentences):
        if "报道" in printed.text and NEWS_BEFORE.match(printed.text):
            continue
        sentence = as_called(printed, known)
        carried = last.meant(sentence.text, number)
        said = learnt = False
        for clause in sentence.clauses:
            said = said and not takes_over(clause, sentence.text)
            subject = acting(clause, carried, said, sentence) if not learnt or _holds(clause) else carried
            if clause.subject is None and OTHERS.match(sentence.text, clause.start):
                carried = None
            yield from listed(clause, number, sentence.text)
            yield from on_the_spot(clause, number, sentence.text)
            if not said:
                yield from done(clause, number, sentence.text)
            if subject is not None or clause.predicates:
                yield from _from_clause(clause, subject, number, sentence, said)
            if clause.by_meeting or BY_MEETING.match(sentence.text[clause.start : clause.end]):
                carried = None
            if learnt and clause.subject is not None:
                continue
            learnt = learnt or any(p.kind == "learn" for p in clause.predicates)
            if clause.subject is not None and not said and not (carried and only_named(clause, sentence.text)):
                carried = first_side(clause, sentence.text)
                if LAST_YEAR.search(sentence.text, clause.start, clause.end) or _is_denied(clause, sentence.text):
                    carried = None
                last = last.and_then(carried, number)
            if any(p.kind == "invite" and p.objects for p in clause.predicates):
                carried = next(p.objects[0] for p in clause.predicates if p.kind == "invite" and p.objects)
            said = said or says(clause, sentence.text)


def _is_denied(clause: Clause, text: str) -> bool:
    """董事林晓因故|未能出席|，出席者共3人: nothing that follows is told of who was elsewhere."""
    return any(p.kind in PRESENCE and NOT.search(text, clause.start, p.start) for p in clause.predicates)


def _holds(clause: Clause) -> bool:
    """记者获悉，|区长林晓召开座谈会: the news is what was learnt."""
    subject = clause.subject
    if subject is None or not any(m.held for m in subject.members if m.kind == "person"):
        return False
    return clause.predicates[0].kind in {"host", "call"} if clause.predicates else False


def _from_clause(
    clause: Clause, subject: NounList | None, number: int, sentence: Sentence, said: bool
) -> Iterator[Assertion]:
    text, whole = sentence.text, subject
    heard = studied = False
    for before, predicate in zip([None, *clause.predicates], clause.predicates, strict=False):
        subject = taking_over(before, predicate, text) or whole
        if in_speech(text, predicate.start):
            continue
        yield from objects_present(clause, predicate, number, sentence)
        if predicate.objects and text.startswith(UNDER, predicate.end):
            continue
        if predicate.kind == "invite" and predicate.objects:
            subject = whole = predicate.objects[0]
        heard, studied = still_hears(heard, predicate, text), studied or predicate.kind == "study"
        if subject is None or is_of_others(clause, predicate, text, heard, studied):
            continue
        role = _role(predicate, subject, text)
        if not role or (said and _is_in_words(clause, predicate, role, text)):
            continue
        if _is_act(clause, predicate, subject, text):
            led = led_by(clause, predicate, subject, text)
            there = leads_there(clause, predicate, led, sentence)
            rows = _of_members(led, role, number, sentence, predicate)
            yield from (r._replace(verb=there) for r in rows) if there else rows


def _is_in_words(clause: Clause, predicate: Predicate, role: str, text: str) -> bool:
    """Behind 林晓指出，…: part of what was said."""
    if predicate.kind in {*SAYING, "speak", "praise"} and clause.subject is not None:
        return True
    return role == "attend" and (predicate.kind == "meet" or not text.startswith(ATTENDING, predicate.start))


def _is_act(clause: Clause, predicate: Predicate, subject: NounList, text: str) -> bool:
    """Whether the verb tells of an act of the day: not one that is cited, a courtesy, or an item of the meeting."""
    if is_cited_act(predicate, text, subject) or _is_no_news(clause, predicate, subject, text):
        return False
    if predicate.kind == "praise" and (clause.subject is None or _is_courtesy(predicate, subject, text)):
        return False
    return clause.subject is not None or not _is_of_meeting(predicate, text)


def _is_of_meeting(predicate: Predicate, text: str) -> bool:
    """林晓主持召开常务会议，|要求|守牢底线；研究…: an item of the meeting, no words of who presides."""
    if not text.startswith(DEMAND, predicate.start) or "；" not in text[predicate.end :]:
        return False
    return CHAIRED.search(text, 0, predicate.start) is not None


def _is_courtesy(predicate: Predicate, subject: NounList, text: str) -> bool:
    """林晓、沈砚对此|充分肯定; but 林晓、沈砚就此|谈了|看法: words of each."""
    return len(subject.members) > 1 and text[predicate.end - 1] != DONE


def _is_no_news(clause: Clause, predicate: Predicate, subject: NounList, text: str) -> bool:
    """What is to come (将应邀出席), what modifies a noun (两部委颁发的奖章), what somebody did for years (曾带领村民).

    In these somebody is the subject of a verb of presence, and was at no gathering of the day.
    """
    attending = text.startswith(ATTENDING, predicate.start)
    opened = text.rfind("“", subject.end, predicate.start)
    closed = text.rfind("”", subject.end, predicate.start)
    if predicate.kind == "attend" and opened > closed and "”" in text[predicate.start :]:
        return True  # 林晓、获得“参加选拔”称号的沈砚
    if predicate.kind == "call" and any(p.kind == "praise" and p.end <= predicate.start for p in clause.predicates):
        return True  # 林晓祝贺|大会|召开: others hold it
    if predicate.kind == "meet" and RECALLED.search(text, clause.start, predicate.start):
        return True
    if predicate.kind in {"attend", "report"} and not attending and text.startswith("的", predicate.end):
        return True
    if predicate.kind == "lead" and HABIT.search(text, 0, predicate.start):
        return True
    if predicate.kind in PRESENCE and NOT.search(text, subject.end, predicate.start):
        return True
    planned = predicate.kind in PRESENCE and (attending or predicate.kind != "attend")
    first = subject.members[0].name_end
    return planned and TO_COME.search(text, max(clause.start, first), predicate.start) is not None


def _role(predicate: Predicate, subject: NounList | None, text: str) -> str:
    """The part that a verb gives its subject; an official who calls a meeting (林晓召开座谈会) hosts it."""
    if predicate.kind == "call" and subject is not None and subject.members[-1].kind == "person":
        word = text[predicate.start : predicate.end]
        acts = not A_NOUN.search(text, 0, predicate.start) and not text.startswith("的", predicate.end)
        acts = acts and not DECIDED.search(text, subject.end, predicate.start)
        acts = acts and (word in HOSTING or not HABIT.search(text, 0, predicate.start))
        return "" if not acts else "host" if word in HOSTING else "attend" if word in CELEBRATING else ""
    if predicate.kind == "report" and ANNOUNCING.match(text, predicate.end):
        return "attend"
    if predicate.kind == "report" and subject is not None and text.startswith(TELLING, predicate.start):
        in_person = subject.members[-1].kind == "person" or text.startswith(("，", "："), predicate.end)
        return "speak" if in_person else "report"
    if predicate.kind == "go":
        return "attend" if COMING.match(text, predicate.end) else ""
    return "attend" if predicate.kind == "meet" else ROLES.get(predicate.kind, "")


def _of_members(subject: NounList, role: str, number: int, sentence: Sentence, verb: Predicate) -> Iterator[Assertion]:
    word = COURTESY if WISHES.match(sentence.text, verb.start) else sentence.text[verb.start : verb.end]
    saying = verb.kind if verb.kind in SAYING else "say" if verb.kind == "praise" else ""
    if saying == "quote" and PRESENTED.match(sentence.text, verb.start):
        saying = "say"
    on_site = (ON_SITE.search(sentence.text, 0, verb.end) or THANKS.search(sentence.text, verb.start)) is not None
    if saying and speaks_of_it(subject, verb, sentence.text):
        on_site = True
    elif saying:
        saying, on_site = place_of_saying(saying, on_site, subject, verb, sentence.text)
        if number > 1 and (
            NEWS.search(sentence.text, 0, verb.start) or OF_LATE.fullmatch(sentence.text, 0, subject.start)
        ):
            saying, on_site = "afar", False
    together = saying and len(subject.members) > 1 and GREETING.search(sentence.text, verb.start) is not None
    for order, member in enumerate(subject.members, start=1):
        if member.kind != "person" and not (
            _stands_for_people(member, role, word) or _gives(subject, verb, sentence.text)
        ):
            continue
        if member.kind == "org" and not member.group and not reaches(subject, verb, sentence):
            continue
        if is_elsewhere(member, sentence.text):
            continue
        part = "attend" if together or (word == PARTY and order > 1) else role
        yield Assertion(member, part, number, order, subject.complete, saying, on_site, word)


def _gives(subject: NounList, verb: Predicate, text: str) -> bool:
    """区水务局、区公安局分别|作工作部署: what bodies say through their people (not 区水务局工|作部署)."""
    bodies = all(member.kind == "org" for member in subject.members)
    return bodies and text.startswith(GIVING, verb.start) and text[subject.end : verb.start] in GAP


def _stands_for_people(member: Phrase, role: str, verb: str) -> bool:
    """A body is present through its people; a post without a name stands for its body."""
    if role in {"lead", "host"}:
        return member.kind == "org" and member.group and verb in HEADING
    if member.kind == "post":
        position = member.held[0].position
        return len(position.body) > 2 and not position.inferred
    return (
        member.group
        or role in REPRESENTED
        or (role == "attend" and verb.startswith(ATTENDING))
        or verb.endswith("发言")
    )
