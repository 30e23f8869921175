"""Titles around a name: which posts, of which bodies, where they stand."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.clauses.body_bounds import (
    BODY_KINDS,
    BRACKETED,
    LONGEST_BODY,
    POST_ROLES,
    SIDES,
    Words,
    body_start,
    is_post,
    over_conjunction,
    to_the_title_before,
)
from kg.extract.clauses.positions import Position, inner_bodies, read_position
from kg.extract.text.spans import Span
from kg.language.cues import cues
from kg.language.tables import context, one_of, read_table

PORTFOLIO = re.compile(
    rf"(?:(?:{one_of('title_context', 'charge')})(?:[^，。、；]{{1,14}}的)?|(?:[两三四五六七八九十几]|\d+)[名位])$"
)
"""What somebody is in charge of, or how many they are: 市委宣传部分管日常工作的|副部长, 青石书院三位|副院长."""
LONGEST_PORTFOLIO = max(map(len, context("title_context", "charge"))) + 15
"""Characters of the longest of these: no need to look farther back."""
DEPUTIES = tuple(sorted(context("title_context", "deputies")))
"""人大代表: told of a body and its people, or as a post."""
PEOPLE_OF = frozenset({"group", "role"})
LEADING = re.compile(one_of("title_context", "lead"))
UNIT = re.compile(rf"[^，。、；]*(?:{one_of('title_context', 'unit')})")
ENVOYS = context("title_context", "envoy")
STATES = "|".join(sorted((row[0] for row in read_table("countries.tsv")), key=lambda state: (-len(state), state)))
STATE = re.compile(rf"(?P<state>{STATES})(?:{one_of('title_context', 'when')})?")
ENVOY = re.compile(rf"(?P<home>中国|{STATES}|)驻(?P<there>[一-鿿]{{1,8}})$")
BY_OWN = re.compile(rf"[^，。、；]{{1,8}}由(?=(?:{one_of('title_context', 'own')})(?:党|团|$))")
"""会议由|委|党组书记: a bare noun for a body behind 由."""
ALIAS = re.compile(r"（(?:以下|下)?简?称[^（）]*）")
"""What brackets behind a body say it will be called: no part of its name."""
TERM = re.compile(rf"(?:第[\d一二三四五六七八九十百]+|{one_of('title_context', 'term')})[届任]")
"""A term of office is no body: |第三届|会长林晓, |新一届|会长沈砚."""
TERM_END = re.compile(f"{TERM.pattern}$")
MINISTERS = tuple(sorted(context("title_context", "minister")))
NOTES = re.compile("（[^（）]*）")
"""What brackets inside a title say of the post: 副区长（挂职）."""
LEAGUE = re.compile(r"共青团[^，。、；]{0,7}$|(?<![社集])团$")
WHEN = re.compile(rf"^(?:{one_of('title_context', 'when')}|代理)+")
"""Words before a field that say when the post was held."""
ELIDED = re.compile(rf"^副?(?P<noun>{one_of('title_context', 'elide')})长$")
UNOFFICIAL = frozenset(cues("unofficial")) - context("title_context", "post_role")
"""What somebody of a body is called, whatever stands between (市卫健委|消防|专家林晓)."""
SENT = context("title_context", "sent")
IN_A_BODY = POST_ROLES | context("title_context", "of_field")
"""法律|专家林晓: the words before it are its field where no recognizer knows a body."""
DOUBLED = tuple(sorted(context("title_context", "doubled")))
TEAMS = tuple(sorted(context("title_context", "team")))
BARE_TEAMS = context("title_context", "bare_team")
"""The same words where they are no name: 团队|成员林晓."""
HEADS = tuple(sorted(context("title_context", "level") | context("title_context", "own")))
JOINTS = frozenset(mark + word for mark in ("、", "，", "") for word in ("", *context("title_context", "joint"))) - {""}

CALLED_AFTER = frozenset({"org", "project", "meeting", "none", "group", "date"})
"""Spans that may stand in what somebody is called, besides a post: 局长、|市作协|会员|林晓."""
THAT = "该"
"""该局|党委书记: the body named before."""
THAT_HOUSE = re.compile(rf"^{THAT}(?:{one_of('title_context', 'own')}|国)(?=[^，。、]{{2}})")
"""该院|泌尿外科|主任: the department of the body named before."""
FRONT = re.compile(rf"(?:{one_of('title_context', 'front')})$")
"""集团|全球|副总裁, 监事会|专职|监事: what kind of post it is belongs to the post."""
CALLED = frozenset(word for word, kind, *_ in read_table("titles.tsv") if kind == "role")
CALLING = re.compile(rf"(?:{'|'.join(sorted(JOINTS, key=len, reverse=True))})[^，。；、：]{{0,30}}")


class Held(NamedTuple):
    """A position as printed: ``start`` of its first character, and the body's span if one stands there."""

    start: int
    end: int
    position: Position
    body_start: int
    body_end: int


