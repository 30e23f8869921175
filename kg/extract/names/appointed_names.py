"""Names that stand whole between two bounds: 任命|林晓和|为局长, 接受|沈砚|辞去…, |林在武|，男，汉族, |关志言|曾任….

Nothing else stands there, so the name is whole: its last character is no word of grammar, and its parts are no words.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.text.dictionary import is_common_word, is_plain_word, is_proper
from kg.extract.text.spans import Span
from kg.language import names
from kg.language.places import gazetteer
from kg.language.tables import context, one_of

VERB = re.compile(one_of("name_context", "appointing"))
"""One of these stands in every such sentence: without any there is nothing to search for."""
TERM = r"第[\d一二三四五六七八九十]{1,3}届"
BETWEEN = re.compile(
    rf"(?:{one_of('name_context', 'appointing')})(?P<name>{names.HAN}{{2,4}}?)(?:同志)?"
    rf"(?P<behind>为|{TERM}|(?=(?:辞去|的)[^，。；]{{2,30}}?(?:职务|请求)))"
)
SCORE = 3.0
"""As sure as a likely name behind a title."""
NEVER_FIRST, NEVER_LAST = context("name_context", "never_first"), context("name_context", "never_last")
LIFE = ("任", "，男", "，女", "生于")
"""What stands behind the name where somebody's life is told holds one of these."""
HEAD = re.compile(
    rf"(?:^|[，。；：、》）\s的]|简历)(?P<name>{names.HAN}{{2,3}}?)"
    rf"(?:(?P<sure>，[男女](?=[，。]))|，?(?:{one_of('name_context', 'birth', 'career')}))"
)
UNLIKELY = -2.2
"""Score of characters that are hardly a name, though a life is told behind them (双方均|出生于2004年)."""
LIKELY = 1.0
"""Score of characters that are a name, though the surname is a word of grammar as well."""
SHORTEST_BODY = 4
UNNAMED = "某"
"""Stands for what is not told: 李某某."""


def appointed_spans(text: str, lexical: Sequence[Span]) -> Iterator[Span]:
    """Such names as candidates; none that holds a title or a body (任命|时任部长|为…), no word and no place."""
    for found in BETWEEN.finditer(text) if VERB.search(text) else ():
        if _is_given(found) and not _holds_something(found, lexical) and not gazetteer().lookup(found["name"]):
            yield Span(*found.span("name"), "person", SCORE, "name")
    for found in HEAD.finditer(text) if any(word in text for word in LIFE) else ():
        fits = _is_sure(found["name"]) if found["sure"] else _may_be(found["name"]) and _is_likely(found["name"])
        if fits and not _holds_something(found, lexical):
            yield Span(*found.span("name"), "person", SCORE, "name")


def _is_given(found: re.Match[str]) -> bool:
    """Whether a post is given or taken; 选举|产生了|第五届理事会 tells of a body."""
    return _may_be(found["name"]) and (not found["behind"].endswith("届") or found["name"][-1] not in NEVER_LAST)


def _holds_something(found: re.Match[str], lexical: Sequence[Span]) -> bool:
    start, end = found.span("name")
    return any(start <= s.start and s.end <= end for s in lexical if s.kind in {"title", "org", "group"})


def _may_be(name: str) -> bool:
    """A surname, and no word of grammar unless the rest is that of a name: 任命|于文明|为局长."""
    begins = names.surname_of(name) and (name[0] not in NEVER_FIRST or names.name_score(name) > LIKELY)
    return bool(begins) and UNNAMED not in name and not is_common_word(name)


def _is_sure(name: str) -> bool:
    """林在武|，男，: even the name of a place, but no other common word."""
    begins = names.surname_of(name) and name[0] not in NEVER_FIRST and UNNAMED not in name
    return bool(begins) and (is_proper(name) or not is_common_word(name))


def _is_likely(name: str) -> bool:
    return names.name_score(name) > UNLIKELY and not is_plain_word(name) and not gazetteer().lookup(name)


def behind_appointed(spans: Sequence[Span], text: str) -> list[Span]:
    """``spans``, bodies that a recognizer begins over such a name cut behind it: 任命林跃|华为|石城县教育局局长."""
    edges = {}
    for found in BETWEEN.finditer(text) if VERB.search(text) else ():
        if _is_given(found):
            edges.update(dict.fromkeys(range(*found.span("name")), found.end("behind")))
    return [cut for span in spans if (cut := _behind(span, edges.get(span.start, 0)))] if edges else list(spans)


def _behind(span: Span, edge: int) -> Span | None:
    """The part of a body behind ``edge``, if it begins before; nothing where too little is left."""
    if span.kind != "org" or span.start >= edge or span.end < edge:
        return span
    share = (span.end - edge) / (span.end - span.start)
    return span._replace(start=edge, score=span.score * share) if span.end - edge >= SHORTEST_BODY else None
