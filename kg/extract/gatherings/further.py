"""Further gatherings of an article: 会后，林晓会见沈砚, 在参加小组讨论时说, each with its own people.

An inspection that goes to several sites is one gathering, and so is the talk at its end that has no name of its own. A
further one is told with a mark of its own time (随后, 期间, another day), by people who act, under another name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from kg.extract.clauses.assertion import Assertion
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.sentences import Draft, Sentence
from kg.extract.clauses.subjects import ATTENDING
from kg.extract.gatherings.days import background, by_people, on_own_day, only_calls, opens_with_date
from kg.extract.gatherings.meetings import GENERIC, gatherings_of
from kg.extract.gatherings.sides import SERIAL, told_together, with_party
from kg.extract.presence.gathering import Gathering
from kg.extract.text.spans import SAYING
from kg.language.cues import cues, either

ANOTHER = re.compile(
    rf"{either('by_the_way')}?(?:{either('another')}|在[^，。]{{1,8}}期间|(?:\d+月)?\d+日(?:{either('own_time')})?{either('too')})"
)
"""|据悉，当天|…, |21日上午还|召开…."""
ALL_OF_THEM = re.compile(either("all_of_them"))
INFORMAL = re.compile(either("informal"))
OWN_TIME = re.compile(either("own_time"))
TOO = re.compile(rf"(?:一行)?(?:{either('held_adverb', 'another')}|\d+日|在[^，。]{{1,8}}?)?{either('too')}")
"""沈砚|当天还|会见了顾明远."""
SAID_TOO = re.compile(either("too"))
MEETING_HIM = re.compile(either("meeting_him"))
AT_TALK = cues("at_talk")
"""Who takes part in a talk by name (参加会见) was at the talk, wherever the sentence stands."""
OPENING = 12
"""Characters within which a sentence says which of several talks it tells of."""
BESIDES = re.compile(f"并?{either('side')}[^，。]{{1,24}}{either('meeting_him')}")
NAMED = 8
"""Characters from which a meeting at the end of a tour is one of its own (庆祝“八一”建军节座谈会)."""
NAMED_BY_VERB = frozenset({"call", "held"})
NOBODY = -1
"""Owner of what tells of no gathering of the article."""
PARTS = cues("part")
"""随后举行了签约|仪式: a part of the gathering."""
LIKE = 0.5
"""Share of a name's pairs of characters from which it names the same gathering again."""
MOST = 6
"""More than so many gatherings no article reports: what looks so is a chronicle."""


def all_gatherings(
    sentences: Sequence[Sentence], drafts: Sequence[Draft], main: Gathering, openings: Set[int] = frozenset()
) -> list[Gathering]:
    """``main`` and what else the article reports, in the order of the text.

    Args:
        sentences: the article as read.
        drafts: the same sentences with all candidates.
        main: what it is about.
        openings: numbers of the sentences that open a paragraph.
    """
    number = main.sentence
    here = gatherings_of(number, sentences, drafts[number])
    serial = next((s for g in here if g.how == "talk" and (s := _serial_talks(g, sentences[number]))), [])
    first = next((g for g in here if g.how == "tour"), None) if main.how == "talk" or main.name in GENERIC else main
    told = [*([first] if first else []), *serial] if serial else [main]
    items = openings if number in openings and opens_with_date(sentences[number]) else frozenset()
    for later in range(number + 1, len(sentences)):
        if later in items and (item := _item(later, sentences, drafts[later], told)) is not None:
            told.append(item)
            continue
        found = [
            g
            for g in gatherings_of(later, sentences, drafts[later])
            if _is_further(g, sentences[later], told, sentences[number])
        ]
        if found:
            best = with_party(max(found, key=lambda g: g.score), main, sentences[later].text)
            alone = best.how in NAMED_BY_VERB and _on_own_day(best, sentences[later], told, sentences[number])
            told.append(best._replace(name=SAID_TOO.sub("", best.name, count=1), item=alone))
    return told if sum(not g.item for g in told) <= MOST else [main]


def _item(number: int, sentences: Sequence[Sentence], draft: Draft, told: Sequence[Gathering]) -> Gathering | None:
    """The gathering of a paragraph that opens with its own date: 3月16日，沈砚到白石镇检查…."""
    sentence = sentences[number]
    if not opens_with_date(sentence):
        return None
    here = [g for g in gatherings_of(number, sentences, draft) if g.how != "attended" and g.score > 0]
    best = max(here, key=lambda g: g.score, default=None)
    if best is None or any(best.name == g.name for g in told):
        return None
    same_day = _day(sentence) == _day(sentences[told[-1].sentence])
    return None if same_day and _hosts(best) & _hosts(told[-1]) else best._replace(item=True)


def _on_own_day(event: Gathering, sentence: Sentence, told: Sequence[Gathering], main: Sentence) -> bool:
    return on_own_day(event, sentence, main) and not any(_shares_name(event, other) for other in told)