def titles_before(reading: Sequence[Span], i: int, text: str, words: Words) -> list[Held]:
    """Titles joined by 、 ， or 兼 that end where the name at ``reading[i]`` starts, first printed first."""
    deputy = _deputy(reading, i - 1, reading[i].start, text)
    held: list[Held] = [deputy] if deputy else []
    edge, k = _past_calling(reading, i, text)
    while k >= 0 and is_post(reading[k], text) and reading[k].end == edge:
        one, k = read_title(reading, k, text, words)
        word = reading_word(one, text)
        bodiless = word in IN_A_BODY and not _in_a_body(one, reading)
        if bodiless and word in POST_ROLES:
            return [one, *held[::-1]] if _listed(reading, k, one.start, text) else held[::-1]
        if not bodiless:
            held.append(one)
        if text[one.start - 1 : one.start] == "、" and (deputy := _deputy(reading, k, one.start - 1, text)):
            return [deputy, *held[::-1]]
        if k > 0 and _is_calling(reading[k], text) and text[reading[k].end : one.start] in JOINTS:
            k = _post_before_calling(reading, k, text)
        elif k < 0 or not is_post(reading[k], text) or not _joined(reading[k], one, text):
            break
        if k < 0 or _has_name_before(reading, k) or (held and _is_anothers(reading, k, one, text, words)):
            break
        edge = reading[k].end
    return held[::-1]


def _deputy(reading: Sequence[Span], k: int, edge: int, text: str) -> Held | None:
    """区人大|代表|林晓, 区人大|代表、石桥村党支部书记林晓: what a congress's people are called is a post."""
    if k < 1 or reading[k].kind not in PEOPLE_OF or reading[k].end != edge:
        return None
    body, word = reading[k - 1], reading[k]
    title = text[word.start : word.end]
    if body.kind != "org" or body.end != word.start or not text.startswith(DEPUTIES, body.end - 2):
        return None
    return Held(body.start, word.end, read_position(text[body.start : body.end], title), body.start, body.end)


def _is_anothers(reading: Sequence[Span], k: int, next_: Held, text: str, words: Words) -> bool:
    """沈砚曾任|石城县委书记，|临州市委书记林晓: the post before the comma is told of somebody before."""
    if text[next_.start - 1 : next_.start] != "，" or all(span.kind != "appoint" for span in reading[1:k]):
        return False
    chain = [k]
    while chain[-1] >= 0 and is_post(reading[chain[-1]], text):
        one, before = read_title(reading, chain[-1], text, words)
        if before >= 0 and reading[before].kind == "appoint" and reading[before].end == one.start:
            return before > 0
        if before < 0 or text[reading[before].end : one.start] != "、":
            return False
        chain.append(before)
    return False


def _listed(reading: Sequence[Span], k: int, start: int, text: str) -> bool:
    """支队一大队副大队长林晓、|民警|沈砚: the body is that of the one before."""
    return k >= 0 and reading[k].kind == "person" and text[reading[k].end : start] == "、"


