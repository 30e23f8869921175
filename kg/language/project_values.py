"""Which words belong to the name of an undertaking: log odds, word by word, from its head to the left."""

import re

from kg.language.backward import BEHIND_NAME, LONGEST, Valuation
from kg.language.lexicon import BODY, HEAD, LEVEL, PLACE, REFUSED, UNDERTAKING, UNKNOWN, WORD, Entry, Word
from kg.language.organization_names import CONJUNCTIONS
from kg.language.places import PROVINCE
from kg.language.tables import any_of, context

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
SHORT_QUOTE = 18
"""Characters of a quotation from which on it is a sentence rather than a name."""
MOTTO = re.compile("[^“”，。；：]{2,14}[，、·][^“”。；：]{2,20}")
"""Mottos of two halves name campaigns: “查隐患，保平安”专项活动."""
QUOTED = Entry("", WORD, 4.0, 4.0, True, group="quote")
BRACKETED = Entry("", WORD, 0.5, 0.5, group=BEHIND_NAME)
BRACKET = re.compile("（([^（）“”，。；：]{1,14})）$")
"""青石医院|（河东）|新址建设工程, 青石路改造|（一期）|工程."""
DASH = re.compile("(?:[路街道段站镇村区市县港桥]|高速)[-－]$")
"""青石路|-|云岭高速快速化项目: from one place to another."""
CREDITS = re.compile(any_of("project_context", "credit"))
"""（记者林晓）|工程: no piece of a name."""


def valuation(head: Entry) -> Valuation:
    """What tells the words of a name with this head: campaigns and parks are named in their own ways."""
    if words_of_campaign(head) < NEVER:
        return _value_of_campaign
    return _value_of_park if {kind for kind, _ in head.undertaking} == {"park"} else _value


def words_of_campaign(head: Entry) -> int:
    """How many words name a campaign of one's own (整治行动, not 攻坚战), general ones among them."""
    needs = {need for _, need in head.undertaking}
    if needs == {"word"}:
        return 1
    if needs != {"long"} or not head.name.endswith(CAMPAIGNS):
        return NEVER
    return 2 if YEARS.match(head.name) or head.name in SELF_EXPLAINED else 4


def bracketed(text: str, mark: Word) -> Word | None:
    """The quotation that ends at ``mark`` (“双百”活动), the bracket (青石路改造（一期）工程), the dash."""
    if text[mark.start] == "）":
        piece = BRACKET.search(text, max(0, mark.start - LONGEST), mark.end)
        return Word(piece.start(), mark.end, BRACKETED) if piece and not CREDITS.search(piece[1]) else None
    if DASH.search(text, max(0, mark.start - 2), mark.end):
        return Word(mark.start, mark.end, BRACKETED)
    if text[mark.start] != "”":
        return None
    start = text.rfind("“", max(0, mark.start - LONGEST), mark.start)
    content = text[start + 1 : mark.start]
    if start < 0 or not content:
        return None
    whole = len(content) < SHORT_QUOTE and not set(content) & set("”，。；：")
    return Word(start, mark.end, QUOTED) if whole or MOTTO.fullmatch(content) else None


def _value_of_campaign(word: Word, previous: Word) -> float:
    """``_value`` for campaigns, whose names are long and made of common words: 重大|事故|隐患|排查|整治专项行动."""
    if word.entry.name in IN_CAMPAIGN:
        return LEAST
    odds = _value(word, previous)
    return max(odds, LEAST) if odds > -TOLERATED and word.entry.kind == WORD and len(word.entry.name) > 1 else odds


def _value_of_park(word: Word, previous: Word) -> float:
    """``_value`` for parks: 延边培育|新能源产业集群."""
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
