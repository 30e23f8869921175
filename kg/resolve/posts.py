"""The posts people hold, as far as articles print them: the title without its body, and the body."""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from kg.language.places import MUNICIPALITIES
from kg.model import Member, Record
from kg.resolve.bodies import short_form, zone_core
from kg.resolve.home import NATIONAL
from kg.resolve.reading import Reading
from kg.resolve.text import plain
from kg.resolve.unlisted import is_unlisted

_BODY_IN_TITLE = re.compile(
    r"^(?:[省市区县州旗镇乡]|街道)?(?:委|政协|人大常委会|人大|管委会|党工委|党委|党组|工委|纪委监委|纪委|监委|政府)(?!员)(?=.)"
)


_LEVEL = re.compile(r"[省市区县州旗镇乡]|街道")


class Post(Record, frozen=True):
    """A title in a body."""

    title: str
    """As printed."""
    post: str
    """Without what names the body: 党工委书记 → 书记."""
    body: str
    """Key of the resolved body."""
    place: str
    """The place whose body it is; nothing for a company or where unknown."""

    @property
    def is_national(self) -> bool:
        """A body of the whole country."""
        return self.place == NATIONAL

    @property
    def is_high(self) -> bool:
        """A body beyond one county: city, province, country."""
        return self.is_national or self.place.endswith(("00", "省", "市"))

    def covers(self, place: str) -> bool:
        """Whether the body's place includes another place."""
        if not self.is_high or self.is_national or is_unlisted(self.place):
            return self.is_national or place == self.place
        width = 2 if self.place.endswith("0000") or self.place[:2] in MUNICIPALITIES else 4
        return place[:width] == self.place[:width]


class PostWords(msgspec.Struct, frozen=True):
    """``data/posts.toml``: regular expressions on titles, and on the sentences that print them."""

    shared: str
    appointed: str
    dismissed: str
    not_in_office: str
    congratulated: str
    same: dict[str, str]


@cache
def post_words() -> PostWords:
    """The table."""
    return msgspec.toml.decode(files("kg.resolve").joinpath("data/posts.toml").read_bytes(), type=PostWords)


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(post_words().shared)


@lru_cache(maxsize=50_000)
def is_shared(post: str) -> bool:
    """Several people hold the post at one time: 副主任, 委员."""
    return bool(_shared().search(post))


@lru_cache(maxsize=1 << 16)
def post_of(title: str) -> str:
    """A title without the body it begins with (市政协副主席 → 副主席; 副市长 stays), short ones in full (外长)."""
    post = _BODY_IN_TITLE.sub("", plain(title))
    return post_words().same.get(post, post)


@lru_cache(maxsize=1 << 16)
def body_of_title(key: str, title: str) -> str:
    """The key of the body that a title itself names, where the article gives the place alone: 高新区 + 党工委书记."""
    scope, _, core = key.partition("|")
    organ = _BODY_IN_TITLE.match(plain(title))
    if not scope or core or organ is None:
        return key
    level = _LEVEL.match(organ[0])
    return f"{scope}|{zone_core(scope, short_form(organ[0][level.end() :] if level else organ[0]))}"


def posts_by_person(reading: Reading, body_of: Callable[[Member], str]) -> dict[Member, list[Post]]:
    """The posts of every local person, in the order of the article; posts to come or past are left out."""
    found: dict[Member, list[Post]] = defaultdict(list)
    for article in reading.articles:
        for relation in reading.related(article, "HOLDS_POSITION"):
            body = Member(article, relation.target)
            if body not in reading.locals or relation.properties.get("status"):
                continue
            title = str(relation.properties.get("title") or "")
            key = body_of(body)
            key = body_of_title(key, title)
            place, _, _ = key.partition("|")
            place = "" if place.startswith("?") else place
            found[Member(article, relation.source)].append(Post(title, post_of(title), key, place))
    return found
