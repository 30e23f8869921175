"""Places that the form of a sentence tells of, whatever its verbs: in its opening, before what is done there.

在青石派出所，林晓…        一行在青石大学进行实地调研。        对青石军分区开展走访慰问
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.clauses.sentences import Sentence
from kg.extract.sites.known_sites import BUILDING, GROUND, UNDERTAKING
from kg.extract.sites.site_kinds import any_of
from kg.extract.sites.site_names import LIKELY, PROJECT_TAIL, Site, Way, pieces

OPENING = re.compile(
    f"(?:^|[；×]|[日晨午夜晚]，)(?:{any_of('then')}，?)?在(?:位于[^，。、的]{{2,20}}的)?"
    f"(?P<list>[^，。；：]{{2,60}}?){UNDERTAKING}?{BUILDING}{GROUND}?{any_of('within')}?，"
)
LOOKS = (
    f"(?:{any_of('light_verb')}?了?(?:“[^“”]{{2,20}}”)?"
    f"{any_of('way')}*{any_of('looks')}{any_of('looks_tail')}?)(?=时(?!的)|[，。；]|$)"
)
"""What is done at a place, as the end of a clause or before what was said: 在青石大学|进行实地调研。 |调研时强调"""
LOOKED_AT = f"(?:{any_of('way')}*{any_of('looks')}了)"
"""The same with an object: 在白家坪村|看望了老党员."""
LOOKS_AROUND = f"{any_of('way')}*{any_of('looks')}(?!{any_of('noun')}|[的中下办]|时的)"
"""The same on a tour, whatever follows: 在白家坪村|检查防汛工作."""
LOOKS_THERE = re.compile(f"(?<!{any_of('no_in')})在(?P<list>[^，。；：在到]{{2,40}}?)(?:{LOOKS}|{LOOKED_AT})")
TOURED_THERE = re.compile(
    f"(?<!{any_of('no_in')})在(?P<list>[^，。；：在到]{{2,40}}?)(?:{LOOKS}|{LOOKED_AT}|{LOOKS_AROUND})"
)
SEEN_THERE = (
    re.compile(f"{any_of('looked_at')}(?:完|了)?(?P<list>[^，。；：]{{3,30}}?)(?:之?后|时)，"),
    re.compile("(?<!直)到达了?(?P<list>[^，。；：的、]{3,30}?)(?=[，。；])"),
    re.compile(f"{any_of('paid_to')}了?(?P<list>[^，。；：的]{{3,40}}?)(?=[，。；]|等|并)"),
)
"""参观|青石公司|后，; 到达|青石图书馆|。 瞻仰了|青石烈士陵园|，"""
ON_THE_ROUND = (
    re.compile("从(?P<list>[^，。；：从到]{3,20})到(?=[^，。；：]{3,20}，)"),
    re.compile(f"^(?P<list>[^，。；：的]{{3,40}}?)是[^，。；]{{0,20}}{any_of('station')}"),
)
"""On a tour: 从|青石公园|到白沙码头，林晓边走边看; 青石公司|是调研的第一站."""
LOOKS_AT = re.compile(f"对(?P<list>[^，。；：]{{3,60}}?){any_of('light_verb')}了?[^，。；：]{{0,8}}?{any_of('looks')}")
"""对|青石军分区、区人武部|开展走访慰问."""
NO_PLACE = re.compile(f"^{any_of('acting')}|{any_of('in_time')}$")
"""在|主持会议时，: what is done, no place where."""
HELD_IN = re.compile(any_of("held_in"))
"""在青石公司|举办的|揭牌仪式现场，: where the gathering was."""
SIGHT = re.compile(any_of("sight"))
"""在青石湿地，|观赏景观: what people do there who turned out for something."""
GUESTS, CROWD = re.compile(any_of("guests")), re.compile(any_of("guests", "crowd"))
"""嘉宾们|参观了青石公司: whoever came to another gathering; 孩子们|参观了…: at an activity anybody."""
TO_COME = re.compile(f"{any_of('to_come')}(?!来)")
"""他们将陆续|赴石桥小学: a plan; but 春节即将到|来之际."""


class Tour(NamedTuple):
    """Whose sites are looked for."""

    touring: bool
    """The gathering is an inspection or a visit."""
    active: bool
    """It is an activity, whose people may look at places besides."""
    meeting: bool = False
    """It is a talk, to which one side may have gone."""

    @property
    def guests(self) -> re.Pattern[str]:
        """Words for those who look at places."""
        return CROWD if self.active else GUESTS


def by_form(number: int, sentence: Sentence, tour: Tour) -> Iterator[Site]:
    """Places that the form of the sentence tells of, whatever its verbs."""
    text = sentence.text
    for opened in OPENING.finditer(text) if tour.touring or tour.active else ():
        if tour.touring or CROWD.match(text, opened.end()) or SIGHT.match(text, opened.end()):
            yield from _opening(number, sentence, opened)
    there = TOURED_THERE if tour.touring else LOOKS_THERE
    for looked in there.finditer(text) if tour.touring or tour.active else ():
        guests = tour.touring or tour.guests.search(text)
        if guests and not NO_PLACE.search(looked["list"]):
            yield from pieces(number, sentence, *looked.span("list"), Way(False, LIKELY, opening=True))
    if tour.touring:
        for looked in LOOKS_AT.finditer(text):
            yield from pieces(number, sentence, *looked.span("list"), Way(False, LIKELY, opening=True))
    if (tour.touring or tour.active) and not TO_COME.search(text):
        forms = (*SEEN_THERE, *ON_THE_ROUND) if tour.touring else SEEN_THERE
        for looked in (m for form in forms for m in form.finditer(text)):
            yield from pieces(number, sentence, *looked.span("list"), Way(True, LIKELY, opening=True, going=False))


def _opening(number: int, sentence: Sentence, opened: re.Match[str]) -> Iterator[Site]:
    """在青石派出所和青石家园项目现场，: one word for undertakings at the end stands for what 和 joins."""
    low, high = opened.span("list")
    if NO_PLACE.search(opened["list"]) or HELD_IN.search(opened["list"]):
        return
    joined = "、" not in opened["list"] and PROJECT_TAIL.search(opened[0]) is not None
    for site in pieces(number, sentence, low, high, Way(False, LIKELY, opening=True)):
        company = sentence.text[low:high].endswith("公司")
        yield site._replace(kind="project") if joined and not company else site
