"""Bodies that were there through people whom the article does not name: what the clauses miss of them, and mistake.

The assertions of :mod:`kg.extract.attendance` take every body with a word for its people. Here goes out what only looks
so, and comes in what other words than verbs of presence say.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache, partial

from kg.extract.assertion import Assertion
from kg.extract.clause import Clause, Predicate
from kg.extract.companions import companions
from kg.extract.gifts import gifts
from kg.extract.guests import part_of_guests
from kg.extract.noun_lists import NounList
from kg.extract.own_people import goes_on_as_name, has_person, is_called_so, is_held_by_next, led_by_named
from kg.extract.phrases import COUNTED, Phrase
from kg.extract.sentences import Sentence
from kg.extract.setting_out import sets_out
from kg.extract.taking_part import are_from, gives_there, signed_there, takes_part, took_part
from kg.language.cues import either
from kg.language.tables import any_of, context, read_table

_any = partial(any_of, "represented_words")


def _words_of(part: str) -> frozenset[str]:
    return context("represented_words", part)


PLACES = frozenset({"district", "province", "city", "county", "country"})
DELEGATES = re.compile(_any("delegate"))
"""全国人大|代表: delegates stand for their voters, not for the body."""
ASSEMBLIES = tuple(sorted(context("represented_words", "assembly")))
NO_PEOPLE_OF_BODY = re.compile(_any("between"))
"""青石社区|项目|负责人: the people of something else."""
GOVERNED = re.compile(f"{_any('governed')}$")
"""What stands before a body that is no subject: 汇聚在|青石小区, 支持|区政府."""
IN_COMPANY = tuple(sorted(context("represented_words", "in_company")))
"""在石桥镇负责人|的陪同下: they are there."""
ON_SITE = re.compile(f"^[^，。]{{0,12}}{_any('on_site')}[，。]?")
SHOWING = context("represented_words", "showing")
"""What a body does at a gathering through its people: 会上，市文旅局|介绍|…"""
HEARD = re.compile(
    f"(?:等[^，。；]{{0,8}}?)?{_any('concern')}*(?:{_any('heard')}|关于(?:[^，。；《]|《[^》]*》){{1,70}}?{_any('heard_about')})"
)
ABOUT_IT = "情况介绍"
"""听取青石公司|情况介绍: its own people, where they are named, have told it."""
GATHERING = tuple(sorted(_words_of("gathering")))
"""区水务局干部|大会: those of whom it is a gathering."""
LEADING = context("represented_words", "leading")
OWN_TEAM = re.compile(_any("team"))
"""党工委|领导班子成员 are a group without a name."""
CREDIT = re.compile(_any("credit"))
DATELINE = re.compile(rf"[^，。；\d]{{0,8}}\d+月\d+日{either('dateline')}")
"""Who sends the news was not there for it: 青石网临河3月12日电."""
ITS_SUBJECT = re.compile(f"[^，。；]{{0,14}}等{_any('subject')}")
"""就|石桥村规划等方面汇报: what the report is about."""
WATCHDOGS = tuple(sorted(_words_of("watchdog")))
PUBLISHED = re.compile("[^，。；]{0,20}通报")
"""市纪委监委|在公众号上通报: no report at a gathering."""
HELD_BY = re.compile(f"(?:{_any('jointly')}|会同[^，。；]{{1,80}}?)?{_any('held')}")
"""由|市水务局、市林业局联合主办: who calls a gathering is its convener."""
EACH = re.compile("各[^，。；]{0,40}$")
WITH = frozenset(context("represented_words", "along"))
DEPARTMENTS = re.compile("(?![、和及与（])[^，。；、（]{1,6}(?:、[^，。；]{1,12})?等(?:有关|相关|多个)?部门")
"""特区政府|商务、金融等部门: parts of it that have no names."""
ALUMNI = re.compile(f"(?:(?!{_any('in_group')})[^，。；]){{0,60}}?{_any('alumni')}(?!会)")
"""来自云岭大学、青石学院等高校的|校友: they stand for nobody."""
NO_PEOPLE = tuple(sorted(_words_of("no_people_of")))
ORGANS = tuple(sorted(_words_of("organ_of_parts")))
THEIR_PARTS = tuple(sorted(_words_of("parts_of_organ")))
"""省委、省政府|有关部门负责同志: of parts of them that have no names."""
SHARED_PEOPLE = re.compile(_any("shared_people"))
TALKED_TO = re.compile("[^，。；]{0,3}进行[^，。；]{0,8}约谈")
"""对市水务局负责人|进行集体约谈."""
TO_PEOPLE = re.compile(rf"(?:（[^（）]{{1,12}}）)?(?:{COUNTED}\w{{0,4}})?")
"""区医院|多位知名|专家."""
LEADING_ORGANS = tuple(sorted(_words_of("leading_organ")))
SHORTEST = 2
"""More characters than that has a body printed before what its people are called."""
FAR = 80
"""Characters from which on a sentence no longer tells what its opening says."""


def represented(rows: Iterable[Assertion], sentences: Sequence[Sentence]) -> list[Assertion]:
    """The assertions without bodies that were not there, and with those that other words make present."""
    kept = [row for row in rows if row.member.kind == "person" or not _is_mistaken(row, sentences[row.sentence])]
    named = frozenset(held.position.body for row in kept if row.member.kind == "person" for held in row.member.held)
    kept = [row for row in kept if not led_by_named(row.member, sentences[row.sentence].text, named)]
    for number, sentence in enumerate(sentences):
        kept += (row for row in _added(number, sentence, named) if not _is_mistaken(row, sentence))
        for nouns in gifts(sentence):
            kept += (row for row in _of(nouns, "attend", number) if row.member.name not in named)
    return kept


def _is_mistaken(row: Assertion, sentence: Sentence) -> bool:
    member, text = row.member, sentence.text
    if member.name.endswith(ASSEMBLIES) and DELEGATES.match(text, member.name_end):
        return True
    if EACH.search(text, 0, member.name_start) and _is_kind(member, text):
        return True
    if member.kind == "post":
        own = OWN_TEAM.search(text, member.name_end, member.end)
        if own or NO_PEOPLE_OF_BODY.match(text, member.name_end) or is_held_by_next(member, sentence):
            return True
        return not _names_body(member, sentence) or goes_on_as_name(member.end, sentence)
    if DATELINE.match(text, member.name_end) or (row.role == "attend" and _is_bare_place(member, sentence)):
        return True
    if DEPARTMENTS.match(text, member.name_end) or text.startswith(NO_PEOPLE, member.name_end):
        return True
    if _has_parts_there(member, sentence) or (not member.group and ALUMNI.match(text, member.name_end)):
        return True
    if member.group and any(s.kind == "person" and s.start == member.end for s in sentence.reading):
        return True
    if not member.group and (has_person(member, sentence) or goes_on_as_name(member.end, sentence, bare=True)):
        return True
    if member.group and (_is_no_group(member, sentence) or is_called_so(member, sentence)):
        return True
    if row.role == "report" and member.name.endswith(WATCHDOGS) and PUBLISHED.match(text, member.end):
        return True
    if row.role == "report" and ITS_SUBJECT.match(text, member.name_end):
        return True
    start = _list_start(member, sentence)
    if text.startswith("由", start - 1) and HELD_BY.match(text, _list_end(member, sentence)):
        return True
    in_company = text.startswith(IN_COMPANY, _list_end(member, sentence))
    governed = not in_company and GOVERNED.search(text, max(0, start - 6), start)
    if governed or CREDIT.match(text, member.name_end):
        return True
    if row.saying and text[start - 1 : start] in WITH:
        return True  # 林晓与|区人武部官兵交流，表示将…: the words of the other side
    return row.role == "report" and _called(member, sentence)


def _has_parts_there(member: Phrase, sentence: Sentence) -> bool:
    """省委、|省政府|有关部门负责同志: nobody of the whole."""
    if not member.name.endswith(ORGANS):
        return False
    lists = (nouns for clause in sentence.clauses for nouns in clause.lists)
    own = next((nouns.members for nouns in lists if nouns.start <= member.start < nouns.end), (member,))
    last = next((m for m in own if m.start >= member.start and m.end > m.name_end), own[-1])
    return sentence.text.startswith(THEIR_PARTS, last.name_end)


def _is_kind(member: Phrase, text: str) -> bool:
    """各区（县、市）法院、检察院: heads without a name in a list of kinds; 各|办事处党工委: what each has."""
    return text[: member.name_start].endswith("各") or member.name in _heads()


@cache
def _heads() -> frozenset[str]:
    return frozenset(head for _, _, heads in read_table("org_suffixes.tsv") for head in heads.split(" "))


def _is_bare_place(member: Phrase, sentence: Sentence) -> bool:
    """临河区举办…, 来到临河区: a place alone is where something is, its people would have a word of their own.

    So have those of 临河市和省有关部门负责同志 and 青石镇、白沙镇6家单位.
    """
    if member.group or not _is_place(member, sentence):
        return False
    return not SHARED_PEOPLE.match(sentence.text, _list_end(member, sentence))


def _is_place(member: Phrase, sentence: Sentence) -> bool:
    span = next((s for s in sentence.reading if s.start == member.name_start), None)
    return span is not None and span.value in PLACES and span.end == member.name_end


def _is_no_group(member: Phrase, sentence: Sentence) -> bool:
    """The words behind the body are no people of it."""
    if sentence.text.startswith(GATHERING, member.end):
        return True
    between = sentence.text[member.name_end : member.end]
    shared = sentence.text[member.name_end : _shared_group_end(member, sentence)]
    if NO_PEOPLE_OF_BODY.search(between) or goes_on_as_name(member.end, sentence):
        return True
    if any(s.kind == "meeting" and s.start == member.end for s in sentence.reading):
        return True  # 市公安局干部|大会召开: the name of a gathering
    if OWN_TEAM.search(shared) and _is_team(member, sentence):
        return True
    span = next((s for s in sentence.reading if s.start == member.name_start), None)
    return span is not None and span.value in PLACES and span.end < _group_start(member, sentence)


def _shared_group_end(member: Phrase, sentence: Sentence) -> int:
    """Where the word for people ends that the body shares with those behind it: 区委、区政府|班子成员."""
    lists = (nouns for clause in sentence.clauses for nouns in clause.lists)
    own = next((nouns for nouns in lists if nouns.start <= member.start < nouns.end), None)
    behind = own.members if own else (member,)
    return next((m.end for m in behind if m.start >= member.start and m.end > m.name_end), member.end)


def _group_start(member: Phrase, sentence: Sentence) -> int:
    starts = [s.start for s in sentence.reading if member.name_end <= s.start and s.end <= member.end]
    return min(starts, default=member.name_end)


def _list_start(member: Phrase, sentence: Sentence) -> int:
    """Where the list begins that the body stands in: 代表|区政府和区水务局."""
    lists = (nouns for clause in sentence.clauses for nouns in clause.lists)
    return next((nouns.start for nouns in lists if nouns.start <= member.start < nouns.end), member.start)


def _is_team(member: Phrase, sentence: Sentence) -> bool:
    """Whether a team behind the body leads the place (区委、区政府|班子成员): it is no body's staff."""
    lists = (nouns for clause in sentence.clauses for nouns in clause.lists)
    own = next((nouns for nouns in lists if nouns.start <= member.start < nouns.end), None)
    bodies = [m for m in own.members if m.kind == "org"] if own else [member]
    return any(m.name.endswith(LEADING_ORGANS) for m in bodies)


