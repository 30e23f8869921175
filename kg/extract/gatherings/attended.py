"""Gatherings that are told only as what somebody attended: 林晓出席|防汛工作会议|."""

from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.sentences import Sentence
from kg.extract.gatherings.name_bounds import CITED, ORGANIZED, before_and, is_no_name, past_adjectives, past_place
from kg.extract.presence.gathering import Gathering
from kg.extract.text.spans import Span
from kg.language.cues import cues

ATTENDING = frozenset(cues("attending"))
ENDING = "结束"
LOOKED_AT = frozenset({"inspect", "meet"})
ATTENDED = 5
"""Characters from which what somebody attended has a name of its own."""


def attended(
    n: int, k: int, clause: Clause, verb: Predicate, sentence: Sentence, heads: Sequence[Span]
) -> Iterator[Gathering]:
    """What ``verb`` says that somebody attended, where the clause looks at nobody who does."""
    text = sentence.text
    if any(p.kind in LOOKED_AT and p.end <= verb.start for p in clause.predicates):
        return  # 看望|参加|大会报道的记者, 会见来临河|出席|论坛的沈砚: whom they see attend it
    if text.endswith(ENDING, 0, verb.start):
        return  # 结束|出席|会议后，林晓回到临河
    end = next((p.start for p in clause.predicates if p.start >= verb.end and _attends(p, text)), clause.end)
    posts = {s.start for s in sentence.reading if s.kind == "title"}
    usable = [
        h
        for h in heads
        if verb.end <= h.start < end
        and h.end not in posts
        and (text.startswith("时", h.end) or not CITED.match(text, h.end))
    ]
    head = max(before_and(usable, text), key=lambda h: (h.end, h.end - h.start), default=None)
    start = verb.end + (text[verb.end : verb.end + 1] in {"了", "过"})
    start = past_place(text, past_adjectives(text, start, head.start), head.start) if head else start
    organized = ORGANIZED.match(text, start, head.start) if head else None
    if head and organized and head.end - organized.end() >= ATTENDED:
        start = organized.end()
    if head and head.end - start >= ATTENDED and not is_no_name(text[start : head.end]):
        yield Gathering(n, "attended", head.value, text[start : head.end], start, head.end, None, k, 0.0)


def _attends(verb: Predicate, text: str) -> bool:
    """出席 or a word like it: a second one tells of somebody else (3月|出席|就职典礼的林晓和4月|出席|…的沈砚)."""
    return verb.kind == "attend" and text[verb.start : verb.end] in ATTENDING
