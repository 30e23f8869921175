"""Which articles tell of one and the same meeting."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from kg.model import Member
from kg.resolve.clusters import Clusters
from kg.resolve.context import Context
from kg.resolve.grouping import Grouping, Pair, join_scored
from kg.resolve.reading import Local, Reading
from kg.resolve.scoring import Feature, Score, score
from kg.resolve.text import plain

LABEL = "Meeting"
PLANNED = "planned"
_TELLING = 6
"""So many characters of a name tell a meeting of one place apart where no day is known."""
_NEWS_AGES = 10
"""Days after which an undated report of one name is news of another occasion."""
_ORDINAL = re.compile(r"(?:[一二]?[〇零一二三四五六七八九\d]{4}年度?)?第?[一二三四五六七八九十百\d]+(?:次|届|期|场|轮)")
_YEAR = re.compile(r"[〇零一二三四五六七八九\d]{4}年度?")
_FILLER = re.compile(r"召开|举行|举办|主持|出席|参加|我[省市区县]|的|全[省市区县]")


def group_meetings(reading: Reading, clusters: Clusters[Member]) -> Grouping:
    """Join reports of one occasion; a preview of it stays apart."""
    judgements = join_scored(LABEL, clusters, _candidates(reading), reading, lambda a, b: _score(a, b, reading))
    return Grouping(tuple(map(tuple, clusters.groups())), tuple(judgements))


def block_keys(local: Local, reading: Reading) -> Iterator[str]:
    """Keys that two local meetings share if they may be one."""
    return ("\x1f".join(key) for key in _block_keys(local, reading))


def meeting_core(name: str) -> str:
    """A meeting's name without year, ordinal and verbs, for comparison."""
    text = _FILLER.sub("", plain(name))
    return _YEAR.sub("", _ORDINAL.sub("", text))


def is_planned(local: Local) -> bool:
    """The article announces the meeting; it has not yet taken place."""
    return local.entity.properties.get("status") == PLANNED


def date_of(local: Local) -> str:
    """ISO date, cut to what is known."""
    return str(local.entity.properties.get("date") or "")


def _candidates(reading: Reading) -> Iterator[Pair]:
    blocks: dict[tuple[str, ...], list[Local]] = defaultdict(list)
    for local in reading.of(LABEL):
        for key in _block_keys(local, reading):
            blocks[key].append(local)
    for block in blocks.values():
        for a, b in combinations(block, 2):
            if a.member.article != b.member.article and is_planned(a) == is_planned(b):
                yield min(a.member, b.member), max(a.member, b.member)


def _block_keys(local: Local, reading: Reading) -> Iterator[tuple[str, ...]]:
    day, core = date_of(local), meeting_core(local.name)
    if len(day) == 10:
        yield day, core
        yield from ((day, f"@{name}") for name in _people(local, reading))
    elif len(core) >= _TELLING:
        yield "undated", core, local.home.region
    ordinal = local.entity.properties.get("ordinal")
    if ordinal:
        yield day[:4], core, str(ordinal), local.home.region


def _people(local: Local, reading: Reading) -> frozenset[str]:
    keys = (
        Member(local.member.article, relation.source)
        for relation in reading.related(local.member.article, "ATTENDED")
        if relation.target == local.member.key
    )
    found = (reading.locals[key] for key in keys if key in reading.locals)
    return frozenset(person.name for person in found if person.entity.label == "Person")


def _score(left: Context, right: Context, reading: Reading) -> Score | None:
    if left.articles & right.articles:
        return None
    features = [*_when(left, right), *_what(left, right), *_who(left, right, reading)]
    if left.homes & right.homes or left.cities & right.cities:
        features.append(Feature("same_home", "same place"))
    elif left.cities and right.cities:
        features.append(Feature("other_place", "different places"))
    return score(LABEL, features)


def _values(side: Context, key: str) -> set[str]:
    return {str(local.entity.properties.get(key) or "") for local in side.locals} - {""}


def _when(left: Context, right: Context) -> Iterator[Feature]:
    days = [{date_of(local) for local in side.locals if len(date_of(local)) == 10} for side in (left, right)]
    if days[0] & days[1]:
        yield Feature("same_day", f"both on {min(days[0] & days[1])}")
    elif all(days):
        yield Feature("other_day", "on different days")
    elif _days_between(left, right) > _NEWS_AGES:
        yield Feature("other_day", "printed at different times")
    parts = [_values(side, "daypart") for side in (left, right)]
    if all(parts) and not parts[0] & parts[1]:
        yield Feature("other_daypart", "at different times of the day")
    ordinals = [_values(side, "ordinal") for side in (left, right)]
    if all(ordinals):
        same = ordinals[0] & ordinals[1]
        yield Feature("same_occasion", "same ordinal") if same else Feature("other_occasion", "different ordinals")


def _days_between(left: Context, right: Context) -> int:
    """Days between the nearest issues of two sides; 0 where they are not known to the day."""
    issued = [
        {date.fromisoformat(p.iso) for p in (local.article.published for local in side.locals) if p and p.is_day}
        for side in (left, right)
    ]
    return min((abs((a - b).days) for a in issued[0] for b in issued[1]), default=0)


def _what(left: Context, right: Context) -> Iterator[Feature]:
    likeness = max(_likeness(a, b) for a in _cores(left) for b in _cores(right))
    if likeness == 1:
        yield Feature("same_name", "same name")
    elif likeness >= 0.5:
        yield Feature("similar_name", f"similar names ({likeness:.2f})", likeness)
    else:
        yield Feature("unlike_name", f"unlike names ({likeness:.2f})", 1 - likeness)
    kinds = [_values(side, "kind") for side in (left, right)]
    if all(kinds) and not kinds[0] & kinds[1]:
        yield Feature("other_kind", "different kinds")


def _cores(side: Context) -> list[str]:
    forms = (form for local in side.locals for form in (local.name, *local.entity.aliases))
    return sorted({meeting_core(form) for form in forms}) or [""]


def _likeness(a: str, b: str) -> float:
    """Dice coefficient of the names' character pairs; 1 where one is the other's ending."""
    if a == b or (min(len(a), len(b)) >= 6 and (a.endswith(b) or b.endswith(a))):
        return 1.0
    left, right = ({text[i : i + 2] for i in range(len(text) - 1)} for text in (a, b))
    return 2 * len(left & right) / max(1, len(left) + len(right))


def _who(left: Context, right: Context, reading: Reading) -> Iterator[Feature]:
    people = [_all_people(side.locals, reading) for side in (left, right)]
    if not all(people):
        return
    shared = people[0] & people[1]
    if shared:
        share = len(shared) / min(len(people[0]), len(people[1]))
        yield Feature("companions", f"both with {'、'.join(sorted(shared)[:3])}", share)
    else:
        yield Feature("no_companions", "nobody attended both")


def _all_people(side: Iterable[Local], reading: Reading) -> frozenset[str]:
    return frozenset(name for local in side for name in _people(local, reading))
