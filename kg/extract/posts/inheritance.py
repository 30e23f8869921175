"""The body of a post that is printed without one: it follows from what the article named before."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.body_bounds import BRACKETED
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.positions import (
    BRANCH,
    COMMITTEE_LEVELS,
    EMPLOYERS,
    LEVELLED,
    RANKED_BODY,
    REGION,
    UNION,
    Position,
    implied_bodies,
    office_endings,
)
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.titles import Held
from kg.language.cues import cues, either
from kg.language.tables import context, one_of

OFFICE = re.compile(rf"^(?:常务)?副?(?P<noun>{either('office')})长(?:助理)?$")
"""A post that names the kind of its body: 站长, 副院长."""
STATE_POSTS = frozenset(cues("state_post"))
"""Posts that countries have: after 芬兰议长林晓, a bare 总统 is Finland's."""
PARTY = tuple(sorted(context("title_context", "party")))
PARTY_POST = re.compile(one_of("title_context", "party_group"))
INSTITUTIONS = frozenset(
    {"government", "mass_org", "school", "health", "justice", "bank", "company", "culture", "media"}
)
"""Kinds of bodies that have a party group of their own."""
MEDIUM = "media"
TOWN_ORGAN = re.compile("(?<=[镇乡])[镇乡]?(?:党委|人民政府|政府)$")
"""石桥镇|党委: whose 镇长 is of the town."""
NO_HOST = re.compile(rf"(?:{one_of('title_context', 'no_host')})$")
HIGHEST = "最高"
"""Courts and procurators of the whole country: none that an article leaves out of a post."""
LEVEL_BODY = re.compile(rf"[{COMMITTEE_LEVELS}](?:委|纪委|监委|政府|纪律检查委员会)$")
TWICE = re.compile(rf"([{COMMITTEE_LEVELS}])(?=\1委$)")
COMMITTEE = re.compile(rf"[{COMMITTEE_LEVELS}]委$")
CONGRESS, TOWNS = "人大", tuple(sorted(context("title_context", "town")))
OF_LEVEL = re.compile(rf"[{COMMITTEE_LEVELS}](?:委|政府|纪委|政协)$")
DEPUTY = re.compile(rf"^(?:{one_of('title_context', 'deputy', 'executive', 'party_front')})")
SITTING = context("title_context", "sitting")
"""Organs that sit in a body: 公司|董事会|秘书."""
PART_OF_IT = LEVELLED | SITTING
OWN = context("title_context", "own") | LEVELLED
"""Bare nouns that mean the body named before: 局|党委副书记."""
SHORTEST_PLACE = 2
"""Characters of a place's name before its level (临河|区委)."""
SHORTEST_NAMED = 3
"""Characters of a body that is named: 市局 means one told before."""
FIRM, FIRM_POSTS = "公司", tuple(sorted(context("title_context", "firm_post")))
OF_COMMITTEE, OFFICES = context("title_context", "of_committee"), context("title_context", "of_government")
WORKING_COMMITTEE = "党工委"
GOVERNMENT = "政府"
OF_PLACES = context("title_context", "of_place") | frozenset(f"委{organ}" for organ in OF_COMMITTEE)
"""Organs that every place has: 临河区委常委、|区|政协|党组副书记."""
GROUPS = tuple(sorted(context("title_context", "leading_group")))
ALONE = context("title_context", "organ_alone")
BESIDE = context("title_context", "beside_committee")
"""Organs that a zone or street has beside its party's committee."""


def in_its_own(held: Held, body: str, posts: Sequence[Held]) -> Position:
    """医院党委委员、|纪委书记: outside of committees and governments the organ is one of the body before.

    So is a union, if the body is that of another post of the person (商会副会长兼|工会主席), and a town's congress.
    """
    position = held.position
    of_firm = body.endswith(EMPLOYERS) or body in {h.position.body for h in posts}
    is_of_it = position.body in PART_OF_IT or (position.body == UNION and of_firm)
    is_of_it = is_of_it or (position.body == CONGRESS and body.endswith(TOWNS))
    if is_of_it and body and not LEVEL_BODY.search(body):
        return Position(position.body + position.title.removeprefix(position.body), body, inferred=True)
    return position


