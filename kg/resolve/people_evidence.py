"""What speaks for and against two groups of mentions being one person."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kg.model import Member
from kg.resolve.bodies import words
from kg.resolve.context import Context
from kg.resolve.grouping import character_feature
from kg.resolve.posts import Post, is_shared
from kg.resolve.rarity import rarity
from kg.resolve.reading import Local
from kg.resolve.scoring import Feature, Score, score
from kg.resolve.text import plain
from kg.resolve.unlisted import is_unlisted

LABEL = "Person"
_ATTESTED, _MISREAD_AT_MOST = 3, 10
"""A spelling is well attested by so many documents, if the other has not more than so many times as many."""
_USUAL = 0.05
_OFFICES = ("same_post", "same_body")
_UNTITLED = 0.6
"""How much less a usual name tells against two being one where no different posts speak for two."""


def is_national_leader(local: Local) -> bool:
    """The article prints a title of the whole country beside the name: …总书记."""
    return any(map(_is_leader_in, (m.surface for m in local.entity.mentions), (m.quote for m in local.entity.mentions)))


def _is_leader_in(name: str, quote: str) -> bool:
    if not _national_titles().search(quote):  # hardly any sentence names one
        return False
    listed = words()
    return any(name + after in quote for after in listed.national_titles_after) or any(
        before + name in quote for before in listed.national_titles_before
    )


@cache
def _national_titles() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, (*words().national_titles_after, *words().national_titles_before))))


class _Side(NamedTuple):
    """What is computed once for a group and used in every pair it stands in."""

    context: Context
    posts: list[Post]
    national: bool
    """Holds a post in a body of the whole country, or leads it."""
    leader: bool
    """An article prints a leader's title beside the name."""


class PeopleEvidence:
    """Evidence for and against two groups of mentions being one person."""

    def __init__(self, posts: Mapping[Member, list[Post]]) -> None:
        self._posts = posts
        self._known: dict[int, _Side] = {}

    def score(self, left: Context, right: Context) -> Score | None:
        """The score of a pair, or None if the names are too unlike to ask."""
        features = list(self._name(left, right))
        if not features:
            return None
        features += self._places(left, right)
        features += self._offices(left, right)
        features += self._company(left, right)
        features += _little_shared(left, right, {feature.name: feature.amount for feature in features})
        return score(LABEL, features)

    def _name(self, left: Context, right: Context) -> Iterator[Feature]:
        shared = left.names & right.names
        if shared:
            yield Feature("same_name", "same name")
            rare = rarity(plain(min(shared))) ** 2
            if rare > 0.05:
                yield Feature("rare_name", f"a rare name ({rare:.2f})", rare)
            return
        for a in sorted(left.names):
            for b in sorted(right.names):
                feature = character_feature(plain(a), plain(b))
                if feature:
                    yield feature
                    usual = (1 - rarity(plain(a))) * (1 - rarity(plain(b)))
                    if usual > _USUAL:
                        yield Feature("usual_names", f"both are usual names ({usual:.2f})", round(usual, 2))
                    yield from self._attestation(left, right)
                    return

    def _attestation(self, left: Context, right: Context) -> Iterator[Feature]:
        if left.articles & right.articles:
            yield Feature("side_by_side", "both names stand in one article")
            return
        few, many = sorted((len(left.sources), len(right.sources)))
        if few >= _ATTESTED and few * _MISREAD_AT_MOST >= many and left.months & right.months:
            yield Feature("both_attested", "both spellings are well attested at one time")

    def _places(self, left: Context, right: Context) -> Iterator[Feature]:
        if self._one_leader(left, right):
            yield Feature("leader", "named as a leader of the country")
        elif self._national_and_untitled(left, right):
            yield Feature("national", "holds a post in the whole country")
        elif left.names & right.names and self._about(left).national and self._about(right).national:
            yield Feature("both_national", "both hold posts in the whole country")
        elif left.homes & right.homes:
            yield Feature("same_home", "same place")
        elif left.sources & right.sources:
            yield Feature("same_page", "same page")
        elif left.homes & right.cities or right.homes & left.cities:
            yield Feature("same_home", "one place includes the other", 0.9)
        elif self._covers(left, right) or self._covers(right, left):
            yield Feature("covers", "the post's province or city includes the other place")
        elif left.cities & right.cities:
            yield Feature("same_city", "same city")
        elif left.provinces and right.provinces and not left.provinces & right.provinces:
            yield Feature("other_place", "different provinces")

    def _one_leader(self, left: Context, right: Context) -> bool:
        """A leader of the country is named everywhere, with this title or that or none."""
        if not left.names & right.names:
            return False
        ours, theirs = self._about(left), self._about(right)
        return (ours.leader and (theirs.leader or not theirs.posts)) or (theirs.leader and not ours.posts)

    def _national_and_untitled(self, left: Context, right: Context) -> bool:
        """Whoever holds a post in the whole country is named elsewhere without it; so is a namesake."""
        if not left.names & right.names:
            return False
        ours, theirs = self._about(left), self._about(right)
        return (ours.national and not theirs.posts) or (theirs.national and not ours.posts)

    def _offices(self, left: Context, right: Context) -> Iterator[Feature]:
        ours, theirs = self._of(left), self._of(right)
        shared = {(p.body, p.post) for p in ours} & {(p.body, p.post) for p in theirs}
        if any(not is_shared(post) for _, post in shared):
            yield Feature("same_post", "same post in the same body")
        elif {p.body for p in ours if not p.is_high} & {p.body for p in theirs}:
            yield Feature("same_body", "same body")
        elif {p.body for p in ours} & {p.body for p in theirs}:
            yield Feature("same_large_body", "same large body")
        elif ours and theirs:
            if _apart(ours, theirs) and _close_in_time(left, right):
                yield Feature("conflicting_posts", "posts in different places at one time")
            else:
                yield Feature("other_body", "posts in different bodies")

    def _company(self, left: Context, right: Context) -> Iterator[Feature]:
        ours, theirs = (side.companions - left.names - right.names for side in (left, right))
        shared = ours & theirs
        if shared:
            words = "、".join(sorted(shared)[:3])
            yield Feature("companions", f"met with {words}", min(1.0, len(shared) / 3))
        elif ours and theirs:
            yield Feature("no_companions", "nobody met with both", min(1.0, len(ours) / 3, len(theirs) / 3))
        sexes = [{local.entity.properties.get("sex") for local in side.locals} - {None} for side in (left, right)]
        if all(sexes) and not sexes[0] & sexes[1]:
            yield Feature("other_sex", "sex marked differently")

    def _of(self, side: Context) -> list[Post]:
        return self._about(side).posts

    def _about(self, side: Context) -> "_Side":
        known = self._known.get(id(side))
        if known is None or known.context is not side:
            posts = list(dict.fromkeys(post for local in side.locals for post in self._posts[local.member]))
            leader = any(map(is_national_leader, side.locals))
            national = leader or any(post.is_national for post in posts)
            known = self._known[id(side)] = _Side(side, posts, national, leader)
        return known

    def _covers(self, upper: Context, lower: Context) -> bool:
        if self._of(lower):
            return False
        return any(post.covers(place) for post in self._of(upper) for place in lower.cities)


