"""Which organizations of different articles are one body."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from kg.model import Member
from kg.resolve.bodies import Body, is_generic, is_one_everywhere, leading_place, parse_body, without_legal_form
from kg.resolve.clusters import Clusters, join_by_key
from kg.resolve.context import Context
from kg.resolve.glyphs import substitution
from kg.resolve.grouping import Grouping, Pair, character_feature, join_scored, masks
from kg.resolve.reading import Local, Reading
from kg.resolve.scoring import Feature, Score, score
from kg.resolve.text import plain

LABEL = "Organization"
CONTRASTS = (
    "一二三四五六七八九十",
    "东西南北中",
    "上下前后",
    "甲乙丙丁",
    "省市区县镇乡村",
    "大小",
    "男女",
    "新老旧",
    "0123456789",
)
"""Characters that tell bodies apart: 第一中学 and 第二中学 are never one misprint."""
_TELLING = 3
"""So many characters of a name tell a body from those of other places; not so 财办, 总会."""
_SHORTEST_LOOK_ALIKE = 4
_LONGEST_SHORT = 3
_NEAREST = 0.72
"""So alike (squared) must characters be where each name is that of a usual body: 省政府 and 省政协 are no misprint."""
_PLACE_LENGTHS = (2, 3)
"""A place that no table lists may stand before a company's name: 恒湛 in 澜州恒湛新材料."""


def group_organizations(reading: Reading, clusters: Clusters[Member]) -> Grouping:
    """Join bodies of one place and kind, then those whose printed names differ in one misread character."""
    join_by_key(clusters, ((key, local.member) for local in reading.of(LABEL) for key in body_keys(local)))
    judgements = join_scored(LABEL, clusters, _look_alikes(reading), reading, _score)
    short = _abbreviations(reading)
    judgements += join_scored(LABEL, clusters, short, reading, _score_abbreviation, side_by_side=True)
    return Grouping(tuple(map(tuple, clusters.groups())), tuple(judgements))


def block_keys(local: Local) -> Iterator[str]:
    """Keys that two local organizations share if they may have to do with one another."""
    yield from body_keys(local)
    core, city = without_legal_form(plain(local.name)), _city(local)
    if len(core) >= _SHORTEST_LOOK_ALIKE:
        yield from (f"{mask}@{city}" for mask in masks(core))
    if company := _company_core(local):
        yield from (f"{form}…@{city}" for form in {company, *_short_forms(company)})


def body_keys(local: Local) -> Iterator[str]:
    """Keys that two local organizations share only if they are one body."""
    own = parse_body(local.name, local.home)
    yield _key(own, local)
    for alias in local.entity.aliases:
        body = parse_body(alias, local.home)
        if body.core == own.core or (body.core and not body.scope and not is_generic(body.core)):
            yield _key(body, local)


def _key(body: Body, local: Local) -> str:
    if body.scope:
        return f"{body.scope}|{body.core}"
    core = without_legal_form(body.core)
    if len(core) < _TELLING and not is_one_everywhere(core):
        return f"{local.home.region}|{core}"
    return f"|{core}"


def _look_alikes(reading: Reading) -> Iterator[Pair]:
    blocks: dict[tuple[str, str], dict[str, Member]] = defaultdict(dict)
    for local in reading.of(LABEL):
        core = without_legal_form(plain(local.name))
        if len(core) >= _SHORTEST_LOOK_ALIKE:
            for mask in masks(core):
                blocks[mask, _city(local)].setdefault(core, local.member)
    for block in blocks.values():
        members = sorted(block.values())
        if len(members) == 2:
            yield members[0], members[1]


def _city(local: Local) -> str:
    return local.home.region


def _abbreviations(reading: Reading) -> Iterator[Pair]:
    """恒湛公司 and the one company of its city whose name begins so: 恒湛新材料有限公司."""
    long: dict[tuple[str, str], dict[str, Member]] = defaultdict(dict)
    for local in reading.of(LABEL):
        core = _company_core(local)
        for form in _short_forms(core):
            long[_city(local), form].setdefault(core, local.member)
    for local in reading.of(LABEL):
        fitting = long.get((_city(local), _company_core(local)), {})
        if len(fitting) == 1:
            yield local.member, next(iter(fitting.values()))


def _short_forms(core: str) -> Iterator[str]:
    """What a company's name may be shortened to: 恒湛 from 恒湛新材料, also with a place of two or three before it."""
    if len(core) > _LONGEST_SHORT:
        for at, length in product((0, *_PLACE_LENGTHS), range(2, _LONGEST_SHORT + 1)):
            yield core[at : at + length]


def _company_core(local: Local) -> str:
    """A company's name without place and legal form; nothing for other bodies."""
    name = plain(local.name)
    bare = without_legal_form(name)
    if bare == name or is_generic(bare):
        return ""
    return bare[leading_place(bare, local.home) :]


def _score_abbreviation(left: Context, right: Context) -> Score | None:
    """An article often prints both, the full name first; that speaks for them, not against."""
    features = [Feature("abbreviates", "one name begins with the other"), Feature("only_two", "no third name fits")]
    return score(LABEL, [*features, *(f for f in _surroundings(left, right) if f.name != "side_by_side")])


def _score(left: Context, right: Context) -> Score | None:
    pair = _nearest_names(left, right)
    if pair is None or _contrast(*pair):
        return None
    character = character_feature(*pair)
    if character is None or character.name == "other_character":
        return None
    if character.amount < _NEAREST and any(is_generic(_core(side)) for side in (left, right)):
        return None
    features = [character, Feature("only_two", "no third name fits"),
                Feature("long_name", f"{len(pair[0]) - 1} characters agree")]  # fmt: skip
    return score(LABEL, [*features, *_surroundings(left, right)])


def _surroundings(left: Context, right: Context) -> Iterator[Feature]:
    if left.articles & right.articles:
        yield Feature("side_by_side", "both stand in one article")
    if left.homes & right.homes:
        yield Feature("same_home", "same place")
    elif not left.cities & right.cities:
        yield Feature("other_place", "different places")
    shared = left.companions & right.companions
    if shared:
        yield Feature("companions", f"met with {'、'.join(sorted(shared)[:3])}", min(1.0, len(shared) / 3))


def _core(side: Context) -> str:
    return parse_body(side.locals[0].name, side.locals[0].home).core


def _nearest_names(left: Context, right: Context) -> tuple[str, str] | None:
    names = [{without_legal_form(plain(name)) for name in side.names} for side in (left, right)]
    return next(((a, b) for a in sorted(names[0]) for b in sorted(names[1]) if substitution(a, b)), None)


def _contrast(left: str, right: str) -> bool:
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return any(a in group and b in group for a, b in pairs for group in CONTRASTS)