def _joined(post: Span, next_: Held, text: str) -> bool:
    """Whether two posts are one person's: by a mark, or 与 where they are alike (实验室主任|与|肿瘤中心主任)."""
    gap = text[post.end : next_.start]
    if not gap:
        return reading_word(next_, text) not in SENT
    return gap in JOINTS or (gap in SIDES and text[post.start : post.end] == reading_word(next_, text))


def _past_calling(reading: Sequence[Span], i: int, text: str) -> tuple[int, int]:
    """Past what somebody is only called behind a post: 副主任、|主持人|林晓; 院长、|临河区人大代表|林晓.

    Returns where the titles end, and the index of the last one.
    """
    edge, k = reading[i].start, i - 1
    if k < 1 or not _is_calling(reading[k], text) or reading[k].end != edge:
        return edge, k
    if text[reading[k].start : reading[k].end] in SENT and is_post(reading[k - 1], text) and k > 1:
        k -= 1  # 市委常委、|副市长提名人选|林晓: a post to come
    post = _post_before_calling(reading, k, text)
    return (reading[post].end, post) if post >= 0 else (edge, k)


def _is_calling(span: Span, text: str) -> bool:
    """村民, 获奖代表: no post, but what somebody is called beside one."""
    named = span.kind == "role" or (span.kind == "group" and text[span.start : span.end] in CALLED)
    return named and not is_post(span, text)


def _post_before_calling(reading: Sequence[Span], k: int, text: str) -> int:
    """The post joined to what somebody is called at ``reading[k]``, or -1: 理事、|获奖作品|作者; 成员、|十九大|代表."""
    post = next((j for j in range(k - 1, -1, -1) if reading[j].kind not in CALLED_AFTER), -1)
    if post < 0 or not is_post(reading[post], text):
        return -1
    between = text[reading[post].end : reading[k].start]
    return post if CALLING.fullmatch(between) else -1


def reading_word(held: Held, text: str) -> str:
    """The title as printed, without its body."""
    return text[max(held.start, held.body_end) : held.end]


def _in_a_body(held: Held, reading: Sequence[Span]) -> bool:
    """Whether a recognizer knows a body in front of the post, or the words end as names of groups do."""
    known = any(s.kind in BODY_KINDS and held.start <= s.start and s.end <= held.end for s in reading)
    return known or (held.position.body not in BARE_TEAMS and held.position.body.endswith((*TEAMS, *inner_bodies())))


def _has_name_before(reading: Sequence[Span], k: int) -> bool:
    """林晓区长，市教育局局长沈砚: the title before the mark belongs to a name before it."""
    return k > 0 and reading[k - 1].kind == "person" and reading[k - 1].end == reading[k].start


def read_title(reading: Sequence[Span], k: int, text: str, words: Words) -> tuple[Held, int]:
    """The title at ``reading[k]`` with its body; and the index of the span before both."""
    title = reading[k]
    portfolio = PORTFOLIO.search(text, max(0, title.start - LONGEST_PORTFOLIO), title.start)
    stop = portfolio.start() if portfolio else title.start
    start = _start(reading, k, stop, text, words)
    before = THAT_HOUSE.sub("", ALIAS.sub("", text[start:stop])).removeprefix(THAT)
    if term := TERM_END.search(before):
        before = before[: term.start()]
        start = start if before else stop
    printed = NOTES.sub("", text[title.start : title.end]).strip("“”")
    if front := FRONT.search(before):
        before, stop, printed = before[: front.start()], stop - len(front[0]), front[0] + printed
    if not before and k and reading[k - 1].kind == "title" and reading[k - 1].end == title.start:
        return _behind_title(reading, k, printed, text, words)
    if posted := _posted(text, start, stop, printed):
        return posted, _last_before(reading, k, posted.start)
    if printed in UNOFFICIAL:
        before = next((text[s.start : s.end] for s in reading[:k] if s.start == start and s.kind == "org"), before)
    position = _position(before, printed, reading[:k], stop)
    body_end = stop
    if position.body.startswith(before) and not position.inferred:
        body_end = stop - len(before) + len(position.body)
    return Held(start, title.end, position, start, body_end), _last_before(reading, k, start)


