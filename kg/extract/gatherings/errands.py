"""People who go somewhere for what no verb of looking tells: to thank, to direct, to lend a hand.

前往学校，|向老师表示感谢|; 冒雨来到码头，|指挥抢险|. Asked in the last resort, like what bodies do
(``outings.py``): who goes is an official, or led by one, and it is news of a day. What is handed over in thanks
(将锦旗|送到|局长沈砚手中) needs no going.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.timing import FOR_YEARS, HABIT, is_planned
from kg.extract.gatherings.meetings import OFTEN, TO_COME, is_recalled
from kg.extract.gatherings.occasions import has_day
from kg.extract.gatherings.tours import CRIME, short_name
from kg.extract.posts.studied import is_studied
from kg.extract.presence.gathering import Gathering
from kg.extract.text.spans import SAYING
from kg.language.cues import either

HEAD = 3
"""Sentences at the head of an article that say what it is about."""
KINDS = {"thanks": "visit", "duty": "inspection", "exchange": "visit", "deed": "activity"}
ERRAND = re.compile("|".join(f"(?P<{kind}>{either(f'errand_{kind}')})" for kind in KINDS))
"""来到烈士陵园|祭扫|, 冒雨来到码头，|指挥抢险|: what they went for, and what that makes of it."""
HANDED = re.compile(
    f"[将把](?:[^，。；“”]|“[^”]*”){{0,40}}?{either('handed')}[^，。；]{{0,10}}?{either('handing_over')}"
    f"|{either('offering')}了?(?:[^，。；“”]|“[^”]*”){{0,24}}?{either('handed')}"
)
"""|将一面锦旗送到|局长沈砚手中, 向局长沈砚|赠送锦旗|."""
SAME_DAY = re.compile(either("same_day"))
NO_ERRAND = re.compile(either("no_errand"))
"""嫌疑人|来到店里|: news of another sort."""
PAUSE = re.compile("[，。；]")
LEAD = 2
"""Clauses that may tell who goes before the one in which they go: 在沈砚带领下，|带上锦旗前往医院."""
SCORE = 1.0


def errand(sentences: Sequence[Sentence]) -> Gathering | None:
    """The first errand of officials in the first sentences; None if there is none."""
    return next(_errands(sentences[:HEAD]), None)


def _errands(sentences: Sequence[Sentence]) -> Iterator[Gathering]:
    for number, sentence in enumerate(sentences):
        text = sentence.text
        what = ERRAND.search(text) or HANDED.search(text)
        if what is None or not (has_day(sentence) or SAME_DAY.search(text)) or _is_no_news(sentence):
            continue
        for k, clause in enumerate(sentence.clauses):
            if not is_planned(text, clause.start, clause.end) and not OFTEN.search(text, clause.start, clause.end):
                yield from _of_clause(number, k, clause, sentence)


def _is_no_news(sentence: Sentence) -> bool:
    text = sentence.text
    asked = (NO_ERRAND, TO_COME, HABIT, FOR_YEARS, CRIME)
    return is_recalled(sentence) or any(words.search(text) for words in asked)


def _of_clause(n: int, k: int, clause: Clause, sentence: Sentence) -> Iterator[Gathering]:
    """Who goes in the clause, and what for, or hands something over in it."""
    text = sentence.text
    going = next((p for p in clause.predicates if p.kind == "go" and not text.startswith("的", p.end)), None)
    handed = HANDED.search(text, clause.start, clause.end)
    low = going.end if going else handed.start() if handed else 0
    people = _officials(k, low, sentence) if low else None
    if people is None or _said_before(low, sentence):
        return
    found = ERRAND.search(text, low) if going else None
    if found is None and handed is None:
        return
    end = next((m.start() for m in PAUSE.finditer(text, found.end() if found else clause.end)), len(text))
    kind = KINDS[found.lastgroup or "deed"] if found else "activity"
    acting = any(c.subject is people for c in sentence.clauses[max(0, k - LEAD) : k + 1])
    subject = people if acting or not going else None
    start = people.start if subject else _name_start(k, sentence)
    name = short_name(sentence, clause, people, end) if subject else text[start:end]
    yield Gathering(n, "tour", kind, name.strip("，。；"), start, end, subject, k, SCORE)


def _officials(k: int, end: int, sentence: Sentence) -> NounList | None:
    """The first list before ``end`` in the clause or those before it that has somebody in office."""
    clauses = sentence.clauses[max(0, k - LEAD) : k + 1]
    lists = (nouns for clause in clauses for nouns in clause.lists if nouns.start < end)
    return next((n for n in lists if any(m.kind == "person" and m.held and not is_studied(m) for m in n.members)), None)


def _said_before(end: int, sentence: Sentence) -> bool:
    """林晓|介绍|，队员来到石桥镇: told in somebody's words."""
    verbs: Iterator[Predicate] = (p for clause in sentence.clauses for p in clause.predicates)
    return any(p.kind in SAYING and p.end <= end for p in verbs)


def _name_start(k: int, sentence: Sentence) -> int:
    """Behind the day, in the first of the clauses that tell who goes."""
    low = sentence.clauses[max(0, k - LEAD)].start
    ends = [s.end for s in sentence.reading if s.kind == "date" and low <= s.start < sentence.clauses[k].end]
    start = max(ends, default=low)
    return start + (sentence.text[start : start + 1] in {"，", "、"})
