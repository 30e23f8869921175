"""What a list tells about bodies: a level or place that its members share, companies that only the list shows."""

import re
from itertools import pairwise

import msgspec

from kg.language.entity_spans import OrganizationSpan
from kg.language.organization_scores import TENTATIVE, TRADING
from kg.language.places import gazetteer

MEMBERS = re.compile(r"(?:、[^\W_]{2,8})+、")
FRONT = re.compile(r"、[^\W_]{1,6}")
LONGEST_MEMBER = 20
JOINED = frozenset(("、", "和", "及", "以及", "与"))
"""What joins the members of a list that share a level."""


def share_scope(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """A list's first member lends its level or place to those that have none: 区水务中心、园林中心."""
    shared: list[OrganizationSpan] = []
    scope = ""
    for before, span, after in zip([None, *spans], spans, [*spans[1:], None], strict=False):
        if scope and before is not None and span.score < 0.8:
            span = _whole_member(text, before, span)
        joined = before is not None and text[before.end : span.start] in JOINED
        own = _own_scope(span)
        if own or not joined:
            scope = own
        elif scope and span.score < 0.8:
            span = msgspec.structs.replace(span, score=0.8, scope=scope, evidence=(*span.evidence, "list"))
        if span.score > TENTATIVE or (span.kind in TRADING and _is_listed(text, span, before, after)):
            shared.append(span)
    return shared


def _whole_member(text: str, before: OrganizationSpan, span: OrganizationSpan) -> OrganizationSpan:
    """Within a list of bodies a name begins right behind the mark: 、优化|营商环境中心."""
    if not FRONT.fullmatch(text[before.end : span.start]):
        return span
    start = before.end + 1
    return msgspec.structs.replace(span, start=start, name=text[start : span.end])


def _is_listed(
    text: str, span: OrganizationSpan, before: OrganizationSpan | None, after: OrganizationSpan | None
) -> bool:
    left = before is not None and before.kind == span.kind and text[before.end : span.start] in JOINED
    right = after is not None and after.kind == span.kind and text[span.end : after.start] in JOINED
    return left or right


def _own_scope(span: OrganizationSpan) -> str:
    if span.name[0] in "省市区县州镇乡" and span.kind not in ("company", "bank"):
        return span.name[0]
    place = gazetteer().match_at(span.name, 0)
    return place.name if place is not None and place.end < len(span.name) else ""


def add_list_members(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """What stands in a list between two companies is one, whatever its name: 青禾药业、天岳桓、怀松集团."""
    members = []
    for before, after in pairwise(spans):
        between = text[before.end : after.start]
        if before.kind == after.kind == "company" and len(between) <= LONGEST_MEMBER and MEMBERS.fullmatch(between):
            start = before.end + 1
            for name in between[1:-1].split("、"):
                members.append(OrganizationSpan(start, start + len(name), name, "company", 0.5, evidence=("list",)))
                start += len(name) + 1
    return sorted([*spans, *members], key=lambda span: span.start) if members else spans
