"""Undertakings in a text, as spans: construction projects, parks, estates under construction, programmes, campaigns.

Read from the head to the left like organizations (:mod:`kg.language.backward`). An undertaking is named by a place, a
body, a proper name or a quotation; heads with nothing but general words before them (重点项目, 民生工程) are groups.
"""

import re
from collections.abc import Iterator
from functools import cache

from kg.language.backward import LONGEST, BackwardText, Reading, read_leftwards
from kg.language.lexicon import BODY, HEAD, LEVEL, PLACE, REFUSED, UNDERTAKING, UNKNOWN, WORD, Entry, Word, context
from kg.language.organizations import CONJUNCTIONS, has_proper
from kg.model import Record

QUOTED = Entry("", WORD, 3.0, 3.0, True, group="quote")
QUOTATION = re.compile("“([^“”，。；：\\n]{2,16})”")
FOLLOWED = re.compile("等(?:系列|主题|品牌|专项|重点)?(?:活动|行动|项目|工程|计划)")
CAMPAIGN = re.compile("进(?:校园|社区|企业|农村|机关|乡村|万家|课堂|军营|家庭|网络|村居)")
SITES_FOLLOW = re.compile("(?:建筑)?(?:工地|施工|现场)")
COUNTED = re.compile("[十百千万][^“”]*[进助帮联惠连促走入]|[十百千万].[十百千万]")


class ProjectSpan(Record, frozen=True):
    """The name of an undertaking in a text: ``name`` is ``text[start:end]``, quotation marks included."""

    start: int
    end: int
    name: str
    kind: str
    """``construction``, ``park``, ``programme`` or ``estate``."""
    score: float
    head: str = ""
    owner: str = ""
    """The body at its beginning: 青石派出所 of 青石派出所建设项目."""
    evidence: tuple[str, ...] = ()
    """What makes it a name: ``quote``, ``place``, ``body``, ``proper``, ``long``, ``list``."""


def propose_projects(text: str) -> list[ProjectSpan]:
    """All undertakings that ``text`` names, in order, without overlaps."""
    words = BackwardText(text)
    found: list[ProjectSpan] = []
    for at in words.candidates():
        head = words.word(at)
        if head.entry.undertaking and _may_be(text, head) and not _is_part_of_body(words, at):
            span = _read(words, at)
            if span is not None:
                found.append(span)
    found += _quoted_programmes(text)
    found += _estates(words)
    return _longest_first(found)


def _may_be(text: str, head: Word) -> bool:
    """Heads that need a quotation, as 活动, are everyday words: look for its end near by first."""
    needs = {need for _, need in head.entry.undertaking}
    return not needs <= {"quote", "event"} or "”" in text[max(0, head.start - LONGEST) : head.start]


def _is_part_of_body(words: BackwardText, at: int) -> bool:
    """The head goes on as the name of a body: 工程|学院, 项目|指挥部."""
    following = words.word(at - 1) if at else None
    return following is not None and following.start == words.word(at).end and following.entry.kind == HEAD