def _shares_name(event: Gathering, other: Gathering) -> bool:
    """Whether most of one name stands in the other, wherever: the same gathering told again."""
    return max(_share(event.name, other.name), _share(other.name, event.name)) > LIKE


def _share(name: str, other: str) -> float:
    """Share of the pairs of characters of ``name`` that stand in ``other``."""
    pairs = {name[i : i + 2] for i in range(len(name) - 1)}
    return sum(p in other for p in pairs) / max(1, len(pairs))


def _day(sentence: Sentence) -> str:
    span = sentence.reading[0]
    return sentence.text[span.start : span.end] if span.kind == "date" else ""


def _hosts(event: Gathering) -> set[str]:
    return {m.name for m in event.subject.members} if event.subject else set()


def _serial_talks(event: Gathering, sentence: Sentence) -> list[Gathering]:
    """先后会见沈砚、顾明远: a talk with each guest."""
    verb = next((v for v in sentence.clauses[event.clause].predicates if v.kind == "meet"), None)
    if verb is None or event.subject is None or not SERIAL.search(sentence.text, event.subject.end, verb.start):
        return []
    hosts = tuple(m for m in event.subject.members if m.kind == "person")
    guests = [m for nouns in verb.objects for m in nouns.members if m.kind == "person"]
    guests += _met_besides(sentence, event.clause)
    if not hosts or len(guests) < 2:
        return []
    names = "、".join(host.name for host in hosts) + sentence.text[verb.start : verb.end]
    return [
        event._replace(
            name=names + guest.name, subject=event.subject._replace(members=(*hosts, guest)),
            only=frozenset(m.name for m in (*hosts, guest)),
        )
        for guest in guests
    ]  # fmt: skip


def _met_besides(sentence: Sentence, clause: int) -> list[Phrase]:
    """分别会见沈砚、顾明远，|与议长陆怀瑾举行会谈|: whom the next clause names in the same breath."""
    found = []
    for following in sentence.clauses[clause + 1 : clause + 2]:
        if BESIDES.match(sentence.text[following.start : following.end]):
            found = [m for n in following.lists for m in n.members if m.kind == "person"]
    return found


def _is_further(event: Gathering, sentence: Sentence, told: Sequence[Gathering], main: Sentence) -> bool:
    if event.score <= 0:
        return False
    if any(_is_same(event, other) for other in told):
        return _meets_too(event, sentence, told)
    if event.how == "attended":
        return all(other.how == "attended" for other in told) and _speaks_there(event, sentence)
    said = [v.kind in SAYING for c in sentence.clauses[: event.clause] for v in c.predicates]
    if any(said):
        return False
    if event.how in NAMED_BY_VERB and _on_own_day(event, sentence, told, main):
        return True
    if event.how == "call" and ANOTHER.match(sentence.text) and not by_people(event):
        whole = event.kind in {"conference", "talk"} and not event.name.endswith(PARTS) and "、" not in event.name
        return whole and len(event.name) >= NAMED
    if event.subject is None:
        return False
    marked = ANOTHER.match(sentence.text) or TOO.match(sentence.text, event.subject.members[0].end)
    apart = marked or _on_own_day(event, sentence, told, main)
    if not apart and not _receives(event, told[0]):
        return False
    if INFORMAL.search(sentence.text[event.subject.end : event.end]):
        return False
    if event.how == "tour":
        own = OWN_TIME.match(sentence.text) or _on_own_day(event, sentence, told, main)
        return bool(own) and all(other.how != "tour" for other in told)
    if event.how == "call" and event.kind in {"inspection", "visit"}:
        return False
    return event.how in {"call", "run", "talk"} and by_people(event)


def _meets_too(event: Gathering, sentence: Sentence, told: Sequence[Gathering]) -> bool:
    """沈砚今天|还|会见了顾明远: a talk of the same host with somebody else."""
    if event.how != "talk" or event.subject is None or any(event.name == other.name for other in told):
        return False
    return TOO.match(sentence.text, event.subject.end) is not None


def _receives(event: Gathering, main: Gathering) -> bool:
    """The hosts of a tour or visit receive those who came: 区委书记林晓会见考察团一行."""
    if event.how != "talk" or main.how != "tour" or event.subject is None or main.subject is None:
        return False
    hosts, guests = ({m.name for m in g.subject.members if m.kind == "person"} for g in (event, main) if g.subject)
    return bool(hosts) and not hosts & guests and event.clause == 0


def _speaks_there(event: Gathering, sentence: Sentence) -> bool:
    """沈砚在参加小组讨论时说: each speaker of a digest has a gathering of his own."""
    clause = sentence.clauses[event.clause]
    here = clause.subject is not None and any(m.kind == "person" for m in clause.subject.members)
    return here and sentence.text.startswith("时", event.end) and any(v.kind in SAYING for v in clause.predicates)


