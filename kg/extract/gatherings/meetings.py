"""The gathering that an article reports: found in its first sentences, named, dated, told from planned and cited ones.

Eleven ways of telling are known (``how``):
    ``call``     区里召开防汛工作会议            the verb, then the name
    ``held``     防汛工作会议在临州召开            the name, then the verb
    ``talk``     林晓与沈砚座谈 / 会见沈砚一行      two sides meet
    ``tour``     林晓带队检查防汛工作              officials go and look, or travel
    ``run``      石桥镇开展志愿服务活动            carried out on a day
    ``invited``  区委邀请林晓作专题辅导            what a guest gives
    ``signed``   林晓一行赴石桥镇签订合作协议      two sides sign
    ``attended`` 林晓出席防汛工作会议              the name only as an object
    ``at``       8月14日，在读书论坛上，…   only where something was said or done
    ``implied``  揭牌仪式由林晓主持                told only by who took part
    ``shown``    林晓为实训基地揭牌                told only by what they did (``shown.py``, the last resort)
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.acts import in_speech
from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.once import once_each
from kg.extract.clauses.sentences import Draft, Sentence
from kg.extract.clauses.timing import HABIT, LONG_AGO, PLANNED, is_planned
from kg.extract.gatherings.name_bounds import CITED
from kg.extract.gatherings.spoken_at import AT_IT
from kg.extract.gatherings.tellings import told_in_clause
from kg.extract.posts.studied import is_cited, is_studied
from kg.extract.presence.gathering import Gathering
from kg.extract.text.spans import SAYING, Span
from kg.language.cues import cues, either
from kg.language.dates import find_dates
from kg.language.resolved_dates import resolve_date
from kg.model import PartialDate

ECHO = re.compile(either("echo"))
"""林晓总书记的讲话引起热烈|反响: the tour is recalled, not reported."""
TO_COME = re.compile(rf"(?:^|[，；]){either('to_come')}")
"""下一步，我们将健全机制，并举办读书论坛: all of the sentence behind it is to come."""
CASE = re.compile(either("case"))
BY_ACT = frozenset({"shown", "implied"})
"""Told only by what somebody did: nothing where his case was told before."""
CASE_AT_HEAD = 2
"""Sentences at the head that say that an article is about somebody's case."""
CITED_TEXT = re.compile(f"{either('cited_text')}{either('cited_text_says')}")
"""文章指出，林晓出席庆祝活动: what a text says is no report of its own day."""
BARE_YEAR = re.compile(r"(?:19|20)\d\d年(?:\d{1,2}月)?，")
"""2021年，在林晓主持下，会议审议通过了…, 2020年12月，读书论坛举办: told of long ago, for a report has a day."""
GENERIC = frozenset(cues("generic"))
MET_THERE = re.compile(either("met_there"))
"""论坛在临河举行。林晓会见|与会代表: who meets those of a conference is the news of it."""
AUDIENCE = "会见"
"""What a headline says where the talk is the news, not the conference."""
DEMONSTRATIVE = cues("demonstrative")
OFTEN = re.compile(rf"{either('often')}|(?<![第\d两三四五六七八九十])[\d两三四五六七八九十]+[余多]?次(?=[召举开])")
"""学校|多次|召开专题会议, 林晓|6次|召开调度会: no gathering of one day."""
SCORES = {
    "call": 10.0,
    "held": 10.0,
    "talk": 8.0,
    "tour": 7.0,
    "run": 7.0,
    "invited": 7.0,
    "signed": 5.0,
    "at": 5.5,
    "attended": 5.0,
}
IMPLIED = 4.0
"""Score of an event that only those who took part in it show."""
TAKING_PART = frozenset({"attend", "host", "observe"})
LEADING = "lead"
"""此次义诊由林晓|带队: who leads it takes part in it."""
OF_HEADLINE = 2.0
"""What speaks for a reception with whose host the headline begins: |林晓会见|青石公司客人."""
CLOSE = 1
"""Characters at most between a gathering and its day behind it."""
LATER = 1.5
"""What each sentence before it costs an event."""
FIRST_SENTENCES = 8
"""A report says what it is about in its first sentences."""


