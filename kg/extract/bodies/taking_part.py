"""Bodies whose people take part in ways that no verb of presence says.

They perform, go along with others, are asked to come, sign with each other, or do on the spot whatever it is.
"""

import re
from functools import partial

from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.timing import LONG_AGO
from kg.language.cues import cues, either
from kg.language.tables import any_of, context

_any = partial(any_of, "represented_words")
TOOK_ALONG = re.compile(
    f"{_any('with')}(?P<others>[^，。；“在召]{{2,80}}?)(?:等[^，。；、的]{{0,12}})?{_any('jointly')}?"
    f"{_any('going')}(?!{_any('no_going')})"
)
"""县法院|联合|县水务局、石桥镇政府|共同前往|青石水库."""
FROM = re.compile("来自(?:[^，。；的]{1,24}(?:、|及|和))?$")
FARTHEST = 28
SEVERAL = 2
FROM_PEOPLE = re.compile(f"等?[^，。；]{{0,12}}(?:的|[家个所])[^，。；]{{0,12}}{_any('people')}")
SHARED = re.compile(f"等[^，。；]{{0,16}}的[^，。；]{{0,12}}{_any('people')}[^，。；]{{0,6}}{_any('act_together')}")
"""青石镇、白沙镇等7个乡镇的干部|同台比武."""
LISTED = re.compile(f"(?:^|[，；]){either('attending')}[^，。；]{{0,20}}的{_any('listing')}")
"""参加谈话的有|组长林晓，青石公司、白沙公司等中层干部."""
SHOWED = re.compile(f"[^，。；]{{0,12}}{_any('performing')}")
"""来自青石大学、临河合唱团的演员|表演了|节目."""
DIRECTLY_FROM = re.compile("来自$")
MEMBERS_FROM = re.compile(f"{_any('members')}们?(?:则|均|都|分别|主要)?来自$")
"""访问团成员分别|来自|区水务局、区林业局."""
OPENS_CLAUSE = re.compile(f"(?:^|[，；：]|{_any('who_come')})来自$")
"""A report tells of those who do something in a clause of their own (|来自A、B的老师|讲解政策)."""
GATHERED = re.compile(_any("gathered"))
COME = tuple(sorted(context("represented_words", "come")))
"""来自A、B的|志愿者: people of whom a report tells only because they came."""
AMONG = tuple(f"{word}来自" for word in sorted(context("represented_words", "among")))
"""还有|来自A、B的|演员: some of those who were there."""
ON_SITE = re.compile(f"[^，。；]{{0,12}}(?:{_any('on_site')}，(?:首先)?|{_any('on_site_from')})由?")
PEOPLE = re.compile(
    f"(?!{_any('sends')})(?:的(?:\\d+[余多]*[名位])?)?[^，。；、的]{{0,6}}?{_any('people')}们?(?![的、和])"
)
"""活动现场，区医院|的5名医生|为居民义诊."""
GIVES = re.compile(f"{_any('besides')}?[向为给对][^，。；]{{2,30}}?{_any('given_there')}(?!的)")
NOT_DONE = re.compile(f"{_any('not_done')}|[^，。；]{{0,12}}{_any('unveiled')}")
"""活动现场，A、B等单位|搭设展台: what they do there, not what they are to do or whose something is."""
INVITED = re.compile(f"(?:等[^，。；]{{0,8}}?)?{_any('invited_to')}")
INVITING = tuple(sorted(context("represented_words", "inviting")))
SIGNED_THAT_DAY = re.compile(f"{_any('that_day')}，?$")
SIGNING = re.compile(f"(?:等[^，。；]{{0,8}})?{_any('before_signing')}?{either('signing')}")

SIDES = cues("side")
SIGNED = re.compile(
    f"(?:等[^，。；]{{0,10}})?(?:{_any('before_signing')}|就[^，。]{{2,20}})?"
    f"(?:{either('signing')}了?(?!的)[^，。；]{{0,24}}{either('agreement')}|[^，。；]{{0,4}}签约)"
)
"""与青石大学|现场签署了合作协议."""
SIGNED_BEFORE = re.compile(f"[》”]?{_any('signed_before')}")
"""与青石县政府签订协议|后|的首个项目: not signed there."""
TOOK_PART = re.compile(f"(?:等[^，。；、]{{0,8}})?{_any('took_part')}")
HOSTED = re.compile(f"{_any('hosted')}[，、]")