def of_committee(held: Held, body: str) -> str:
    """The organ of the committee or government of the post before, or an empty string.

    青山旗委常委、|宣传部|部长; 青山旗政府秘书长、|办公室|主任.
    """
    organ = held.position.body
    owns = (organ in OF_COMMITTEE and COMMITTEE.search(body)) or (organ in OFFICES and body.endswith(GOVERNMENT))
    return TWICE.sub("", body) + organ if owns else ""  # 青山旗旗委、|宣传部|部长


def levelled(held: Held, body: str) -> str:
    """The organ of the level of the post before: 县委常委、|纪委|书记 holds the post in 县纪委."""
    ranked = RANKED_BODY.match(body) if LEVEL_BODY.search(body) else None
    region = REGION if ranked and ranked["place"].endswith(REGION[:-1]) else ""
    return (region or (ranked["level"] if ranked else "")) + held.position.body


def beside(held: Held, body: str) -> str:
    """The organ of the zone or street of whose committee the post before is: 高新区党工委书记、|管委会|主任; or ""."""
    place = body.removesuffix(WORKING_COMMITTEE)
    return place + held.position.body if place != body and held.position.body in BESIDE else ""


def within(held: Held, body: str) -> Position:
    """The post where the one before it in a list, of the same person, is of ``body``: 总经理、|党支部书记."""
    position = in_its_own(held, body, ())
    if not position.body and (only := implied_bodies().get(position.title)):
        return position._replace(body=only, inferred=True)
    if committee := of_committee(held, body):
        return position._replace(body=committee, inferred=True)
    if organ := beside(held, body):
        return position._replace(body=organ, inferred=True)
    if position.body in LEVELLED:
        return position._replace(body=levelled(held, body), inferred=True)
    if placed := of_its_place(position, body) or _of_same_place(position, body):
        return position._replace(body=placed)
    bare = position.body in OWN and (position.body.startswith(PARTY) or body.endswith(position.body))
    if not position.body or bare:
        return position._replace(body=body, inferred=True)
    return position


def of_its_place(position: Position, body: str) -> str:
    """The organ named by its level alone, of the place of the committee before: 临河区委副书记、|区长 → 临河区政府."""
    level = COMMITTEE.search(body)
    if level is None or level.start() < SHORTEST_PLACE:
        return ""
    if position.body == level[0]:
        return body
    return body[:-1] + GOVERNMENT if position.inferred and position.body == level[0][0] + GOVERNMENT else ""


def _of_same_place(position: Position, body: str) -> str:
    """The organ of the place of the committee or government before: 临河区委常委、|区政协|党组副书记 → 临河区政协."""
    level = OF_LEVEL.search(body)
    same = level is not None and position.body[:1] == level[0][0] and position.body[1:] in OF_PLACES
    return body[: level.start()] + position.body if level and same else ""


def outer_body(before: str, body: str) -> str:
    """The body that the next post may be of: 市委, not its organ (市委常委、组织部部长、|纪委书记), nor a group.

    市政协副主席、教育领导小组组长林晓，|副主席|沈砚: the group is led beside the post proper. Who sits on a board or a
    committee of judges is otherwise of the body itself (法院审判委员会委员、|审判员).
    """
    organ = COMMITTEE.search(before) is not None and body.startswith(before)
    if before and (organ or body.endswith(GROUPS) or body in ALONE):
        return before
    sitting = next((word for word in SITTING if body.endswith(word)), "")
    return body.removesuffix(sitting) or body


def inherited_body(sentences: Sequence[Sentence], number: int, held: Held, body: str, member: Phrase) -> str:
    """The body of a bare post, or an empty string.

    Its only one (委员长), the last named of the kind that the post or the noun before it tells (校长 of a 大学,
    局党委副书记), that of a further post of the person, that of the post before.
    """
    if held.position.body in LEVELLED:
        return levelled(held, body)
    if office := implied_bodies().get(held.position.title):
        return office
    of_state, ends = held.position.title in STATE_POSTS, post_endings(held)
    if ends and body.endswith("）") and BRACKETED.sub("", body).endswith(ends):
        return body  # 青石局（临河局）党组书记、|局长
    for found, kind in _named_before(sentences, number, held.start) if of_state or ends else ():
        if of_state and kind == "country":
            return found
        if found.startswith(HIGHEST):
            continue
        if not of_state and found.endswith(ends) and found not in OWN and not _is_party_of(held, found):
            return found
    if of_state and not body.endswith(tuple(cues("state_body"))):
        return ""
    if _behind_its_name(sentences[number], held):
        return ""
    if found := _of_the_post_behind(sentences, number, held, member):
        return found
    further = body or next((h.position.body for h in member.held if _stands_alone(h)), "")
    return further or (_host(sentences, number, held.start) if PARTY_POST.match(held.position.title) else "")


