"""People and bodies printed as one list: who is in it, whether it is whole, which title or group word all share."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import dropwhile, zip_longest
from typing import NamedTuple

from kg.extract.clauses.body_bounds import Words
from kg.extract.clauses.phrases import Phrase, body_phrases, person_phrase, post_phrases
from kg.extract.text.spans import SO_MANY, Span
from kg.language.cues import cues, either
from kg.language.tables import context

TOGETHER_WITH = frozenset(cues("together_with"))
"""县检察院|联合|县水务局召开联席会议: both call it."""
LIST_GAPS = frozenset(cues("list_gap"))
INCOMPLETE = cues("incomplete")
UNKNOWN_POST = re.compile(f"(?:、|{either('conjunction')})[一-鿿]{{2,14}}、")
"""林晓|和国家一级美术师、|区美协会员沈砚: the first post of a chain, which no table holds."""
MORE = context("name_context", "link") | {"、", "等"}
WRITES = re.compile(
    rf"[^，。；“”]{{0,14}}?{either('writing')}|[在于][^，。；“”]{{0,8}}?{either('writ')}[中里]|的{either('writ')}"
)
"""林晓|向大会发来贺信, 林晓|在贺信中, 沈砚宣读林晓|的贺信."""


class NounList(NamedTuple):
    """People and bodies printed as one list; ``complete`` is False where 等 follows it."""

    start: int
    end: int
    members: tuple[Phrase, ...]
    complete: bool = True


def noun_lists(reading: Sequence[Span], text: str, words: Words) -> list[NounList]:
    """The people and bodies of a reading, joined into lists where only list marks stand between them."""
    people = [person_phrase(reading, i, text, words) for i, span in enumerate(reading) if span.kind == "person"]
    named = [*people, *post_phrases(reading, text, words, people)]
    phrases = sorted([*named, *body_phrases(reading, text, named)])
    groups: list[list[Phrase]] = []
    for phrase in phrases:
        if groups and _joins(groups[-1][-1], phrase, text):
            groups[-1].append(phrase)
        elif not groups or phrase.start >= groups[-1][-1].end:
            groups.append([phrase])
    others = {span.start for span in reading if span.kind in {"role", "group", "title"}}
    return [_as_list(group, text) for group in _with_posts_behind(groups, text, others)]


def _with_posts_behind(groups: Sequence[list[Phrase]], text: str, others: Set[int]) -> Iterator[list[Phrase]]:
    """林晓、沈砚|三位|副局长, 林晓、沈砚|等|专家委员: the post behind a list is that of all who have none of their own.

    Not so where others are named with it (等|院士|专家, 等|委员|及专家学者).
    """
    for group, behind in zip_longest(groups, groups[1:]):
        post = behind[0] if behind and behind[0].kind == "post" else None
        between = SO_MANY.match(text, group[-1].end) if post else None
        whole = post and post.end not in others and text[post.end : post.end + 1] not in MORE
        if post and whole and between and post.start <= between.end():
            first = len(list(dropwhile(_is_bare, reversed(group))))
            if len(group) - first > 1:
                group = [*group[:first], *(p._replace(held=post.held, shared=True) for p in group[first:])]
        yield group


def _is_bare(phrase: Phrase) -> bool:
    return phrase.kind == "person" and not phrase.held


def _joins(left: Phrase, right: Phrase, text: str) -> bool:
    gap = text[left.end : right.start]
    if gap in TOGETHER_WITH:
        return left.kind == right.kind == "org" and not left.group
    if left.kind == right.kind == "person" and UNKNOWN_POST.fullmatch(gap):
        return True
    if gap in LIST_GAPS:
        return gap not in "，；" or left.kind == right.kind == "person" or left.group or right.kind == "org"
    return False


def _as_list(group: list[Phrase], text: str) -> NounList:
    end = group[-1].end
    complete = not text.startswith(INCOMPLETE, end)
    members = tuple(_share_group(_share_title(group, text)))
    return NounList(group[0].start, end, members, complete)


def _share_title(group: Sequence[Phrase], text: str) -> Iterator[Phrase]:
    """副区长A、B、C: names without a title of their own, after one that has some, share its last title."""
    shared: Phrase | None = None
    for before, phrase in zip([None, *group], group, strict=False):
        apart = before is not None and text[before.end : phrase.start] == "，"
        if phrase.kind != "person" or (apart and not phrase.held):
            shared = None
            yield phrase
        elif phrase.held:
            shared = phrase
            yield phrase
        elif shared is not None and phrase.start == phrase.name_start:
            yield phrase._replace(held=shared.held, shared=True)
        else:
            shared = None
            yield phrase


def _share_group(group: Iterator[Phrase]) -> list[Phrase]:
    """市教育局、市公安局负责人: the group word at the end stands for each body of the list."""
    phrases = list(group)
    people_of_body = False
    for i in range(len(phrases) - 1, -1, -1):
        if phrases[i].kind != "org":
            people_of_body = False
        elif phrases[i].group:
            people_of_body = True
        elif people_of_body:
            phrases[i] = phrases[i]._replace(group=True)
    return phrases


def merged(lists: Sequence[NounList]) -> NounList:
    """One list of all members."""
    members = tuple(m for nouns in lists for m in nouns.members)
    return NounList(lists[0].start, lists[-1].end, members, all(nouns.complete for nouns in lists))


def have_written(nouns: NounList, text: str, limit: int) -> bool:
    """Whether what stands behind the list, before ``limit``, is that they wrote, or what they wrote."""
    return WRITES.match(text, nouns.end, limit) is not None
