"""Bodies that only look as if their people were there: why a body that the clauses took is none of those present."""

import re
from collections.abc import Callable
from functools import cache, partial

from kg.extract.bodies.own_people import goes_on_as_name, has_person, is_called_so, is_held_by_next
from kg.extract.clauses.assertion import Assertion
from kg.extract.clauses.phrases import COUNTED, Phrase
from kg.extract.clauses.sentences import Sentence
from kg.language.cues import either
from kg.language.tables import any_of, context, read_table

_any = partial(any_of, "represented_words")


def _words_of(part: str) -> frozenset[str]:
    return context("represented_words", part)


Question = Callable[[Assertion, Sentence], bool]
"""Whether a body (or a post with a body) that a clause made present was not there."""

PLACES = frozenset({"district", "province", "city", "county", "country"})
DELEGATES = re.compile(_any("delegate"))
"""全国人大|代表: delegates stand for their voters, not for the body."""
ASSEMBLIES = tuple(sorted(_words_of("assembly")))
NO_PEOPLE_OF_BODY = re.compile(_any("between"))
"""青石社区|项目|负责人: the people of something else."""
GOVERNED = re.compile(f"{_any('governed')}$")
"""What stands before a body that is no subject: 汇聚在|青石小区, 支持|区政府."""
IN_COMPANY = tuple(sorted(_words_of("in_company")))
"""在石桥镇负责人|的陪同下: they are there."""
GATHERING = tuple(sorted(_words_of("gathering")))
"""区水务局干部|大会: those of whom it is a gathering."""
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
WITH = _words_of("along")
DEPARTMENTS = re.compile("(?![、和及与（])[^，。；、（]{1,6}(?:、[^，。；]{1,12})?等(?:有关|相关|多个)?部门")
"""特区政府|商务、金融等部门: parts of it that have no names."""
ALUMNI = re.compile(f"(?:(?!{_any('in_group')})[^，。；]){{0,60}}?{_any('alumni')}(?!会)")
"""来自云岭大学、青石学院等高校的|校友: they stand for nobody."""
NO_PEOPLE = tuple(sorted(_words_of("no_people_of")))
ORGANS = tuple(sorted(_words_of("organ_of_parts")))
THEIR_PARTS = tuple(sorted(_words_of("parts_of_organ")))
"""省委、省政府|有关部门负责同志: of parts of them that have no names."""
SHARED_PEOPLE = re.compile(_any("shared_people"))
TO_PEOPLE = re.compile(rf"(?:（[^（）]{{1,12}}）)?(?:{COUNTED}\w{{0,4}})?")
"""区医院|多位知名|专家."""
LEADING_ORGANS = tuple(sorted(_words_of("leading_organ")))


def is_mistaken(row: Assertion, sentence: Sentence) -> bool:
    """Whether the body of ``row`` was not at the gathering, or not through people of its own."""
    questions = OF_POSTS if row.member.kind == "post" else OF_BODIES
    return any(question(row, sentence) for question in (*OF_ALL, *questions))


def is_place(member: Phrase, sentence: Sentence) -> bool:
    """Whether the name is that of a district, a county, a country."""
    span = next((s for s in sentence.reading if s.start == member.name_start), None)
    return span is not None and span.value in PLACES and span.end == member.name_end


def _are_delegates(row: Assertion, sentence: Sentence) -> bool:
    return row.member.name.endswith(ASSEMBLIES) and DELEGATES.match(sentence.text, row.member.name_end) is not None


def _is_kind(row: Assertion, sentence: Sentence) -> bool:
    """各区（县、市）法院、检察院: heads without a name in a list of kinds; 各|办事处党工委: what each has."""
    member, text = row.member, sentence.text
    if not EACH.search(text, 0, member.name_start):
        return False
    return text[: member.name_start].endswith("各") or member.name in _heads()


@cache
def _heads() -> frozenset[str]:
    return frozenset(head for _, _, heads in read_table("org_suffixes.tsv") for head in heads.split(" "))


def _are_others_people(row: Assertion, sentence: Sentence) -> bool:
    """石桥社区|领导班子成员, 石桥社区|项目|负责人, and whoever bears the post and is named behind it."""
    member, text = row.member, sentence.text
    own = OWN_TEAM.search(text, member.name_end, member.end) or NO_PEOPLE_OF_BODY.match(text, member.name_end)
    return own is not None or is_held_by_next(member, sentence)


def _names_no_body(row: Assertion, sentence: Sentence) -> bool:
    """The words before a title are no body that a recognizer knows: 5300余名|律师, nor 青石省|特级教师."""
    post = row.member
    return not any(
        s.kind == "org"
        and s.value not in PLACES
        and s.start >= post.name_start
        and TO_PEOPLE.fullmatch(sentence.text, s.end, post.name_end)
        for s in sentence.reading
    )


def _goes_on(row: Assertion, sentence: Sentence) -> bool:
    return goes_on_as_name(row.member.end, sentence)


def _sends_the_news(row: Assertion, sentence: Sentence) -> bool:
    return any(pattern.match(sentence.text, row.member.name_end) for pattern in (DATELINE, CREDIT))


def _is_bare_place(row: Assertion, sentence: Sentence) -> bool:
    """临河区举办…, 来到临河区: a place alone is where something is, its people would have a word of their own.

    So have those of 临河市和省有关部门负责同志 and 青石镇、白沙镇6家单位.
    """
    if row.role != "attend" or row.member.group or not is_place(row.member, sentence):
        return False
    return not SHARED_PEOPLE.match(sentence.text, _list_of(row.member, sentence)[1])


