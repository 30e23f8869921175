"""What speaks for an undertaking in the words before its head, and how much."""

import re
from collections.abc import Sequence
from functools import partial

from kg.language.backward import Reading
from kg.language.lexicon import BODY, HEAD, LEVEL, PLACE, Word
from kg.language.organization_names import has_proper, is_parent
from kg.language.project_bounds import MEASURE, POWER
from kg.language.project_checks import is_being_built
from kg.language.project_values import QUOTED, YEARS, words_of_campaign
from kg.language.tables import any_of, context

PHASE = re.compile("[一二三四五六]期")
"""A phase is one of something named: 东滩花园|二期项目."""
NAMED_BY_A_WORD = tuple(sorted(context("undertaking_words", "named_by_word")))
"""Ends of parks' heads that a single word before them names: 工大科创城, but not 特色产业园."""
LINE_NAME = re.compile(f"[{''.join(sorted(context('project_context', 'line_place')))}]{{2,4}}(?:高|铁|城际|沿|快)")
"""Lines are named by single characters of their places: 皖赣沿江高铁."""
LINE = "line"
PARK = "park"
_any = partial(any_of, "project_context")
MADE_BEFORE = re.compile(f"{_any('making')}(?:了|好)?$")
MADE = re.compile(_any("made"))
"""打造|青石产业园, 青石产业园|建设: while it is built, it is an undertaking rather than a body."""
WATERWAY = re.compile(f"(?!{_any('no_waterway')})[一-鿿]{{2,4}}?{_any('waterway')}(?![省市县区镇乡村])")
NO_WATERWAY = tuple(sorted(context("project_context", "no_waterway_end")))
"""金水路|改造工程: the road names it, whatever words its name is made of."""
NUMBERED_ROAD = re.compile(r"[GSX]?\d{1,3}(?:国道|省道|县道|线)")
SURER = 0.9
LONG_WORD, LONGEST_VERB = 4, 6


def evidence_for(text: str, reading: Reading, start: int) -> list[str]:
    """What speaks for the name that begins at ``start``: quote, place, body, proper, long, word."""
    head = reading.head.entry
    park = head.undertaking[0][0] == PARK and _is_made(text, start, reading.head.end)
    found = _evidence(text, [word for word in reading.words if word.start >= start], park)
    named = "word" in found or (words_of_campaign(head) == 1 and reading.start < reading.head.start)
    if named and "long" not in found and _count(reading) >= words_of_campaign(head):
        found.append("long")
    if YEARS.match(head.name) and len(reading.words) > 1 and any(w.entry.kind == PLACE for w in reading.words):
        found.append("long")  # 临河市|科技创新|三年行动
    if head.undertaking[0][1] == LINE and LINE_NAME.match(text, start):
        found.append("place")
    if MEASURE.search(text, start, max(start, reading.start)):
        found.append("proper")
    if POWER.search(text, start, max(start, reading.start)):
        found.append("place")
    if _is_of_a_road(text, start, reading):
        found.append("place")
    if "word" in found and PHASE.match(head.name):
        found.append("proper")
    if "word" in found and not head.name.endswith(NAMED_BY_A_WORD):
        found.remove("word")
    return found


def _is_made(text: str, start: int, end: int) -> bool:
    return (
        MADE_BEFORE.search(text, max(0, start - LONGEST_VERB), start) is not None or MADE.match(text, end) is not None
    )


def _count(reading: Reading) -> int:
    """How many words name it; a long one is two: 国企改革|三年行动."""
    return sum(1 + (word.end - word.start >= LONG_WORD) for word in reading.words)


def _is_of_a_road(text: str, start: int, reading: Reading) -> bool:
    """金水路|改造工程, 213国道|改建工程: the name begins with that of a road or a river."""
    if reading.head.entry.undertaking[0] != ("construction", "name"):
        return False
    if NUMBERED_ROAD.match(text, start, reading.head.start):
        return True
    road = WATERWAY.match(text, start, reading.head.start)
    return road is not None and not road[0].endswith(NO_WATERWAY)


def best_use(text: str, start: int, head: Word, evidence: Sequence[str]) -> tuple[float, str]:
    """How sure it is that this is an undertaking, and of which kind; 0 where nothing speaks for one."""
    needed = {needs for _, needs in head.entry.undertaking}
    built = LINE in needed and "quote" not in evidence and is_being_built(text, start, head.end)
    uses = [(kind, needs) for kind, needs in head.entry.undertaking if needs != LINE or built]
    score, kind = max(((_score(kind, needs, evidence), kind) for kind, needs in uses), default=(0.0, ""))
    if kind == PARK and score and _is_made(text, start, head.end):
        return max(score, SURER), kind
    return score, kind


def _evidence(text: str, words: list[Word], park: bool) -> list[str]:
    telling = _telling(text, words, park)
    kinds = {word.entry.kind for word in telling}
    found = ["quote"] if any(word.entry is QUOTED for word in telling) else []
    if telling and kinds <= {PLACE, LEVEL, HEAD, BODY} and len(telling) < len(words):
        return found
    if PLACE in kinds:
        found.append("place")
    if any(is_parent(word) for word in telling):
        found.append("body")
    if has_proper([word for word in telling if word.entry is not QUOTED]):
        found.append("proper")
    if len(telling) >= 3:
        found.append("long")
    if telling:
        found.append("word")
    return found


def _telling(text: str, words: list[Word], park: bool) -> list[Word]:
    """The words that tell which undertaking is meant; also general ones of several pieces (城改) are left out."""
    generic = context("project_context", "generic") - (
        context("project_context", "park_field") if park else frozenset()
    )
    plain = [word for word in words if word.entry.kind not in (PLACE, LEVEL, HEAD, BODY) and word.entry is not QUOTED]
    whole = "".join(text[word.start : word.end] for word in reversed(plain))
    return [
        word
        for at, word in enumerate(words)
        if not (text[word.start : word.end] in generic and not _is_named_body(words, at))
        and not (word in plain and whole in generic)
    ]


def _is_named_body(words: list[Word], at: int) -> bool:
    """A head with its name before it: 青禾社区 of 青禾社区项目."""
    return words[at].entry.kind == HEAD and at + 1 < len(words)


def _score(kind: str, needs: str, evidence: Sequence[str]) -> float:
    if "quote" in evidence:
        return 0.6 if needs == "event" else 0.85
    if needs in ("quote", "event"):
        return 0.0
    if {"place", "proper", "body"} & set(evidence):
        return 0.5 if needs in ("long", "word") else 0.8
    if kind == "park" and "word" in evidence:
        return 0.6
    return 0.5 if "long" in evidence else 0.0
