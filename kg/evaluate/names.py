"""When two printed names count as the same name."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

Forms = frozenset[str]
"""The normalized forms under which a thing may be named."""

_IGNORED = re.compile(r"[\s“”\"'‘’「」『』《》（）()〈〉·•.,，、]")


def normalize(name: str | None) -> str:
    """The name without spaces, quotes and brackets, full-width letters and digits narrowed."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", name or ""))


def forms_of(*names: str | None) -> Forms:
    """Normalized forms of some spellings; what normalizes to nothing is no form."""
    return frozenset(form for name in names if name and (form := normalize(name)))


def node_forms(node: Mapping[str, Any]) -> Forms:
    """Forms of a graph node: its name and its aliases."""
    return forms_of(node.get("name"), *(node.get("aliases") or ()))


def union(groups: Iterable[Forms]) -> Forms:
    """All forms of some things."""
    return frozenset().union(*groups)


def unify(groups: Iterable[Forms]) -> list[Forms]:
    """Groups that share a form are one thing; empty groups are none."""
    things: list[Forms] = []
    for group in groups:
        if not group:
            continue
        joined = [thing for thing in things if thing & group]
        things = [thing for thing in things if not thing & group]
        things.append(union([group, *joined]))
    return things