def _has_parts(row: Assertion, sentence: Sentence) -> bool:
    """特区政府|商务、金融等部门, 石桥街道|辖区."""
    at = row.member.name_end
    return DEPARTMENTS.match(sentence.text, at) is not None or sentence.text.startswith(NO_PEOPLE, at)


def _has_parts_there(row: Assertion, sentence: Sentence) -> bool:
    """省委、|省政府|有关部门负责同志: nobody of the whole."""
    member = row.member
    if not member.name.endswith(ORGANS):
        return False
    last = next((m for m in _beside(member, sentence) if m.start >= member.start and m.end > m.name_end), None)
    return sentence.text.startswith(THEIR_PARTS, (last or _beside(member, sentence)[-1]).name_end)


def _are_alumni(row: Assertion, sentence: Sentence) -> bool:
    return not row.member.group and ALUMNI.match(sentence.text, row.member.name_end) is not None


def _is_named(row: Assertion, sentence: Sentence) -> bool:
    """区水务局干部|林晓, 区水务局|林晓: who was there is named."""
    member = row.member
    if member.group:
        return any(s.kind == "person" and s.start == member.end for s in sentence.reading)
    return has_person(member, sentence) or goes_on_as_name(member.end, sentence, bare=True)


def _is_no_group(row: Assertion, sentence: Sentence) -> bool:
    """The words behind the body are no people of it."""
    member, text = row.member, sentence.text
    if not member.group:
        return False
    if text.startswith(GATHERING, member.end) or NO_PEOPLE_OF_BODY.search(text[member.name_end : member.end]):
        return True
    if any(s.kind == "meeting" and s.start == member.end for s in sentence.reading):
        return True  # 市公安局干部|大会召开: the name of a gathering
    if goes_on_as_name(member.end, sentence) or is_called_so(member, sentence):
        return True
    return _leads_place(member, sentence) or _is_larger_place(member, sentence)


def _leads_place(member: Phrase, sentence: Sentence) -> bool:
    """区委、区政府|班子成员: a team that leads the place is no body's staff."""
    beside = _beside(member, sentence)
    end = next((m.end for m in beside if m.start >= member.start and m.end > m.name_end), member.end)
    if not OWN_TEAM.search(sentence.text[member.name_end : end]):
        return False
    return any(m.name.endswith(LEADING_ORGANS) for m in beside if m is member or m.kind == "org")


def _is_larger_place(member: Phrase, sentence: Sentence) -> bool:
    """A place, with more than its people behind it."""
    span = next((s for s in sentence.reading if s.start == member.name_start), None)
    starts = [s.start for s in sentence.reading if member.name_end <= s.start and s.end <= member.end]
    return span is not None and span.value in PLACES and span.end < min(starts, default=member.name_end)


def _reports_elsewhere(row: Assertion, sentence: Sentence) -> bool:
    """市纪委监委|在公众号上通报, 就|石桥村规划等方面|汇报: no report of theirs at the gathering."""
    member, text = row.member, sentence.text
    if row.role != "report":
        return False
    if member.name.endswith(WATCHDOGS) and PUBLISHED.match(text, member.end):
        return True
    return ITS_SUBJECT.match(text, member.name_end) is not None or _called(member, sentence)


def _called(member: Phrase, sentence: Sentence) -> bool:
    """区水务局召开会议，通报…: who calls a meeting is its convener."""
    clauses = (c for c in sentence.clauses if c.subject and any(m.start == member.start for m in c.subject.members))
    return any(predicate.kind == "call" for clause in clauses for predicate in clause.predicates)


def _holds_it(row: Assertion, sentence: Sentence) -> bool:
    start, end = _list_of(row.member, sentence)
    return sentence.text.startswith("由", start - 1) and HELD_BY.match(sentence.text, end) is not None


def _is_no_subject(row: Assertion, sentence: Sentence) -> bool:
    start, end = _list_of(row.member, sentence)
    if sentence.text.startswith(IN_COMPANY, end):
        return False
    return GOVERNED.search(sentence.text, max(0, start - 6), start) is not None


def _is_other_side(row: Assertion, sentence: Sentence) -> bool:
    """林晓与|区人武部官兵交流，表示将…: the words are those of the other side."""
    start, _ = _list_of(row.member, sentence)
    return bool(row.saying) and sentence.text[start - 1 : start] in WITH


def _beside(member: Phrase, sentence: Sentence) -> tuple[Phrase, ...]:
    """The members of the list that the body stands in."""
    lists = (nouns for clause in sentence.clauses for nouns in clause.lists)
    return next((tuple(nouns.members) for nouns in lists if nouns.start <= member.start < nouns.end), (member,))


def _list_of(member: Phrase, sentence: Sentence) -> tuple[int, int]:
    """Where the list begins and ends that the body stands in: 代表|区政府和区水务局|."""
    lists = (nouns for clause in sentence.clauses for nouns in clause.lists)
    own = next((nouns for nouns in lists if nouns.start <= member.start < nouns.end), member)
    return own.start, own.end


OF_ALL: tuple[Question, ...] = (_are_delegates, _is_kind)
OF_POSTS: tuple[Question, ...] = (_are_others_people, _names_no_body, _goes_on)
OF_BODIES: tuple[Question, ...] = (
    _sends_the_news, _is_bare_place, _has_parts, _has_parts_there, _are_alumni, _is_named, _is_no_group,
    _reports_elsewhere, _holds_it, _is_no_subject, _is_other_side,
)  # fmt: skip
