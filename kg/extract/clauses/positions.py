"""Titles taken apart: which post, of which body.

A printed title such as 临州市教育局党组书记 is body and post in one string. Where the cut goes is a convention of the
kind of body (``data/inner_bodies.tsv``).
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg.language.places import gazetteer
from kg.language.tables import context, one_of, read_table

LEVELS = context("title_context", "level")
RANKED_BODY = re.compile(rf"^(?P<place>.*)(?P<level>{one_of('title_context', 'level', 'level_name')})(?P<organ>.+)$")
DEPUTY = one_of("title_context", "deputy")
GOVERNMENT_HEAD = re.compile(rf"^(?P<rank>(?:{DEPUTY})?)(?P<level>{one_of('title_context', 'level')})长$")
SMALL_HEAD = re.compile(rf"^(?:{DEPUTY})?(?:{one_of('title_context', 'small_head')})$")
RANK = re.compile(rf"^(?:(?:{one_of('title_context', 'rank', 'when')})(?=.))+")
"""Military ranks, and words that say when, are no part of the post."""
COMMITTEE_LEVELS = "省市区县州盟旗"
"""Levels of government that have committees, as characters."""
LEAGUE = re.compile(rf"{one_of('title_context', 'own_committee')}|^团|(?<![社集])团[{COMMITTEE_LEVELS}]?委$")
"""共青团青石县委, 青石团县委, 民盟青石县委: the committee of another body than the party."""
COMMITTEE_OF = re.compile(rf"(?:[{COMMITTEE_LEVELS}]委|人大常委会).{{1,}}$")
"""省委教育|工委, 市人大常委会法|工委: the committee of a field, named whole."""
SHORT_LEVEL = frozenset({"委", "政协", "纪委"})
"""Organs whose posts are told with their level though the place stands before (广元|市政协主席)."""
LEVELLED = context("title_context", "levelled")
"""Organs that are of the level of the post before: 县委常委、|纪委|书记."""
BRANCH = re.compile(rf"(?:{one_of('org_context', 'party_branch')})$")
"""A branch of the party, behind the name of the body that it is in."""
CHAIR = "主委"
"""Who heads a body of a democratic party, its branch, too."""
TOWN_TWICE = re.compile(rf"([{''.join(sorted(context('title_context', 'town')))}])\1$")
"""石桥镇|镇党委|书记."""
FACULTY, UNIVERSITIES = "系", ("大学", "学院")
"""东方语言|系主任 heads 东方语言系; 青石大学|系主任 does not tell which."""
REGION = "自治区"
UNION = "工会"
DEPARTMENT_HEAD = "部长"
EMPLOYERS = tuple(sorted(context("title_context", "employer")))
"""How bodies end whose union is no body by itself: 青石公司|工会主席."""
COLLECTIVE = re.compile(rf"^(?:{one_of('title_context', 'many')})")
"""各乡镇|党委书记: many bodies, none by name."""


class Position(NamedTuple):
    """A post and its body. ``inferred``: the body is not printed but follows from the title (区长 → 区政府)."""

    title: str
    body: str
    inferred: bool = False


@cache
def inner_bodies() -> dict[str, str]:
    """Bodies that titles carry inside them, with where the cut goes."""
    return {word: kind for word, kind, *_ in read_table("inner_bodies.tsv")}


@lru_cache(maxsize=1 << 14)  # the same posts of the same bodies are read again and again
def read_position(before: str, title: str) -> Position:
    """The post in ``before + title``; ``title`` is the lexicon's word, ``before`` what is printed in front of it.

    The body is empty where neither names one: then it follows from a neighbouring title, or there are many.
    """
    title = RANK.sub("", title)
    if title.startswith(FACULTY) and before and not before.endswith(UNIVERSITIES):
        return Position(title[1:], before + FACULTY)
    if COLLECTIVE.match(before):
        return Position(title, "")
    if title.startswith(REGION):
        return Position(title, f"{before}{REGION}政府", inferred=True)  # 宁夏回族|自治区副主席
    if SMALL_HEAD.match(title):
        return Position(title, before)
    if found := GOVERNMENT_HEAD.match(title):
        return _government_post(before, title, found["level"])
    if title.endswith(DEPARTMENT_HEAD) and title[:-1] in inner_bodies():
        return read_position(before, title[:-1] + DEPARTMENT_HEAD)._replace(title=title)  # 县委|宣传部长
    body, head = before, title
    while (split := _split_title(head))[0]:
        body, head = body + split[0], split[1]
    return _post_of(body, head)


def _government_post(before: str, title: str, level: str) -> Position:
    """临河区|副区长 holds the post in the government of the place."""
    place = before.removesuffix("人民政府").removesuffix("政府")
    if place == before and len(place) > 1 and gazetteer().lookup(place + level):
        return Position(title, f"{place}{level}政府", inferred=True)  # 临河|副市长
    if not place or place.endswith(tuple("，、 ")):
        return Position(title, f"{level}政府", inferred=True)
    return Position(title, f"{place}政府" if place.endswith(level) else before, inferred=place == before)


def _post_of(body: str, head: str) -> Position:
    """What the end of the body says of the cut."""
    inner, kind = _inner_body_of(body)
    rest = TOWN_TWICE.sub(r"\1", body.removesuffix(inner))
    if inner in {"委", "工委"} and LEAGUE.search(body):
        return Position(head, body)
    if kind == "party" and head.endswith(CHAIR) and rest:
        return Position(head, body)  # 民建青石|支部|主委
    if kind == "party" or (inner == UNION and rest.endswith(EMPLOYERS)):
        return Position(inner + head, rest or inner, inferred=not rest)
    if kind == "organ" and COMMITTEE_OF.search(rest):
        return Position(head, body)
    if kind == "organ" or (kind == "body" and not rest):
        return Position(inner + head, body)
    if kind == "level" and not inner.endswith("政府"):
        ranked = RANKED_BODY.match(body)
        level = ranked["level"] if ranked and ranked["organ"] == inner else ""
        if ranked and (ranked["place"] or level == "全国") and inner not in SHORT_LEVEL and level:
            return Position(head, body)
        if body == inner and inner in LEVELLED:
            return Position(inner + head, inner)  # 县委常委、|纪委书记
        level = "自治区" if body.endswith(f"自治区{inner}") else level
        return Position(level + inner + head if level else head, body)
    return Position(head, body)


def _inner_body_of(body: str) -> tuple[str, str]:
    """The longest inner body that ``body`` ends with, and its kind."""
    known = inner_bodies()
    ends = (body[at:] for at in range(max(0, len(body) - _longest_inner()), len(body)))
    return next(((end, known[end]) for end in ends if end in known), ("", ""))


@cache
def _longest_inner() -> int:
    return max(map(len, inner_bodies()))


@cache
def _split_title(title: str) -> tuple[str, str]:
    """The first inner body of a title word and the rest: 党工委|副书记, 市委|书记; ("", title) if there is none."""
    for cut in range(len(title) - 1, 0, -1):
        inner = title[:cut]
        core = inner[1:] if inner[0] in LEVELS and cut > 1 else inner
        if core in inner_bodies() and (core != "委" or inner != core):
            return inner, title[cut:]
    return "", title


@cache
def bare_organs() -> frozenset[str]:
    """Organs that need a body around them to be somebody's: 党工委, 管委会."""
    return frozenset(word for word, kind in inner_bodies().items() if kind == "organ")


@cache
def office_endings() -> dict[str, tuple[str, ...]]:
    """Posts that name the kind of their body, and how names of such bodies end: 校长 of a 大学."""
    return {post: tuple(endings.split(" ")) for post, endings in read_table("office_bodies.tsv")}


@cache
def implied_bodies() -> dict[str, str]:
    """Posts that exist in one body only, with that body: 委员长 of 全国人大常委会."""
    return {title: body for title, body, *_ in read_table("implied_bodies.tsv")}
