"""Gatherings told in so many words, however the sentence around them was read: 街道依托党校分校|开展|党务工作者培训班.

Asked where no clause tells of one: a long body or an unknown name may have swallowed the verb. What stands between the
verb and the last word for a gathering behind it is the name, or what stands before a verb that says that it was held
(“林晓画集”品读活动，12日青石书院|举行).
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.sentences import Draft, Sentence
from kg.extract.clauses.timing import HABIT, LONG_AGO, is_planned
from kg.extract.gatherings.meetings import GENERIC, TO_COME, is_recalled
from kg.extract.gatherings.name_bounds import CITED, NO_NAME, QUOTED, past_adjectives
from kg.extract.gatherings.occasions import on_a_day
from kg.extract.gatherings.tellings import NO_CALLING, named_before
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import longest
from kg.extract.text.spans import Span
from kg.language.cues import cues, either

HEAD = 3
"""Sentences at the head of an article that say what it is about."""
NAME, LONGEST = 4, 60
"""Characters of a name, at least and at most."""
CALLING = re.compile(f"{either('plain_calling', 'plain_convening', 'plain_light')}了?")
CONVENING = frozenset(cues("plain_convening"))
CONVENED = frozenset(cues("convened_noun"))
"""|组织|防汛视频|会商调度|."""
LIGHT = cues("plain_light")
"""就工作报告|进行|分组讨论: a verb that says nothing itself, so that its noun stands right behind it."""
BREAK = re.compile("[，。；：？！]")
HELD = re.compile(either("plain_held"))
SCORE = 3.0


def plain_gathering(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Gathering | None:
    """The first gathering that a sentence at the head names behind a verb of calling, on a day; None if none does."""
    return next(_told(sentences[:HEAD], drafts), None)


def _told(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Iterator[Gathering]:
    for number, (sentence, draft) in enumerate(zip(sentences, drafts, strict=False)):
        heads = longest([s for s in draft.spans if s.kind == "meeting" and s.end - s.start > 1])
        if heads and on_a_day(sentence) and not is_recalled(sentence) and not HABIT.search(sentence.text):
            for verb in CALLING.finditer(sentence.text):
                found = _called(number, verb, heads, sentence)
                if found is not None:
                    yield found
            for verb in HELD.finditer(sentence.text, heads[0].end):
                yield from _held(number, verb, heads, sentence)


def _called(number: int, verb: re.Match[str], heads: Sequence[Span], sentence: Sentence) -> Gathering | None:
    text = sentence.text
    stop = BREAK.search(text, verb.end())
    high = stop.start() if stop else len(text)
    behind = [h for h in heads if verb.end() <= h.start and h.end <= high and not CITED.match(text, h.end)]
    head = max(behind, key=lambda h: (h.end, h.end - h.start), default=None)
    if head is None or text.startswith(("的", *NO_CALLING), verb.end()):
        return None
    if _is_no_news(text, verb, high) or (verb[0] in CONVENING and text[head.start : head.end] not in CONVENED):
        return None
    start = past_adjectives(text, verb.end(), head.start)
    if verb[0].startswith(LIGHT) and start < head.start:
        return None
    name = text[start : head.end]
    if not NAME <= len(name) <= LONGEST or name in GENERIC or NO_NAME.match(name) or _has_people(sentence, start, head):
        return None
    k = next((i for i, c in enumerate(sentence.clauses) if c.start <= verb.start() < c.end), 0)
    subject = _subject(sentence.clauses[k] if sentence.clauses else None, verb.start())
    return Gathering(number, "call", head.value, name, start, head.end, subject, k, SCORE)


def _is_no_news(text: str, verb: re.Match[str], end: int) -> bool:
    """Told of another time, or in somebody's words."""
    planned = is_planned(text, _part(text, verb.start()), end) or TO_COME.search(text, 0, end)
    return bool(planned or LONG_AGO.search(text, 0, verb.start())) or _quoted(text, verb.start())


def _held(number: int, verb: re.Match[str], heads: Sequence[Span], sentence: Sentence) -> Iterator[Gathering]:
    """The name stands before the verb, with the place, the day or a comma between them."""
    text = QUOTED.sub(lambda m: "“" * len(m[0]), sentence.text)
    before = [h for h in heads if h.end <= verb.start()]
    if not before or _is_no_news(sentence.text, verb, verb.end()):
        return
    low = max(text.rfind(mark, 0, before[-1].start) for mark in "，。；：") + 1
    places = (s for s in sentence.reading if s.kind == "org" and before[-1].end <= s.start and s.end == verb.start())
    at = next((s.start for s in places if text[s.start - 1] not in "在于"), verb.start())
    k = next((i for i, c in enumerate(sentence.clauses) if c.start <= verb.start() < c.end), 0)
    clause = Clause(low, verb.end(), None, ())
    for event in named_before(number, k, clause, Predicate(at, verb.end(), "call"), sentence, before):
        people = [s for s in sentence.reading if s.kind == "person" and event.start <= s.start < event.end]
        if all(text[s.start] == "“" for s in people) and NAME <= len(event.name) <= LONGEST:
            yield event._replace(score=SCORE)


def _subject(clause: Clause | None, end: int) -> NounList | None:
    return clause.subject if clause and clause.subject and clause.subject.end <= end else None


def _part(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) for mark in "，。；") + 1


def _quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)


def _has_people(sentence: Sentence, start: int, head: Span) -> bool:
    return any(s.kind == "person" and s.start < head.end and start < s.end for s in sentence.reading)
