"""A sentence as clauses: who is its subject, what is said of them, and what stands as object.

The reading of a sentence becomes a row of symbols, the row is cut into clauses, and each clause is a
:class:`Clause` of subject, predicates and objects. What follows from that is a table (``assertions``).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from kg.extract.assertion import is_elsewhere
from kg.extract.body_bounds import Words
from kg.extract.noun_lists import NounList, have_written, merged, noun_lists
from kg.extract.relative import behind_relative, is_modifier
from kg.extract.spans import SAYING, Span
from kg.extract.talks import delivered
from kg.language.cues import cues, either
from kg.language.tables import one_of

PREDICATES = frozenset(
    {
        *("host", "attend", "speak", "say", "report", "accompany", "observe", "guide", "lead", "appoint"),
        *("inspect", "visit", "go", "call", "meet", "study", "hear", "plan", "invite", "award"),
        *("learn", "quote", "life", "dismiss", "bring", "praise"),
    }
)
BREAKS, OPENING, CLOSING = "，；：", "“《（", "”》）"
MARKS = re.compile(f"[{BREAKS}{OPENING}{CLOSING}]")


class Predicate(NamedTuple):
    """A verb of ``predicates.tsv``, with the list that follows it in its clause before the next verb, if any."""

    start: int
    end: int
    kind: str
    objects: tuple[NounList, ...] = ()


class Clause(NamedTuple):
    """A stretch between commas. ``subject`` is None where none is printed before the first verb."""

    start: int
    end: int
    subject: NounList | None
    predicates: tuple[Predicate, ...]
    by_meeting: bool = False
    """The subject printed is a gathering (会议指出…), nobody in person."""
    lists: tuple[NounList, ...] = ()


def clauses(reading: Sequence[Span], text: str, words: Words) -> list[Clause]:
    """The clauses of a sentence, cut at commas that join no list."""
    lists = noun_lists(reading, text, words)
    verbs = [s for s in reading if s.kind in PREDICATES and not _inside(s, lists) and not _is_note(s, text)]
    verbs = [s for s in verbs if s.kind != "appoint" or not _describes(s, lists, text)]
    if talks := [s for s in delivered(reading, text) if not _inside(s, lists)]:
        verbs = sorted([v for v in verbs if not any(t.start <= v.start < t.end for t in talks)] + talks)
    gatherings = [s for s in reading if s.kind == "meeting" and not _inside(s, lists)]
    if not (lists or verbs or gatherings):
        return []
    ends = [*_cuts(text, lists), len(text)]
    within, nouns, heads = _by_clause(verbs, ends), _by_clause(lists, ends), _by_clause(gatherings, ends)
    out = [
        _clause(text, ends[k - 1] + 1 if k else 0, ends[k], within.get(k, []), nouns.get(k, []), heads.get(k, []))
        for k in sorted({*within, *nouns, *heads})
    ]
    return list(_with_waiting(out, text))


Part = TypeVar("Part", Span, NounList)


def _by_clause(parts: Sequence[Part], ends: Sequence[int]) -> dict[int, list[Part]]:
    """What begins in each clause, by its number; a clause does not hold the mark that ends it."""
    found: dict[int, list[Part]] = {}
    for part in parts:
        k = bisect_left(ends, part.start)
        if ends[k] != part.start:
            found.setdefault(k, []).append(part)
    return found


GATHERING = frozenset({"meet", "attend", "observe", "accompany", "report", "guide", "speak"})
"""Verbs of whom all the lists before them are the subject: 市长林晓，市教育局、各乡镇负责人，部分代表参加."""
TRAILING = 14
"""Characters that may follow a list that waits for another verb, in its clause: 等, 等单位有关负责同志."""
GIVEN = frozenset({"speak", "report", "lead"})
"""Verbs of which a list is the subject only where its clause ends: 林晓下达开工令，|沈砚|讲话."""
ENDING = re.compile(f"[^，。；]?$|{either('behind_list')}|[（、\\d]")
"""What may stand behind such a list: 林晓|等区领导|，沈砚讲话; 林晓|围绕防汛|，作了发言."""
LEADING = 14
"""Characters that may stand before the list in the clause of the verb: a body that no recognizer knows."""


OF_WHOM = re.compile("(?![等来])[^，。；]{0,3}的")
"""重温林晓同志|当年的|嘱托, 了解沈砚|在部队的|情况: what is his is spoken of, not he."""
LAST_YEAR = re.compile(either("last_year"))
"""去年林晓来访期间，…，希望加强合作: who came last year says nothing today."""


def _with_waiting(found: Sequence[Clause], text: str) -> Iterator[Clause]:
    """Lists cut off from their verb by commas belong to it."""
    waiting: list[Clause] = []
    said = False
    for clause in found:
        if not clause.predicates:
            waiting.append(clause)
            yield clause
            continue
        if not clause.by_meeting and not said:
            clause = clause._replace(subject=_themselves(_whole_subject(waiting, clause, text), text))
        waiting = []
        said = said or any(p.kind in SAYING for p in clause.predicates)
        yield clause


def _ends_in_list(clause: Clause, text: str) -> bool:
    """Whether nothing is done in a clause without a known verb: 区长林晓，副区长沈砚|讲话."""
    return bool(clause.lists) and ENDING.match(text, clause.lists[-1].end, clause.end) is not None


def _whole_subject(waiting: Sequence[Clause], clause: Clause, text: str) -> NounList | None:
    first = clause.predicates[0]
    if first.kind in GIVEN:
        waiting = [w for w in waiting if _ends_in_list(w, text)]
    if first.kind in GATHERING:
        lists = [n for w in waiting for n in w.lists if not have_written(n, text, w.end)]
        lists += [n for n in clause.lists if n.end <= first.start]
        lists = [n for n in lists if is_free(n, text)]
        return merged(lists) if lists else clause.subject
    if clause.subject is not None and clause.subject.start - clause.start > LEADING:
        return clause.subject
    waiting = [w for w in waiting if not LAST_YEAR.search(text, w.start, w.end)]
    lists = [w.subject for w in waiting if w.subject is not None and w.end - w.subject.end <= TRAILING]
    lists = [n for n in lists if not have_written(n, text, clause.start)]
    acting = {w.subject for w in waiting if sum(any(m.kind == "person" for m in n.members) for n in w.lists) > 1}
    lists = [n for n in lists if n not in acting]
    lists = [n for n in lists if not OF_WHOM.match(text, n.end)]
    lists = [n for n in lists if any(m.kind == "person" for m in n.members)]
    own = [clause.subject] if clause.subject is not None else []
    return merged([*lists, *own]) if lists else clause.subject


SIDES = frozenset(cues("side"))
INVITING = cues("inviting")
CONVEYING = cues("conveying")
TOPIC = cues("topic")
"""围绕|周望舒总书记来临河视察时的指示|宣讲: what is spoken of, studied or obeyed, not who acts."""
MEMORIAL = re.compile(f"(?:{one_of('name_context', 'address', 'honour')})?{either('memorial')}")
"""在林晓|老先生铜像|处合影: what remembers somebody does not make them present."""
FOR_CALLED = re.compile(r"[为向给]“[^”，。]{1,16}”(?:——|、)?$")
"""为“平民英雄”——|林晓|开展慰问活动: the preposition stands before what somebody is called."""
AT_WISH = re.compile(r"[应受][^，。；]{0,20}$")
"""应青石国总统林晓|邀请, 受林晓|委派: who wishes it is elsewhere."""
THOUGHT = re.compile(either("thought"))
"""以周望舒强军思想为指导: a thought is called by a name, and acts as nobody."""
SPOKEN_FOR = re.compile(r"(?:^|[，；并还])代表$")
"""林晓出席大会，并代表|国务院|致辞: the body is not who speaks."""
FOR_OTHERS = re.compile(either("on_behalf"))
"""沈砚|首先代表|林晓国王表示欢迎: who is spoken for is elsewhere."""
JOINS = (*cues("side"), *cues("conjunction"), "、")
PREPOSITIONS = frozenset(cues("preposition"))
"""What they govern is no subject: 林晓对市教育局表示感谢."""
ALL_OF = re.compile(f"{either('all_of')}$")
"""向|全体|临河区学生发出倡议: stands between the preposition and whom it governs."""


HOLDING_NOW = cues("holding_now")
BEFORE_UNDER = re.compile(r"在[^，。；]{0,16}$")
"""在|沈砚陪同下, 在|该校|沈砚教授陪同下."""
BEHIND_UNDER = re.compile(r"(?:等[^，。；、]{0,8})?的?")
"""沈砚、顾明远|等人的|陪同下."""


def _under(verbs: Sequence[Span], nouns: Sequence[NounList], text: str) -> dict[int, NounList]:
    """在沈砚陪同下: verbs, by their start, whose list between 在 and them is not the subject of the clause."""
    return {
        verb.start: nouns_before
        for verb in verbs
        if text.startswith("下", verb.end)
        for nouns_before in nouns
        if BEHIND_UNDER.fullmatch(text, nouns_before.end, verb.start)
        and BEFORE_UNDER.search(text, 0, nouns_before.start)
    }


def is_free(nouns: NounList, text: str) -> bool:
    """Whether ``nouns`` may act: not who invites, is greeted, remembered, governed by a preposition or in a title."""
    if text.startswith(INVITING, nouns.end) and AT_WISH.search(text[: nouns.start]):
        return False
    if text.endswith((*CONVEYING, *TOPIC), 0, nouns.start) or MEMORIAL.match(text, nouns.members[-1].end):
        return False
    if nouns.members[-1].kind == "org" and SPOKEN_FOR.search(text, 0, nouns.start):
        return False
    if FOR_CALLED.search(text, 0, nouns.start) or text.rfind("《", 0, nouns.start) > text.rfind("》", 0, nouns.start):
        return False
    addressed = ALL_OF.search(text, 0, nouns.start)
    start = addressed.start() if addressed else nouns.start
    return start == 0 or text[start - 1] not in PREPOSITIONS


def _themselves(nouns: NounList | None, text: str) -> NounList | None:
    """国家主席林晓|特使、国务院副总理沈砚|会见顾明远: who sent the envoy is elsewhere."""
    if nouns is None or len(nouns.members) == 1 or not any(is_elsewhere(m, text) for m in nouns.members):
        return nouns
    there = tuple(m for m in nouns.members if not is_elsewhere(m, text))
    return nouns._replace(members=there or nouns.members)


PLACED = re.compile(r"[在于](?:[^，。；]{1,6}[和与、])?$")


def _is_place(nouns: NounList, text: str) -> bool:
    """在|省人大常委会机关|调研: where, not who."""
    return PLACED.search(text, 0, nouns.start) is not None and all(m.kind == "org" for m in nouns.members)


def _subject_of(before: Sequence[NounList], text: str) -> NounList | None:
    if len(before) > 1 and before[-2].members[-1].kind == "person":
        spoken_for = FOR_OTHERS.match(text, before[-2].end)
        if spoken_for and before[-1].start <= spoken_for.end():
            before = before[:-1]
    free = [n for n in before if is_free(n, text) and not THOUGHT.match(text, n.end) and not _is_place(n, text)]
    people = [n for n in free if any(m.kind == "person" for m in n.members)]
    chosen = people or free
    return chosen[-1] if chosen else None


def _both_sides(before: Sequence[NounList], text: str) -> NounList | None:
    """林晓在青石宾馆与沈砚一行会谈: two lists, the second behind 与, are the sides of one talk."""
    people = [n for n in before if any(m.kind == "person" for m in n.members)]
    if len(people) < 2 or text[people[-1].start - 1] not in SIDES or not is_free(people[-2], text):
        return None
    return merged(people[-2:])


def _is_note(verb: Span, text: str) -> bool:
    """临河区分局副局长（主持工作）: what brackets say of a post is no act."""
    return verb.start > 0 and text[verb.start - 1] == "（"


def _leader(verbs: Sequence[Span], before: Sequence[NounList], text: str) -> NounList | None:
    """以林晓|为团长|的代表团抵达: whom the delegation is called by acts."""
    if not verbs or verbs[0].kind != "lead" or text[verbs[0].start] != "为":
        return None
    return next((n for n in before if n.end == verbs[0].start and text[n.start - 1 : n.start] == "以"), None)


def _describes(verb: Span, lists: Sequence[NounList], text: str) -> bool:
    """|现任|临河大学教授林晓发言: the verb belongs to the post printed before the name."""
    behind = (
        next((n for n in lists if n.start == verb.end), None) if text[verb.start : verb.end] in HOLDING_NOW else None
    )
    return behind is not None and behind.members[0].kind == "person" and bool(behind.members[0].held)


def _inside(span: Span, lists: Sequence[NounList]) -> bool:
    return bool(lists) and any(n.start <= span.start < n.end for n in lists)


def _cuts(text: str, lists: Sequence[NounList]) -> Iterator[int]:
    depth = 0
    for mark in MARKS.finditer(text):
        char, i = mark.group(), mark.start()
        if char == "“" and i and "”" not in text[i:]:
            continue  # 为“云岭基地揭牌；沈砚致辞: nothing closes it
        depth += (char in OPENING) - (char in CLOSING)
        if char in BREAKS and depth <= 0 and not (lists and any(n.start < i < n.end for n in lists)):
            yield i


def _guests(objects: Sequence[NounList], text: str) -> Iterator[NounList]:
    """会见林晓一行和沈砚: the lists that go on with the guests; not who else is spoken of (转达了沈砚对此事的关心)."""
    last: NounList | None = None
    for nouns in objects:
        gap = text[last.end : nouns.start] if last else ""
        if (
            last is not None
            and not any(mark in gap for mark in JOINS)
            and any(m.kind == "person" for m in last.members)
        ):
            return
        last = nouns
        yield nouns


def _clause(text: str, start: int, end: int, verbs: list[Span], nouns: list[NounList], heads: list[Span]) -> Clause:
    held: list[NounList] = []
    if nouns and verbs and (behind := behind_relative(verbs, nouns, text)) is not None:
        held = [n for n in nouns if n.start < behind.start and n.members[0].kind == "post"]  # 曾任|局长|的林晓
        verbs, nouns = [v for v in verbs if v.start >= behind.end], [n for n in nouns if n.start >= behind.start]
    if len(verbs) > 1 and nouns and is_modifier(verbs[0], verbs[1], nouns, text):
        verbs = verbs[1:]
    first = verbs[0].start if verbs else end
    under = _under(verbs, nouns, text)
    before = [n for n in nouns if n.start < first and n not in under.values()]
    subject = _both_sides(before, text) if any(v.kind == "meet" for v in verbs) else None
    subject = _themselves(subject or _subject_of(before, text) or _leader(verbs, before, text), text)
    by_meeting = subject is None and any(g.end <= first for g in heads) and bool(verbs)
    predicates = []
    for verb, following in zip_longest(verbs, verbs[1:]):
        limit = following.start if following and verb.kind != "meet" else end
        objects = tuple(n for n in nouns if verb.end <= n.start < limit and not MEMORIAL.match(text, n.members[-1].end))
        if verb.kind == "meet":
            objects = tuple(_guests(objects, text))
        if verb.start in under:
            objects = (under[verb.start],)
        predicates.append(Predicate(verb.start, verb.end, verb.kind, objects))
    return Clause(start, end, subject, tuple(predicates), by_meeting, (*held, *nouns))