def _list_end(member: Phrase, sentence: Sentence) -> int:
    lists = (nouns for clause in sentence.clauses for nouns in clause.lists)
    return next((nouns.end for nouns in lists if nouns.start <= member.start < nouns.end), member.end)


def _names_body(post: Phrase, sentence: Sentence) -> bool:
    """The words before a title are a body that a recognizer knows: 5300余名|律师 are none, nor is 青石省|特级教师."""
    return any(
        s.kind == "org"
        and s.value not in PLACES
        and s.start >= post.name_start
        and TO_PEOPLE.fullmatch(sentence.text, s.end, post.name_end)
        for s in sentence.reading
    )


def _called(member: Phrase, sentence: Sentence) -> bool:
    """区水务局召开会议，通报…: who calls a meeting is its convener."""
    clauses = (c for c in sentence.clauses if c.subject and any(m.start == member.start for m in c.subject.members))
    return any(predicate.kind == "call" for clause in clauses for predicate in clause.predicates)


def _added(number: int, sentence: Sentence, named: Set[str]) -> Iterator[Assertion]:
    on_site = ON_SITE.match(sentence.text) is not None
    for clause in sentence.clauses:
        for nouns in clause.lists:
            text = sentence.text
            if all(member.kind == "person" for member in nouns.members):
                continue
            if signed_there(nouns, text) or gives_there(nouns, text):
                yield from (row for row in _of(nouns, "attend", number) if row.member.name not in named)
            elif are_from(nouns, text) or took_part(nouns, text) or takes_part(nouns, text):
                yield from _of(nouns, "attend", number)
            elif sets_out(nouns, clause, text, number):
                rows = (row for row in _of(nouns, "attend", number) if row.member.name not in named)
                yield from (row for row in rows if not _is_place(row.member, sentence))
            elif role := part_of_guests(nouns, text):
                yield from _of(nouns, role, number)
            elif TALKED_TO.match(sentence.text, nouns.end) and sentence.text[: nouns.start].endswith("对"):
                yield from (row for row in _of(nouns, "attend", number) if row.member.group)
        for nouns in companions(clause, sentence.text):
            yield from _of(nouns, "attend", number)
        for predicate in clause.predicates:
            yield from _from_objects(clause, predicate, number, sentence, named)
            if (
                on_site
                and clause.subject
                and clause.start < FAR
                and not any(
                    s.kind == "person" and clause.subject.start <= s.start < predicate.start for s in sentence.reading
                )
                and sentence.text[predicate.start : predicate.end].rstrip("了") in SHOWING
            ):
                role = "attend" if predicate.kind == "attend" else "speak"
                yield from _of(clause.subject, role, number, bare_only=True)


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
