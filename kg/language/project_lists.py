"""Undertakings whose name only its surroundings show: quoted programmes, estates in a list of building sites."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial

from kg.language.backward import BackwardText
from kg.language.cues import alternation
from kg.language.entity_spans import ProjectSpan
from kg.language.places import gazetteer
from kg.language.tables import any_of, context
from kg.language.unknown_places import is_word

_any = partial(any_of, "undertaking_words")
ONLY = 9
"""Characters of the longest site that may stand alone before 等重大项目."""
SEVERAL = r"(?:一批|多个|系列|[\d一二三四五六七八九十]+余?[个项])?"
NEXT_PROJECT = re.compile("、((?:(?!等)[^\\W_]){4,20}?项目)")
QUOTATION = re.compile("“([^“”，。；：\\n]{2,24})”")
LONG_QUOTE = 16
"""Characters from which on only its end makes a name of a quotation (“人与自然 青石法治同行行动”)."""
QUOTATIONS = re.compile("(?:“[^“”，。；：\\n]{2,16}”[、和及与]?)+")
FOLLOWED = re.compile(f"等(?:{_any('listed_front')}活动|{_any('listed_front')}?{_any('listed')})")
ACTS_FOLLOW = re.compile("等活动")
SLOGAN = 6
"""Characters from which a quotation before 等活动 is a slogan that names a campaign, no item of a programme."""
CAMPAIGN = re.compile(f"(?<!走){_any('campaign')}")
IN_ACTION = tuple(sorted(context("project_context", "in_action")))
"""“人大代表在行动” is a motto."""
SITES_FOLLOW = re.compile(f"{_any('ground_front')}?{_any('ground')}")
COUNTED_PROGRAMME = re.compile(
    f"第[一二三四五六七八九十]+次(?:全国)?(?:(?!全国|会|暨)[^\\W\\d_]){{2,8}}?{_any('counted_end')}"
)
QUOTED_WORK = re.compile(
    f"“(?!{_any('no_motto')}”)(?P<name>[^“”，。；：]{{2,18}})”(?:(?!{_any('no_work')})[一-鿿]){{1,10}}?(?P<head>{_any('work_head')})(?!{_any('no_head')})"
)
CALLED_TOGETHER = re.compile(f"{_any('before_gathering')}{{1,2}}{_any('gathering_end')}")
"""“青石一日捐”|动员部署会: what a gathering is for that is called by a quotation."""
COUNTED = re.compile("[十百千万][^“”]*[进助帮联惠连促走入]|[十百千万].[十百千万]")


def programmes(text: str) -> list[ProjectSpan]:
    """Programmes and campaigns that quotation marks or a number show."""
    return [*quoted_programmes(text), *counted_programmes(text), *quoted_works(text)]


def _is_no_name(content: str) -> bool:
    """“行动”, “代表在行动”, “一号工程”: a head alone, a motto, what matters most."""
    return (
        content in tails("inner") or content.endswith(IN_ACTION) or content in context("undertaking_words", "no_motto")
    )


def counted_programmes(text: str) -> list[ProjectSpan]:
    """National undertakings of which one counts the times: 第五次全国经济普查."""
    return [
        ProjectSpan(*match.span(), match[0], "programme", 0.85, evidence=("number",))
        for match in COUNTED_PROGRAMME.finditer(text)
    ]


def quoted_programmes(text: str) -> list[ProjectSpan]:
    """Programmes whose whole name is quoted: “三百工程”, “万人进千村”, “书香进校园”等活动."""
    if "“" not in text:
        return []
    found = []
    runs = list(QUOTATIONS.finditer(text))
    listed = {at for run in runs if FOLLOWED.match(text, run.end()) for at in range(*run.span())}
    before_acts = {at for run in runs if ACTS_FOLLOW.match(text, run.end()) for at in range(*run.span())}
    for match in QUOTATION.finditer(text):
        content = match[1]
        acts = len(content) >= SLOGAN and match.start() in before_acts
        whole = content.endswith(tails("inner")) and not _is_no_name(content)
        called = CALLED_TOGETHER.match(text, match.end()) is not None
        if whole or called or match.start() in listed or acts:
            score = 0.85
        elif len(content) > LONG_QUOTE:
            score = 0.0
        else:
            score = 0.6 if COUNTED.match(content) or CAMPAIGN.search(content) else 0.0
        if score:
            found.append(ProjectSpan(*match.span(), match[0], "programme", score, evidence=("quote",)))
    return found


def quoted_works(text: str) -> list[ProjectSpan]:
    """Undertakings named by a quotation and what they do: “青石护水”普法宣传项目."""
    if "”" not in text:
        return []
    return [
        ProjectSpan(*match.span(), match[0], "programme", 0.85, match["head"], evidence=("quote",))
        for match in QUOTED_WORK.finditer(text)
        if not match["name"].endswith(tails("inner"))
    ]


def listed_estates(words: BackwardText) -> list[ProjectSpan]:
    """The members of a list of building sites: 甲苑、乙庭、丙墅等项目."""
    found: list[ProjectSpan] = []
    for match in _estate_ends().finditer(words.text) if "等" in words.text else ():
        begin = max(words.text.rfind(mark, 0, match.start()) for mark in "，。；：！？\n“（") + 1
        items = words.text[begin : match.start()].split("、")
        if len(items) == 1:
            found += _only_member(words, begin, match.start())
        else:
            anywhere = SITES_FOLLOW.match(words.text, match.end()) is not None
            found += _members(words.text, _first_member(words, begin, begin + len(items[0])), items, anywhere)
    return found


def _only_member(words: BackwardText, begin: int, end: int) -> Iterator[ProjectSpan]:
    """加快|青石电厂|等重大项目建设: one site, behind a verb or with its place."""
    start = _first_member(words, begin, end)
    name = words.text[start:end]
    placed = gazetteer().match_at(name, 0) is not None
    if (
        3 <= len(name) <= ONLY
        and name.isalnum()
        and name.endswith(tails("site"))
        and (placed or start > begin)
        and not is_word(name)
    ):
        yield ProjectSpan(start, end, name, "estate", 0.5, evidence=("list",))


def listed_projects(text: str, spans: Iterable[ProjectSpan]) -> list[ProjectSpan]:
    """A list of undertakings vouches for a member that begins with a place: 甲公司扩建项目、青石蓝湾里项目."""
    found = []
    for span in spans:
        match = NEXT_PROJECT.match(text, span.end)
        place = gazetteer().match_at(match[1], 0) if match else None
        if match and place and place.end < len(match[1]) - len("项目"):
            found.append(ProjectSpan(*match.span(1), match[1], "construction", 0.6, "项目", evidence=("list", "place")))
    return found


ROAD = re.compile(f"[一-鿿]{{1,3}}{alternation(context('project_context', 'road'))}[一-鿿]{{2,10}}$")
"""A member that begins with a road is one: 青石路交通功能提升."""
PHASE = re.compile("[一二三四五六]期")
"""What a recognizer left of 青石马场二期 names nothing."""
MOST, SHORT = 0.6, 5
"""Where so many members of a list are building sites, a short name among them is one: 云岭路、白家坪、青石桥等项目."""


def _members(text: str, first: int, items: list[str], all_sites: bool) -> Iterator[ProjectSpan]:
    generic = context("project_context", "generic")
    likely = sum(item.endswith(tails("site")) or ROAD.match(item) is not None for item in items) >= MOST * len(items)
    end = first - 1
    for number, item in enumerate(items):
        start = end + 1
        end = text.find("、", start) if number < len(items) - 1 else start + len(item)
        name = text[start:end]
        if not (2 <= len(name) <= 16 and name.isalnum()) or name in generic or PHASE.fullmatch(name):
            continue
        if name.endswith(tails("action")) and not ROAD.match(name):
            continue
        if all_sites or ROAD.match(name) or name.endswith(tails("site")) or (likely and len(name) <= SHORT):
            yield ProjectSpan(start, end, name, "estate", 0.5, evidence=("list",))


def _first_member(words: BackwardText, begin: int, end: int) -> int:
    """Where the list's first member begins: after the last word between ``begin`` and ``end`` that no name contains."""
    work = context("project_context", "action") | context("project_context", "site")
    for at in range(len(words.matches)):
        word = words.word(at)
        refused = word.entry.project_value <= -1.5 and word.entry.name not in work
        if word.end <= end and word.start >= begin and refused:
            return word.end
        if word.end <= begin:
            break
    return begin


@cache
def tails(part: str) -> tuple[str, ...]:
    """Words of a part of ``project_context.tsv``, to be tested as ends of a name."""
    return tuple(sorted(context("project_context", part)))


@cache
def _estate_ends() -> re.Pattern[str]:
    kinds = (word.removeprefix("等") for word in context("project_context", "estate"))
    return re.compile(f"等{SEVERAL}{alternation(kinds)}")
