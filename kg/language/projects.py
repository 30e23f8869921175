"""Undertakings in a text, as spans: construction projects, parks, estates under construction, programmes, campaigns.

Read from the head to the left like organizations (:mod:`kg.language.backward`). An undertaking is named by a place, a
body, a proper name or a quotation; heads with nothing but general words before them (重点项目, 民生工程) are groups.
"""

import re

from kg.language.backward import LONGEST, BackwardText, Reading, read_leftwards
from kg.language.entity_spans import ProjectSpan
from kg.language.lexicon import BODY, HEAD, LEVEL, PLACE, REFUSED, UNDERTAKING, UNKNOWN, WORD, Entry, Word
from kg.language.organization_names import CONJUNCTIONS, has_proper, is_parent, is_single
from kg.language.places import PROVINCE, gazetteer
from kg.language.project_checks import are_many, is_being_built, is_document, is_list_end, is_mere_words
from kg.language.project_lists import listed_estates, listed_projects, programmes, tails
from kg.language.tables import context

__all__ = ["ProjectSpan", "propose_projects"]

TOLERATED, LEAST = 2.0, 0.2
"""Words with log odds above minus the first count at least the second in the name of a campaign."""
NEVER = 99
CAMPAIGNS = tuple(sorted(context("undertaking_words", "campaign_end")))
SELF_EXPLAINED = context("undertaking_words", "campaign_of_two")
"""Ends of campaigns with a word of their own: 事故隐患|专项整治行动."""
IN_CAMPAIGN = context("undertaking_words", "campaign_word")
"""Words that no other name has: 信访问题|三年|攻坚专项行动."""
YEARS = re.compile("[一二三四五六七八九十百]+[年日天]")
"""国企改革|三年行动: a campaign with its length is named by two words."""
PHASE = re.compile("[一二三四五六]期")
"""A phase is one of something named: 东滩花园|二期项目."""
NAMED_BY_A_WORD = tuple(sorted(context("undertaking_words", "named_by_word")))
"""Ends of parks' heads that a single word before them names: 工大科创城, but not 特色产业园."""
LINE, FIXED = "line", "fixed"
LINE_NAME = re.compile(f"[{''.join(sorted(context('project_context', 'line_place')))}]{{2,4}}(?:高|铁|城际|沿|快)")
"""Lines are named by single characters of their places: 皖赣沿江高铁."""
WELL = context("project_context", "well")
"""建设好|青石港项目: the last characters of what is done well."""
BODY_ENDS = tuple(sorted(context("project_context", "body_end")))
COUNTED = re.compile("第[一二三四五六七八九十\\d]+[轮批期届]$")
AMOUNT = re.compile("(?<!\\d)[十百千万亿]+[吨斤头亩公户人]{1,2}$")
"""第八轮|三年行动计划, 千万吨|增产计划: how many belongs to the name."""
SHORT_QUOTE = 18
"""Characters of a quotation from which on it is a sentence rather than a name."""
MOTTO = re.compile("[^“”，。；：]{2,14}[，、·][^“”。；：]{2,20}")
"""Mottos of two halves name campaigns: “查隐患，保平安”专项活动."""
QUOTED = Entry("", WORD, 4.0, 4.0, True, group="quote")


