"""A sentence as clauses: who is its subject, what is said of them, and what stands as object.

The reading of a sentence becomes a row of symbols, the row is cut into clauses, and each clause is a
:class:`Clause` of subject, predicates and objects. What follows from that is a table (``assertions``).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

from kg.extract.clauses.body_bounds import Words
from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.governed import MEMORIAL, is_free, themselves
from kg.extract.clauses.noun_lists import NounList, merged, noun_lists
from kg.extract.clauses.relative import behind_relative, is_modifier
from kg.extract.clauses.talks import delivered
from kg.extract.clauses.waiting import with_waiting
from kg.extract.text.spans import Span
from kg.language.cues import cues, either

PREDICATES = frozenset(
    {
        *("host", "attend", "speak", "say", "report", "accompany", "observe", "guide", "lead", "appoint"),
        *("inspect", "visit", "go", "call", "meet", "study", "hear", "plan", "invite", "award"),
        *("learn", "quote", "life", "dismiss", "bring", "praise"),
    }
)
BREAKS, OPENING, CLOSING = "，；：", "“《（", "”》）"
MARKS = re.compile(f"[{BREAKS}{OPENING}{CLOSING}]")


def clauses(reading: Sequence[Span], text: str, words: Words) -> list[Clause]:
    """The clauses of a sentence, cut at commas that join no list."""
    lists = noun_lists(reading, text, words)
    verbs = [s for s in reading if s.kind in PREDICATES and not _inside(s, lists) and not _is_note(s, text)]
    verbs = [s for s in verbs if s.kind != "appoint" or not _describes(s, lists, text)]
    verbs = [s for s in verbs if s.kind != "call" or not text.startswith(NO_CALLING, s.end)]
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
    return list(with_waiting(out, text))


Part = TypeVar("Part", Span, NounList)


def _by_clause(parts: Sequence[Part], ends: Sequence[int]) -> dict[int, list[Part]]:
    """What begins in each clause, by its number; a clause does not hold the mark that ends it."""
    found: dict[int, list[Part]] = {}
    for part in parts:
        k = bisect_left(ends, part.start)
        if ends[k] != part.start:
            found.setdefault(k, []).append(part)
    return found


SIDES = frozenset(cues("side"))
FOR_OTHERS = re.compile(either("on_behalf"))
"""沈砚|首先代表|林晓国王表示欢迎: who is spoken for is elsewhere."""
JOINS = (*cues("side"), *cues("conjunction"), "、")
NO_CALLING = cues("no_calling")
"""|主办|方之一、会长林晓致辞: the noun tells what they are."""
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


PLACED = re.compile(r"[在于](?:[^，。；]{1,6}[和与、])?$")


def _is_place(nouns: NounList, text: str) -> bool:
    """在|省人大常委会机关|调研: where, not who."""
    return PLACED.search(text, 0, nouns.start) is not None and all(m.kind == "org" for m in nouns.members)


def _subject_of(before: Sequence[NounList], text: str) -> NounList | None:
    if len(before) > 1 and before[-2].members[-1].kind == "person":
        spoken_for = FOR_OTHERS.match(text, before[-2].end)
        if spoken_for and before[-1].start <= spoken_for.end():
            before = before[:-1]
    free = [n for n in before if is_free(n, text) and not _is_place(n, text)]
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
    if text[verb.start : verb.end] not in HOLDING_NOW:
        return False
    behind = (nouns.members[0] for nouns in lists if nouns.start == verb.end)
    return any(member.kind == "person" and bool(member.held) for member in behind)


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
    subject = themselves(subject or _subject_of(before, text) or _leader(verbs, before, text), text)
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
