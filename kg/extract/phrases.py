"""From spans to phrases: a person with the titles around the name, a body with its people."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.positions import Position, read_position
from kg.extract.spans import Span

STOP_WORDS = frozenset(
    {
        *"，、。；：（）“”《》！？的由与和对向在为是及同了着过到赴来就将把被给让请从并以等有或经令请受应随还也均都兼任系",
        *(
            "以及",
            "其中",
            "包括",
            "分别",
            "随后",
            "来自",
            "原任",
            "现任",
            "有关",
            "现场",
            "听取",
            "担任",
            "邀请",
            "代表",
            "根据",
            "会上",
        ),
    }
)
"""Words where a body's name that no recognizer knows surely ends on its left."""
LONGEST_BODY = 20
"""Characters of the longest such name."""
BODY_KINDS = frozenset({"org", "project"})


PORTFOLIO = re.compile(r"(?:分管|负责|主持)[^，。、；]{1,14}的$")
"""What somebody is in charge of, between body and post: 市委宣传部分管日常工作的|副部长."""


TO_GROUP = re.compile(r"^(?:\w{0,4}|等[^，。、]{0,8})$")
"""What may stand between a body and the word for its people: 城投公司|等责任单位|负责人."""


class Held(NamedTuple):
    """A position as printed before a name: ``start`` of its first character, body span if one stands there."""

    start: int
    end: int
    position: Position
    body_start: int
    body_end: int


Words = Sequence[tuple[int, int]]
"""What jieba takes for words: spans, in order."""


class Phrase(NamedTuple):
    """A person, a body or a group of a body's people, as one constituent of a clause."""

    start: int
    end: int
    kind: str
    """``person``, ``org`` or ``post`` (a title without a name; ``name`` is then its body)."""
    name: str
    name_start: int
    name_end: int
    held: tuple[Held, ...] = ()
    group: bool = False
    """A body stands for its unnamed people (区教育局负责人)."""
    shared: bool = False
    """The title stands with the first of several names (副区长A、B)."""


def person_phrase(reading: Sequence[Span], i: int, text: str, words: Words) -> Phrase:
    """The person at ``reading[i]`` with all titles that lead up to the name or follow it."""
    span = reading[i]
    held = _titles_before(reading, i, text, words)
    start = held[0].start if held else span.start
    if i and not held and reading[i - 1].kind in {"leader", "role"} and reading[i - 1].end == span.start:
        start = reading[i - 1].start
        if i > 1 and reading[i - 2].kind in BODY_KINDS and reading[i - 2].end == start:
            start = reading[i - 2].start
    end = span.end
    following = reading[i + 1] if i + 1 < len(reading) else None
    if following and following.start == end and following.kind in {"title", "role"}:
        after = reading[i + 2] if i + 2 < len(reading) else None
        if not (after and after.kind == "person" and after.start == following.end):
            end = following.end
            if not held and following.kind == "title":
                position = read_position("", text[following.start : following.end])
                held = [Held(following.start, following.end, position, following.start, following.start)]
    return Phrase(start, end, "person", text[span.start : span.end], span.start, span.end, tuple(held))


def _titles_before(reading: Sequence[Span], i: int, text: str, words: Words) -> list[Held]:
    """Titles joined by 、 ， or 兼 that end where the name starts, first printed first."""
    held: list[Held] = []
    edge, k = reading[i].start, i - 1
    while k >= 0 and reading[k].kind == "title" and reading[k].end == edge:
        one, k = _one_title(reading, k, text, words)
        held.append(one)
        gap_end = one.start
        mark = text[gap_end - 1 : gap_end]
        if mark not in {"、", "，", "兼"}:
            break
        if k >= 0 and reading[k].end == gap_end - 1 and reading[k].kind == "title":
            if mark == "，" and _has_name_before(reading, k, text):
                break
            edge = gap_end - 1
            continue
        break
    return held[::-1]


def _has_name_before(reading: Sequence[Span], k: int, text: str) -> bool:
    """林晓区长，市教育局局长沈砚: the title before the comma belongs to a name before it."""
    return k > 0 and reading[k - 1].kind == "person" and reading[k - 1].end == reading[k].start


def _one_title(reading: Sequence[Span], k: int, text: str, words: Words) -> tuple[Held, int]:
    """The title at ``reading[k]`` with its body; and the index of the span before both."""
    title = reading[k]
    start, j = title.start, k - 1
    if portfolio := PORTFOLIO.search(text, 0, start):
        start = portfolio.start()
    gap = title.start - start
    while j >= 0 and reading[j].kind in BODY_KINDS and reading[j].end == start:
        start, j = reading[j].start, j - 1
    start = _body_start(text, start, title.start - gap, reading[j].end if j >= 0 else 0, words)
    before = text[start : title.start - gap]
    position = read_position(before, text[title.start : title.end])
    body_end = start + len(before)
    if position.body.startswith(before) and not position.inferred:
        body_end = start + len(position.body)
    return Held(start, title.end, position, start, body_end), j


def _body_start(text: str, start: int, title_start: int, floor: int, words: Words) -> int:
    """Without a known body the words before the title are one, back to a stop word; a cut word is taken whole."""
    known = start < title_start
    for low, high in reversed(words):
        if high > start and low < start and known and low >= floor:
            return low
        if high > start:
            continue
        if known or high != start or low < floor or text[low:high] in STOP_WORDS or title_start - low > LONGEST_BODY:
            break
        start = low
    return start


def post_phrases(reading: Sequence[Span], text: str, words: Words, taken: Sequence[Phrase]) -> list[Phrase]:
    """Posts without a name: they stand for their bodies (市教育局局长汇报), or are given to somebody (任…局长)."""
    covered = [(p.start, p.end) for p in taken]
    out = []
    for k, span in enumerate(reading):
        if span.kind != "title" or any(low <= span.start < high for low, high in covered):
            continue
        held, _ = _one_title(reading, k, text, words)
        if any(held.start < high and low < held.end for low, high in covered):
            continue
        out.append(
            Phrase(
                held.start, held.end, "post", held.position.body, held.body_start, held.body_end, (held,), group=True
            )
        )
    return out


def body_phrases(reading: Sequence[Span], text: str, taken: Sequence[Phrase]) -> list[Phrase]:
    """Bodies that are part of no title, each with the group word behind it (市教育局|相关负责人)."""
    covered = [(p.start, p.end) for p in taken]
    out = []
    for i, span in enumerate(reading):
        if span.kind != "org" or any(low <= span.start < high for low, high in covered):
            continue
        following = reading[i + 1] if i + 1 < len(reading) else None
        group = (
            following is not None
            and following.kind == "group"
            and bool(TO_GROUP.match(text[span.end : following.start]))
        )
        out.append(
            Phrase(span.start, following.end if group and following else span.end, "org",
                   text[span.start : span.end], span.start, span.end, group=group)
        )  # fmt: skip
    return out
