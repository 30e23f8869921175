"""Two sides meet: 林晓与沈砚座谈, 林晓会见沈砚一行."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.sentences import Sentence
from kg.extract.gatherings.tours import TOURING, short_name
from kg.extract.presence.gathering import Gathering
from kg.language.cues import either

PARTY = re.compile(either("party"))
RECEIVED = re.compile(f"[^，。；]{{0,10}}?{either('audience')}了?[^，。；]{{0,12}}?{either('touring_party')}")
DELEGATION = re.compile(rf"{either('delegation')}{either('party')}?")
SERIAL = re.compile(either("serial"))
ONE_TALK = re.compile(rf"[^，。]{{0,4}}{either('meeting_him')}[^，。]{{1,24}}时，")
"""会见沈砚时，林晓表示: said at that talk, not at each."""
SIDE = re.compile(either("side"))


def talk_of(n: int, k: int, clause: Clause, verb: Predicate, sentence: Sentence) -> Iterator[Gathering]:
    """The talk that ``verb`` tells of, if the clause names two sides and somebody of them."""
    subject = clause.subject
    sides = [m for lst in (subject, *verb.objects) if lst for m in lst.members]
    guests = DELEGATION.search(sentence.text, verb.end, clause.end)
    if subject is None or len(sides) + bool(guests) < 2 or not any(m.kind == "person" for m in sides):
        return
    end = max([verb.end, *(o.end for o in verb.objects)])
    party = PARTY.match(sentence.text, end) or (guests if len(sides) < 2 else None)
    end = party.end() if party else end
    name = short_name(sentence, clause, subject, end)
    word = sentence.text[verb.start : verb.end]
    name = name.replace(f"{word}了", word, 1)
    yield Gathering(n, "talk", "talk", name, subject.start, end, subject, k, 0.0)


def ends_tour(k: int, sentence: Sentence) -> bool:
    """林晓到驻军部队走访慰问，|与司令员沈砚座谈: what its party did last is no gathering of those whom it met."""
    clause = sentence.clauses[k]
    if not k or not SIDE.match(sentence.text, clause.start):
        return False
    before = sentence.clauses[k - 1]
    toured = any(p.kind in TOURING for p in before.predicates)
    return toured and before.subject is not None and any(m.kind == "person" for m in before.subject.members)


def with_hosts(k: int, verb: Predicate, sentence: Sentence) -> Clause:
    """林晓访问青石县，分别会见沈砚、顾明远: who meets one after the other may stand in the clause before."""
    clause = sentence.clauses[k]
    if clause.subject or not k or not SERIAL.search(sentence.text, clause.start, verb.start):
        return clause
    return clause._replace(subject=sentence.clauses[k - 1].subject)


def with_party(talk: Gathering, tour: Gathering, text: str) -> Gathering:
    """区委书记林晓|会见考察团一行: who leads those who came, as the article tells before, is a side, though unnamed."""
    if talk.how != "talk" or tour.how != "tour" or talk.subject is None or tour.subject is None:
        return talk
    leader = tour.subject.members[0]
    if leader.kind != "person" or leader in talk.subject.members or not RECEIVED.match(text, talk.subject.end):
        return talk
    return talk._replace(subject=talk.subject._replace(members=(*talk.subject.members, leader)))


def told_together(sentences: Sequence[Sentence]) -> bool:
    """林晓分别会见沈砚、顾明远。林晓|表示: whether no sentence tells of one of the talks alone."""
    return not any(ONE_TALK.match(sentence.text) for sentence in sentences)
