"""Villages and communities behind the name of their town: 白沙镇|后湾村, whatever characters they have."""

import re
from functools import cache

import msgspec

from kg.language.cues import alternation
from kg.language.entity_spans import OrganizationSpan
from kg.language.tables import context

TOWN_SCORE = 0.9
TOWNS = frozenset(("township", "government"))
"""Kinds of bodies whose names end in 镇, 乡 or 街道."""
VILLAGE = re.compile("(?<=[镇乡道])([一-鿿]{1,5}?)(?:村委会|居委会|社区居委会|村(?![一-鿿]?[民庄务集史镇])|社区)")
MARKS = ("村", "社区", "居委会")


def add_villages(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """What stands between a town's name and 村 or 社区 is the village's name: 青石镇|头山村."""
    towns = {span.end: span for span in spans if span.kind in TOWNS and text[span.end - 1] in "镇乡道"}
    if not towns or not any(mark in text for mark in MARKS):
        return spans
    for town in towns.values():
        found = VILLAGE.match(text, town.end)
        if found is not None and not _no_village().search(found[1]):
            spans = _joined(text, spans, town, found)
    return spans


def _joined(
    text: str, spans: list[OrganizationSpan], town: OrganizationSpan, found: re.Match[str]
) -> list[OrganizationSpan]:
    """With the village in place of its town, and of what was read of it; a site in the village begins there."""
    end = found.end()
    inside = [span for span in spans if town.end <= span.start < end]
    longer = next((span for span in inside if span.end > end and span.start < found.end(1)), None)
    if longer is not None:
        whole = msgspec.structs.replace(longer, start=town.start, name=text[town.start : longer.end])
    else:
        name, evidence = text[town.start : end], (*town.evidence, "parent")
        whole = OrganizationSpan(town.start, end, name, "village", TOWN_SCORE, evidence=evidence)
    rest = [span for span in spans if span is not town and span not in inside]
    return sorted([*rest, whole], key=lambda span: span.start)


@cache
def _no_village() -> re.Pattern[str]:
    return re.compile(alternation(context("org_context", "no_village")))