def find_gatherings(sentences: Sequence[Sentence], drafts: Sequence[Draft], headline: str) -> list[Gathering]:
    """Candidates of the first sentences, best first; planned, studied and cited gatherings are not among them."""
    found = []
    echo = ECHO.search(headline) is not None
    for number, draft in enumerate(drafts[:FIRST_SENTENCES]):
        for event in gatherings_of(number, sentences, draft):
            if echo and event.how in {"tour", "attended"} and _of_studied(event, sentences[number]):
                continue
            score = _score(event, sentences[number], headline) - LATER * number
            found.append(event._replace(score=score))
    return sorted((e for e in found if e.score > 0), key=lambda e: (-e.score, e.sentence, e.start))


def _of_studied(event: Gathering, sentence: Sentence) -> bool:
    """Whether one of the state's first acts in it: what such an article recalls is his."""
    subject = event.subject or sentence.clauses[event.clause].subject
    return subject is not None and is_studied(subject.members[0])


def is_recalled(sentence: Sentence) -> bool:
    """Whether it tells what another text says, or of another year: 文章指出, 2021年，."""
    return (BARE_YEAR.match(sentence.text) or CITED_TEXT.match(sentence.text)) is not None


def is_past(event: Gathering, sentences: Sequence[Sentence]) -> bool:
    """Whether ``event`` is told as the past of somebody accused: 沈砚涉嫌违纪…今年8月1日，沈砚出席会谈."""
    head = sentences[: event.sentence + 1 if event.how in BY_ACT else CASE_AT_HEAD]
    return event.sentence >= CASE_AT_HEAD and any(CASE.search(sentence.text) for sentence in head)


def is_of_another_time(event: Gathering, sentence: Sentence, issued: PartialDate | None) -> bool:
    """Whether the day before it, or right behind it, is years ago or still to come on the day of issue.

    2014年10月15日，林晓主持召开座谈会: what an article of 2016 begins with is no news; nor is, in one of 18 February,
    闭幕式2月20日晚在青石馆举行. 距3月20日桃花节开幕还有十天，林晓检查筹备工作: the day of something else.
    """
    if issued is None:
        return False
    days = [d for d in find_dates(sentence.text) if d.day or d.word]
    before = [d for d in days if d.start < event.start]
    if any(d.year and d.day for d in before):
        last = [d.year for d in before if d.year and d.day][-1]
        return (last or 0) < int(issued.iso[:4]) - 1
    mine = [d for d in before[-1:] if "，" not in sentence.text[d.end + 1 : event.start]]
    mine = mine or [d for d in days if 0 <= d.start - event.end <= CLOSE]
    date = resolve_date(mine[0], issued) if mine else None
    return date is not None and date.is_day and issued.is_day and date.iso > issued.iso


@once_each
def gatherings_of(number: int, sentences: Sequence[Sentence], draft: Draft) -> Iterator[Gathering]:
    """Candidates that sentence ``number`` tells of, scored without regard to where in the article it stands."""
    sentence = sentences[number]
    if is_recalled(sentence):
        return
    planned, to_come = PLANNED.search(sentence.text), TO_COME.search(sentence.text)
    for k, clause in enumerate(sentence.clauses):
        if (
            clause.subject is None
            and not clause.predicates
            and not AT_IT.search(sentence.text, clause.end - 3, clause.end)
        ):
            continue  # nobody does anything
        if planned and is_planned(sentence.text, clause.start, clause.end):
            continue
        if to_come and TO_COME.search(sentence.text, 0, clause.end):
            continue
        for event in told_in_clause(number, k, clause, sentences, draft):
            if in_speech(sentence.text, event.start) or LONG_AGO.search(sentence.text, 0, event.start):
                continue
            if OFTEN.search(sentence.text, clause.start, event.start):
                continue
            if event.how == "attended" and _is_told_in_words(event, sentence):
                continue
            if (
                event.how not in {"talk", "tour", "signed"}
                or not event.subject
                or not is_cited(event.subject.members[0])
            ):
                yield event._replace(score=_score(event, sentence, ""), name=_whole(event, sentence.text))


