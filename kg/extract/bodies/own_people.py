"""Bodies whose people have names: who stands behind the body is told of by name, so nobody unnamed stands for it."""

import re
from collections.abc import Set

from kg.extract.clauses.phrases import GROUPS, Phrase
from kg.extract.clauses.sentences import Sentence
from kg.language.names import is_han, is_surname
from kg.language.tables import any_of, context

NAMES = (3, 2)
"""Characters of a name that nobody knew: 市医院干部|林晓、 is no group."""
BEHIND_NAME = frozenset("、，。；等和")
PART_OF_BODY = context("represented_words", "part_of_body")
"""市卫健委干部|处: the word for people belongs to the name of a part."""
PART_GOES_ON = context("represented_words", "part_goes_on")
"""市水务局|科研部: no 科 of the body."""
GROUPS_OF_PEOPLE = context("represented_words", "in_group")
"""区委、市水务局|负责人林晓: the word for people of several bodies, no post of one."""
MANY_PEOPLE = re.compile(any_of("represented_words", "many_people"))
NO_NAME = context("represented_words", "no_surname")
NEVER_NAME = context("represented_words", "never_name")
"""区水务局负责同志|和老战士代表发言."""
TEAMS = re.compile(any_of("represented_words", "team_of_leaders"))
"""石桥街道|班子成员, where its head is named: those named, and a few more."""
LISTED = frozenset("、，；。：和与及暨以等在由向对派")
"""Between a body and a name, show that they are two (区水务局在林晓带领下)."""
QUOTED = re.compile("“[^”]*”")
"""云岭大学“你我与河”课题组代表|林晓: what quotation marks hold tells of nobody."""
FARTHEST = 24
"""Characters that may stand between a body and the name of one of its people."""


def has_person(member: Phrase, sentence: Sentence) -> bool:
    """市水务局|林晓到会, 云岭大学的|林晓, 来自云岭大学的学生|林晓: there is the one named."""
    person = next((s for s in sentence.reading if s.kind == "person" and s.start >= member.end), None)
    if person is None:
        return False
    between = QUOTED.sub("", sentence.text[member.end : person.start])
    if len(between) > FARTHEST:
        return False
    if between in {"", "的"}:
        return True
    called = any(s.kind in {*GROUPS, "title"} and s.end == person.start for s in sentence.reading)
    verbs = (p for clause in sentence.clauses for p in clause.predicates)
    return called and not LISTED & set(between) and not any(member.end <= p.start < person.start for p in verbs)


def is_held_by_next(post: Phrase, sentence: Sentence) -> bool:
    """云岭大学教授、市科协主席林晓: one of several posts of the person behind them; 时任司令员的|林晓.

    The last of several may stand behind a comma (市纪委书记、市监委主任，协会主席林晓).
    """
    text = sentence.text
    person = next((s for s in sentence.reading if s.kind == "person" and s.start > post.end), None)
    if person is None:
        return False
    between = text[post.end : person.start]
    if between == "的":
        return True
    posts, comma, last = between.partition("，")
    several = posts.startswith("、") or text[post.start - 1 : post.start] == "、"
    if not (several if comma else between.startswith("、")):
        return False
    titled = any(s.kind == "title" and s.end == person.start for s in sentence.reading)
    return (
        titled and not set(posts + last) & set("，。；和与") and not any(word in between for word in GROUPS_OF_PEOPLE)
    )


def led_by_named(member: Phrase, text: str, named: Set[str]) -> bool:
    """石桥街道|班子成员, where somebody of 石桥街道党工委 is told of by name."""
    team = TEAMS.search(text, member.name_end, member.end) is not None
    return team and any(body.startswith(member.name) for body in named)


def is_called_so(member: Phrase, sentence: Sentence) -> bool:
    """云岭大学宣讲团|成员、青石学院教授林晓: what the person behind it is called, no people of the body."""
    if MANY_PEOPLE.search(sentence.text, member.name_end, member.end) or member.end >= len(sentence.text):
        return False
    return is_held_by_next(member, sentence)


def goes_on_as_name(end: int, sentence: Sentence, bare: bool = False) -> bool:
    """``bare``: behind a body without a word for people, where a short word may follow that is a surname elsewhere."""
    text, starts = sentence.text, {span.start for span in sentence.reading}
    while more := next((s for s in sentence.reading if s.start == end and s.kind in GROUPS), None):
        end = more.end
    if text[end : end + 1] in PART_OF_BODY and text[end + 1 : end + 2] not in PART_GOES_ON and end not in starts:
        return True
    ends = (end + length for length in NAMES if is_han(text[end : end + length]))
    first = text[end : end + 1]
    named = is_surname(first) and end not in starts and first not in (NO_NAME if bare else NEVER_NAME)
    ends = (at for at in ends if not bare or text[at - 1] not in PART_OF_BODY)
    return named and any(at in starts or text[at : at + 1] in BEHIND_NAME for at in ends)
