"""What ends like the name of a site (云岭纪念馆), and what is only a kind of place (居民小区, 部分企业)."""

import re
from functools import cache, partial

from kg.language import tables
from kg.language.cues import alternation
from kg.language.organization_scores import is_common_name
from kg.language.places import TOWNSHIP, gazetteer
from kg.language.tables import context, read_table


def words(part: str) -> frozenset[str]:
    """The words of a part of ``site_words.tsv``."""
    return context("site_words", part)


any_of = partial(tables.any_of, "site_words")
"""A pattern for any one word of the parts of that table."""
COUNTED = re.compile(r"\d+余?[个家所名处位]")
"""走进22个社区."""
VAGUE = re.compile(any_of("vague"))
NAME_TAIL = re.compile(f"{any_of('name_tail')}$")
UNIT = re.compile("[一二三四五六七八九十]+[团营连旅]$")
"""Units of the army: 机场三团."""
OWN_PARTS = context("org_context", "common_parent") | words("own_part")
"""What begins so is a part of a body named before: 学院|西校区训练场."""
GENERAL = tuple(
    sorted((context("org_context", "group") | OWN_PARTS) - {"家", "个", "所", "座", "名", "处", "镇", "村", "乡"})
)
TOWNS = tuple(sorted(words("town")))
WORK_ENDS = tuple(sorted(words("no_site_end")))


def is_kind(text: str) -> bool:
    """Kinds of places, and work: 学校, 部分企业, 灾后恢复工作; but not 文化馆, of which a place has one."""
    text = text.strip("“”")
    if text in words("unique"):
        return False
    if COUNTED.match(text) or VAGUE.search(text) or _is_region(text) or _is_common(text):
        return True
    if text in words("no_site") or text in _site_ends() or text.endswith(WORK_ENDS) or text.startswith(GENERAL):
        return True
    if not text.endswith(_site_ends()):
        return False
    end = next(end for end in _site_ends() if text.endswith(end))
    return _only_kinds().fullmatch(text, 0, len(text) - len(end)) is not None


def ends_like_site(text: str) -> bool:
    """Whether the name ends like that of a place that people inspect and visit."""
    return text.strip("“”").endswith(_site_ends()) or UNIT.search(text) is not None


def is_country(text: str) -> bool:
    """States are travelled to, not visited as bodies."""
    return text in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(name for name, *_ in read_table("countries.tsv"))


def _is_region(text: str) -> bool:
    """A province, city or county, also of one name with a town; towns are sites."""
    found = gazetteer().lookup(text)
    return bool(found) and any(place.level != TOWNSHIP for place in found) and not text.endswith(TOWNS)


def _is_common(text: str) -> bool:
    """老旧小区, but 临河区青年之家, 白鹭洲国家湿地公园: a place names it, or a name of its own."""
    if not is_common_name(text) or gazetteer().match_at(text, 0):
        return False
    tail = NAME_TAIL.search(text)
    return tail is None or len(text[: tail.start()]) < 2 or _only_kinds().fullmatch(text, 0, tail.start()) is not None


@cache
def _only_kinds() -> re.Pattern[str]:
    """What before the end of a site's name makes a kind of it: 居民|小区, 医院|商场, 智能|研发|基地."""
    return re.compile(f"{alternation(_kinds())}+")


def _kinds() -> frozenset[str]:
    vague = context("org_context", "vague") | context("org_context", "common_parent") | words("kind")
    return frozenset(_site_ends()) | words("no_site") | context("project_context", "generic") | vague


@cache
def _site_ends() -> tuple[str, ...]:
    return tuple(sorted((word for word, *_ in read_table("site_ends.tsv")), key=lambda word: (-len(word), word)))
