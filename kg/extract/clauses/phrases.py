"""From spans to phrases: a person with the titles around the name, a body with its people."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.clauses.body_bounds import BODY_KINDS, Words, body_start
from kg.extract.clauses.positions import office_endings, read_position
from kg.extract.clauses.titles import Held, read_title, titles_before
from kg.extract.text.spans import DESCRIBED, Span
from kg.language.cues import either
from kg.language.tables import any_of, context

GROUPS = frozenset({"group", "leader", "role"})
MEMBERS = context("title_context", "member")
"""Words for the people of the group that stands right before them: 宣讲团|成员."""
CALLED_SO = frozenset({"leader", "role", "title"})
"""与会|专家|林晓: what somebody is called, though it is no post there."""
CALLING = frozenset({"call", "host"})
"""林晓1日|召开|一线院士座谈会: no body's name holds such a verb, so the title behind it is nobody's post."""
BRANCH = re.compile(f"(?:机关)?(?:第?[一二三四五六七八九十]+)?{either('party_branch')}(?![书副委成班])")
"""区水务局|第二党支部|党员代表, 区水务局|党支部|、区林业局党支部: its people too."""
RANK = re.compile("(?:[^，。、]{1,3}级)?")
"""市体育局|副局级|干部林晓."""
STAFF = context("title_context", "staff")
COUNTED = r"的?(?:\d+[余多]*|[余多几数两])[名位]"
TO_GROUP = re.compile(
    rf"^(?:(?:{COUNTED}|“[^”]{{1,12}}”)?(?!\w{{0,2}}{any_of('represented_words', 'sends')})"
    rf"(?![向对为给与和同在从把将由以])\w{{0,4}}|等[^，。、]{{0,8}})$"
)
"""What may stand between a body and the word for its people.

城投公司|等责任单位|负责人, 区医院|的10余名知名|专家; not 区水务局|组织|党员.
"""


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
    held = titles_before(reading, i, text, words)
    start = held[0].start if held else span.start
    if i and not held and reading[i - 1].kind in CALLED_SO and reading[i - 1].end == span.start:
        start = reading[i - 1].start
        if i > 1 and reading[i - 2].kind in BODY_KINDS and RANK.fullmatch(text, reading[i - 2].end, start):
            held = _staff(reading[i - 2], reading[i - 1], text)
            start = reading[i - 2].start
    if i and not held and reading[i - 1].kind == "org" and reading[i - 1].end == span.start:
        start = reading[i - 1].start  # 县委组织部|林晓 comes from there; the body is not there besides
    end = span.end
    if described := DESCRIBED.match(text, end):
        end = described.end()
    following = reading[i + 1] if i + 1 < len(reading) else None
    if following and following.start == end and following.kind in {"title", "role"}:
        after = reading[i + 2] if i + 2 < len(reading) else None
        if not (after and after.kind == "person" and after.start == following.end):
            end = following.end
            if not held and following.kind == "title":
                post = text[following.start : following.end]
                before = _body_before(reading, i, text, words, post)
                start = span.start - len(before) if before else start
                held = [Held(following.start, following.end, read_position(before, post), start, start + len(before))]
    return Phrase(start, end, "person", text[span.start : span.end], span.start, span.end, tuple(held))


def _staff(body: Span, role: Span, text: str) -> list[Held]:
    """区教育局|干部|林晓: a post, where nothing else is told."""
    word, name = text[role.start : role.end], text[body.start : body.end]
    return [Held(body.start, role.end, read_position(name, word), body.start, body.end)] if word in STAFF else []


def _body_before(reading: Sequence[Span], i: int, text: str, words: Words, post: str) -> str:
    """区教育局|林晓局长, 青石小学|林晓校长: a body known, or that ends as those of such posts do."""
    end = reading[i].start
    left = reading[i - 1] if i else None
    if left and left.end == end:
        return text[left.start : left.end] if left.kind in BODY_KINDS else ""
    body = text[body_start(reading[:i], end, text, words) : end]
    endings = office_endings().get(post.removeprefix("副"), ())
    return body if body.endswith(tuple(e for e in endings if 1 < len(e) < len(body))) else ""


def post_phrases(reading: Sequence[Span], text: str, words: Words, taken: Sequence[Phrase]) -> list[Phrase]:
    """Posts without a name: they stand for their bodies (市教育局局长汇报), or are given to somebody (任…局长)."""
    covered = [(p.start, p.end) for p in taken]
    out = []
    for k, span in enumerate(reading):
        if span.kind != "title" or any(low <= span.start < high for low, high in covered):
            continue
        held, _ = read_title(reading, k, text, words)
        if any(held.start < high and low < held.end for low, high in covered):
            continue
        if any(s.kind in CALLING and held.start <= s.start < span.start for s in reading[:k]):
            continue
        out.append(
            Phrase(
                held.start, held.end, "post", held.position.body, held.body_start, held.body_end, (held,), group=True
            )
        )
    return out


def _calls_somebody(reading: Sequence[Span], i: int) -> bool:
    """石桥村军属|林晓: the word says what the person behind it is called."""
    return i + 1 < len(reading) and reading[i + 1].kind == "person" and reading[i + 1].start == reading[i].end


def body_phrases(reading: Sequence[Span], text: str, taken: Sequence[Phrase]) -> list[Phrase]:
    """Bodies that are part of no title, each with the group word behind it (市教育局|相关负责人)."""
    bodies = [(i, span) for i, span in enumerate(reading) if span.kind == "org"]
    out = []
    for i, span in bodies:
        if any(p.start <= span.start < p.end for p in taken):
            continue
        following = reading[i + 1] if i + 1 < len(reading) else None
        branch = BRANCH.match(text, span.end)
        end = branch.end() if branch else span.end
        group = (
            following is not None
            and following.kind in GROUPS
            and bool(TO_GROUP.match(text[end : following.start]))
            and (following.start == end or text[following.start : following.end] not in MEMBERS)
            and not _calls_somebody(reading, i + 1)
        )
        out.append(
            Phrase(span.start, following.end if group and following else end, "org",
                   text[span.start : span.end], span.start, span.end, group=group)
        )  # fmt: skip
    return out