def _start(reading: Sequence[Span], k: int, stop: int, text: str, words: Words) -> int:
    """Where the body begins, behind what may stand before it (全国先进|, 第二届|, 自己的|)."""
    start = body_start(reading[:k], stop, text, words)
    start = over_conjunction(start, reading[:k], text, words)
    start = to_the_title_before(start, reading[:k], text, words)
    for pattern, end in ((LEADING, stop - 1), (UNIT, stop - 1), (BY_OWN, stop)):
        if found := pattern.match(text, start, end):
            start = found.end()
    return _over_league(text, start, reading[k])


def _last_before(reading: Sequence[Span], k: int, start: int) -> int:
    """The index of the last span before ``reading[k]`` that ends by ``start``, or -1."""
    return next((j for j in range(k - 1, -1, -1) if reading[j].end <= start), -1)


def _behind_title(reading: Sequence[Span], k: int, printed: str, text: str, words: Words) -> tuple[Held, int]:
    """A title right behind another one: two posts (协会党支部书记|副秘书长), or that of somebody sent by the first."""
    title = reading[k]
    if printed not in SENT:
        return Held(title.start, title.end, Position(printed, ""), title.start, title.start), k - 1
    outer, before = read_title(reading, k - 1, text, words)
    position = Position(printed, text[outer.start : title.start])
    return Held(outer.start, title.end, position, outer.start, title.start), before


def _position(before: str, printed: str, reading: Sequence[Span], stop: int) -> Position:
    return (
        _elided(before, printed, reading, stop)
        or _doubled(before, printed)
        or _minister(before, printed)
        or read_position(before, printed)
    )


def _posted(text: str, start: int, stop: int, title: str) -> Held | None:
    """中国驻某国大使 holds the post in 中国驻某国大使馆, 某国驻华大使 in its, 驻东盟大使 in what is sent there."""
    if title not in ENVOYS:
        return None
    sent = ENVOY.search(text, max(0, stop - LONGEST_BODY), stop)
    if not sent or start < sent.start():
        return None
    body = f"{sent[0]}{title.lstrip('副')}馆" if sent["home"] else sent[0]
    return Held(sent.start(), stop + len(title), Position(title, body, inferred=True), sent.start(), stop)


def _over_league(text: str, start: int, title: Span) -> int:
    """Back over the Youth League's name before a committee (共青团青石|县委|副书记)."""
    found = LEAGUE.search(text, max(0, start - 10), start)
    return found.start() if found and "委" in text[start : title.end] else start


def _minister(before: str, title: str) -> Position | None:
    """英国|财政大臣, 英国前|首席大臣: the field is no body."""
    state = STATE.match(before) if title in MINISTERS else None
    return Position(before[state.end() :] + title, state["state"]) if state else None


def _doubled(before: str, title: str) -> Position | None:
    """青石村|村书记, 4号楼|楼组长, 青石大学|校党委书记: the noun behind the body's name begins the post."""
    if not before.endswith(DOUBLED):
        return None
    position = read_position(before[:-1], title)
    return position if title.startswith("党") else position._replace(title=before[-1] + title)


def _elided(before: str, title: str, spans: Sequence[Span], stop: int) -> Position | None:
    """市|农业局长 is the head of 市农业局: one of two equal characters is left out, and the post is told whole."""
    elided = ELIDED.match(title)
    known = any(span.kind in BODY_KINDS and span.end == stop for span in spans)
    if not elided or not before or known or BRACKETED.sub("", before).endswith((elided["noun"], *HEADS)):
        return None
    at = stop - len(before)
    place = max((s.end for s in spans if s.kind in BODY_KINDS and s.start == at and s.end < stop), default=0)
    field = before[len(before) - (stop - place) :] if place else before.lstrip("省市区县州")
    former = WHEN.match(field)
    own = field[former.end() :] if former else field  # 美国|前|司法部长
    return Position(own + title, before.removesuffix(field) + own + elided["noun"]) if own else None
