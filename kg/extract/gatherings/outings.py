"""Bodies whose people go and look, none of them named: 石桥镇纪委|组织党员赴基地参观学习, 青石街道|开展专项检查.

The last resort of all: asked only where an article tells of no other gathering.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.sentences import Draft, Sentence
from kg.extract.clauses.timing import HABIT, is_planned
from kg.extract.gatherings.meetings import OFTEN, TO_COME, is_recalled
from kg.extract.gatherings.occasions import has_day, on_a_day
from kg.extract.gatherings.shown import opened
from kg.extract.gatherings.tours import CARRYING_OUT, clause_end, kind_of_tour, name_of_party, near_verbs
from kg.extract.presence.gathering import Gathering
from kg.extract.text.spans import Span
from kg.language.cues import either

HEAD = 3
"""Sentences at the head of an article that say what it is about."""
SCORE = 1.0
EXHIBITED = re.compile(either("exhibited"))
"""赴警示教育|基地|参观学习: what people turn out for, neither business nor inspection."""
ENDED = re.compile("活动|[本此]次|$|[，。；]")
"""开展暑期专项检查|，: the look ends what was carried out; 开展|检查评价|体系建设 is no look."""
THERE = re.compile(either("launched_there"))
NO_OUTING = re.compile(either("no_outing"))
"""走访|发现|, |抓获|嫌疑人: daily work."""


def outing(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Gathering | None:
    """The first tour that a body makes on a day, in the first sentences; None if none does."""
    return next(_outings(sentences, drafts), None)


def launch(sentences: Sequence[Sentence]) -> Gathering | None:
    """What was started on a day, where the article tells of people there: “小鹿领航”学堂计划|正式启动。…开班仪式上."""
    if not any(THERE.search(sentence.text) for sentence in sentences[1:]):
        return None
    return next(_launches(sentences[:HEAD]), None)


def _launches(sentences: Sequence[Sentence]) -> Iterator[Gathering]:
    for number, sentence in enumerate(sentences):
        if not has_day(sentence) or is_recalled(sentence) or TO_COME.search(sentence.text):
            continue
        for clause in sentence.clauses:
            planned = is_planned(sentence.text, clause.start, clause.end)
            if not planned and not HABIT.search(sentence.text, 0, clause.end):
                yield from opened(number, clause, sentences)


def _outings(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Iterator[Gathering]:
    for number, (sentence, draft) in enumerate(zip(sentences[:HEAD], drafts, strict=False)):
        if not any(s.kind in {"inspect", "visit"} for s in draft.spans) or not _on_a_day(sentence):
            continue
        if is_recalled(sentence) or NO_OUTING.search(sentence.text) or TO_COME.search(sentence.text):
            continue
        for k, clause in enumerate(sentence.clauses):
            found = _of_body(number, k, clause, sentence, draft.spans, sentences)
            if found is not None:
                yield found


def _on_a_day(sentence: Sentence) -> bool:
    """Whether its day is told, or who led them on it: 在教授林晓|带领|下."""
    return on_a_day(sentence) or any(s.kind == "lead" for s in sentence.reading)


def _of_body(
    n: int, k: int, clause: Clause, sentence: Sentence, spans: Sequence[Span], sentences: Sequence[Sentence]
) -> Gathering | None:
    body, text = clause.subject, sentence.text
    if body is None or body.members[0].kind != "org":
        return None
    following = [c for c in sentence.clauses[k + 1 : k + 2] if c.subject is None]
    going = any(p.kind == "go" for p in clause.predicates)
    verbs = _looks(clause, text) | {start for c in following for start in _looks(c, text, going)}
    if is_planned(text, clause.start, clause.end) or HABIT.search(text, 0, clause.end):
        return None
    near = [v for v in near_verbs(sentence, k, spans) if v.start in verbs]
    if not near or OFTEN.search(text, clause.start, clause.end):
        return None
    verb = min(near, key=lambda v: (v.start, -v.end))
    end = clause_end(verb, k, sentence)
    shown = EXHIBITED.search(text, clause.start, end) and text.startswith("参观", verb.start)
    kind = "activity" if shown else kind_of_tour(verb, sentence, sentences)
    name = name_of_party(text, body.start, body.members[0].end, verb.start, end)
    return Gathering(n, "tour", kind, name, body.start, end, None, k, SCORE)


def _looks(clause: Clause, text: str, going: bool = False) -> set[int]:
    """Where they look or learn: behind a verb of going (赴…|参观学习) or of carrying out (开展暑期|专项检查|).

    ``going``: whether they went in the clause before (到石桥镇，|调研|).
    """
    looking = [p for p in clause.predicates if p.kind in {"inspect", "visit"}]
    if going:
        return {p.start for p in looking}
    first = next((p for p in clause.predicates if p.kind == "go" or text[p.start : p.end] in CARRYING_OUT), None)
    if first is None:
        return set()
    return {p.start for p in looking if p.start >= first.end and (first.kind == "go" or ENDED.match(text, p.end))}
