"""Talks whose verb no table holds, for a longer word names them: 作学术主题报告, 进行科室交流发言, 担任论坛主持人."""

import re
from collections.abc import Sequence, Set

from kg.extract.text.spans import Span
from kg.language.cues import either

DELIVERED = re.compile(
    rf"[作做]了?(?!的)(?P<about>[^，。；]{{0,24}}?关于[^，。；]{{2,60}}?的[^，。；]{{0,8}}?报告)(?!{either('no_delivery')})"
    rf"|(?<![工合协操运创写制叫当])(?:{either('delivering')})了?(?![为好出的])[^，。；]{{0,30}}?"
    rf"(?:(?P<report>{either('reported_talk')})|{either('delivered')})(?!{either('no_delivery')})"
    rf"|[讲上]了?[^，。；]{{0,12}}?{either('lesson')}"
    rf"|担任[^，。；]{{0,10}}?(?:(?P<host>主持人?)|(?P<attend>{either('judging')}))(?![^，。；])"
)
"""就“机遇与挑战”|作学术主题报告, |进行科室交流发言, |讲专题党课: a verb that says nothing, then what was given."""
KINDS = frozenset({"report", "host", "attend"})
"""Parts that the pattern tells by their names; the rest are speeches."""
TOLD = frozenset({"speak", "report", "person", "org"})
"""What a talk is not read across, nor told of twice."""
PEOPLE = frozenset({"person"})
"""What alone interrupts a report whose subject names bodies: 作了|财政经济委员会|关于预算执行情况的报告."""


def delivered(reading: Sequence[Span], text: str) -> list[Span]:
    """The verbs of those who give a talk that a longer word names: 林晓围绕合同管理|作专题辅导报告."""
    return [
        Span(found.start(), found.end(), found.lastgroup if found.lastgroup in KINDS else "speak", 0.0)
        for found in DELIVERED.finditer(text)
        if not _across(found.start(), found.end(), reading, PEOPLE if found.group("about") else TOLD)
    ]


def _across(start: int, end: int, reading: Sequence[Span], kinds: Set[str]) -> bool:
    return any(s.kind in kinds and s.start < end and start < s.end for s in reading)
