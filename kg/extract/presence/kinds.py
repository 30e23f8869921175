"""What kind of gathering a name says: by the word that ends it, or by its parts (开工仪式暨推进会)."""

import re
from collections.abc import Sequence
from functools import cache

from kg.extract.text.spans import Span
from kg.language.cues import cues, either
from kg.language.tables import read_table

JOINT = "暨"
ALSO = "及"
"""签约|及|授牌仪式: the same right before the last word; 近视|及|影响因素调查工作启动会 is one."""
CALLING_ON = re.compile(
    f"{either('calling_on')}[^暨]*活动$|{either('calling_on', 'inspecting_noun')}{either('of_act')}?活动$|"
    f"{either('helped')}(?:活动|工作)?$"
)
STUDYING = re.compile(either("studying"))
"""暑期社会|实践|调研活动: who learns by looking inspects nothing."""
EXCHANGE = re.compile(f"{either('exchange')}(?:活动|工作)?$")
"""赴青石县开展|对口支援活动|: who travels for it pays a visit."""
FIRST = frozenset({"talk"})
"""A talk that is also a conference is named by its first part: 座谈会暨表彰会."""

TOURS = frozenset({"inspection", "visit"})
"""Kinds of which somebody goes about."""
OPERATIONS = cues("operation")
"""启动第二次集中清查|统一行动: many go and look at once; the word is no verb of looking."""


@cache
def gathering_kinds() -> dict[str, str]:
    """Words that end a gathering's name, and the kind that they say."""
    return dict(read_table("gatherings.tsv"))


def kind_of_name(head: Span, heads: Sequence[Span], start: int, text: str) -> str:
    """What a double name is: a conference if one part of it is one, else what it says first (开工仪式暨签约仪式).

    The parts share their last word: 颁证暨签约|仪式 is 颁证仪式 first, 启动暨培训|会 is 启动会.
    """
    joint = text.find(JOINT, start, head.end)
    if joint < 0 and text.endswith(ALSO, start, head.start):
        joint = head.start - 1
    if joint < 0:
        return head.value
    whole = [h for h in heads if start <= h.start and h.end == joint]
    first = max(whole, key=lambda h: h.end - h.start).value if whole else _shared_kind(text[start:joint], head, text)
    return "conference" if head.value == "conference" and first not in FIRST else first or head.value


def kind_by_purpose(kind: str, name: str) -> str:
    """An activity that only goes to see or help people is an inspection: “八一”双拥|慰问活动, 结对|帮扶活动."""
    looks = kind == "activity" and (name.endswith(OPERATIONS) or CALLING_ON.search(name))
    return "inspection" if looks and not STUDYING.search(name) else kind


def _shared_kind(first: str, head: Span, text: str) -> str:
    """The kind of a first part that leaves its last word to the second; empty if no gathering is called so."""
    shared = (first + ending for ending in (text[head.end - 2 : head.end], text[head.end - 1]))
    kinds = gathering_kinds()
    return next((kinds[w[-n:]] for w in shared for n in (6, 5, 4, 3) if w[-n:] in kinds), "")


def longest(heads: Sequence[Span]) -> list[Span]:
    """Words for gatherings that are no part of a longer one: 启动仪式, not 仪式; 部署会议, not 部署会."""
    return [h for h in heads if not any(_is_part(h, other) for other in heads)]


def _is_part(head: Span, other: Span) -> bool:
    """启动|仪式 and 安全|会|议: a shorter word in a longer one."""
    return other.start <= head.start and head.end <= other.end and other.end - other.start > head.end - head.start
