"""Bodies that were there through people whom the article does not name: what the clauses miss of them, and mistake.

The assertions of :mod:`kg.extract.presence.attendance` take every body with a word for its people. What only looks so
goes out (:mod:`kg.extract.bodies.mistaken`), and what other words than verbs of presence say comes in.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import partial

from kg.extract.bodies.companions import companions
from kg.extract.bodies.guests import part_of_guests
from kg.extract.bodies.mistaken import is_mistaken, is_place
from kg.extract.bodies.own_people import led_by_named
from kg.extract.bodies.setting_out import sets_out
from kg.extract.bodies.taking_part import are_from, gives_there, signed_there, takes_part, took_part
from kg.extract.clauses.assertion import Assertion
from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.sentences import Sentence
from kg.extract.presence.gifts import gifts
from kg.language.tables import any_of, context

_any = partial(any_of, "represented_words")


def _words_of(part: str) -> frozenset[str]:
    return context("represented_words", part)


PLACES = frozenset({"district", "province", "city", "county", "country"})
ON_SITE = re.compile(f"^[^，。]{{0,12}}{_any('on_site')}[，。]?")
SHOWING = context("represented_words", "showing")
"""What a body does at a gathering through its people: 会上，市文旅局|介绍|…"""
HEARD = re.compile(
    f"(?:等[^，。；]{{0,8}}?)?{_any('concern')}*(?:{_any('heard')}|关于(?:[^，。；《]|《[^》]*》){{1,70}}?{_any('heard_about')})"
)
ABOUT_IT = "情况介绍"
"""听取青石公司|情况介绍: its own people, where they are named, have told it."""
LEADING = context("represented_words", "leading")
TALKED_TO = re.compile("[^，。；]{0,3}进行[^，。；]{0,8}约谈")
"""对市水务局负责人|进行集体约谈."""
SHORTEST = 2
"""More characters than that has a body printed before what its people are called."""
FAR = 80
"""Characters from which on a sentence no longer tells what its opening says."""


def represented(rows: Iterable[Assertion], sentences: Sequence[Sentence]) -> list[Assertion]:
    """The assertions without bodies that were not there, and with those that other words make present."""
    kept = [row for row in rows if row.member.kind == "person" or not is_mistaken(row, sentences[row.sentence])]
    named = frozenset(held.position.body for row in kept if row.member.kind == "person" for held in row.member.held)
    kept = [row for row in kept if not led_by_named(row.member, sentences[row.sentence].text, named)]
    for number, sentence in enumerate(sentences):
        kept += (row for row in _added(number, sentence, named) if not is_mistaken(row, sentence))
        for nouns in gifts(sentence):
            kept += (row for row in _of(nouns, "attend", number) if row.member.name not in named)
    return kept


def _added(number: int, sentence: Sentence, named: Set[str]) -> Iterator[Assertion]:
    on_site = ON_SITE.match(sentence.text) is not None
    for clause in sentence.clauses:
        for nouns in clause.lists:
            if any(member.kind != "person" for member in nouns.members):
                yield from _from_list(nouns, clause, number, sentence, named)
        for nouns in companions(clause, sentence.text):
            yield from _of(nouns, "attend", number)
        for predicate in clause.predicates:
            yield from _from_objects(clause, predicate, number, sentence, named)
            if on_site and clause.subject and _is_shown(clause.subject, clause, predicate, sentence):
                role = "attend" if predicate.kind == "attend" else "speak"
                yield from _of(clause.subject, role, number, bare_only=True)


def _from_list(
    nouns: NounList, clause: Clause, number: int, sentence: Sentence, named: Set[str]
) -> Iterator[Assertion]:
    """Bodies whose people took part by what stands behind the list; not where they are ``named``."""
    text = sentence.text
    if signed_there(nouns, text) or gives_there(nouns, text):
        yield from (row for row in _of(nouns, "attend", number) if row.member.name not in named)
    elif are_from(nouns, text) or took_part(nouns, text) or takes_part(nouns, text):
        yield from _of(nouns, "attend", number)
    elif sets_out(nouns, clause, text, number):
        rows = (row for row in _of(nouns, "attend", number) if row.member.name not in named)
        yield from (row for row in rows if not is_place(row.member, sentence))
    elif role := part_of_guests(nouns, text):
        yield from _of(nouns, role, number)
    elif TALKED_TO.match(text, nouns.end) and text[: nouns.start].endswith("对"):
        yield from (row for row in _of(nouns, "attend", number) if row.member.group)


def _is_shown(subject: NounList, clause: Clause, predicate: Predicate, sentence: Sentence) -> bool:
    """会上，|市文旅局|介绍…: what a body does on the spot, through nobody who is named."""
    if clause.start >= FAR or sentence.text[predicate.start : predicate.end].rstrip("了") not in SHOWING:
        return False
    return not any(s.kind == "person" and subject.start <= s.start < predicate.start for s in sentence.reading)


def _from_objects(
    clause: Clause, predicate: Predicate, number: int, sentence: Sentence, named: Set[str]
) -> Iterator[Assertion]:
    """Bodies that were heard (听取了市水务局、林业局汇报) or taken along (带领区水务局负责人)."""
    text = sentence.text
    for nouns in predicate.objects:
        if predicate.kind == "hear" and (heard := HEARD.match(text, nouns.end)):
            about = heard[0].endswith(ABOUT_IT)
            yield from (row for row in _of(nouns, "report", number) if not about or row.member.name not in named)
        elif predicate.kind == "lead" and text[predicate.start : predicate.end] in LEADING:
            yield from (row for row in _of(nouns, "attend", number) if row.member.group)


def _is_of_body(member: Phrase) -> bool:
    """区医院|医生: people called by what they do, of a body that is printed."""
    if member.kind != "post":
        return False
    return len(member.name) > SHORTEST and not member.held[0].position.inferred


def _of(nouns: NounList, role: str, number: int, bare_only: bool = False) -> Iterator[Assertion]:
    for order, member in enumerate(nouns.members, start=1):
        if (member.kind == "org" and not (bare_only and member.group)) or _is_of_body(member):
            yield Assertion(member, role, number, order, nouns.complete, on_site=True)
