"""Undertakings in a text, as spans: construction projects, parks, estates under construction, programmes, campaigns.

Read from the head to the left like organizations (:mod:`kg.language.backward`). An undertaking is named by a place, a
body, a proper name or a quotation; heads with nothing but general words before them (重点项目, 民生工程) are groups.
"""

import re
from functools import cache

from kg.language.backward import LONGEST, BackwardText, Reading, read_leftwards
from kg.language.cues import alternation
from kg.language.entity_spans import ProjectSpan
from kg.language.lexicon import BODY, HEAD, LEVEL, PLACE, REFUSED, UNDERTAKING, UNKNOWN, WORD, Entry, Word
from kg.language.organization_names import CONJUNCTIONS, has_proper, is_parent
from kg.language.places import PROVINCE, gazetteer
from kg.language.project_lists import counted_programmes, listed_estates, listed_projects, quoted_programmes, tails
from kg.language.tables import context

__all__ = ["ProjectSpan", "propose_projects"]

TOLERATED, LEAST = 2.0, 0.2
"""Words with log odds above minus the first count at least the second in the name of a campaign."""
NEVER = 99
CAMPAIGNS = tuple(sorted(context("undertaking_words", "campaign_end")))
YEARS = re.compile("[一二三四五六七八九十百]+[年日天]")
"""国企改革|三年行动: a campaign with its length is named by two words."""
PHASE = re.compile("[一二三四五六]期")
"""A phase is one of something named: 东滩花园|二期项目."""
NAMED_BY_A_WORD = tuple(sorted(context("undertaking_words", "named_by_word")))
"""Ends of parks' heads that a single word before them names: 工大科创城, but not 特色产业园."""
BUILT = re.compile(alternation(context("project_context", "built")))
NEAR = 40
"""Characters around the name of a line within which its sentence says that it is being built."""
PAPER = re.compile(f"(?:[（(][\\d年—–-]+[）)])?{alternation(context('project_context', 'paper'))}")
COUNT = re.compile(r"\d+余?个|[两二三四五六七八九十]大|等国内")
"""99个|民生项目, 七大|产业基地: several of them."""
BATCH = re.compile(f"{alternation(context('project_context', 'batch'))}$")
"""亿元以上|项目: undertakings by their number or size."""
LINE = "line"
SHORT_QUOTE = 18
"""Characters of a quotation from which on it is a sentence rather than a name."""
OWN_PROJECTS = tuple(sorted(context("org_context", "company_end") | {"公司", "高新区", "开发区", "经开区", "新区"}))
"""青禾集团|项目, 开发区|项目: whatever it undertakes."""
MOTTO = re.compile("[^“”，。；：]{2,14}[，、·][^“”。；：]{2,20}")
"""Mottos of two halves name campaigns: “查隐患，保平安”专项活动."""
QUOTED = Entry("", WORD, 4.0, 4.0, True, group="quote")


def propose_projects(text: str) -> list[ProjectSpan]:
    """All undertakings that ``text`` names, in order, without overlaps."""
    words = BackwardText(text)
    found: list[ProjectSpan] = []
    for at in words.candidates():
        if words.entry(at).undertaking and _may_be(text, words.word(at)) and not _is_part_of_body(words, at):
            span = _read(words, at)
            if span is not None:
                found.append(span)
    found += quoted_programmes(text)
    found += counted_programmes(text)
    found += listed_estates(words)
    found += listed_projects(text, found)
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
    campaign = _words_of_campaign(words.word(at).entry) < NEVER
    reading = read_leftwards(words, at, _value_of_campaign if campaign else _value, _bracketed)
    if _is_whole_quotation(words.text, reading):
        return None
    start = _from_place(
        words.text, _trimmed(reading, context("project_context", "generic") if campaign else frozenset())
    )
    if _is_list_end(words.text[start : reading.head.start]) or _not_building().match(words.text, reading.head.end):
        return None
    if words.text[start].isdigit() and "”" not in words.text[start : reading.head.start]:
        return None  # 27个项目
    if _is_document(words.text, start, reading.head) or _are_many(words.text[start : reading.head.start], reading.head):
        return None
    evidence = _evidence(words.text, [word for word in reading.words if word.start >= start])
    if "word" in evidence and "long" not in evidence and len(reading.words) >= _words_of_campaign(reading.head.entry):
        evidence.append("long")
    if not evidence or (_only_as_event(reading) and reading.words[0].entry is not QUOTED):
        return None
    if "word" in evidence and PHASE.match(reading.head.entry.name):
        evidence.append("proper")
    if "word" in evidence and not reading.head.entry.name.endswith(NAMED_BY_A_WORD):
        evidence.remove("word")
    built = _is_being_built(words.text, start, reading.head.end)
    built = built and "quote" not in evidence
    uses = [(kind, needs) for kind, needs in reading.head.entry.undertaking if needs != LINE or built]
    best = max(((_score(kind, needs, evidence), kind) for kind, needs in uses), default=(0.0, ""))
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


def _from_place(text: str, start: int) -> int:
    """广元至|青川高铁: where a line begins."""
    if text[start - 1 : start] != "至":
        return start
    froms = (start - 1 - length for length in (3, 2) if start > length)
    return next((at for at in froms if gazetteer().lookup(text[at : start - 1])), start)


