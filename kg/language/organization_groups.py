"""Names that stand for several bodies, or for none: 各县（市）医院, 14市州生态环境局, 街镇级服务站, 一镇."""

import re

from kg.language.backward import BackwardText, Reading
from kg.language.lexicon import LEVEL, PLACE
from kg.language.places import gazetteer
from kg.language.tables import context

LEVELS = "".join(sorted(context("org_context", "place_level")))
ANY_LEVEL = re.compile(rf"（(?:[{LEVELS}]、?)+）")
"""市（州）医院: either of the levels."""
COUNTED_LEVEL = re.compile(rf"(?:[\d两几多][{LEVELS}]?|(?:各|部分|有关|相关)[{LEVELS}]{{0,3}})$")
GRADE = re.compile(r"^(?:[^\d中高初]{1,2}级|[一二三四五六七八九十百\d]+[位名余多])")
"""街镇级服务站, 片区级服务站; 十位政协委员."""
SOME = tuple(sorted(context("org_context", "some")))
GROUND = "地"
MANY = ("等", "各", "多", "两", "三")
PAIRS = context("org_context", "level_pair")
PARTY = frozenset(("party", "discipline"))
ORGANS = PARTY | {"government", "mass_org", "legislature", "cppcc", "military", "justice"}
"""Kinds of organs of which a town has one each (镇总工会, but not 镇小学), and a community (社区党委)."""
COMMUNITIES = frozenset(("社区", "小区"))
NUMBERED = re.compile(r"^[\d一二三四五六七八九十百千万两几]+个?[村镇乡]$")
"""一镇, 千村: so many villages."""


def names_several(words: BackwardText, reading: Reading) -> bool:
    """Whether a reading names bodies by their kind or number."""
    name = words.text[reading.start : reading.head.end]
    if ANY_LEVEL.search(name) or GRADE.match(name) or NUMBERED.match(name):
        return True
    first = reading.words[-1] if reading.words else reading.head
    if first.entry.kind != PLACE and words.text[: reading.start].endswith("各"):
        return True  # 各|街镇服务中心
    before = words.text[: reading.start]
    if name[0] == GROUND and (before.endswith(MANY) or before[-1:].isdigit()):
        return True  # 等|地网信办, 16|地市住建局
    if before.endswith(SOME) or (before[-1:] + name[:1] in PAIRS and not gazetteer().match_before(before, len(before))):
        return True  # 某|花园小区, 各民主党派|市委会, 市|州青商会
    levelled = first.entry.kind == LEVEL or name[0] in LEVELS
    return levelled and COUNTED_LEVEL.search(words.text, max(0, reading.start - 4), reading.start) is not None


def is_local(reading: Reading) -> bool:
    """An organ of the town or street that the text is about, where nothing stands before: 镇总工会, 街道城建中心."""
    first = reading.words[-1].entry.name if reading.words else ""
    organs = PARTY if first == "社区" else ORGANS
    if first not in context("org_context", "local_parent") or reading.head.entry.group not in organs:
        return False
    return reading.before is None or reading.before.entry.name in context("org_context", "before_unknown_place")


def is_kind_of_company(reading: Reading) -> bool:
    """Companies of a place by their kind: 青石市跨国公司."""
    nearest, *others = reading.words or [reading.head]
    kind = nearest.entry.name in context("org_context", "vague") and reading.head.entry.group == "company"
    return kind and all(word.entry.kind in (LEVEL, PLACE) for word in others)


def is_any_community(reading: Reading) -> bool:
    """Communities of a place that are not named: 广元市|社区志愿服务."""
    if reading.head.entry.name not in COMMUNITIES or not reading.words:
        return False
    return all(w.entry.kind == LEVEL or (w.entry.kind == PLACE and w.entry.group != "short") for w in reading.words)


def is_common_organ(reading: Reading, evidence: list[str]) -> bool:
    """An organ that every place has, with no more before it than a kind of parent: 社区党群服务中心."""
    first = reading.words[-1].entry.name if reading.words else ""
    return first in context("org_context", "common_parent") and not {"place", "level", "proper"} & set(evidence)
