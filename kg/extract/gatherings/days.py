"""Days in an article of several: what has its own is another gathering; who acted on an earlier one was elsewhere."""

import re
from collections.abc import Sequence

from kg.extract.clauses.assertion import Assertion
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.timing import TO_COME
from kg.extract.gatherings.meetings import GENERIC
from kg.extract.gatherings.occasions import has_day
from kg.extract.presence.gathering import Gathering
from kg.language.cues import either
from kg.language.dates import DateExpression, find_dates

NAMED = 6
"""Characters from which a name that stands elsewhere is that of the same gathering."""
NAME = 4
"""The same, of one that was called or held by it: 春节团拜会."""
HELD = frozenset({"call", "held", "run"})
DOING = {"tour": frozenset({"lead", "go", "inspect", "visit"}), "talk": frozenset({"meet"})}
"""What those of a gathering do that is told by it."""
PARTS_OF_PEOPLE = frozenset({"attend", "host", "speak", "call"})
DATELINE = re.compile(either("dateline"))
"""What makes a date that of the article (青石网8月18日讯), not of the event."""
BACK = re.compile(either("same_day", "another"))
"""|当天|，|会前|: points back to a day that was told."""
BEFORE = re.compile(f"(?:{either('earlier_day')}){{0,2}}的?")
"""|此前的|6月22日，…"""


def background(event: Gathering, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the sentences that open with another day than that of ``event``: before it, or still to come.

    8月15日，云岭论坛举行。…|6月8日，省委书记林晓主持召开座谈会: nobody of the second was at the first.
    """
    text = sentences[event.sentence].text
    days = [d for d in find_dates(text) if d.day is not None and d.month is not None and d.start <= event.end]
    return frozenset(n for n, s in enumerate(sentences) if n != event.sentence and _is_of_another(s.text, days))


def _is_of_another(text: str, days: Sequence[DateExpression]) -> bool:
    opening = BEFORE.match(text)
    start = opening.end() if opening else 0
    mine = next((d for d in find_dates(text) if d.start <= start), None) if text[start : start + 1].isdigit() else None
    if mine is None or DATELINE.match(text, mine.end):
        return False
    if mine.day is None:  # |今年5月，|省长林晓召开会议: what has no day is not of this one
        return mine.month is not None and text.startswith("，", mine.end)
    if not days:
        return False
    first = days[0]
    when = (mine.month or first.month or 0, mine.day)
    if mine.year is not None and mine.year != first.year:
        return all(when != (d.month, d.day) for d in days)
    if when > max((d.last_month or d.month or 0, d.last_day or d.day or 0) for d in days):
        return TO_COME.search(text) is not None
    return when < min((d.month or 0, d.day or 0) for d in days)


def on_own_day(event: Gathering, sentence: Sentence, main: Sentence) -> bool:
    """7月28日，林晓主持召开专题会。|7月29日，林晓再次召开调度会议: told with a day not before the main one's."""
    if not opens_with_date(sentence) or TO_COME.search(sentence.text):
        return False
    days = [d for d in find_dates(main.text) if d.day is not None]
    mine = next((d for d in find_dates(sentence.text) if d.day is not None), None)
    if mine is None or mine.year is not None or mine.word is not None:
        return False
    first = days[-1] if days else mine  # 近日，…: of late, so no day of the article's own comes before it
    month = mine.month or first.month or 0
    return (month, mine.day or 0) >= (first.month or month, first.day or 0) and _took_part(event, sentence)


def _took_part(event: Gathering, sentence: Sentence) -> bool:
    """Whether the sentence names who was there: |沈砚|主持召开常委会会议, 座谈会召开，|沈砚|出席."""
    parts = [c for c in sentence.clauses[event.clause :] if any(p.kind in PARTS_OF_PEOPLE for p in c.predicates)]
    named = (m.kind == "person" for c in parts if c.subject for m in c.subject.members)
    return by_people(event) or any(named)


def by_people(event: Gathering) -> bool:
    """Whether somebody named calls or leads it."""
    return event.subject is not None and any(m.kind == "person" for m in event.subject.members)


def opens_with_date(sentence: Sentence) -> bool:
    """Whether a date begins the sentence."""
    return any(s.kind == "date" and s.start <= 1 for s in sentence.reading[:1])


def told_again(event: Gathering, sentences: Sequence[Sentence]) -> DateExpression | None:
    """The day of an event that was told first without one: a caption, then the report; of late, then when.

    林晓近日在青石县考察。|12日至13日，林晓来到石桥镇调研.
    """
    hosts = {m.name for m in event.subject.members} if event.subject else set()
    called = event.how in HELD and len(event.name) >= NAME and event.name not in GENERIC
    for sentence in sentences[event.sentence + 1 :]:
        if TO_COME.search(sentence.text):
            continue
        named = sentence.text.find(event.name) if called else -1
        if named < 0 and not (opens_with_date(sentence) and _tells_again(event, hosts, sentence)):
            continue
        days = [d for d in find_dates(sentence.text) if d.day is not None]
        if days and (named < 0 or days[0].start < named):
            return days[0]
    return None


def _tells_again(event: Gathering, hosts: set[str], sentence: Sentence) -> bool:
    """Whether its name stands there, or one of the hosts goes and looks, or meets somebody again."""
    if event.how not in DOING:
        return len(event.name) >= NAMED and event.name in sentence.text
    clauses = [c for c in sentence.clauses if c.subject and any(m.name in hosts for m in c.subject.members)]
    return any(p.kind in DOING[event.how] for c in clauses for p in c.predicates)


def is_dateless(event: Gathering, sentences: Sequence[Sentence], headline: str) -> bool:
    """区里通过|举办党务工作培训|，提升能力: of no day, behind the head of an article, by no name that it told before.

    Where nobody was at it, that is no gathering of the day but what is done in general.
    """
    number, text = event.sentence, sentences[event.sentence].text
    if event.how == "at" or event.end == event.start or BACK.search(text) or find_dates(text):
        return False
    if number < 2 and any(has_day(s) for s in sentences[:1]):
        return False
    ending = event.name[-NAMED:]
    return number > 0 and ending not in headline and not any(ending in s.text for s in sentences[:number])


def only_calls(number: int, rows: Sequence[Assertion], sentences: Sequence[Sentence]) -> bool:
    """6月26日，县政府召开会议。|林晓出席会议: the next sentence says who was at what this one names."""
    following = sentences[number + 1 : number + 2]
    called = any(p.kind == "call" for clause in sentences[number].clauses for p in clause.predicates)
    past = called and TO_COME.search(sentences[number].text) is None
    goes_on = past and any(not opens_with_date(sentence) for sentence in following)
    return goes_on and all(row.sentence != number or row.member.kind != "person" for row in rows)
