"""Short names that a text defines for its bodies: 青石水务发展有限公司（以下简称“青石水务”）."""

import re
from collections.abc import Iterator
from functools import cache

from kg.language.cues import alternation
from kg.language.entity_spans import OrganizationSpan
from kg.language.organizations import propose_organizations
from kg.language.tables import context

LONGEST_NAME = 40
"""Characters before the bracket among which the full name is looked for."""


@cache
def _definition() -> re.Pattern[str]:
    words = alternation(context("org_context", "alias_word"))
    return re.compile(rf"[（(][^（）()，。]{{0,2}}{words}[：:]?[“\"]?(?P<form>[^\W_]{{2,12}})[”\"]?[）)]")


def defined_aliases(text: str) -> dict[str, OrganizationSpan]:
    """Short forms that ``text`` defines in brackets, each with the body that it stands for."""
    return dict(_defined(text)) if "简称" in text else {}


def _defined(text: str) -> Iterator[tuple[str, OrganizationSpan]]:
    for match in _definition().finditer(text):
        before = text[max(0, match.start() - LONGEST_NAME) : match.start()]
        body = next((span for span in propose_organizations(before) if span.end == len(before)), None)
        if body is not None and body.name != match["form"] and _is_short_for(match["form"], body.name):
            yield match["form"], body


def _is_short_for(form: str, name: str) -> bool:
    """Whether all of ``form`` but one character comes from ``name`` in order: 青禾公司 of 青禾农业有限公司."""
    at, missing = -1, 0
    for character in form:
        found = name.find(character, at + 1)
        missing += found < 0
        at = max(at, found)
    return missing <= 1
