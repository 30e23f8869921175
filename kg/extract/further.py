"""Further gatherings of an article: 会后，林晓会见沈砚, 在参加小组讨论时说, each with its own people.

An inspection that goes to several sites is one gathering, and so is the talk at its end that has no name of its own. A
further one is told with a mark of its own time (随后, 期间, another day), by people who act, under another name.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.attendance import Assertion
from kg.extract.meetings import GENERIC, Gathering, gatherings_of
from kg.extract.sentences import Draft, Sentence
from kg.extract.spans import SAYING
from kg.language.cues import either

ANOTHER = re.compile(rf"{either('another')}|在[^，。]{{1,8}}期间")
ALL_OF_THEM = re.compile(either("all_of_them"))
INFORMAL = re.compile(either("informal"))
LIKE = 0.5
"""Share of a name's pairs of characters from which it names the same gathering again."""
MOST = 6
"""More than so many gatherings no article reports: what looks so is a chronicle."""


def further_gatherings(sentences: Sequence[Sentence], drafts: Sequence[Draft], main: Gathering) -> list[Gathering]:
    """Gatherings besides ``main``, in the order of the text."""
    told = [main]
    for number in range(main.sentence + 1, len(sentences)):
        found = [g for g in gatherings_of(number, sentences, drafts[number]) if _is_further(g, sentences[number], told)]
        if found:
            told.append(max(found, key=lambda g: g.score))
    return told[1:] if len(told) <= MOST else []


def _is_further(event: Gathering, sentence: Sentence, told: Sequence[Gathering]) -> bool:
    if event.score <= 0 or any(_is_same(event, other) for other in told):
        return False
    if event.how == "attended":
        return all(other.how == "attended" for other in told) and _speaks_there(event, sentence)
    said = [v.kind in SAYING for c in sentence.clauses[: event.clause] for v in c.predicates]
    if any(said) or event.subject is None:
        return False
    if not ANOTHER.match(sentence.text) and not _receives(event, told[0]):
        return False
    if INFORMAL.search(sentence.text[event.subject.end : event.end]):
        return False
    if event.how == "tour":
        return all(other.how != "tour" for other in told)
    if event.how == "call" and event.kind in {"inspection", "visit"}:
        return False
    return event.how in {"call", "talk"} and any(m.kind == "person" for m in event.subject.members)


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
    if event.name in GENERIC:
        return True
    pairs = {event.name[i : i + 2] for i in range(len(event.name) - 1)}
    return sum(p in other.name for p in pairs) > LIKE * len(pairs) and event.name[:4] == other.name[:4]


def shared_rows(
    events: Sequence[Gathering], rows: Sequence[Assertion], sentences: Sequence[Sentence]
) -> Iterator[tuple[Gathering, list[Assertion]]]:
    """Each event with the assertions that tell of it; the first has all that tell of no other."""
    owner: dict[int, int] = {}
    for i, event in enumerate(events[1:], start=1):
        end = events[i + 1].sentence if i + 1 < len(events) else len(sentences)
        owner.update(dict.fromkeys(_own_sentences(event, end, rows), i))
    common = {n for n, s in enumerate(sentences) if n not in owner and ALL_OF_THEM.search(s.text)}
    for i, event in enumerate(events):
        yield event, [r for r in rows if owner.get(r.sentence, 0) == i or r.sentence in common]


def _own_sentences(event: Gathering, end: int, rows: Sequence[Assertion]) -> Iterator[int]:
    """Numbers of the sentences that tell of a further event, before ``end``: its own, and what its people then say."""
    yield event.sentence
    people = {r.member.name for r in rows if r.sentence == event.sentence}
    for number in range(event.sentence + 1, end):
        here = [r for r in rows if r.sentence == number]
        if any(not r.saying or r.member.name not in people for r in here):
            return
        yield number
