"""Gatherings told in so many words, however the sentence around them was read: 街道依托党校分校|开展|党务工作者培训班.

Asked where no clause tells of one: a long body or an unknown name may have swallowed the verb. What stands between the
verb and the last word for a gathering behind it is the name, or what stands before a verb that opens or ends one.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses import Clause
from kg.extract.gathering import Gathering
from kg.extract.meetings import GENERIC, TO_COME, is_recalled
from kg.extract.name_bounds import past_adjectives
from kg.extract.noun_lists import NounList
from kg.extract.occasions import on_a_day
from kg.extract.sentences import Draft, Sentence
from kg.extract.spans import Span
from kg.extract.tellings import CITED, NO_NAME
from kg.extract.timing import HABIT, LONG_AGO, PLANNED
from kg.language.cues import cues, either

HEAD = 3
"""Sentences at the head of an article that say what it is about."""
NAME, LONGEST = 4, 60
"""Characters of a name, at least and at most."""
CALLING = re.compile(f"{either('plain_calling', 'plain_light')}了?")
LIGHT = cues("plain_light")
"""就工作报告|进行|分组讨论: a verb that says nothing itself, so that its noun stands right behind it."""
BREAK = re.compile("[，。；：？！]")
SCORE = 3.0


def plain_gathering(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Gathering | None:
    """The first gathering that a sentence at the head names behind a verb of calling, on a day; None if none does."""
    return next(_told(sentences[:HEAD], drafts), None)


def _told(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Iterator[Gathering]:
    for number, (sentence, draft) in enumerate(zip(sentences, drafts, strict=False)):
        heads = [s for s in draft.spans if s.kind == "meeting" and s.end - s.start > 1]
        if heads and on_a_day(sentence) and not is_recalled(sentence) and not HABIT.search(sentence.text):
            for verb in CALLING.finditer(sentence.text):
                found = _called(number, verb, heads, sentence)
                if found is not None:
                    yield found


def _called(number: int, verb: re.Match[str], heads: Sequence[Span], sentence: Sentence) -> Gathering | None:
    text = sentence.text
    stop = BREAK.search(text, verb.end())
    low, high = _part(text, verb.start()), stop.start() if stop else len(text)
    behind = [h for h in heads if verb.end() <= h.start and h.end <= high and not CITED.match(text, h.end)]
    head = max(behind, key=lambda h: (h.end, h.end - h.start), default=None)
    if head is None or text.startswith("的", verb.end()):
        return None
    if (
        LONG_AGO.search(text, 0, verb.start())
        or PLANNED.search(text, low, high)
        or TO_COME.search(text, 0, high)
        or _quoted(text, verb.start())
    ):
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


def _subject(clause: Clause | None, end: int) -> NounList | None:
    return clause.subject if clause and clause.subject and clause.subject.end <= end else None


def _part(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) for mark in "，。；") + 1


def _quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)


def _has_people(sentence: Sentence, start: int, head: Span) -> bool:
    return any(s.kind == "person" and s.start < head.end and start < s.end for s in sentence.reading)
