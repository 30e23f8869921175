"""What proves that a candidate name is somebody: one question after the other, the first that knows settles it.

To add a phenomenon, write a function of a :class:`Candidate` and set it in its place in ``PROOFS``: it answers True (a
name), False (none) or None (nothing of the sort stands here).
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from kg.extract.names.name_rows import SHORT, head_of_list, is_list_of_names
from kg.extract.names.post_proofs import held_the_post, holds_a_post, is_named_the_holder, is_the_holder
from kg.extract.text.candidate import TOGETHER, Candidate, true_if
from kg.extract.text.dictionary import is_common_word, is_plain_word
from kg.extract.text.spans import INTRODUCED, SO_MANY, Span
from kg.language.cues import cues
from kg.language.names import is_transliteration
from kg.language.places import gazetteer
from kg.language.tables import context, one_of, read_table

ASKING = frozenset({"title", "leader", "role"})
"""Words that ask for a name."""
ACTING = frozenset({"say", "quote", "speak", "host", "report", "lead"})
PRESENT = frozenset({"attend", "accompany", "observe", "meet"})
"""Verbs that a likelier name must stand before to be one on their word alone."""
PROVED = frozenset({"known", "foreign"})
"""Why a candidate is one: it is proved elsewhere on the page, or by its characters."""


def is_asked_for(reading: Sequence[Span], i: int, text: str) -> bool:
    """Whether something beside its characters says that ``reading[i]`` is somebody."""
    before = reading[i - 1] if i else None
    after = reading[i + 1] if i + 1 < len(reading) else None
    candidate = Candidate(reading, i, text, reading[i], before, after)
    return next((proved for proof in PROOFS if (proved := proof(candidate)) is not None), False)


def _is_known(c: Candidate) -> bool | None:
    """Proved elsewhere on the page, or a name like 约翰·史密斯."""
    return true_if(c.span.value in PROVED)


KIN = context("name_context", "kin")
PROFESSIONS = frozenset(cues("unofficial")) | context("name_context", "profession")
"""Titles that tell what somebody does more than which office: weaker proof of a name."""
SURELY_BOUNDED = -3.0
ODD_NAME = -0.5
"""Score of a name that begins with a word, from which what somebody does proves it."""
PLACE_ENDS = context("name_context", "place_end")


def _stands_behind_a_title(c: Candidate) -> bool | None:
    """区长|林晓; not 林晓区长|介绍, but 林晓的妻子|沈砚."""
    if c.before is None or c.before.kind not in ASKING or c.left:
        return None
    if c.at > 1 and _bears(c.reading[c.at - 2], c.before, c.text):
        return c.text[c.before.start : c.before.end] in KIN
    return _is_called(c, c.before)


def _bears(person: Span, title: Span, text: str) -> bool:
    """Whether a title stands behind a name (林晓|区长), which is no unknown place (葛家镇|党委书记)."""
    if person.kind != "person" or person.end != title.start:
        return False
    if person.value == "known":
        return True
    return text[person.end - 1] not in PLACE_ENDS and not is_common_word(text[person.start + 1 : person.end])


def _is_called(c: Candidate, title: Span) -> bool:
    """Whether the word before gives the name; what people do (教师|宿舍, 工人|陆续|来) gives none to words."""
    word = c.text[title.start : title.end]
    if c.span.value == "bounded":
        return title.kind != "role" and (word not in PROFESSIONS or c.span.score > SURELY_BOUNDED)
    if title.kind != "role" and word not in PROFESSIONS:
        return True
    if is_plain_word(c.name):
        return False
    return c.span.score > ODD_NAME or not is_common_word(c.name[:2])


def _is_only_bounded(c: Candidate) -> bool | None:
    """What only words on both sides make a candidate is none without a title."""
    return False if c.span.value == "bounded" else None


LISTED = 0.0
"""Score of a name behind what people are called and a colon from which that proves it."""


def _stands_behind_a_colon(c: Candidate) -> bool | None:
    """志愿者：|林晓、沈砚."""
    return true_if(c.before is not None and c.before.kind in ASKING and c.left == "：" and c.span.score > LISTED)


COLONS = frozenset({"", "："})
"""What may stand between a verb of appointment and the name (决定任命：|林晓为局长)."""
OFFICE_GIVEN = context("name_context", "given")
NAMED, CHOSEN = -1.0, 1.0
"""Score of a name between a verb of appointment and the post (任命|杨柳|为局长), and behind the verb alone."""


def _is_appointed(c: Candidate) -> bool | None:
    """任命|林晓|为局长."""
    if c.before is None or c.before.kind != "award" or c.left not in COLONS:
        return None
    return c.span.score > (NAMED if c.text[c.span.end : c.span.end + 1] in OFFICE_GIVEN else CHOSEN)


OF_BODY = 1.0


def _stands_behind_a_body(c: Candidate) -> bool | None:
    """石桥村|林晓，: nothing goes on behind the name."""
    of_a_body = c.before is not None and c.before.kind == "org" and not c.left and c.span.score > OF_BODY
    return true_if(of_a_body and not c.text[c.span.end : c.span.end + 1].isalnum())


AGES, AGED = cues("age"), 0.0
"""What stands before the name of somebody whose age is told, and the score of such a name."""
HOME, AT_HOME = tuple(sorted(context("name_context", "home"))), 1.0
"""The words for somebody's home, and the score of a name before them from which they prove it."""


