"""Bodies that a recognizer begins over somebody with a post: 副部长|林春兰和|石桥街道, 总经理|林春兰|青石公司."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from kg.extract.names.free_names import is_likely
from kg.extract.text.dictionary import is_plain_word, word_kind
from kg.extract.text.spans import Span
from kg.language.names import name_score
from kg.language.tables import context

POSTS = frozenset({"title", "leader"})
LIKELY = 3.0
"""Score of the characters of two from which a word behind a post is a name."""
LINKS = context("name_context", "link")
SHORTEST = 4
"""Characters of what is left of a body."""
BEHIND = frozenset("vdp")
"""Kinds of words that stand behind a name and begin no body (林春兰|专门|去|机场)."""
NO_START = context("name_context", "behind")


def without_people(
    bodies: Sequence[Span], lexical: Sequence[Span], text: str, words: Set[tuple[int, int]]
) -> list[Span]:
    """``bodies``, those that take in a post's holder cut behind the name, or left out where no body is left."""
    posts = sorted({span.end for span in lexical if span.kind in POSTS and span.end - span.start > 1})
    return [rest for body in bodies for rest in _rest(body, posts, text, words)]


def _rest(body: Span, posts: Sequence[int], text: str, words: Set[tuple[int, int]]) -> Iterator[Span]:
    at = bisect_left(posts, body.start)
    while at < len(posts) and posts[at] < body.end:
        if end := _name_end(posts[at], body.end, text, words):
            start = end + (text[end : end + 1] in LINKS)
            if body.end - start >= SHORTEST and _may_begin(start, text, words):
                share = (body.end - start) / (body.end - body.start)
                yield body._replace(start=start, score=body.score * share)
            return
        at += 1
    yield body


def _name_end(start: int, limit: int, text: str, words: Set[tuple[int, int]]) -> int:
    """Where a name ends that begins at ``start``, or 0."""
    for end in (start + 3, start + 2):
        name = text[start:end]
        if end >= limit or not _is_cut(start, end, words):
            continue
        if is_likely(name) if len(name) > 2 else (not is_plain_word(name) and name_score(name) > LIKELY):
            return end
    return 0


def _is_cut(start: int, end: int, words: Set[tuple[int, int]]) -> bool:
    """Whether jieba has this for a word, or for a surname and a word."""
    return (start, end) in words or (end - start == 3 and (start, start + 1) in words and (start + 1, end) in words)


def _may_begin(start: int, text: str, words: Set[tuple[int, int]]) -> bool:
    ends = (start + n for n in (4, 3, 2, 1) if (start, start + n) in words)
    word = text[start : next(ends, start)]
    return bool(word) and text[start] not in NO_START and word_kind(word) not in BEHIND
