"""Digests: items in one article, each under a line of its own, each with its own gathering and its own people.

国际联播快讯 ¶ 青石国总统会见白石国总理 ¶ 总统林晓29日在临河会见总理沈砚。… ¶ 白石国举行阅兵式 ¶ …
"""

from collections.abc import Iterator, Sequence, Set

from kg.extract.clauses.assertion import Assertion
from kg.extract.clauses.sentences import Draft, Sentence
from kg.extract.gatherings.meetings import find_gatherings
from kg.extract.presence.attendance import assertions
from kg.extract.presence.gathering import Gathering

LONGEST = 45
"""Characters of an item's headline at most."""
ITEMS = 2
"""Items at least."""
CLOSING = frozenset("。！？…”）；：，、")
"""What a headline does not end with."""


def digest_items(sentences: Sequence[Sentence], openings: Set[int]) -> list[range]:
    """Numbers of the sentences of each item, its headline first; empty where the article is no digest.

    Args:
        sentences: the article as read.
        openings: numbers of the sentences that open a line.
    """
    starts = [n for n in range(len(sentences) - 1) if {n, n + 1} <= openings and _is_headline(sentences[n].text)]
    starts = [n for n in starts if not _is_headline(sentences[n + 1].text)]
    if len(starts) < ITEMS or starts[0]:
        return []
    return [range(low, high) for low, high in zip(starts, [*starts[1:], len(sentences)], strict=True)]


def _is_headline(text: str) -> bool:
    return len(text) <= LONGEST and text[-1] not in CLOSING


def item_gatherings(
    sentences: Sequence[Sentence], drafts: Sequence[Draft], items: Sequence[range]
) -> Iterator[Gathering]:
    """The gathering of each item that names who was there."""
    rows = assertions(sentences)
    for item in items:
        headline, own = sentences[item.start].text, item[1:]
        body = slice(own.start, own.stop)
        found = next(iter(find_gatherings(sentences[body], drafts[body], headline)), None)
        if found is not None and (len(_sides(found)) > 1 or any(_is_there(r, own) for r in rows)):
            yield found._replace(sentence=found.sentence + own.start, own=own, headline=headline)


def _sides(event: Gathering) -> list[str]:
    return [m.name for m in event.subject.members if not m.group] if event.subject else []


def _is_there(row: Assertion, own: range) -> bool:
    return row.sentence in own and row.member.kind == "person" and not row.saying