def propose_projects(text: str) -> list[ProjectSpan]:
    """All undertakings that ``text`` names, in order, without overlaps."""
    words = BackwardText(text)
    found: list[ProjectSpan] = []
    for at in words.undertakings():
        if _may_be(text, words.word(at)) and not _is_part_of_body(words, at):
            span = _read(words, at)
            if span is not None:
                found.append(span)
    found += programmes(text)
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
    if fixed := next((kind for kind, needs in words.word(at).entry.undertaking if needs == FIXED), ""):
        whole = words.word(at)
        return ProjectSpan(whole.start, whole.end, whole.entry.name, fixed, 0.8, whole.entry.name, evidence=(FIXED,))
    campaign = _words_of_campaign(words.word(at).entry) < NEVER
    park = {kind for kind, _ in words.word(at).entry.undertaking} == {"park"}
    value = _value_of_campaign if campaign else _value_of_park if park else _value
    reading = read_leftwards(words, at, value, _bracketed)
    if _is_whole_quotation(words.text, reading):
        return None
    start = _from_place(
        words.text, _trimmed(reading, context("project_context", "generic") if campaign else frozenset())
    )
    if reading.head.entry.name.endswith(CAMPAIGNS):
        start = _behind_body(reading, start)
    if is_list_end(words.text[start : reading.head.start]) or is_mere_words(words.text, start, reading.head):
        return None
    if words.text[start].isdigit() and "”" not in words.text[start : reading.head.start]:
        return None  # 27个项目
    if is_document(words.text, start, reading.head) or are_many(words.text[start : reading.head.start], reading.head):
        return None
    evidence = _evidence(words.text, [word for word in reading.words if word.start >= start])
    named = "word" in evidence or (_words_of_campaign(reading.head.entry) == 1 and reading.start < reading.head.start)
    if named and "long" not in evidence and len(reading.words) >= _words_of_campaign(reading.head.entry):
        evidence.append("long")
    if reading.head.entry.undertaking[0][1] == LINE and LINE_NAME.match(words.text, start):
        evidence.append("place")
    if _words_of_campaign(reading.head.entry) == 1 and reading.words and is_single(reading.words[-1]):
        return None  # 共|治|赋能计划: cut within a word
    if _is_own_action(reading, words.text[start : reading.head.start]):
        return None
    if not evidence or (_only_as_event(reading) and reading.words[0].entry is not QUOTED):
        return None
    if "word" in evidence and PHASE.match(reading.head.entry.name):
        evidence.append("proper")
    if "word" in evidence and not reading.head.entry.name.endswith(NAMED_BY_A_WORD):
        evidence.remove("word")
    built = is_being_built(words.text, start, reading.head.end)
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


def _is_own_action(reading: Reading, before: str) -> bool:
    """青石市安委会|专项行动: whose it is names no campaign."""
    if _words_of_campaign(reading.head.entry) == NEVER or not reading.words:
        return False
    nearest = reading.words[0]
    return nearest.entry.kind in (BODY, PLACE, LEVEL) or is_parent(nearest) or before.endswith(BODY_ENDS)


def _behind_body(reading: Reading, start: int) -> int:
    """青石市卫健委|重大事故隐患排查整治行动: a campaign is named without the body that carries it out."""
    ends = [word.end for word in reading.words if word.start >= start and (word.entry.kind == BODY or is_parent(word))]
    return max(ends, default=start)


def _from_place(text: str, start: int) -> int:
    """广元至|青川高铁: where a line begins; 第八|轮三年行动计划."""
    if counted := COUNTED.search(text, max(0, start - 4), start + 1) or AMOUNT.search(text, max(0, start - 5), start):
        return counted.start()
    if text[start] == "好" and text[start - 1 : start] in WELL:
        return start + 1
    if text[start - 1 : start] != "至":
        return start
    froms = (start - 1 - length for length in (3, 2) if start > length)
    return next((at for at in froms if gazetteer().lookup(text[at : start - 1])), start)


def _words_of_campaign(head: Entry) -> int:
    """How many words name a campaign of one's own (整治行动, not 攻坚战), general ones among them."""
    needs = {need for _, need in head.undertaking}
    if needs == {"word"}:
        return 1
    if needs != {"long"} or not head.name.endswith(CAMPAIGNS):
        return NEVER
    return 2 if YEARS.match(head.name) or head.name in SELF_EXPLAINED else 4


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
    if word.entry.name in IN_CAMPAIGN:
        return LEAST
    odds = _value(word, previous)
    return max(odds, LEAST) if odds > -TOLERATED and word.entry.kind == WORD and len(word.entry.name) > 1 else odds


def _value_of_park(word: Word, previous: Word) -> float:
    """The same for parks: 延边培育|新能源产业集群."""
    return REFUSED if word.entry.name in context("project_context", "no_part") else _value(word, previous)


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
        return 0.5 if needs in ("long", "word") else 0.8
    if kind == "park" and "word" in evidence:
        return 0.6
    return 0.5 if "long" in evidence else 0.0