def _longest_first(spans: list[ProjectSpan]) -> list[ProjectSpan]:
    kept: list[ProjectSpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _read(words: BackwardText, at: int) -> ProjectSpan | None:
    reading = read_leftwards(words, at, _value, _bracketed)
    if _is_whole_quotation(words.text, reading):
        return None
    start = _trimmed(reading)
    evidence = _evidence(words.text, [word for word in reading.words if word.start >= start])
    best = max((_score(needs, evidence), kind) for kind, needs in reading.head.entry.undertaking)
    if not best[0]:
        return None
    head = reading.head
    owner = next((word for word in reading.words if word.entry.kind in (HEAD, BODY)), None)
    return ProjectSpan(
        start,
        head.end,
        words.text[start : head.end],
        best[1],
        best[0],
        head.entry.name,
        words.text[start : owner.end] if owner else "",
        tuple(evidence),
    )


def _bracketed(text: str, mark: Word) -> Word | None:
    """The quotation that ends at ``mark``: “双百”活动."""
    if text[mark.start] != "”":
        return None
    start = text.rfind("“", max(0, mark.start - 18), mark.start)
    content = text[start + 1 : mark.start]
    return Word(start, mark.end, QUOTED) if start >= 0 and content and not set(content) & set("”，。；：") else None


def _value(word: Word, previous: Word) -> float:
    """Log odds that ``word`` belongs to the name of an undertaking whose next word is ``previous``."""
    kind, last = word.entry.kind, previous.entry.kind
    if previous.entry.name in CONJUNCTIONS and kind in (HEAD, BODY, PLACE, UNDERTAKING):
        return REFUSED
    if previous.entry is QUOTED:
        latin = kind == UNKNOWN
        return word.entry.project_value if kind in (PLACE, BODY) or latin else REFUSED
    if last in (LEVEL, PLACE) and kind not in (PLACE, UNKNOWN):
        return REFUSED
    if last == BODY and kind != PLACE:
        return REFUSED
    return word.entry.project_value


def _is_whole_quotation(text: str, reading: Reading) -> bool:
    """The quotation is a name by itself: “三百工程”重点项目."""
    piece = next((word for word in reading.words if word.entry is QUOTED), None)
    return piece is not None and text[piece.start : piece.end - 1].endswith(_inner_heads())


def _trimmed(reading: Reading) -> int:
    """Where the name begins without the verb or the general words before it: 建设|怀松产业园."""
    start = reading.start
    for word in reversed(reading.words):
        if word.start != start or word.entry.group != "edge":
            break
        start = word.end
    return start


@cache
def _inner_heads() -> tuple[str, ...]:
    return tuple(sorted(context("project_context", "inner")))


def _evidence(text: str, words: list[Word]) -> list[str]:
    telling = _telling(text, words)
    kinds = {word.entry.kind for word in telling}
    found = ["quote"] if any(word.entry is QUOTED for word in telling) else []
    if telling and kinds <= {PLACE, LEVEL, HEAD, BODY} and len(telling) < len(words):
        return found
    if PLACE in kinds:
        found.append("place")
    if kinds & {HEAD, BODY}:
        found.append("body")
    if has_proper([word for word in telling if word.entry is not QUOTED]):
        found.append("proper")
    if len(telling) >= 3:
        found.append("long")
    return found


def _telling(text: str, words: list[Word]) -> list[Word]:
    """The words that tell which undertaking is meant; also general ones of several pieces (城改) are left out."""
    generic = context("project_context", "generic")
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


def _score(needs: str, evidence: list[str]) -> float:
    if "quote" in evidence:
        return 0.6 if needs == "event" else 0.85
    if needs in ("quote", "event"):
        return 0.0
    if {"place", "proper", "body"} & set(evidence):
        return 0.5 if needs == "long" else 0.8
    return 0.5 if "long" in evidence else 0.0


def _quoted_programmes(text: str) -> list[ProjectSpan]:
    """Programmes whose whole name is quoted: “三百工程”, “万人进千村”, “书香进校园”等活动."""
    found = []
    for match in QUOTATION.finditer(text):
        content = match[1]
        if content.endswith(_inner_heads()) or FOLLOWED.match(text, match.end()):
            score = 0.85
        else:
            score = 0.6 if COUNTED.match(content) or CAMPAIGN.search(content) else 0.0
        if score:
            found.append(ProjectSpan(*match.span(), match[0], "programme", score, evidence=("quote",)))
    return found


def _estates(words: BackwardText) -> list[ProjectSpan]:
    """The members of a list of building sites: 甲苑、乙庭、丙墅等项目."""
    found: list[ProjectSpan] = []
    for match in _estate_ends().finditer(words.text):
        begin = max(words.text.rfind(mark, 0, match.start()) for mark in "，。；：！？\n“（") + 1
        items = words.text[begin : match.start()].split("、")
        if len(items) > 1:
            anywhere = SITES_FOLLOW.match(words.text, match.end()) is not None
            found += _members(words.text, _first_member(words, begin, begin + len(items[0])), items, anywhere)
    return found


def _members(text: str, first: int, items: list[str], all_sites: bool) -> Iterator[ProjectSpan]:
    generic = context("project_context", "generic")
    end = first - 1
    for number, item in enumerate(items):
        start = end + 1
        end = text.find("、", start) if number < len(items) - 1 else start + len(item)
        name = text[start:end]
        if not (2 <= len(name) <= 16 and name.isalnum()) or name in generic or name.endswith(_tails("action")):
            continue
        if all_sites or name.endswith(_tails("site")):
            yield ProjectSpan(start, end, name, "estate", 0.5, evidence=("list",))


def _first_member(words: BackwardText, begin: int, end: int) -> int:
    """Where the list's first member begins: after the last word between ``begin`` and ``end`` that no name contains."""
    for at in range(len(words.matches)):
        word = words.word(at)
        if word.end <= end and word.start >= begin and word.entry.project_value <= -1.5:
            return word.end
        if word.end <= begin:
            break
    return begin


@cache
def _tails(part: str) -> tuple[str, ...]:
    return tuple(sorted(context("project_context", part)))


@cache
def _estate_ends() -> re.Pattern[str]:
    return re.compile("|".join(sorted(context("project_context", "estate"), key=len, reverse=True)))
