"""The gathering that an article reports: found in its first sentences, named, dated, told from planned and cited ones.

Seven ways of telling are known (``how``):
    ``call``     区里召开防汛工作会议            the verb, then the name
    ``held``     防汛工作会议在临州召开            the name, then the verb
    ``talk``     林晓与沈砚座谈 / 会见沈砚一行      two sides meet
    ``tour``     林晓带队检查防汛工作              officials go and look, or travel
    ``invited``  区委邀请林晓作专题辅导            what a guest gives
    ``attended`` 林晓出席防汛工作会议              the name only as an object
    ``implied``  揭牌仪式由林晓主持                told only by who took part
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.clauses import Clause, NounList, Predicate
from kg.extract.sentences import Draft, Sentence
from kg.extract.spans import SAYING, Span
from kg.extract.studied import is_cited
from kg.language.cues import cues, either

CALLING = re.compile(either("calling"))
TALKING = re.compile(rf"{either('light')}了?{either('light_adverb')}*$")
"""林晓与沈砚进行工作会谈: the noun says what the verb does not."""
HOLDING = re.compile(
    rf"^”?，?(?:[在于经][^，。]{{1,24}}?，)?(?:{either('held_adverb')}|(?:\d+月)?\d+日|[在于][^，。]{{1,24}}?)*$"
)
CITED = re.compile(rf"”?{either('citing')}")
PLANNED = re.compile(either("planned"))
ORGANIZED = re.compile(rf"[^，。；]{{2,24}}?{either('organizing')}的")
"""青石街道妇联主办的|启动仪式举行: who organizes it is no part of the name."""
PROCEDURE = cues("procedure")
"""经市委常委会会议研究: a body decided, the article does not report its meeting."""
GENERIC = frozenset(cues("generic"))
NAMELESS = frozenset(cues("nameless"))
PARTY = re.compile(either("party"))
DELEGATION = re.compile(rf"{either('delegation')}{either('party')}?")
SERIAL = re.compile(either("serial"))
AND_SO_ON = re.compile(rf"{either('and_so_on')}$")
GIVING = re.compile(rf"(?:来[^，。]{{0,8}}?)?{either('giving')}了?")
DEMONSTRATIVE = cues("demonstrative")
SCORES = {"call": 10.0, "held": 10.0, "talk": 8.0, "tour": 7.0, "invited": 7.0, "attended": 5.0}
IMPLIED = 4.0
"""Score of an event that only those who took part in it show."""
TAKING_PART = frozenset({"attend", "host", "observe"})
LATER = 1.5
"""What each sentence before it costs an event."""
FIRST_SENTENCES = 8
"""A report says what it is about in its first sentences."""


class Gathering(NamedTuple):
    """A candidate event. Offsets count from the start of its sentence."""

    sentence: int
    how: str
    kind: str
    name: str
    start: int
    end: int
    subject: NounList | None
    clause: int
    score: float
    only: frozenset[str] = frozenset()
    """Its two sides, where its sentence tells of several talks (先后会见沈砚、顾明远)."""
    item: bool = False
    """It opens an item of its own: all up to the next item tells of it."""


def find_gatherings(sentences: Sequence[Sentence], drafts: Sequence[Draft], headline: str) -> list[Gathering]:
    """Candidates of the first sentences, best first; planned, studied and cited gatherings are not among them."""
    found = []
    for number, draft in enumerate(drafts[:FIRST_SENTENCES]):
        for event in gatherings_of(number, sentences, draft):
            score = _score(event, sentences[number], headline) - LATER * number
            found.append(event._replace(score=score))
    return sorted((e for e in found if e.score > 0), key=lambda e: (-e.score, e.sentence, e.start))


def gatherings_of(number: int, sentences: Sequence[Sentence], draft: Draft) -> Iterator[Gathering]:
    """Candidates that sentence ``number`` tells of, scored without regard to where in the article it stands."""
    sentence = sentences[number]
    for k, clause in enumerate(sentence.clauses):
        if PLANNED.search(sentence.text[clause.start : clause.end]):
            continue
        for event in _in_clause(number, k, clause, sentences, draft):
            if event.how not in {"talk", "tour"} or not event.subject or not is_cited(event.subject.members[0]):
                yield event._replace(score=_score(event, sentence, ""), name=_whole(event, sentence.text))


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
        for k, clause in enumerate(sentence.clauses):
            found += [g for head in draft.spans if (g := _implied(number, k, clause, sentence, head)) is not None]
    return max(found, key=lambda g: (g.name not in GENERIC, -g.sentence, g.end - g.start), default=None)


def _implied(number: int, k: int, clause: Clause, sentence: Sentence, head: Span) -> Gathering | None:
    text = sentence.text
    if head.kind != "meeting" or not clause.start <= head.start < clause.end or CITED.match(text, head.end):
        return None
    verbs = [v for v in clause.predicates if v.kind in TAKING_PART and _is_about(v, head, clause, text)]
    if not verbs or PLANNED.search(text, clause.start, clause.end):
        return None
    return Gathering(number, "implied", head.value, text[head.start : head.end], head.start, head.end, None, k, IMPLIED)


def _is_about(verb: Predicate, head: Span, clause: Clause, text: str) -> bool:
    """参加|揭牌仪式, with people before it; 仪式|由林晓主持."""
    if verb.end <= head.start or verb.start < head.start < head.end == verb.end:
        subject = clause.subject
        return head.start - verb.end <= 1 and subject is not None and any(m.kind == "person" for m in subject.members)
    return head.start == clause.start and text.startswith("由", head.end) and head.end < verb.start


def _score(event: Gathering, sentence: Sentence, headline: str) -> float:
    score = SCORES[event.how] - 0.3 * event.clause
    score += 2.0 * any(s.kind == "date" for s in sentence.reading)
    score -= 5.0 * (event.name in GENERIC or event.name.startswith(DEMONSTRATIVE))
    if headline:
        pairs = {event.name[i : i + 2] for i in range(len(event.name) - 1)}
        score += 4.0 * sum(p in headline for p in pairs) / max(1, len(pairs))
    return score


def _in_clause(number: int, k: int, clause: Clause, sentences: Sequence[Sentence], draft: Draft) -> Iterator[Gathering]:
    sentence = sentences[number]
    inside = [h for h in draft.spans if h.kind == "meeting" and clause.start <= h.start and h.end <= clause.end]
    for verb in clause.predicates:
        if CALLING.fullmatch(sentence.text[verb.start : verb.end]):
            yield from _called(number, k, clause, verb, sentence, inside)
        if verb.kind == "call" or (verb.kind in {"hear", "study"} and verb is clause.predicates[0]):
            held = list(_held(number, k, clause, verb, sentence, draft.spans))
            yield from held or _held(number, k, _from(k, verb, sentence), verb, sentence, draft.spans)
        if verb.kind == "invite":
            yield from _invited(number, k, verb, sentence, inside)
        if verb.kind == "attend":
            yield from _attended(number, k, clause, verb, sentence, inside)
        if verb.kind == "meet":
            yield from _talk(number, k, _with_hosts(k, verb, sentence), verb, sentence)
    for head in inside:
        if head.value == "talk" and clause.subject and TALKING.search(sentence.text[clause.start : head.start]):
            yield from _talk(number, k, clause, Predicate(head.start, head.end, "meet"), sentence)
    yield from _tour(number, k, clause, sentence, draft.spans, sentences)


def _invited(n: int, k: int, verb: Predicate, sentence: Sentence, heads: Sequence[Span]) -> Iterator[Gathering]:
    """邀请林晓作专题辅导: what the guest gives is the gathering."""
    for guests in verb.objects[:1]:
        given = GIVING.match(sentence.text, guests.end)
        later = [h for h in heads if given and h.start >= given.end() and not CITED.match(sentence.text, h.end)]
        if given and later and any(m.kind == "person" for m in guests.members):
            head = later[-1]
            name = sentence.text[given.end() : head.end]
            yield Gathering(n, "invited", head.value, name, given.end(), head.end, guests, k, 0.0)


def _last_head(heads: Sequence[Span], text: str) -> Span | None:
    """The head that ends the name: the last one that nothing cites; of those that end there, the longest."""
    usable = [h for h in heads if not CITED.match(text[h.end :])]
    return max(usable, key=lambda h: (h.end, h.end - h.start), default=None)


def _called(
    n: int, k: int, clause: Clause, verb: Predicate, sentence: Sentence, heads: Sequence[Span]
) -> Iterator[Gathering]:
    text = sentence.text
    after = [h for h in heads if h.start >= verb.end]
    if text.startswith("的", verb.end):
        after = [h for h in after if text.startswith("上", h.end)]
        head = max(after, key=lambda h: (h.end, h.end - h.start), default=None)
    else:
        head = _last_head(after, text[: clause.end])
    if head is None:
        return
    start = verb.end + (text[verb.end] in "了的过")
    name = text[start : head.end]
    subject = clause.subject
    if name in NAMELESS and subject and subject.members[-1].kind == "org":
        name, start = text[subject.members[-1].name_start : subject.members[-1].name_end] + name, head.start
    yield Gathering(n, "call", _kind(head, heads, start, text), name, start, head.end, subject, k, 0.0)


def _kind(head: Span, heads: Sequence[Span], start: int, text: str) -> str:
    """What a double name is: a conference if one part of it is one, else what it says first (开工仪式暨签约仪式)."""
    both = [h for h in heads if start <= h.start and text.startswith("暨", h.end)]
    if not both or "conference" in {head.value, *(h.value for h in both)}:
        return "conference" if both else head.value
    return max(both, key=lambda h: h.end - h.start).value


def _from(k: int, verb: Predicate, sentence: Sentence) -> Clause:
    """The clause that names what was held: its own, or the one before (大会在完成各项议程后，今天闭幕)."""
    clauses = sentence.clauses
    subject = clauses[k].subject
    nobody = subject is None or not any(m.kind == "person" for m in subject.members)
    alone = k > 0 and verb is clauses[k].predicates[0] and nobody and not clauses[k - 1].predicates
    return clauses[k - 1] if alone and not clauses[k].by_meeting else clauses[k]


def _held(
    n: int, k: int, clause: Clause, verb: Predicate, sentence: Sentence, heads: Sequence[Span]
) -> Iterator[Gathering]:
    text = sentence.text
    heads = [h for h in heads if h.kind == "meeting" and clause.start <= h.start and h.end <= verb.start]
    before = [h for h in heads if HOLDING.match(text[h.end : verb.start])]
    if not before:
        return
    head = max(before, key=lambda h: (h.end, h.end - h.start))
    start = _name_start(clause, sentence, head)
    organizers = None
    if organized := ORGANIZED.match(text, start, head.start):
        inside = [n for n in clause.lists if start <= n.start and n.end <= organized.end()]
        organizers = inside[-1] if inside else None
        start = organized.end()
    name = text[start : head.end]
    if len(name) >= 3 and not name.startswith(PROCEDURE):
        yield Gathering(n, "held", _kind(head, heads, start, text), name, start, head.end, organizers, k, 0.0)


def _name_start(clause: Clause, sentence: Sentence, head: Span) -> int:
    """A name before its verb starts after the date, or with its clause."""
    dates = [s.end for s in sentence.reading if s.kind == "date" and clause.start <= s.start and s.end <= head.start]
    plain = [d for d in dates if sentence.text[d : d + 1] not in {"第", "度"}]
    start = max(
        [clause.start, *(d for d in plain if sentence.text[clause.start : d].strip() and d - clause.start <= 14)]
    )
    while start < head.start and sentence.text[start] in "，、 在，由":
        start += 1
    return start


def _attended(
    n: int, k: int, clause: Clause, verb: Predicate, sentence: Sentence, heads: Sequence[Span]
) -> Iterator[Gathering]:
    text = sentence.text
    usable = [
        h for h in heads if h.start >= verb.end and (text.startswith("时", h.end) or not CITED.match(text, h.end))
    ]
    head = max(usable, key=lambda h: (h.end, h.end - h.start), default=None)
    start = verb.end + (text[verb.end : verb.end + 1] in {"了", "过"})
    if head and head.end - start >= 5:
        yield Gathering(n, "attended", head.value, text[start : head.end], start, head.end, None, k, 0.0)


def _talk(n: int, k: int, clause: Clause, verb: Predicate, sentence: Sentence) -> Iterator[Gathering]:
    subject = clause.subject
    sides = [m for lst in (subject, *verb.objects) if lst for m in lst.members]
    guests = DELEGATION.search(sentence.text, verb.end, clause.end)
    if subject is None or len(sides) + bool(guests) < 2 or not any(m.kind == "person" for m in sides):
        return
    end = max([verb.end, *(o.end for o in verb.objects)])
    party = PARTY.match(sentence.text, end) or (guests if len(sides) < 2 else None)
    end = party.end() if party else end
    name = _short_name(sentence, clause, subject, end)
    word = sentence.text[verb.start : verb.end]
    name = name.replace(f"{word}了", word, 1)
    yield Gathering(n, "talk", "talk", name, subject.start, end, subject, k, 0.0)


def _with_hosts(k: int, verb: Predicate, sentence: Sentence) -> Clause:
    """林晓访问青石县，分别会见沈砚、顾明远: who meets one after the other may stand in the clause before."""
    clause = sentence.clauses[k]
    if clause.subject or not k or not SERIAL.search(sentence.text, clause.start, verb.start):
        return clause
    return clause._replace(subject=sentence.clauses[k - 1].subject)


def _short_name(sentence: Sentence, clause: Clause, subject: NounList, end: int) -> str:
    """The clause's wording from its subject on, the titles of people left out: 林晓、沈砚会见顾明远一行."""
    members = {m.start: m for n in (subject, *clause.lists) for m in n.members if m.kind == "person"}
    name, at = "", subject.start
    for start, member in sorted(members.items()):
        if at <= start < end:
            name += sentence.text[at:start].replace("，", "、" if start < subject.end else "，") + member.name
            at = member.end
    return name + sentence.text[at:end]


