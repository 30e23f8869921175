"""What a list tells about bodies: a level or place that its members share, companies that only the list shows."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import msgspec

from kg.language.entity_spans import OrganizationSpan
from kg.language.organization_scores import TENTATIVE, TRADING
from kg.language.places import gazetteer
from kg.language.tables import context

MEMBERS = re.compile(r"(?:、[^\W_]{2,8})+、")
LAST_MEMBER = re.compile(r"、([一-鿿]{4})(?=[、等])")
"""One more name in a list that two companies open."""
QUOTATION = re.compile(r"“([^\W_]{3,8})”")
QUOTED_SITE = 0.45
FRONT = re.compile(rf"、(?:(?![{''.join(sorted(context('org_context', 'conjunction')))}])[^\W_]){{1,6}}")
LONGEST_MEMBER = 20
JOINED = frozenset({"、", *context("org_context", "joint")})
"""What joins the members of a list that share a level."""
TOWNS = frozenset({"township", "village"})
"""Bodies that have a name of their own, of which a level is no part."""


def share_scope(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """A list's first member lends its level or place to those that have none: 区水务中心、园林中心."""
    kept: list[OrganizationSpan] = []
    scope = ""
    for span, after in zip(spans, [*spans[1:], None], strict=False):
        if scope and span.score < 0.8:
            span = _whole_member(text, kept[-1], span)
        joined = bool(kept) and text[kept[-1].end : span.start] in JOINED
        own = _own_scope(span)
        if own or not joined:
            scope = own
        elif scope and span.score < 0.8:
            lent = "" if len(scope) == 1 and span.kind in TOWNS else scope  # 县商务局、|石桥镇
            span = msgspec.structs.replace(span, score=0.8, scope=lent, evidence=(*span.evidence, "list"))
        if span.score > TENTATIVE or _opens_list(text, span, after):
            kept.append(span)
        elif joined:
            kept.append(msgspec.structs.replace(span, score=0.5, evidence=(*span.evidence, "list")))
        else:
            scope = ""
    return kept


def _whole_member(text: str, before: OrganizationSpan, span: OrganizationSpan) -> OrganizationSpan:
    """Within a list of bodies a name begins right behind the mark: 、优化|营商环境中心."""
    front = text[before.end : span.start]
    if not FRONT.fullmatch(front) or front[1:].startswith(_words("group")):
        return span
    start = before.end + 1
    return msgspec.structs.replace(span, start=start, name=text[start : span.end])


@cache
def _words(part: str) -> tuple[str, ...]:
    return tuple(sorted(context("org_context", part)))


def _opens_list(text: str, span: OrganizationSpan, after: OrganizationSpan | None) -> bool:
    """The first member of a list of companies may be the odd one: 水运集团、青禾集团."""
    alike = after is not None and after.kind == span.kind in TRADING
    return alike and after is not None and after.score > TENTATIVE and text[span.end : after.start] in JOINED


def add_quoted_sites(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """Sites whose whole name is quoted: “同舟阁”. They are weak: a slogan may end so."""
    ends = _words("quoted_site")
    taken = {position for span in spans for position in (span.start, span.end - 1)}
    sites = [
        OrganizationSpan(*match.span(), match[0], "site", QUOTED_SITE, evidence=("quote",))
        for match in QUOTATION.finditer(text)
        if match[1].endswith(ends) and match[1] not in ends and not taken & set(range(*match.span()))
    ]
    return sorted([*spans, *sites], key=lambda span: span.start) if sites else spans


def _own_scope(span: OrganizationSpan) -> str:
    if span.name[0] in "省市区县州镇乡" and span.kind not in ("company", "bank"):
        return span.name[0]
    if span.kind in TRADING:
        return ""  # 江海港务集团、天源公司: the second is a name of its own
    place = gazetteer().match_at(span.name, 0)
    whole = place is not None and place.end < len(span.name) and not place.common
    return place.name if place is not None and whole else ""


def add_list_members(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """What stands in a list of companies is one, whatever its name: 青禾药业、天岳桓、怀松集团.

    So is one more name behind two of them: 青禾药业、怀松食品、天岳桓梁等.
    """
    members: list[OrganizationSpan] = []
    for before, after in pairwise(spans):
        if not before.kind == after.kind == "company":
            continue
        between = text[before.end : after.start]
        if len(between) <= LONGEST_MEMBER and MEMBERS.fullmatch(between):
            members += _between(between, before.end + 1)
        elif between == "、" and (last := LAST_MEMBER.match(text, after.end)) and not _overlaps(last.span(1), spans):
            members.append(OrganizationSpan(*last.span(1), last[1], "company", QUOTED_SITE, evidence=("list",)))
    return sorted([*spans, *members], key=lambda span: span.start) if members else spans


def _between(between: str, start: int) -> Iterator[OrganizationSpan]:
    for name in between[1:-1].split("、"):
        yield OrganizationSpan(start, start + len(name), name, "company", 0.5, evidence=("list",))
        start += len(name) + 1


def _overlaps(place: tuple[int, int], spans: list[OrganizationSpan]) -> bool:
    return any(span.start < place[1] and place[0] < span.end for span in spans)
