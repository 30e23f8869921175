"""Gatherings told by where somebody spoke or something was done: 8月14日，在|临河读书论坛|上，…."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.sentences import Sentence
from kg.extract.gatherings.name_bounds import past_adjectives, past_place
from kg.extract.gatherings.occasions import has_day
from kg.extract.posts.studied import is_studied
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import kind_of_name
from kg.extract.text.spans import Span
from kg.language.cues import either

ISSUE = rf"(?:第[0-9一二三四五六七八九十百]+{either('issue')}|[一-鿿]{{2,6}}?{either('session')})"
"""云岭讲堂|第51讲|在青石纪念馆开讲, 桃花推介会|临河片区专场|在青石宾馆举行."""
AT_IT = re.compile(
    rf"”?(?:（[^）]{{1,12}}）)?(?:“[^”]{{2,40}}”)?(?:{ISSUE})?(?:(?:专场|现场)?(?:上|{either('learnt')})|现场|(?<=[动会”])中(?=，|$))"
)
"""在市政府举行的新闻发布会（第8场）“绿色临河”专场|上|: who speaks, speaks there; 从发布会|获悉|, 在研讨活动|中|，."""
IN = re.compile("[在从]|[日午晚]的")
"""|在|8月14日的读书论坛上, 8月14|日的|读书论坛上."""
LEDE = 2
"""Sentences at the head; later ones recall what was said elsewhere."""
NAMED = 5
"""Characters from which a gathering has a name of its own."""
NO_PART = re.compile(f"[，。；：！？]|{either('saying_noun')}")


def spoken_at(n: int, k: int, clause: Clause, sentence: Sentence, heads: Sequence[Span]) -> Iterator[Gathering]:
    """The gathering that a clause at the head of the article takes place at, on a day: 在|青石区质量大会|上."""
    text = sentence.text
    ends = [h for h in heads if AT_IT.match(text, h.end)] if n < LEDE else []
    found = IN.search(text, clause.start, ends[0].start) if ends else None
    if found is None or not has_day(sentence) or _is_cited(sentence):
        return
    head = max((h for h in ends if h.end == ends[0].end), key=lambda h: h.end - h.start)
    start = max(past_place(text, found.start(), head.start), found.end())
    start = past_adjectives(text, start, head.start)
    if head.end - start >= NAMED and not NO_PART.search(text, start, head.start):
        name = text[start : head.end]
        yield Gathering(n, "at", kind_of_name(head, heads, start, text), name, start, head.end, None, k, 0.0)


def _is_cited(sentence: Sentence) -> bool:
    """周望舒总书记在读书论坛上强调: studied, not reported."""
    return any(is_studied(member) for clause in sentence.clauses for nouns in clause.lists for member in nouns.members)