CARRYING_OUT = frozenset(cues("carrying_out"))
"""林晓开展防汛工作调研: the verb carries no name of a gathering."""
UNDER = "下"
"""在沈砚陪同下: what stands between says nothing of the subject."""
REACH = 4
"""Clauses in which a tour says what it is for: 在沈砚陪同下，到石桥镇，慰问…"""
TOURING = frozenset({"inspect", "visit", "hear"})
MOVING = frozenset({"lead", "go", "inspect", "visit"})


def _near_verbs(sentence: Sentence, k: int, spans: Sequence[Span]) -> Iterator[Span]:
    """Verbs of looking and learning in the clause and those that go on with its subject, before anything is said.

    They count inside quoted names of undertakings too: 开展“送法进军营”慰问活动.
    """
    for clause in sentence.clauses[k : k + REACH]:
        if clause is not sentence.clauses[k] and clause.subject is not None and clause.subject.start == clause.start:
            return
        said = min((v.start for v in clause.predicates if v.kind in SAYING), default=clause.end)
        yield from (s for s in spans if s.kind in TOURING and clause.start <= s.start < said)
        if said < clause.end:
            return


def _heard_in_a_room(verb: Span, sentences: Sequence[Sentence]) -> bool:
    """Who goes only to hear reports sits in a meeting, if the article then says 会上."""
    begin, word = cues("in_a_room")
    return verb.kind == "hear" and any(s.text.startswith(begin) or word in s.text for s in sentences)