def _is_told_in_words(event: Gathering, sentence: Sentence) -> bool:
    """负责人表示，林晓总书记在出席大会时指明了方向: attended by one of the first, in the words of another."""
    said = any(p.kind in SAYING for c in sentence.clauses[: event.clause] for p in c.predicates)
    return said and _of_studied(event, sentence)


def _whole(event: Gathering, text: str) -> str:
    """The name with the quotation mark that closes behind it; one quoted altogether stands without."""
    if event.name.count("“") <= event.name.count("”") or not text.startswith("”", event.end):
        return event.name
    whole = event.name.startswith("“") and event.name.count("“") == 1
    return event.name[1:] if whole else f"{event.name}”"


def implied_gathering(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Gathering | None:
    """The gathering that is told only by who took part: 沈砚等参加揭牌仪式, 仪式由林晓主持; None if there is none."""
    found = []
    for number, (sentence, draft) in enumerate(zip(sentences[:FIRST_SENTENCES], drafts, strict=False)):
        for k, clause in enumerate(() if is_recalled(sentence) else sentence.clauses):
            found += [g for head in draft.spans if (g := _implied(number, k, clause, sentence, head)) is not None]
    return max(found, key=lambda g: (g.name not in GENERIC, -g.sentence, g.end - g.start), default=None)


def _implied(number: int, k: int, clause: Clause, sentence: Sentence, head: Span) -> Gathering | None:
    text = sentence.text
    if head.kind != "meeting" or not clause.start <= head.start < clause.end or CITED.match(text, head.end):
        return None
    by = text.startswith("由", head.end)
    parts = (v for v in clause.predicates if v.kind in TAKING_PART or (by and v.kind == LEADING))
    verbs = [v for v in parts if _is_about(v, head, clause, text)]
    if not verbs or is_planned(text, clause.start, clause.end) or HABIT.search(text, 0, clause.end):
        return None
    return Gathering(number, "implied", head.value, text[head.start : head.end], head.start, head.end, None, k, IMPLIED)


def _is_about(verb: Predicate, head: Span, clause: Clause, text: str) -> bool:
    """参加|揭牌仪式, with people before it; 仪式|由林晓主持."""
    if verb.end <= head.start or verb.start < head.start < head.end == verb.end:
        subject = clause.subject
        return head.start - verb.end <= 1 and subject is not None and any(m.kind == "person" for m in subject.members)
    begins = head.start == clause.start or text.endswith(DEMONSTRATIVE, clause.start, head.start)
    return begins and text.startswith("由", head.end) and head.end < verb.start


def _score(event: Gathering, sentence: Sentence, headline: str) -> float:
    score = SCORES[event.how] - 0.3 * event.clause
    score += 2.0 * any(s.kind == "date" for s in sentence.reading)
    if event.how == "talk" and MET_THERE.search(event.name) and (not headline or AUDIENCE in headline):
        score += 12.0
    score -= 5.0 * (event.name in GENERIC or event.name.startswith(DEMONSTRATIVE))
    if headline:
        pairs = {event.name[i : i + 2] for i in range(len(event.name) - 1)}
        score += 4.0 * sum(p in headline for p in pairs) / max(1, len(pairs))
        score += OF_HEADLINE * _is_of_headline(event, headline)
    return score


def _is_of_headline(event: Gathering, headline: str) -> bool:
    if event.how != "talk" or event.subject is None:
        return False
    return headline.startswith(event.subject.members[0].name + AUDIENCE) and AUDIENCE in event.name
