"""The name of a body taken apart: whose it is (a place) and what it is.

市委 in an article at home in 青石市 and 中共青石市委 are both (青石市, 委); 区城建中心 and 高新区城建中心 both
(青石市/高新区, 城建中心). A name that is distinctive by itself (蓝湾食品有限公司) belongs to no place.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from kg.language.places import CITY, COUNTY, MUNICIPALITIES, PROVINCE, TOWNSHIP, gazetteer
from kg.language.tables import read_table
from kg.model import Record
from kg.resolve.home import NATIONAL, ZONE, ZONE_SHORT, ZONE_WORDS, Home
from kg.resolve.text import plain
from kg.resolve.unlisted import is_unlisted

_LEVEL_WORD = re.compile(r"(自治区|省|市|区|县|街道|镇|乡)(?=.)|([州盟旗])(?=委|政府|政协|人大)")
_ZONE_PAIR = re.compile(rf"({ZONE_WORDS.pattern})\((?:{ZONE_WORDS.pattern}|[^()]*区)\)")
_PARTY = re.compile(r"^(?:中共|中国共产党)(?!中央)")
_BRACKETS = re.compile(r"[()\[\]【】]")
_ORGAN_AFTER = re.compile(r"市?[区县]?(委|政府|人大|政协|法院|检察院|公安|纪委)")
_NEIGHBOURHOODS = ("社区", "小区", "花园", "家园", "街道", "镇", "乡", "村")
"""Of these every city may have one of the name, even of a name that is elsewhere a city's: 朝阳社区."""
_NEIGHBOURHOOD = re.compile(r".?(社区|村|小区|街道|镇|乡|花园|家园|路|街|大厦|广场)")


class Body(Record, frozen=True):
    """A body's name, taken apart."""

    scope: str
    """Whose it is: a place of :class:`Home`, ``CN``, or nothing for a name that is distinctive by itself."""
    core: str
    """What it is there, in its short form; nothing for the place itself (高新区 as convener)."""
    printed: bool
    """The place stands in the name; otherwise it follows from the article's home."""


class _Words(msgspec.Struct, frozen=True):
    national: list[str]
    national_beginnings: list[str]
    same: list[list[str]]
    state_organs: list[str]
    state_forms: list[str]
    states: dict[str, str]
    generic_endings: list[str]
    generic_names: list[str]
    zone_bodies: list[str]
    party_departments: list[str]
    legal_forms: list[str]
    level_exceptions: list[str]
    everywhere: list[str]
    national_titles_after: list[str]
    national_titles_before: list[str]


@cache
def words() -> _Words:
    """The word lists of ``data/bodies.toml``."""
    return msgspec.toml.decode(files("kg.resolve").joinpath("data/bodies.toml").read_bytes(), type=_Words)


