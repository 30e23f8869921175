"""Posts that a person gets or leaves, as far as what is printed of that person alone shows it.

That a post is not printed beside a name is silence, not knowledge: who holds five is printed with one or two. It counts
where a sentence says so (任命, 免去), where the new post excludes the old (局长 of one bureau, then of another), or
where the silence would be odd: the post was printed so often before that its absence since is no accident.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.model import Record
from kg.resolve.posts import is_shared, post_words

SURE = 0.9
"""How improbable, at least, an accidental silence must be."""
_ENOUGH = 5
"""Days, in more than one month, from which on a post is usually printed beside its holder."""
_OFTEN = 10
_NEAR = 40
"""Characters behind a word of getting or leaving posts in which the post stands."""
_EXCLUDED = 0.6
"""How sure a move from one post to its like in another body is, beside what was seen of both."""


class Sighting(Record, frozen=True, order=True):
    """Somebody is seen in a post."""

    day: str
    person: str
    """Node id, as is ``body``."""
    body: str
    post: str
    title: str
    quote: str
    article: str
    confidence: float


class Move(Record, frozen=True):
    """A post that somebody got (``gained``) or left, with the sentences before and after."""

    gained: bool
    post: Sighting
    before: Sighting
    after: Sighting
    sure: float


def find_moves(sightings: Iterable[Sighting], bodies: Mapping[str, str]) -> Iterator[Move]:
    """The moves of all people; sightings in order of their days, the names of bodies by node id."""
    rows: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        rows[sighting.person].append(sighting)
    for row in rows.values():
        yield from _moves(row, bodies)


def _moves(row: list[Sighting], bodies: Mapping[str, str]) -> Iterator[Move]:
    posts = _posts(row, bodies)
    days = sorted({sighting.day for sighting in row})
    for (body, post), seen in posts.items():
        first, last = seen[0], seen[-1]
        earlier = [s for s in row if s.day < first.day]
        later = [s for s in row if s.day > last.day]
        usual = _share(seen, days)
        like = [
            held for (other, same), held in posts.items()
            if same == post and other != body and not is_shared(post) and _are_likely(held, seen, row)
        ]  # fmt: skip
        came = _EXCLUDED if any(held[-1].day < first.day for held in like) else 0.0
        went = _EXCLUDED if any(held[0].day > last.day for held in like) else 0.0
        if earlier and (sure := _told(_appointed(), post, first) or _silent(usual, earlier) or came):
            yield Move(True, first, earlier[-1], first, _rounded(sure, first, earlier[-1]))
        if later and (sure := _told(_dismissed(), post, last, later[0]) or _silent(usual, later) or went):
            yield Move(False, last, last, later[0], _rounded(sure, last, later[0]))


def _posts(row: list[Sighting], bodies: Mapping[str, str]) -> dict[tuple[str, str], list[Sighting]]:
    """The sightings by body and post; bodies that may be one under two names are one, called by the usual name."""
    found: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in row:
        found[sighting.body, sighting.post].append(sighting)
    posts: dict[tuple[str, str], list[Sighting]] = {}
    for (body, post), seen in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        usual = next((b for b, same in posts if same == post and _may_be_one(bodies[b], bodies[body])), body)
        posts[usual, post] = sorted([*posts.get((usual, post), ()), *seen])
    return posts


def _share(seen: list[Sighting], days: list[str]) -> float:
    """On what share of the days on which a title of the person was printed this post was, while it was held.

    Nothing where it was printed on few days, or for a short time: some posts are printed while their matter is told.
    """
    if len({sighting.day for sighting in seen}) < _ENOUGH or seen[0].day[:7] == seen[-1].day[:7]:
        return 0.0
    held = [day for day in days if seen[0].day <= day <= seen[-1].day]
    return (len({sighting.day for sighting in seen}) - 1) / len(held)  # one day less, for it may be a misreading


def _told(words: re.Pattern[str], post: str, *seen: Sighting) -> float:
    """Sure where a sentence names the post right behind a word of getting or leaving one: 免去林晓的局长职务."""
    said = (post in one.quote[word.end() : word.end() + _NEAR] for one in seen for word in words.finditer(one.quote))
    return SURE if any(said) else 0.0


def _silent(usual: float, others: list[Sighting]) -> float:
    """How sure it is that the post is not printed beside the others because it was not held then."""
    accident = (1 - usual) ** len({other.day for other in others})
    return 1 - accident if 1 - accident >= SURE else 0.0


def _are_likely(left: list[Sighting], right: list[Sighting], row: list[Sighting]) -> bool:
    """A post seen once, of somebody who is seen often, is a misreading sooner than a move."""
    return min(len(left), len(right)) > 1 or len(row) < _OFTEN


def _may_be_one(left: str, right: str) -> bool:
    """One name may be the other's short form: its characters stand in the other in their order."""
    short, long = sorted((left, right), key=len)
    rest = iter(long)
    return all(char in rest for char in short)


def _rounded(sure: float, *seen: Sighting) -> float:
    return round(sure * min(one.confidence for one in seen), 2)


@cache
def _appointed() -> re.Pattern[str]:
    return re.compile(post_words().appointed)


@cache
def _dismissed() -> re.Pattern[str]:
    return re.compile(post_words().dismissed)
