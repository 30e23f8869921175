"""Bodies whose people come because others ask, gather or accompany them, or because they are a team of the body.

邀请区医院、区妇幼保健院的医护人员开展义诊。      asked
组织区水务局、区林业局等3家单位开展检查。        gathered
到会应询的区水务局、区林业局负责人答问。          there already
在石桥镇相关领导的陪同下，林晓查看水情。         with somebody named
林晓与青石公司、云岭公司等企业座谈。             the other side of a talk
云岭大学“青禾”暑期社会实践团来到石桥镇。         a team
青石公司、云岭公司也分别分享了做法。             one after the other
"""

import re
from functools import partial

from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.timing import LONG_AGO
from kg.language.tables import any_of, context

_any = partial(any_of, "represented_words")
SEVERAL = 2
INVITING = tuple(sorted(context("represented_words", "inviting")))
GATHERING = re.compile(f"{_any('gathered_by')}(?:[^，。；“]{{2,30}}[、和及])?$")
BEFORE = 40
"""Characters before a body in which those who gather it are looked for."""
WITH = tuple(sorted(context("represented_words", "along")))
DELEGATES = tuple(sorted(context("represented_words", "delegate")))
"""邀请区人大|代表: they stand for their voters."""
PLANNED = re.compile(f"{_any('planned')}[^，。；]{{0,8}}$")
"""拟|邀请区医院的专家: nobody was there yet."""
COMES = re.compile(f"[^，。；、的]{{0,4}}(?:“[^”]{{1,12}}”[^，。；、的]{{0,6}})?{_any('asked_for')}")
"""邀请区图书馆|为学生们送上讲座, 邀请云岭大学|“青禾”公益团队开展课堂活动."""
PEOPLE = re.compile(f"(?:等[^，。；、]{{0,8}}?)?[^，。；、]{{0,6}}(?:的|[家个所])[^，。；、]{{0,10}}?{_any('people')}")
"""邀请区医院、区妇幼保健院|两家医院的医护人员."""
COUNTED = re.compile(
    f"(?:、[^，。；、]{{2,14}})?等?[^，。；]{{0,4}}[\\d一二三四五六七八九十两多余]+[家个所][^，。；]{{0,10}}?{_any('bodies_of_list')}"
)
DOING = re.compile(f"[^，。；]{{0,10}}{_any('gathered_for')}")
"""组织区水务局工作人员|开展检查."""
UNDER = re.compile("(?:等[^，。；]{0,10})?的?陪同下")
LED = re.compile(f"的?{_any('leading_round')}下")
SHOWS_ROUND = tuple(sorted(context("represented_words", "shows_round")))
"""在石桥社区工作人员|的带领下参观: no abstract lead as in 在区领导的带领下."""
THERE = re.compile(f"{_any('there_already')}[^，。；、]{{0,6}}的$")
"""到会应询的|区水务局、区林业局等部门负责人答问."""
TALKED = re.compile(
    f"(?:等[^，。；、]{{0,12}}{_any('bodies_of_list')}(?:家|者)?)?(?:一行|(?:相关|主要|有关)?负责(?:人|同志)|代表)?"
    f"(?:进行|开展|举行|召开)?了?(?:深入|联合|共同)?{_any('talked')}"
)
TEAM = re.compile(
    f"[^，。；、的]{{0,24}}?{_any('team_of_body')}(?:[^，。；、]{{0,8}}?)??{_any('going')}(?!{_any('no_going')})"
)
SEVERALLY = re.compile(f"(?:等[^，。；、]{{0,8}})?(?:也|还)?{_any('severally')}[^，。；]{{0,24}}?{_any('showing')}了")


def part_of_guests(nouns: NounList, text: str) -> str:
    """The part that the bodies of ``nouns`` had by what stands around them, or an empty word."""
    behind = text[nouns.end : nouns.end + 1]
    if UNDER.match(text, nouns.end) and "在" in text[: nouns.start]:
        return "accompany"
    if LED.match(text, nouns.end) and text.endswith(SHOWS_ROUND, nouns.members[-1].name_end, nouns.end):
        return "attend"
    if behind != "、" and (_is_asked(nouns, text) or _is_gathered(nouns, text) or _talked_to(nouns, text)):
        return "attend"
    if text.endswith("的", 0, nouns.start) and THERE.search(text, max(0, nouns.start - BEFORE), nouns.start):
        return "attend" if _have_people(nouns, text) or COUNTED.match(text, nouns.end) else ""
    if len(nouns.members) == 1 and not nouns.members[0].group and TEAM.match(text, nouns.end):
        return "attend" if LONG_AGO.search(text, 0, nouns.start) is None else ""
    if len(nouns.members) >= SEVERAL and SEVERALLY.match(text, nouns.end):
        return "speak"
    return ""


def _have_people(nouns: NounList, text: str) -> bool:
    """Whether words for people stand behind the last body, or its list is counted."""
    return nouns.members[-1].group or PEOPLE.match(text, nouns.end) is not None


def _is_asked(nouns: NounList, text: str) -> bool:
    if not text.endswith(INVITING, 0, nouns.start) or PLANNED.search(text[: nouns.start]):
        return False
    if text.startswith(DELEGATES, nouns.members[-1].name_end):
        return False
    return _have_people(nouns, text) or COMES.match(text, nouns.end) is not None


def _is_gathered(nouns: NounList, text: str) -> bool:
    if text[nouns.end : nouns.end + 1] in "，。；" or not GATHERING.search(
        text[max(0, nouns.start - BEFORE) : nouns.start]
    ):
        return False
    if PLANNED.search(text[: nouns.start]):
        return False
    counted = COUNTED.match(text, nouns.end)
    end = counted.end() if counted else nouns.end
    return (counted is not None or nouns.members[-1].group) and DOING.match(text, end) is not None


def _talked_to(nouns: NounList, text: str) -> bool:
    return text.endswith(WITH, 0, nouns.start) and TALKED.match(text, nouns.end) is not None