def _is_document(text: str, start: int, head: Word) -> bool:
    """《构建青石命运共同体行动计划》, 《青石三年行动|方案》: the name of a paper."""
    return PAPER.match(text, head.end) is not None and "》" not in text[start : head.end]


def _are_many(before: str, head: Word) -> bool:
    """亿元以上|项目, 青禾集团|项目: any of them."""
    own = head.entry.name == "项目" and before.endswith(OWN_PROJECTS)
    counted = "”" not in before and COUNT.search(before) is not None
    return own or counted or BATCH.search(before) is not None


def _is_being_built(text: str, start: int, end: int) -> bool:
    """Lines and waters are undertakings only while they are built."""
    low, high = (max(0, start - NEAR), min(len(text), end + NEAR))
    low = max(low, *(text.rfind(mark, low, start) + 1 for mark in "。；\n"))
    ends = [at for at in (text.find(mark, end, high) for mark in "。；\n") if at >= 0]
    return BUILT.search(text, low, min(ends, default=high)) is not None


def _words_of_campaign(head: Entry) -> int:
    """How many words name a campaign of one's own (整治行动, not 攻坚战), general ones among them."""
    if {need for _, need in head.undertaking} != {"long"} or not head.name.endswith(CAMPAIGNS):
        return NEVER
    return 2 if YEARS.match(head.name) else 4


def _is_list_end(name: str) -> bool:
    """A、B等|外资项目: what stands before 等 are the members."""
    before, mark, kind = name.rpartition("等")
    return bool(mark and before) and (not kind or kind in context("project_context", "generic"))


@cache
def _not_building() -> re.Pattern[str]:
    return re.compile(alternation(context("project_context", "not_building")))


def _bracketed(text: str, mark: Word) -> Word | None:
    """The quotation that ends at ``mark``: “双百”活动."""
    if text[mark.start] != "”":
        return None
    start = text.rfind("“", max(0, mark.start - LONGEST), mark.start)
    content = text[start + 1 : mark.start]
    if start < 0 or not content:
        return None
    whole = len(content) < SHORT_QUOTE and not set(content) & set("”，。；：")
    return Word(start, mark.end, QUOTED) if whole or MOTTO.fullmatch(content) else None


def _value_of_campaign(word: Word, previous: Word) -> float:
    """The same for campaigns, whose names are long and made of common words: 重大|事故|隐患|排查|整治专项行动."""
    odds = _value(word, previous)
    return max(odds, LEAST) if odds > -TOLERATED and word.entry.kind == WORD and len(word.entry.name) > 1 else odds


def _value(word: Word, previous: Word) -> float:
    """Log odds that ``word`` belongs to the name of an undertaking whose next word is ``previous``."""
    kind, last = word.entry.kind, previous.entry.kind
    if word.entry.name in CONJUNCTIONS and previous.entry.name in context("project_context", "site"):
        return 0.0 if len(previous.entry.name) == 1 else REFUSED  # 安和|桥, but 云岭和|广场
    if previous.entry.name in CONJUNCTIONS and len(word.entry.name) > 1:
        return REFUSED
    if previous.entry.name in CONJUNCTIONS and kind in (HEAD, BODY, PLACE, UNDERTAKING):
        return REFUSED
    if previous.entry is QUOTED:
        joins = kind in (UNKNOWN, BODY) or (kind == PLACE and word.entry.group in ("short", PROVINCE))
        return word.entry.project_value if joins else REFUSED  # 湖北“智赋”行动, but 青石区|“智赋”行动: who acts
    if last in (LEVEL, PLACE) and kind not in (PLACE, UNKNOWN):
        return REFUSED
    if last == BODY and kind != PLACE:
        return REFUSED
    if last == HEAD and word.entry.name.startswith("第"):
        return 1.0  # 第三|实验小学扩建工程
    return word.entry.project_value


def _only_as_event(reading: Reading) -> bool:
    """“双百”活动 and “青石雷霆”集中执行活动 may be campaigns, “书香城市”读书分享活动 is an occasion."""
    return {need for _, need in reading.head.entry.undertaking} == {"event"} and not any(
        word.entry.name in context("undertaking_words", "in_campaign") for word in reading.words
    )


def _is_whole_quotation(text: str, reading: Reading) -> bool:
    """The quotation is a name by itself: “三百工程”重点项目."""
    piece = next((word for word in reading.words if word.entry is QUOTED), None)
    return piece is not None and text[piece.start : piece.end - 1].endswith(tails("inner"))


def _trimmed(reading: Reading, kept: frozenset[str]) -> int:
    """Where the name begins without the verb or the general words before it: 建设|怀松产业园."""
    start = reading.start
    for word in reversed(reading.words):
        if word.start != start or word.entry.group != "edge" or word.entry.name in kept:
            break
        start = word.end
    return start


def _evidence(text: str, words: list[Word]) -> list[str]:
    telling = _telling(text, words)
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


def _score(kind: str, needs: str, evidence: list[str]) -> float:
    if "quote" in evidence:
        return 0.6 if needs == "event" else 0.85
    if needs in ("quote", "event"):
        return 0.0
    if {"place", "proper", "body"} & set(evidence):
        return 0.5 if needs == "long" else 0.8
    if kind == "park" and "word" in evidence:
        return 0.6
    return 0.5 if "long" in evidence else 0.0
