"""Talks whose verb no table holds, for a longer word names them: 作学术主题报告, 进行科室交流发言, 担任论坛主持人."""

import re
from collections.abc import Sequence

from kg.extract.spans import Span
from kg.language.cues import either

DELIVERED = re.compile(
    rf"(?<![工合协操运创写制叫当])(?:{either('delivering')})了?(?![为好出的])[^，。；]{{0,30}}?"
    rf"(?:(?P<report>{either('reported_talk')})|{either('delivered')})(?!{either('no_delivery')})"
    rf"|担任[^，。；]{{0,10}}?(?:(?P<host>主持人?)|(?P<attend>{either('judging')}))(?![^，。；])"
)
"""就“机遇与挑战”|作学术主题报告, |进行科室交流发言: a verb that says nothing, then what was given."""
TOLD = frozenset({"speak", "report", "person", "org"})
"""What a talk is not read across, nor told of twice."""


def delivered(reading: Sequence[Span], text: str) -> list[Span]:
    """The verbs of those who give a talk that a longer word names: 林晓围绕合同管理|作专题辅导报告."""
    return [
        Span(found.start(), found.end(), found.lastgroup or "speak", 0.0)
        for found in DELIVERED.finditer(text)
        if not any(s.kind in TOLD and s.start < found.end() and found.start() < s.end for s in reading)
    ]
