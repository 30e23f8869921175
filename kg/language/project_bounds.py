"""Where the name of an undertaking begins, in what was read to the left of its head."""

import re

from kg.language.backward import Reading
from kg.language.lexicon import BODY
from kg.language.organization_names import is_parent
from kg.language.places import gazetteer
from kg.language.project_values import CAMPAIGNS, NEVER, words_of_campaign
from kg.language.tables import any_of, context

WELL = context("project_context", "well")
"""建设好|青石港项目: the last characters of what is done well."""
COUNTED = re.compile("第[一二三四五六七八九十\\d]+[轮批期届]$")
AMOUNT = re.compile("(?<!\\d)[十百千万亿]+[吨斤头亩公户人]{1,2}$")
"""第八轮|三年行动计划, 千万吨|增产计划: how many belongs to the name."""
MEASURE = re.compile(
    rf"(?:年(?:产能?|加工|处理|出栏)[\d.]+[十百千万亿]*{any_of('project_context', 'measure')}+"
    r"|±?\d+千伏(?:特高压|超高压)?)$"
)
POWER = re.compile(
    r"(?:\d×)?[\d.]+[十百千万亿]*(?:兆瓦时?|千瓦时?|吉瓦时?|MWp?|GW)(?:/[\d.]+[十百千万亿]*(?:兆瓦时|千瓦时|MWh))?$"
)
"""青石|100兆瓦|风电项目: the same behind a place."""
"""年产5万吨|铝箔项目, 青石110千伏|输变电工程: of what size it is belongs to the name, with the place before it."""
SIZE = 16
BETWEEN = frozenset("—-－")


def name_start(text: str, reading: Reading) -> int:
    """The offset of the first character of the name."""
    campaign = words_of_campaign(reading.head.entry) < NEVER
    generic = context("project_context", "generic") if campaign else frozenset()
    start = _from_place(text, _trimmed(reading, generic))
    return _behind_body(reading, start) if reading.head.entry.name.endswith(CAMPAIGNS) else start


def _trimmed(reading: Reading, kept: frozenset[str]) -> int:
    """Where the name begins without the verb or the general words before it: 建设|怀松产业园."""
    start = reading.start
    for word in reversed(reading.words):
        if word.start != start or word.entry.group != "edge" or word.entry.name in kept:
            break
        start = word.end
    return start


def _from_place(text: str, start: int) -> int:
    """广元至|青川高铁: where a line begins; 第八|轮三年行动计划."""
    if counted := COUNTED.search(text, max(0, start - 4), start + 1) or AMOUNT.search(text, max(0, start - 5), start):
        return counted.start()
    if measured := MEASURE.search(text, max(0, start - SIZE), start):
        return _with_place(text, measured.start())
    if (power := POWER.search(text, max(0, start - SIZE), start)) and not gazetteer().match_at(text, start):
        at = _with_place(text, power.start())
        return at if at < power.start() else start
    if text[start] == "好" and text[start - 1 : start] in WELL:
        return start + 1
    if text[start - 1 : start] != "至":
        return start
    froms = (start - 1 - length for length in (3, 2) if start > length)
    return next((at for at in froms if gazetteer().lookup(text[at : start - 1])), start)


def _with_place(text: str, start: int) -> int:
    """青石|110千伏输变电工程, 青石—白沙|±800千伏直流工程."""
    places = (start - length for length in (3, 2) if start >= length)
    at = next((at for at in places if gazetteer().lookup(text[at:start])), start)
    if at == start or text[at - 1 : at] not in BETWEEN:
        return at
    further = _with_place(text, at - 1)
    return further if further < at - 1 else at


def _behind_body(reading: Reading, start: int) -> int:
    """青石市卫健委|重大事故隐患排查整治行动: a campaign is named without the body that carries it out."""
    ends = [word.end for word in reading.words if word.start >= start and (word.entry.kind == BODY or is_parent(word))]
    return max(ends, default=start)
