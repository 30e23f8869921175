"""How sure it is that a reading names one body, by what its head needs (see ``org_suffixes.tsv``)."""

import re
from functools import cache

from kg.language.backward import BackwardText, Reading
from kg.language.cues import alternation
from kg.language.lexicon import BODY, HEAD, LEVEL, PLACE, Word
from kg.language.names import is_surname
from kg.language.organization_names import BRANCHES, is_field, is_single
from kg.language.tables import context

COMMITTEES = context("org_context", "committee")
"""Party committees in a body: a title's part (局党组书记), no body of its own but for a place's (临江新区党委)."""
IN_COMMITTEE = tuple(sorted(context("org_context", "in_committee")))
LAW = re.compile(rf"(?:{alternation(context('org_context', 'law'))}|法[》）〉>]|组织法[》）〉>])")
TENTATIVE = 0.3
"""The score of names that count only in a list with better ones: 怀松集团 beside 青禾集团."""
NAMED = frozenset(("place", "level", "parent"))
"""Evidence that a name is one body's, whatever its head."""
LONG_PART = 4
"""Characters of a part's head that names a field."""
TRADING = frozenset(("company", "bank"))


def score_name(reading: Reading, evidence: list[str]) -> float:
    """Score of a name that ends with a head, 0 for what names no body."""
    named = bool(NAMED & set(evidence))
    if is_group(reading) and not named:
        return 0.0
    needs = reading.head.entry.needs
    if needs == "brand":
        return _score_brand(reading, evidence)
    if needs in ("one", "part"):
        return _score_short_head(reading, evidence)
    if reading.head.entry.group == "site":
        return 0.55 if {"place", "parent", "proper"} & set(evidence) else 0.0
    if named:
        return 0.0 if needs == "name" and _is_national(reading, evidence) else 0.9
    if "proper" in evidence or (evidence and reading.head.entry.name.endswith("有限公司")):
        return 0.8
    return _score_plain(reading, evidence)


def _score_brand(reading: Reading, evidence: list[str]) -> float:
    """青禾药业: a proper name and nothing else before the trade."""
    if evidence == ["proper"]:
        return 0.45
    return TENTATIVE if evidence and len(reading.words) <= 2 else 0.0


def _score_short_head(reading: Reading, evidence: list[str]) -> float:
    """市文物局, 省民政厅救助处: with a field of work, within a place or (the parts) within a body.

    A long part tells its field itself: 省公路局纪检监察室.
    """
    part = reading.head.entry.needs == "part"
    told = part and len(reading.head.entry.name) >= LONG_PART
    if not reading.words or not (told or is_field(reading.words[0]) or "proper" in evidence):
        return 0.0
    if ({"parent"} if part else NAMED) & set(evidence):
        return 0.85 if reading.head.start - reading.start >= 3 else 0.0
    return 0.0 if part else TENTATIVE


def _score_plain(reading: Reading, evidence: list[str]) -> float:
    """Names of common words: bodies within their place (水务中心), villages (幸福村), companies with an odd word."""
    needs, kind = reading.head.entry.needs, reading.head.entry.group
    if needs == "bare":
        if evidence == ["field"] and reading.head.entry.name in context("org_context", "zone_of_field"):
            return 0.0  # 数字化创新|合作区
        return 0.6 if evidence else 0.5
    fields = [word for word in reading.words if is_field(word)]
    if reading.words and ((kind == "village" and len(fields) < 2) or (kind == "township" and not fields)):
        return 0.6
    if kind == "media" and len(fields) > 1:
        return 0.6
    if kind in TRADING and len(reading.words) > 1 and any(is_single(word) for word in reading.words):
        return 0.6
    if not evidence:
        return 0.0
    return 0.5 if needs == "field" else TENTATIVE if kind in TRADING else 0.0


def _is_national(reading: Reading, evidence: list[str]) -> bool:
    """全国学校 are many."""
    others = NAMED & set(evidence) - {"level"}
    return not others and any(word.entry.name == "全国" for word in reading.words)


def is_group(reading: Reading) -> bool:
    """Whether what stands before the name, or all its words, make a group of it: 各镇政府, 地方政府, 努力实现小区."""
    if reading.before is not None and reading.before.entry.name in context("org_context", "group"):
        return True
    vague = context("org_context", "vague")
    return bool(reading.words) and all(word.entry.name in vague for word in reading.words)


def is_common_name(name: str) -> bool:
    """Whether the whole name, or its tail, stands for a group wherever it occurs: 老旧小区, 一流大学."""
    tails = context("org_context", "tail")
    return name in context("org_context", "nobody") or any(name[-length:] in tails for length in _lengths_of_tails())


@cache
def _lengths_of_tails() -> tuple[int, ...]:
    return tuple(sorted(set(map(len, context("org_context", "tail")))))


def is_inner_committee(text: str, reading: Reading) -> bool:
    """A party committee of anything but a place or a zone, before a post or a word for its people: 局党委|书记.

    青石社区党总支|联合开展活动: by itself it is a body.
    """
    if reading.head.entry.name not in COMMITTEES:
        return False
    nearest = reading.words[0] if reading.words else None
    if nearest is None:
        return True
    if nearest.entry.kind in (PLACE, LEVEL) or nearest.entry.group in ("zone", "township"):
        return False
    branch = reading.head.entry.name in BRANCHES and nearest.entry.kind in (BODY, HEAD)
    branch = branch and nearest.entry.name not in COMMITTEES  # 机关党委|党支部
    return not branch or text.startswith(IN_COMMITTEE, reading.head.end)


def is_counted(reading: Reading) -> bool:
    """Several bodies of one level: 两省人大常委会."""
    return reading.before is not None and reading.before.entry.name in context("org_context", "count")


def is_second_name(words: BackwardText, head: Word) -> bool:
    """The other name of the zone before the bracket: 临江新区（自贸区）."""
    if head.entry.group != "zone":
        return False
    return words.text[max(0, head.start - 1) : head.start] + words.text[head.end : head.end + 1] == "（）"


def is_law(words: BackwardText, at: int) -> bool:
    """The name goes on as that of a law: 红十字会|法》, 人民法院组织|条例."""
    return LAW.match(words.text, words.word(at).end) is not None


def runs_on(words: BackwardText, at: int) -> bool:
    """What follows shows that the head may be no word of its own: 自治所|需, 自治所|取得."""
    if words.word(at).entry.needs not in ("one", "part"):
        return False
    head, following = words.word(at), words.word(at - 1) if at else None
    if following is None or following.start != head.end:
        return False
    if head.entry.name == "所" and following.entry.value <= -2:
        return True
    if len(head.entry.name) > 1 and is_surname(following.entry.name):
        return False  # 应用中心|林晓主任
    return len(following.entry.name) == 1 and following.entry.name not in context("org_context", "function")
