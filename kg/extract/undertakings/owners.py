"""Whose undertaking it is, by its name: 青禾公司膜材料产业化集群 is 青禾公司's.

In a list the members are built alike: where one begins with a company, another that begins with words of no dictionary
before words of one (天岳桓祥|超硬材料|智慧谷) begins with a company too.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import jieba

from kg.language.cues import alternation
from kg.language.entity_spans import ProjectSpan
from kg.language.organizations import propose_organizations
from kg.language.projects import propose_projects
from kg.language.tables import context

PLACES = frozenset({"village", "township", "district", "country"})
"""Kinds of bodies where an undertaking lies rather than whose it is: 石桥镇白家坪村高标准农田项目."""
SURE = 0.8
"""Score of a recognizer from which a body is one without any context."""
SHORTEST, LONGEST = 2, 6
"""Characters of a company's name that only the list shows."""
KIND = re.compile(
    "{}?{}?{}$".format(
        *(alternation(context("undertaking_words", part)) for part in ("kind_front", "kind_work", "kind"))
    )
)
MOTTO = re.compile("“([^“”]+)”[一-鿿]{2,10}")
"""“青石护水”|专项行动 goes by its motto, too."""
SCOPE = re.compile(r"(?:全|本)?[省市区县](?:定|级)?$")


class Owned(NamedTuple):
    """``owner`` stands at ``start``, the beginning of ``project``; ``by_list``: only a neighbour in a list shows it."""

    project: str
    owner: str
    start: int
    by_list: bool = False


def owners(text: str) -> Iterator[Owned]:
    """Projects of ``text`` that begin with the body that undertakes them."""
    spans = propose_projects(text)
    for span in spans:
        if span.owner and _is_body(span.owner):
            yield Owned(span.name, span.owner, span.start)
    for left, right in pairwise(spans):
        if text[left.end : right.start] == "、" and bool(left.owner) != bool(right.owner):
            bare = right if left.owner else left
            if owner := _unknown_beginning(bare):
                yield Owned(bare.name, owner, bare.start, by_list=True)


def _is_body(name: str) -> bool:
    """A recognizer knows the whole name, without any context."""
    found = (span for span in propose_organizations(name) if span.name == name and span.score >= SURE)
    return any(span.kind not in PLACES for span in found)


def _unknown_beginning(span: ProjectSpan) -> str:
    """The beginning of a name up to its first word of no dictionary, if more follows before the head."""
    core = span.name.removesuffix(span.head)
    owner, at = "", 0
    for word in jieba.cut(core):
        at += len(word)
        if word not in jieba.dt.FREQ:
            owner = core[:at]
            break
    return owner if SHORTEST <= len(owner) <= LONGEST and len(owner) < len(core) else ""


def project_aliases(name: str, before: str) -> list[str]:
    """Other forms of a project's name: without quotation marks and kind, with the level printed before it."""
    bare = name.replace("“", "").replace("”", "")
    forms = [bare, KIND.sub("", name)]
    if motto := MOTTO.fullmatch(name):
        forms.append(motto[1])
    if scope := SCOPE.search(before):
        forms.append(scope.group() + name)
    return [form for form in dict.fromkeys(forms) if len(form) > 2 and form != name]
