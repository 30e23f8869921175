"""Where the name of an undertaking begins, in what was read to the left of its head."""

import re

from kg.language.backward import Reading
from kg.language.lexicon import BODY
from kg.language.organization_names import is_parent
from kg.language.places import gazetteer
from kg.language.project_values import CAMPAIGNS, NEVER, words_of_campaign
from kg.language.tables import context

WELL = context("project_context", "well")
"""建设好|青石港项目: the last characters of what is done well."""
COUNTED = re.compile("第[一二三四五六七八九十\\d]+[轮批期届]$")
AMOUNT = re.compile("(?<!\\d)[十百千万亿]+[吨斤头亩公户人]{1,2}$")
"""第八轮|三年行动计划, 千万吨|增产计划: how many belongs to the name."""


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
    if text[start] == "好" and text[start - 1 : start] in WELL:
        return start + 1
    if text[start - 1 : start] != "至":
        return start
    froms = (start - 1 - length for length in (3, 2) if start > length)
    return next((at for at in froms if gazetteer().lookup(text[at : start - 1])), start)


def _behind_body(reading: Reading, start: int) -> int:
    """青石市卫健委|重大事故隐患排查整治行动: a campaign is named without the body that carries it out."""
    ends = [word.end for word in reading.words if word.start >= start and (word.entry.kind == BODY or is_parent(word))]
    return max(ends, default=start)
