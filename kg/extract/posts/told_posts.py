"""Posts that stand beside a name: 组长|是|林晓, 林晓|为|组长, 林晓|还是|会长."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.positions import Position
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.titles import TERM
from kg.extract.posts.inheritance import OWN, outer_body, within
from kg.language.tables import one_of

COPULA = re.compile(f"(?:{one_of('title_context', 'also')})?是|(?:{one_of('title_context', 'formerly')})为")
"""林晓|是|青石法学会副会长, also behind 同时, 还; 林晓|此前为|青石局局长."""
HOLDS, IS, CLOSED = "为", frozenset("为是"), frozenset("，。；、")
MARKS = frozenset({"", "、", "，"})


class Appointment(NamedTuple):
    """``name`` holds (or held) ``position`` by sentence ``sentence``; ``printed`` is its body as it stands there."""

    name: str
    position: Position
    sentence: int
    start: int
    end: int
    printed: str = ""


def called_posts(sentence: Sentence, number: int, posts: Sequence[Phrase]) -> Iterator[Appointment]:
    """现任市长|为|林晓, 组长|是|沈砚: who holds the post stands behind it; 林晓|为|组长: or before it."""
    people = [m for c in sentence.clauses for n in c.lists for m in n.members if m.kind == "person"]
    behind, before = {m.start: m.name for m in people}, {m.end: m.name for m in people}
    yield from _is_also(sentence, number, posts)
    for post in posts:
        name = behind.get(post.end + 1) if sentence.text[post.end : post.end + 1] in IS else None
        row = [*_row_up_to(post, posts), post] if name else [post]
        if sentence.text[post.start - 1 : post.start] == HOLDS and sentence.text[post.end : post.end + 1] in CLOSED:
            named = any(s.kind == "org" and post.start <= s.start < post.end for s in sentence.reading)
            name = name or (before.get(post.start - 1) if named or post.held[0].position.inferred else None)
        if name and row[0].name not in OWN:
            yield from _row(name, row, number)


def _row_up_to(post: Phrase, posts: Sequence[Phrase]) -> list[Phrase]:
    """The posts listed before the last of a row: |青石局党组书记、|局长是林晓."""
    row = [post]
    for before in reversed(posts[: posts.index(post)]):
        if before.end + 1 != row[0].start:
            break
        row.insert(0, before)
    return row[:-1]


def _is_also(sentence: Sentence, number: int, posts: Sequence[Phrase]) -> Iterator[Appointment]:
    """林晓教授|还是|青石法学会副会长、书院院长; 林晓、沈砚|此前为|临河局副局长: posts behind people and a copula."""
    for copula in COPULA.finditer(sentence.text) if posts else ():
        lists = [n for c in sentence.clauses for n in c.lists if n.end == copula.start()]
        names = [m.name for n in lists for m in n.members if m.kind == "person"]
        row = list(in_a_row(posts, copula.end(), sentence.text))
        told = names and row and row[0].start == copula.end() and row[0].name not in OWN
        if told and sentence.text[row[-1].end : row[-1].end + 1] in CLOSED:
            yield from (a for name in names for a in _row(name, row, number))


def _row(name: str, posts: Sequence[Phrase], number: int) -> Iterator[Appointment]:
    body = ""
    for post in posts:
        if appointed := appointed_to(name, post, number, body):
            body = outer_body(body, appointed.position.body)
            yield appointed


def in_a_row(posts: Sequence[Phrase], start: int, text: str) -> Iterator[Phrase]:
    """The posts from ``start`` on, with marks or a term of office between them (为|第二届|县商会会长)."""
    end = start
    for post in posts:
        if post.start >= start and (text[end : post.start] in MARKS or TERM.fullmatch(text, end, post.start)):
            yield post
            end = post.end


def appointed_to(name: str, post: Phrase, number: int, body: str) -> Appointment | None:
    """The post given to ``name``, of ``body`` where none is printed; nothing where none is known."""
    held = post.held[0]
    position = within(held, body) if body else held.position
    printed = "" if held.position.inferred else held.position.body
    return Appointment(name, position, number, post.start, post.end, printed) if position.body else None