def _little_shared(left: Context, right: Context, found: Mapping[str, float]) -> Iterator[Feature]:
    """Usual names in one place may well be two people's, be they equal or one look-alike apart: it takes more.

    How likely somebody else bears the name is told by its rarity: 王天明 and 王夫明 are usual. Having met the same
    people says nothing of two who hold different posts (all of a city's heads meet its mayor), nor of names that only
    sound alike, which nobody misreads.
    """
    if not found.keys().isdisjoint(_OFFICES):
        return
    company = found.get("companions", 0.0)
    if "same_name" in found:
        apart = found.get("same_home", 1.0) < 1 and not company
        usual = 1 - rarity(plain(min(left.names & right.names)))
        amount = usual * (1.0 if "other_body" in found else _UNTITLED) if apart else 0.0
        name, words = "usual_namesakes", "a usual name in a wide place, and no office or company in common"
    else:
        pairs = ((plain(a), plain(b)) for a in left.names for b in right.names)
        usual = max(1 - (rarity(a) + rarity(b)) / 2 for a, b in pairs if character_feature(a, b))
        amount = usual * (1 - company if "look_alike" in found and "other_body" not in found else 1)
        name, words = "usual_variants", "names that are not rare, and little in common"
    if amount > _USUAL:
        yield Feature(name, f"{words} ({amount:.2f})", round(amount, 2))


def _apart(ours: list[Post], theirs: list[Post]) -> bool:
    """No place of one side includes, or lies in, a place of the other."""
    places = [{post.place for post in side} - {""} for side in (ours, theirs)]
    return all(places) and not any(_nested(a, b) for a in places[0] for b in places[1])


def _nested(a: str, b: str) -> bool:
    if is_unlisted(a) or is_unlisted(b):
        return a == b or a[-1] != b[-1]
    short = [code.partition("/")[0].rstrip("0") for code in (a, b)]
    return short[0].startswith(short[1]) or short[1].startswith(short[0])


def _close_in_time(left: Context, right: Context) -> bool:
    years = [{int(month[:4]) for month in side.months} for side in (left, right)]
    return not all(years) or min(abs(a - b) for a in years[0] for b in years[1]) <= 1
