"""Gatherings without a noun of their own: what an official gives (讲授专题党课), what two sides sign."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.sentences import Sentence
from kg.extract.gatherings.tours import short_name
from kg.extract.presence.gathering import Gathering
from kg.extract.text.spans import Span
from kg.language.cues import cues, either
from kg.language.dates import find_dates

LECTURES = frozenset(cues("lecture"))
BETWEEN = "(?:[^，。；“”]|“[^”]*”){0,24}?"
"""What stands between, a quoted theme with its commas among it: 围绕“强化学习，促进发展”讲授党课."""
GIVING = re.compile(rf"{BETWEEN}{either('lecturing')}了?{BETWEEN}$")
GIFT = re.compile(rf"(?:来[^，。]{{0,8}}?)?{either('giving')}了?")
RECEIVED = re.compile(rf"({either('delegation')}){either('received')}")
"""代表团|受到|林晓会见: the guest is told first."""
EVE = re.compile(either("eve"))
"""在“八一”建军节|来临之际|: a day as well, though without a number."""
SIDE = re.compile(either("side"))
SIGNING = re.compile(
    rf"{either('signing')}了?(?![^，。；]{{0,40}}{either('private_agreement')})[^，。；]{{0,40}}?{either('agreement')}"
)


def has_day(sentence: Sentence) -> bool:
    """Whether the sentence says on which day, or that it was of late: what it tells happened once."""
    return any(d.day is not None or d.word is not None for d in find_dates(sentence.text))


def on_a_day(sentence: Sentence) -> bool:
    """The same, or of which feast it was the eve: enough where nothing else is told."""
    return has_day(sentence) or EVE.search(sentence.text) is not None


def invited(n: int, k: int, verb: Predicate, sentence: Sentence, heads: Sequence[Span]) -> Iterator[Gathering]:
    """邀请林晓作专题辅导: what the guest gives is the gathering."""
    for guests in verb.objects[:1]:
        gift = GIFT.match(sentence.text, guests.end)
        later = [h for h in heads if gift and h.start >= gift.end()]
        if gift and later and any(m.kind == "person" for m in guests.members):
            head = later[-1]
            name = sentence.text[gift.end() : head.end]
            yield Gathering(n, "invited", head.value, name, gift.end(), head.end, guests, k, 0.0)


def given(n: int, k: int, clause: Clause, sentence: Sentence, heads: Sequence[Span]) -> Iterator[Gathering]:
    """林晓为党员干部讲授专题党课: the speaker is its subject."""
    subject, text = clause.subject, sentence.text
    lectures = [head for head in heads if text[head.start : head.end] in LECTURES]
    if not lectures or subject is None or not any(m.kind == "person" for m in subject.members) or not has_day(sentence):
        return
    for head in sorted(lectures, key=lambda h: -h.end):
        if GIVING.match(text, subject.end, head.start):
            name = short_name(sentence, clause, subject, head.end)
            yield Gathering(n, "invited", head.value, name, subject.start, head.end, subject, k, 0.0)


def signed(n: int, k: int, clause: Clause, sentence: Sentence) -> Iterator[Gathering]:
    """林晓一行赴石桥镇签订合作协议; what is signed at a gathering (会上，…) is a part of that."""
    subject = clause.subject
    if subject is None:
        return
    found = SIGNING.search(sentence.text, subject.end, clause.end)
    if found and _two_sides(subject, sentence.text[subject.end : found.start()]) and has_day(sentence):
        name = short_name(sentence, clause, subject, found.end())
        yield Gathering(n, "signed", "talk", name, subject.start, found.end(), subject, k, 0.0)


def _two_sides(subject: NounList, between: str) -> bool:
    """Somebody who goes to sign, or two bodies that do (青石公司与临河区人民政府, 石桥镇|与七家企业|)."""
    bodies = [m for m in subject.members if m.kind == "org" and not m.group]
    many = len(bodies) + (SIDE.search(between) is not None) > 1
    return many or any(m.kind == "person" for m in subject.members)


def received(n: int, k: int, clause: Clause, sentence: Sentence) -> Iterator[Gathering]:
    """7月27日，考察团|获|市长林晓|接见: told by those who were received."""
    verbs = [v for v in clause.predicates if v.kind == "meet"]
    passive = RECEIVED.search(sentence.text, clause.start, clause.end) if verbs else None
    if passive is None or not has_day(sentence):
        return
    for verb in verbs:
        host = next((h for h in clause.lists if h.end == verb.start and h.members[-1].kind == "person"), None)
        if host is not None and host.start >= passive.end():
            name = host.members[-1].name + sentence.text[verb.start : verb.end] + passive[1]
            yield Gathering(n, "talk", "talk", name, passive.start(), verb.end, host, k, 0.0)