def takes_part(nouns: NounList, text: str) -> bool:
    """Whether the bodies of ``nouns`` are there by what stands around them."""
    if _performs(nouns, text) or _goes_along(nouns, text) or _acts(nouns, text) or _is_asked(nouns, text):
        return True
    if len(nouns.members) < SEVERAL:
        return False
    return SHARED.match(text, nouns.end) is not None or LISTED.search(text, 0, nouns.start) is not None


def _acts(nouns: NounList, text: str) -> bool:
    """活动现场，A、B等单位|…; 活动中，A医生|…; 当天，A和B|签署协议: bodies or the people of one."""
    opening = ON_SITE.match(text)
    opens = opening is not None and opening.end() == nouns.start
    if opens and PEOPLE.match(text, nouns.end):
        return True
    if (len(nouns.members) < SEVERAL and not nouns.members[0].group) or NOT_DONE.match(text, nouns.end):
        return False
    if opens:
        return True
    return SIGNING.match(text, nouns.end) is not None and SIGNED_THAT_DAY.search(text, 0, nouns.start) is not None


def gives_there(nouns: NounList, text: str) -> bool:
    """活动现场，区图书馆|为学生演示古籍修复: what a body does for others on the spot, whoever stands for it."""
    opening = ON_SITE.match(text)
    return opening is not None and opening.end() == nouns.start and GIVES.match(text, nouns.end) is not None


def _is_asked(nouns: NounList, text: str) -> bool:
    """邀请|县水务局、县林业局等|到场见证."""
    return text[: nouns.start].endswith(INVITING) and INVITED.match(text, nouns.end) is not None


def _performs(nouns: NounList, text: str) -> bool:
    if "来自" not in text or not FROM.search(text, max(0, nouns.start - FARTHEST), nouns.start):
        return False
    people = FROM_PEOPLE.match(text, nouns.members[-1].name_end)
    return people is not None and "各" not in people[0] and SHOWED.match(text, people.end()) is not None


def _goes_along(nouns: NounList, text: str) -> bool:
    """One of those who go together, before or behind the word for it."""
    found = TOOK_ALONG.search(text)
    if found is None:
        return False
    return nouns.start < found.start() < nouns.end or found.start("others") <= nouns.start < found.end("others")


def are_from(nouns: NounList, text: str) -> bool:
    """来自青石大学、青禾学院等单位的专家齐聚一堂."""
    if not DIRECTLY_FROM.search(text, max(0, nouns.start - 2), nouns.start):
        return False
    if len(nouns.members) >= SEVERAL and MEMBERS_FROM.search(text, 0, nouns.start):
        return True
    last = nouns.members[-1]
    people = FROM_PEOPLE.match(text, last.name_end if last.group else nouns.end)
    if people is None or "各" in people[0]:
        return False
    listed = text[: nouns.start].endswith(AMONG)
    if listed or people[0].endswith(COME) or GATHERED.search(text, people.end()) is not None:
        return True
    return OPENS_CLAUSE.search(text, 0, nouns.start) is not None


def took_part(nouns: NounList, text: str) -> bool:
    """由市委宣传部主办，市文明办、市妇联等部门参与的演出: what others called."""
    return TOOK_PART.match(text, nouns.end) is not None and HOSTED.search(text, 0, nouns.start) is not None


def signed_there(nouns: NounList, text: str) -> bool:
    """与青石大学、青禾公司分别签署了合作协议, where nothing says that it was long ago."""
    signed = SIGNED.match(text, nouns.end)
    if signed is None or not text[: nouns.start].endswith(SIDES) or SIGNED_BEFORE.match(text, signed.end()):
        return False
    return LONG_AGO.search(text, 0, nouns.start) is None and text.count("《", 0, nouns.start) == text.count(
        "》", 0, nouns.start
    )