def _is_same(event: Gathering, other: Gathering) -> bool:
    if event.how != other.how and event.how in {"talk", "tour"}:
        return False
    if event.how in {"talk", "tour"}:
        mine, theirs = ({m.name for m in g.subject.members} if g.subject else set() for g in (event, other))
        return event.how == "tour" or mine == theirs
    if event.name in GENERIC or (event.how in NAMED_BY_VERB and other.name.endswith(event.name)):
        return True
    return _share(event.name, other.name) > LIKE and event.name[:4] == other.name[:4]


def shared_rows(
    events: Sequence[Gathering], rows: Sequence[Assertion], sentences: Sequence[Sentence]
) -> Iterator[tuple[Gathering, list[Assertion]]]:
    """Each event with the assertions that tell of it; the first has all that tell of no other, but in a digest."""
    if any(event.own is not None for event in events):
        yield from ((event, [r for r in rows if r.sentence in (event.own or ())]) for event in events)
        return
    owner = _of_another_day(events, rows, sentences)
    for i, event in enumerate(events):
        later = [e.sentence for e in events[i + 1 :] if e.sentence > event.sentence and (e.item or not event.item)]
        end = min(later, default=len(sentences))
        if event.item:
            owner.update(dict.fromkeys(range(event.sentence, end), i))
        elif event.only:
            owner.update(dict.fromkeys(_told_of(event, rows, sentences[:end]), i))
        elif i:
            owner.update(dict.fromkeys(_own_sentences(event, event.sentence, end, rows), i))
            owner.update(dict.fromkeys(_of_others(event, end, rows), i))
    common = {n for n, s in enumerate(sentences) if n not in owner and ALL_OF_THEM.search(s.text)}
    joint = any(event.only for event in events) and told_together(sentences)
    for i, event in enumerate(events):
        yield event, [r for r in rows if r.sentence in common or _tells_of(r, i, events, owner, joint)]


def _of_another_day(
    events: Sequence[Gathering], rows: Sequence[Assertion], sentences: Sequence[Sentence]
) -> dict[int, int]:
    """Numbers of the sentences that tell of none of the events, but of an earlier day."""
    found = [n for event in events[:1] for n in background(event, sentences)]
    ends = {n: next((m for m in range(n + 1, len(sentences)) if opens_with_date(sentences[m])), n + 1) for n in found}
    told = [*found, *(n + 1 for n in found if only_calls(n, rows, sentences))]
    return {m: NOBODY for n in told for m in _own_sentences(events[0], n, ends.get(n, n + 1), rows)}


def _tells_of(row: Assertion, i: int, events: Sequence[Gathering], owner: Mapping[int, int], joint: bool) -> bool:
    event, name = events[i], row.member.name
    talks = [k for k, e in enumerate(events) if e.how == "talk" and not e.only]
    if row.verb.startswith(AT_TALK) and len(talks) == 1:
        return talks[0] == i
    if row.sentence in owner:
        return owner[row.sentence] == i
    serial = [e for e in events if e.only and e.sentence == row.sentence]
    if event.only:
        if serial or (joint and row.saying):
            return name in event.only  # 林晓分别会见沈砚、顾明远。林晓|表示: said to each
        return row.verb.startswith(ATTENDING) and not any(name in e.only for e in events)
    if i:
        return False
    return name in _hosts(event) or not any(name in e.only for e in serial)


def _told_of(event: Gathering, rows: Sequence[Assertion], sentences: Sequence[Sentence]) -> Iterator[int]:
    """Numbers of the sentences that tell of one of several talks: 会见沈砚时，…, and what is then said."""
    guest = event.subject.members[-1].name if event.subject else ""
    for number in range(event.sentence + 1, len(sentences)):
        opening = sentences[number].text[: OPENING + len(guest)]
        if guest in opening and MEETING_HIM.search(opening):
            yield from _own_sentences(event, number, len(sentences), rows)


def _of_others(event: Gathering, end: int, rows: Sequence[Assertion]) -> Iterator[int]:
    """会后，代表组召开会议。|沈砚出席。沈砚指出…: what follows one that names nobody, but for those of before."""
    before = {r.member.name for r in rows if r.sentence < event.sentence}
    if event.how not in NAMED_BY_VERB or any(r.sentence == event.sentence for r in rows):
        return
    for number in range(event.sentence + 1, end):
        if any(r.sentence == number and r.member.name in before for r in rows):
            return
        yield number


def _own_sentences(event: Gathering, start: int, end: int, rows: Sequence[Assertion]) -> Iterator[int]:
    """Numbers of the sentences that tell of a further event: ``start``, then what its people say, before ``end``."""
    yield start
    people = event.only or {r.member.name for r in rows if r.sentence == start}
    for number in range(start + 1, end):
        here = [r for r in rows if r.sentence == number]
        if event.only and here and not here[0].saying and here[0].member.name not in people:
            continue  # of one of several talks: 周望舒主席两次发表讲话, as its host says
        here = here[:1] if event.only else here
        if any(not r.saying or r.member.name not in people for r in here):
            return
        yield number