@cache
def _organs() -> list[tuple[str, str]]:
    text = files("kg.resolve").joinpath("data/organs.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    pairs = [(variant, short) for short, variants in rows for variant in variants.split("/")]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


@cache
def _exceptions() -> re.Pattern[str]:
    return re.compile("|".join(words().level_exceptions))


@lru_cache(maxsize=200_000)
def short_form(core: str) -> str:
    """A core with the full name of its kind shortened: 住房和城乡建设局 → 住建局."""
    for variant, short in _organs():
        if core.endswith(variant):
            core = core[: -len(variant)] + short
            break
    return core[1:] if core.startswith("委") and core[1:] in words().party_departments else core


def without_legal_form(name: str) -> str:
    """A company's name without 有限公司 and the like; unchanged if nothing distinctive were left."""
    for form in words().legal_forms:
        if name.endswith(form) and len(name) - len(form) >= 2:
            return name[: -len(form)]
    return name


@lru_cache(maxsize=200_000)
def is_generic(core: str) -> bool:
    """Every place has a body of that name."""
    listed = words()
    if core in listed.generic_names:
        return True
    if not core.endswith(tuple(listed.generic_endings)):
        return False
    if core.endswith(_NEIGHBOURHOODS):
        return True
    return not any(True for span in gazetteer().find(core) if not span.common and _names_city(span.name))


def _names_city(name: str) -> bool:
    return any(place.level in (PROVINCE, CITY) for place in gazetteer().lookup(name))


@cache
def _everywhere() -> frozenset[str]:
    return frozenset((*words().everywhere, *(name for (name,) in read_table("countries.tsv"))))


def is_one_everywhere(core: str) -> bool:
    """A country, or a union of countries: one body, wherever the article is at home."""
    return core in _everywhere()


@cache
def _state_before_organ() -> re.Pattern[str]:
    short = "|".join(sorted(words().states, key=lambda name: (-len(name), name)))
    return re.compile(f"({short})(?:$|(?={'|'.join(words().state_organs)}))")


def _with_state(text: str) -> str:
    """The name with the usual name of the state it begins with: 俄外交部 → 俄罗斯外交部; 法院 and 美容院 stay."""
    for form in words().state_forms:
        if text.endswith(form) and text[: -len(form)] in _everywhere():
            return text[: -len(form)]
    found = _state_before_organ().match(text)
    return words().states[found[1]] + text[found.end() :] if found else text


@cache
def _states() -> tuple[str, ...]:
    return tuple(name for name in _everywhere() if len(name) > 1)


@lru_cache(maxsize=200_000)
def parse_body(name: str, home: Home) -> Body:
    """Take a body's name apart, as an article at home in ``home`` prints it."""
    text = _ZONE_PAIR.sub(r"\1", plain(name))
    text = _PARTY.sub("", _BRACKETS.sub("", text)) or text
    text = _with_state(text)
    if _is_national(text):
        return Body(NATIONAL, _national_core(text), True)
    scope, rest = _printed_place(text, home)
    if scope:
        return Body(scope, zone_core(scope, short_form(_inner_level(rest))), True)
    return _placeless(text, home)


def zone_core(scope: str, core: str) -> str:
    """A development zone has one party body, whatever it is called: 党工委, 党委, 工委."""
    return "党工委" if "/" in scope and core in ("党委", "工委") else core


def _is_national(text: str) -> bool:
    listed = words()
    beginning = text.startswith(tuple(listed.national_beginnings)) and not _has_city(text)
    return text in listed.national or short_form(text) in listed.national or beginning


def _has_city(text: str) -> bool:
    return any(_names_city(span.name) and not span.common for span in gazetteer().find(text))


def _national_core(text: str) -> str:
    group = next((group for group in words().same if text in group), None)
    return group[0] if group else short_form(text.removeprefix("国家"))


def _placeless(text: str, home: Home) -> Body:
    level = None if _exceptions().match(text) else _LEVEL_WORD.match(text)
    if level:
        core = short_form(text[level.end() :])
        return Body(_whose(level[0], core, home), core, False)
    core = short_form(text)
    if not is_generic(core) or text.startswith(_states()):
        return Body("", core, False)
    if home.zone and (core in words().zone_bodies or core == "党委"):
        return Body(home.at(ZONE), zone_core(home.at(ZONE), core), False)
    return Body(home.at(home.lowest or COUNTY), core, False)


def _whose(level: str, core: str, home: Home) -> str:
    """区城建中心 of a zone is the zone's; 区委 and 区政府 are a district's, zones have none."""
    if level == "区" and home.zone and home.county and core in _DOUBLED:
        return home.at(COUNTY)
    return home.word(level)


def _inner_level(rest: str) -> str:
    """高新区区委 says 区 twice; 青石市市委 likewise."""
    return rest[1:] if len(rest) > 1 and rest[0] in "市区县省" and rest[1:] in _DOUBLED else rest


_DOUBLED = frozenset(("委", "政府", "人民政府", "政协", "人大", "人大常委会", "纪委"))


def _printed_place(text: str, home: Home) -> tuple[str, str]:
    """The chain of places that a name begins with, narrowed step by step, and what is left."""
    scope, at = _unlisted_place(text, home)
    for code, length in _leading_places(text, home) if not scope else ():
        scope, at = code, at + length
    zone = ZONE_WORDS.match(text, at)
    if zone:
        short = ZONE_SHORT.get(zone[0], zone[0])
        owner = scope or home.region
        named = home.zone if home.zone.endswith(short) and not scope else short
        return f"{owner}/{named}", text[zone.end() :]
    if scope and at < len(text) and text[at:] == "公司":
        return "", text
    return scope, text[at:]


def leading_place(text: str, home: Home) -> int:
    """How many characters of a name are the place it begins with: 2 of 云岭供电公司 in an article of 云岭区."""
    for place in filter(is_unlisted, (home.county, home.city, home.province)):
        for name in (place, place[:-1]):
            if text.startswith(name):
                return len(name)
    return sum(length for _, length in _leading_places(text, home))


def _unlisted_place(text: str, home: Home) -> tuple[str, int]:
    """An unlisted place of the article's home that a name begins with: 云岭区教育局, or 云岭 in 云岭区 and 云岭法院."""
    if home.zone and text.startswith(home.zone) and not ZONE_WORDS.fullmatch(home.zone):
        return home.at(ZONE), len(home.zone)
    for place in filter(is_unlisted, (home.county, home.city, home.province)):
        for name in (place, place[:-1]):
            if text.startswith(name) and (name == place or _ORGAN_AFTER.match(text, len(name))):
                return place, len(name)
    return "", 0


def _leading_places(text: str, home: Home) -> Iterator[tuple[str, int]]:
    outer, at = "", 0
    while at < len(text):
        span = gazetteer().match_at(text, at)
        if span is None:
            return
        code = _which_place(span.name, outer, home)
        rest = text[span.end :]
        if not code or (span.short and not _short_is_place(code, rest, bool(outer))):
            return
        yield code, span.end - at
        outer, at = code.partition("/")[0], span.end


def _short_is_place(code: str, rest: str, inside: bool) -> bool:
    """青石 in 青石分行 is the city, 金沙 in 金沙社区 is not the county, 朝阳 in 朝阳小区 not the city."""
    if not rest:
        return not inside
    if code.endswith("00"):
        return not _NEIGHBOURHOOD.fullmatch(rest)
    return bool(_ORGAN_AFTER.match(rest))


def _which_place(name: str, outer: str, home: Home) -> str:
    """The code a name means: inside the place read so far, else at home, else the only one."""
    places = gazetteer().lookup(name)
    if places and places[0].level == TOWNSHIP:
        return ""
    near = (outer, home.county, home.city, home.province)
    for known in near:
        prefix = known[:2] if known[2:] == "0000" else known[:4] if known.endswith("00") else known
        inside = [p.code for p in places if known and p.code.startswith(prefix)]
        if inside:
            return inside[0]
    if outer and outer[:2] not in MUNICIPALITIES:
        return ""
    return places[0].code if places else ""