def _is_described(c: Candidate) -> bool | None:
    """七十岁的|林晓; 林晓|，男，; 林晓|家中."""
    aged = c.span.score > AGED and c.text.endswith(AGES, 0, c.span.start)
    at_home = c.span.score > AT_HOME and c.text.startswith(HOME, c.span.end)
    return true_if(aged or at_home or INTRODUCED.match(c.text, c.span.end) is not None)


NAMING = frozenset({"role", "title", "thought"})
"""What somebody is called behind the name."""
ADDRESSES = context("name_context", "address") | context("name_context", "honour")


STATE_POSTS = frozenset(cues("state_post"))
STATES = frozenset(row[0] for row in read_table("countries.tsv"))


def _is_foreign_leader(name: str, post: str) -> bool:
    """巴罗托|总统: a name by its sound, and no country, though the dictionary may have it for a place."""
    return post in STATE_POSTS and len(name) > SHORT and name not in STATES and is_transliteration(name)


def _stands_before_a_title(c: Candidate) -> bool | None:
    """林晓|教授, 巴罗托|总统: what stands behind calls somebody; not words (高龄|老人) and places (吉林|省长)."""
    if c.after is None or c.right or c.after.kind not in NAMING:
        return None
    if c.after.kind != "role" and len(c.name) > SHORT and c.name[-1] in PLACE_ENDS and not is_transliteration(c.name):
        return False  # 荆安村|党支部书记
    if c.after.kind == "role":
        return c.text[c.after.start : c.after.end] in ADDRESSES and not is_plain_word(c.name)
    if _is_foreign_leader(c.name, c.text[c.after.start : c.after.end]):
        return True
    if len(c.name) > SHORT and (is_plain_word(c.name) or is_common_word(c.name[1:])):
        return False  # 夏令营|领队, 高|素质|律师
    return not _is_place(c.name, c.text[c.after.start])


@lru_cache(maxsize=1 << 14)
def _is_place(name: str, behind: str) -> bool:
    """景德镇|市委常委, 吉林|省长: the name of a place before a post there."""
    return bool(gazetteer().lookup(name) or gazetteer().lookup(name + behind))


AND_OTHERS = context("name_context", "and_others")
"""What may stand between a list of names and what they are called (林晓、沈砚|等|领导)."""


def _are_called_together(c: Candidate) -> bool | None:
    """林晓、沈砚|等领导; 林晓、沈砚|等三位|专家."""
    if c.after is None or c.after.kind not in ASKING:
        return None
    linked = c.right in AND_OTHERS or SO_MANY.fullmatch(c.text, c.span.end, c.after.start) is not None
    return true_if(linked and is_list_of_names(c.reading, c.at, c.text))


AGENT = "由"
AGENT_LIKELY = 0.5
"""Score of a name between 由 and a verb of leading from which they prove it."""


def _is_agent(c: Candidate) -> bool | None:
    """会议由|林晓|主持."""
    if c.after is None or c.right or c.after.kind not in ACTING or c.text[c.span.start - 1 : c.span.start] != AGENT:
        return None
    return c.span.score > AGENT_LIKELY


WITH_OTHERS = 1.2
"""Score from which a name is one in a list with others who are not named."""
OTHERS = re.compile(
    rf"(?:{one_of('name_context', 'link')}|等)[^，。；、]{{0,24}}?(?:{one_of('name_context', 'others')})"
)


def _is_with_others(c: Candidate) -> bool | None:
    """林晓|及有关部门负责同志|参加: a list at the head of a clause before others and a verb of presence."""
    others = OTHERS.match(c.text, c.span.end) if c.span.score > WITH_OTHERS else None
    if not others:
        return None
    first = c.reading[head_of_list(c.reading, c.at, c.text)].start
    at_head = not first or c.text[first - 1] in "，；。"
    return true_if(at_head and any(s.kind in PRESENT and s.start == others.end() for s in c.reading[c.at + 1 :]))


LIKELY_BEFORE = {kind: 0.8 if kind == "say" else 1.5 for kind in ACTING} | dict.fromkeys(PRESENT, 2.5)
"""Score from which a name at the head of a clause is one before such a verb."""


def _acts(c: Candidate) -> bool | None:
    """林晓、沈砚|等|参加会见: at the head of a clause."""
    if c.after is None or c.after.kind not in LIKELY_BEFORE or c.right not in TOGETHER:
        return None
    first = c.reading[head_of_list(c.reading, c.at, c.text)].start
    return (not first or c.text[first - 1] in "，；。”") and c.span.score > LIKELY_BEFORE[c.after.kind]


AT_VENUE = re.compile(rf"在[^，。；]{{0,8}}?(?:{one_of('name_context', 'venue')})")
"""Where somebody takes part: 在分会场, 在石桥镇分会场."""
SEATED = 0.0
"""Score from which a name at the head of a clause is one before it."""


def _sits_at_a_venue(c: Candidate) -> bool | None:
    """林晓在主会场，|沈砚|在分会场参加会议."""
    if c.span.score <= SEATED or c.text[c.span.end : c.span.end + 1] != "在":
        return None
    at_head = c.span.start == 0 or c.text[c.span.start - 1] in "，；。"
    return true_if(at_head and AT_VENUE.match(c.text, c.span.end) is not None)


PROOFS: tuple[Callable[[Candidate], bool | None], ...] = (
    _is_known, _stands_behind_a_title, _is_only_bounded, _stands_behind_a_colon, _is_appointed, _stands_behind_a_body,
    _is_described, _stands_before_a_title, _are_called_together, _is_agent, holds_a_post,
    is_named_the_holder, held_the_post, is_the_holder, _is_with_others, _sits_at_a_venue, _acts,
)  # fmt: skip
"""The surest first: a title before it says more of a name than a verb behind it."""
