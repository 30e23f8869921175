"""Which people of different articles are one person: same names, homonyms, and names with one misread character."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from kg.model import Member
from kg.resolve.clusters import Clusters, join_by_key
from kg.resolve.context import home_key
from kg.resolve.grouping import Grouping, Pair, join_scored, masks
from kg.resolve.people_evidence import LABEL, PeopleEvidence, is_national_leader
from kg.resolve.posts import Post, is_shared
from kg.resolve.rarity import is_transliterated
from kg.resolve.reading import Local, Reading
from kg.resolve.text import plain

_SHORTEST = 2
"""Characters of the shortest name."""
_FEW = 8
"""Up to so many groups of one name are compared each with each."""


def block_keys(local: Local, posts: Sequence[Post]) -> Iterator[str]:
    """Keys that two local people share if they may have to do with one another."""
    name = plain(local.name)
    yield name
    forms = _forms(name)
    for place in _surroundings(local, posts):
        yield from [f"{form}@{place}" for form in forms]


@lru_cache(maxsize=1 << 16)
def _forms(name: str) -> tuple[str, ...]:
    """The name, and what it shares with names one edit apart."""
    return (*masks(name), name, *sorted(omissions(name)))


def _surroundings(local: Local, posts: Sequence[Post]) -> set[str]:
    return {home_key(local), *(post.body for post in posts)}


def group_people(reading: Reading, clusters: Clusters[Member], posts: Mapping[Member, list[Post]]) -> Grouping:
    """Join people of one name and body, then of one name, then those whose names differ in one misread character.

    Args:
        reading: all facts.
        clusters: the people, with what decisions forbid.
        posts: the posts of every local person (:func:`kg.resolve.posts.posts_by_person`).
    """
    _keep_sexes_apart(reading, clusters)
    join_by_key(clusters, _sure_keys(reading, posts))
    untitled = [local for local in reading.of(LABEL) if not posts[local.member]]
    join_by_key(clusters, (((plain(local.name), home_key(local)), local.member) for local in untitled))
    join_by_key(clusters, ((plain(local.name), local.member) for local in untitled if is_national_leader(local)))
    evidence = PeopleEvidence(posts)
    judgements = join_scored(LABEL, clusters, _same_names(reading, clusters, posts), reading, evidence.score)
    judgements += join_scored(LABEL, clusters, _variants(reading, posts), reading, evidence.score)
    return Grouping(tuple(map(tuple, clusters.groups())), tuple(judgements))


def _keep_sexes_apart(reading: Reading, clusters: Clusters[Member]) -> None:
    """A woman and a man of one name are two people: 张伟（女） in a list."""
    marked: dict[str, dict[str, list[Member]]] = defaultdict(lambda: defaultdict(list))
    for local in reading.of(LABEL):
        if sex := local.entity.properties.get("sex"):
            marked[plain(local.name)][str(sex)].append(local.member)
    for sexes in marked.values():
        for left, right in combinations(sorted(sexes), 2):
            clusters.oppose(sexes[left], sexes[right])


def _sure_keys(reading: Reading, posts: Mapping[Member, list[Post]]) -> Iterator[tuple[Hashable, Member]]:
    """People of one name are one where they serve one body, unless it is large (全国人大代表 of two provinces)."""
    for local in reading.of(LABEL):
        name = plain(local.name)
        if is_transliterated(local.name):
            yield name, local.member
        for post in posts[local.member]:
            if not (post.is_high and is_shared(post.post)):
                yield (name, post.body), local.member


def _same_names(reading: Reading, clusters: Clusters[Member], posts: Mapping[Member, list[Post]]) -> Iterator[Pair]:
    by_name: dict[str, list[Member]] = defaultdict(list)
    for local in reading.of(LABEL):
        by_name[plain(local.name)].append(local.member)
    for members in by_name.values():
        roots = sorted({clusters.find(member) for member in members})
        if len(roots) <= _FEW:
            yield from combinations(roots, 2)
        else:
            yield from _sharing_a_place(members, reading)
            yield from _with_the_prominent(members, clusters, posts, reading)


def _sharing_a_place(members: Iterable[Member], reading: Reading) -> Iterator[Pair]:
    first: dict[str, Member] = {}
    for member in members:
        local = reading.locals[member]
        for key in {home_key(local), local.home.region, local.home.province} - {""}:
            yield first.setdefault(key, member), member


def _with_the_prominent(
    members: Iterable[Member], clusters: Clusters[Member], posts: Mapping[Member, list[Post]], reading: Reading
) -> Iterator[Pair]:
    """Every group of a frequent name against those groups that hold a post beyond one place, best attested first."""
    members = list(members)
    high = {
        clusters.find(m)
        for m in members
        if any(post.is_high for post in posts[m]) or is_national_leader(reading.locals[m])
    }
    best = sorted(high, key=lambda root: (-len(clusters.members(root)), root))[:3]
    return ((root, member) for root in best for member in members)


def _variants(reading: Reading, posts: Mapping[Member, list[Post]]) -> Iterator[Pair]:
    """People of one place or body whose names are one edit apart."""
    masked: dict[tuple[str, str], dict[str, Member]] = defaultdict(dict)
    whole: dict[tuple[str, str], Member] = {}
    shortened: dict[tuple[str, str], dict[str, Member]] = defaultdict(dict)
    for local in reading.of(LABEL):
        name = plain(local.name)
        for place in _surroundings(local, posts[local.member]):
            whole.setdefault((name, place), local.member)
            for mask in masks(name):
                masked[mask, place].setdefault(name, local.member)
            for short in omissions(name):
                shortened[short, place].setdefault(name, local.member)
    for block in masked.values():
        yield from combinations(sorted(block.values()), 2)
    for key, longer in shortened.items():
        if key in whole:
            yield from ((whole[key], member) for member in longer.values())


def omissions(name: str) -> set[str]:
    """The name with one character missing, as long as a name is left."""
    return {name[:i] + name[i + 1 :] for i in range(len(name))} if len(name) > _SHORTEST else set()
