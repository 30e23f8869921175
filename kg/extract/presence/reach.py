"""How far a verb is from the body that stands before it: whose act it is where others stand between."""

import re

from kg.extract.clauses.clause import Predicate
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.phrases import GROUPS
from kg.extract.clauses.sentences import Sentence
from kg.extract.text.spans import SAYING
from kg.language.tables import any_of, context

GOES_ON = tuple(sorted(context("represented_words", "goes_on")))
"""青石公司|、某某公司负责人参加, 青石中学|等学校的师生参加, 青石公司|作为代表，参加: the body's own people still."""
MARKS = ("、", "等")
TOPICS = tuple(sorted(context("represented_words", "topic_of_words")))
"""青石公司|围绕防汛，谈了做法，作交流发言."""
SAME = tuple(sorted(context("represented_words", "same_subject")))
"""青石设计院报名参与了评选，|并汇报了方案."""
NO_REPORT_BEFORE = tuple(sorted(context("represented_words", "no_report_before")))
"""情况|通报, 加强治国理政|经验交流: things, no acts of a body."""
NO_REPORT_BEHIND = tuple(sorted(context("represented_words", "no_report_behind")))
"""受到省水利厅|通报|表扬."""
MADE = re.compile(any_of("represented_words", "report_made"))
"""作了审议情况的|汇报: an act."""
SO_MANY = tuple(sorted(context("represented_words", "so_many")))
"""区水务局|及各镇代表，|约200人|参加: those told of before, counted."""
FAR = 40
"""Characters that an act may have which 并 goes on from."""
CHAINED = frozenset({"report", *SAYING})
"""Verbs that tell one after the other what a body says: 区水务局传达了精神，|通报了|情况."""


def reaches(bodies: NounList, verb: Predicate, sentence: Sentence) -> bool:
    """Whether the act that ``verb`` tells is that of ``bodies``, which have no word for people.

    区水务局开展清洁活动，|50名学生|参加: others, in a clause of their own; 区水务局发布文章《林晓|出席大会》: a person.
    """
    text = sentence.text
    between = text[bodies.end : verb.start]
    made = MADE.match(text, verb.start)
    if verb.kind == "report" and not made and _is_a_thing(between, text[verb.end :]):
        return False
    first = between.partition("，")[0]
    if between.startswith(MARKS) or between.startswith(TOPICS):
        return True
    if between.startswith(GOES_ON):
        about = any(topic in first for topic in TOPICS)
        return first == between or about or not _acts_between(bodies.end, verb, sentence)
    if "“" in between and between.rindex("“") > between.rfind("”"):
        return False
    if any(s.kind == "person" and bodies.end <= s.start < verb.start for s in sentence.reading):
        return False
    before = between.rpartition("，")
    if between.startswith("，") or before[2].startswith(SO_MANY) or _are_people(bodies.end, between, sentence):
        return not _acts_between(bodies.end, verb, sentence)
    if not before[1] or (before[2].startswith(SAME) and verb.start - bodies.end < FAR):
        return True
    return verb.kind in CHAINED and not before[2] and not before[0].count("，")


def _are_people(start: int, between: str, sentence: Sentence) -> bool:
    """区水务局|科级以上干部，各镇青年干部代表|参加: people of it and others, comma after comma."""
    groups = [s.start - start for s in sentence.reading if s.kind in GROUPS and s.start >= start]
    ends = [at for at, char in enumerate(between) if char == "，"]
    edges = zip([0, *ends], [*ends, len(between)], strict=True)
    return bool(ends) and all(any(low <= group < high for group in groups) for low, high in edges)


def _is_a_thing(before: str, behind: str) -> bool:
    """处分情况的|通报, but 作了审议情况的|汇报."""
    return behind.startswith(NO_REPORT_BEHIND) or (before.endswith(NO_REPORT_BEFORE) and not MADE.search(before))


def _acts_between(start: int, verb: Predicate, sentence: Sentence) -> bool:
    return any(start <= p.start < verb.start for clause in sentence.clauses for p in clause.predicates)