def follows_party_post(held: Held, member: Phrase) -> bool:
    """青石粮库党支部副书记、|副总经理|林晓: a bare post behind one in the party of a body is of that body.

    So is one of a firm behind one of a firm: 岳恒创始人兼|董事长|林晓.
    """
    before = [h for h in member.held if h.start < held.start]
    if not before or not _stands_alone(before[-1]):
        return False
    title = before[-1].position.title
    in_firm = title.endswith(FIRM_POSTS) and FIRM in post_endings(held)
    if not in_firm and not PARTY_POST.match(title):
        return False
    noun, body = OFFICE.match(held.position.title), before[-1].position.body
    return len(body) >= SHORTEST_NAMED and (noun is None or body.endswith(noun["noun"]))


def _of_the_post_behind(sentences: Sequence[Sentence], number: int, held: Held, member: Phrase) -> str:
    """|党委副书记|、镇长林晓 is of the town named last: a bare post behind that of the party tells its kind."""
    if not PARTY_POST.match(held.position.title) or any(h.start < held.start for h in member.held):
        return ""
    behind = (h for h in member.held if h.start > held.start and not h.position.body)
    ends = tuple(end for h in behind for end in post_endings(h))
    if not ends:
        return ""
    bodies = [
        _host(sentences, number, held.start),
        *(found for found, _ in _named_before(sentences, number, held.start)),
    ]
    return next((found for found in bodies if found.endswith(ends) and found not in OWN), "")


def _host(sentences: Sequence[Sentence], number: int, at: int) -> str:
    """The institution that the article named most before: a bare 党组书记 leads its party group.

    A paper is none beside others: it may be the one that sends the news (柳溪网讯 8月18日，青石医院…).
    """
    before = [(found, kind) for found, kind in _named_before(sentences, number, at) if kind in INSTITUTIONS]
    named = [found for found, kind in before if kind != MEDIUM] or [found for found, _ in before]
    whole = [found for found in named[::-1] if not found.startswith(HIGHEST) and not NO_HOST.search(found)]
    return max(whole, key=whole.count, default="")


def post_endings(held: Held) -> tuple[str, ...]:
    """How the names of bodies end of which the post may be one; of none, if it does not say."""
    title = DEPUTY.sub("", held.position.title)
    if ends := office_endings().get(title):
        return ends
    noun = OFFICE.match(held.position.title)
    bare = held.position.body if held.position.body in OWN and not held.position.body.startswith(PARTY) else ""
    return (noun["noun"],) if noun else office_endings().get(bare, (bare,)) if bare else ()


def _is_party_of(held: Held, found: str) -> bool:
    """委|党组书记 is no post of 区委: 委 stands for a commission there."""
    return held.position.body == "委" and COMMITTEE.search(found) is not None


def _named_before(sentences: Sequence[Sentence], number: int, at: int) -> Iterator[tuple[str, str]]:
    """Bodies of the article before a place, with their kinds, the last first; a party branch counts as its body."""
    for k in range(number, -1, -1):
        text = sentences[k].text
        for span in reversed(sentences[k].reading):
            if span.kind == "org" and (k < number or span.end <= at):
                yield TOWN_ORGAN.sub("", BRANCH.sub("", text[span.start : span.end])), span.value


def _stands_alone(held: Held) -> bool:
    position = held.position
    return bool(position.body) and not position.inferred and position.body not in OWN


def _behind_its_name(sentence: Sentence, held: Held) -> bool:
    people = (m for c in sentence.clauses for n in c.lists for m in n.members if m.kind == "person")
    return any(m.name_end == held.start for m in people)