def _tour(
    n: int, k: int, clause: Clause, sentence: Sentence, spans: Sequence[Span], sentences: Sequence[Sentence]
) -> Iterator[Gathering]:
    """Somebody named (or a delegation) goes, and looks or learns, in this clause or the next two."""
    subject = clause.subject
    if subject is None or not any(m.kind == "person" for m in subject.members):
        return
    moves = [p for p in clause.predicates if p.kind in MOVING]
    own = [p for p in clause.predicates if not (p.objects and sentence.text.startswith(UNDER, p.end))]
    first = own[0] if own else None
    if not moves or first is None or first.kind in {"meet", "study", "accompany", *SAYING}:
        return
    if first.kind == "call" and sentence.text[first.start : first.end] not in CARRYING_OUT:
        return
    near = list(_near_verbs(sentence, k, spans))
    if not near or sentence.text.startswith("时", near[0].end):
        return
    verb = min(near, key=lambda v: (v.start, -v.end))
    kind = "visit" if verb.kind == "visit" else "conference" if _heard_in_a_room(verb, sentences) else "inspection"
    end = max(clause.end, near[0].end)
    name = AND_SO_ON.sub("", _short_name(sentence, clause, subject, end).strip("，。；"))
    yield Gathering(n, "tour", kind, name, subject.start, end, subject, k, 0.0)
