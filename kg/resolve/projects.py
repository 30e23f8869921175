"""Which projects of different articles are one undertaking."""

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.language.places import TOWNSHIP, gazetteer
from kg.model import Member
from kg.resolve.clusters import Clusters, join_by_key
from kg.resolve.context import Context
from kg.resolve.grouping import Grouping, Pair, character_feature, join_scored, masks
from kg.resolve.organizations import CONTRASTS
from kg.resolve.reading import Local, Reading
from kg.resolve.scoring import Feature, Score, score
from kg.resolve.text import plain

LABEL = "Project"
_TAIL = re.compile(r"(?:建设项目|建设工程|工程项目|项目建设|项目|建设|工地)$")
_LEVEL = re.compile(r"^(?:全?[省市区县])(?=[“\"「])")
_SHORTEST = 2
_SHORTEST_LOOK_ALIKE = 5


def group_projects(reading: Reading, clusters: Clusters[Member]) -> Grouping:
    """Join projects of one city whose names agree but for 项目 and place, then those with one misread character."""
    join_by_key(clusters, ((key, local.member) for local in reading.of(LABEL) for key in _keys(local)))
    judgements = join_scored(LABEL, clusters, _look_alikes(reading), reading, _score)
    return Grouping(tuple(map(tuple, clusters.groups())), tuple(judgements))


def block_keys(local: Local) -> Iterator[str]:
    """Keys that two local projects share if they may have to do with one another."""
    yield from _keys(local)
    core = project_core(local.name)
    if len(core) >= _SHORTEST_LOOK_ALIKE:
        yield from (f"{mask}@{local.home.region}" for mask in masks(core))


def project_core(name: str) -> str:
    """A project's name without place, level word and kind: 市“双百工程” → 双百工程, 青石蓝湾里项目 → 蓝湾里."""
    text = plain(_LEVEL.sub("", name.strip()))
    text = text[_leading_place(text) :]
    core = _TAIL.sub("", text)
    return core if len(core) >= _SHORTEST else text


def _leading_place(text: str) -> int:
    span = gazetteer().match_at(text, 0)
    if span is None or span.common or len(text) - span.end < _SHORTEST:
        return 0
    places = gazetteer().lookup(span.name)
    if places[0].level == TOWNSHIP or (span.short and not places[0].code.endswith("00")):
        return 0
    return span.end


def _keys(local: Local) -> Iterator[str]:
    scope = local.home.region
    for form in (local.name, *local.entity.aliases):
        core = project_core(form)
        if len(core) > _SHORTEST or form == local.name:
            yield f"{scope}|{core}"


def _look_alikes(reading: Reading) -> Iterator[Pair]:
    blocks: dict[tuple[str, str], dict[str, Member]] = defaultdict(dict)
    for local in reading.of(LABEL):
        core = project_core(local.name)
        if len(core) >= _SHORTEST_LOOK_ALIKE:
            for mask in masks(core):
                blocks[mask, local.home.region].setdefault(core, local.member)
    for block in blocks.values():
        if len(block) == 2:
            first, second = sorted(block.values())
            yield first, second


def _score(left: Context, right: Context) -> Score | None:
    a, b = (project_core(min(side.names)) for side in (left, right))
    character = character_feature(a, b)
    if (
        character is None
        or character.name in ("other_character", "omission")
        or any(x in g and y in g for x, y in zip(a, b, strict=True) if x != y for g in CONTRASTS)
    ):
        return None
    features = [character, Feature("long_name", f"{len(a) - 1} characters agree")]
    if left.articles & right.articles:
        features.append(Feature("side_by_side", "both stand in one article"))
    features.append(
        Feature("same_home", "same place") if left.homes & right.homes else Feature("other_place", "different places")
    )
    return score(LABEL, features)
