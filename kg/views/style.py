"""The looks of nodes and ties, read from ``style.toml``; their names from the schema where it has them."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from kg.schema import Term, schema


class NodeStyle(msgspec.Struct, frozen=True):
    """Looks of a label."""

    shape: str
    color: str


class TieStyle(msgspec.Struct, frozen=True):
    """Looks of a tie; its name is the schema's unless it is given here."""

    color: str
    dash: list[int]
    width: float
    zh: str = ""
    en: str = ""


class Style(msgspec.Struct, frozen=True):
    """The whole table."""

    uncertain_below: float
    nodes: dict[str, NodeStyle]
    marks: dict[str, tuple[str, str]]
    ties: dict[str, TieStyle]


@cache
def style() -> Style:
    """The looks, read once."""
    return msgspec.toml.decode(files("kg.views").joinpath("style.toml").read_bytes(), type=Style)


def tie_name(key: str) -> Term:
    """What a tie is called in the legend."""
    model, looks = schema(), style().ties.get(key)
    if looks is not None and looks.zh:
        return Term(zh=looks.zh, en=looks.en)
    known: Any = model.roles.get(key) or model.relationships.get(key)
    return Term(zh=known.zh, en=known.en) if known else Term(zh=key, en=key)


def strongest(roles: list[str]) -> str:
    """The first of these roles in the schema's order; ``attend`` when none is known."""
    return next((role for role in schema().roles if role in roles), "attend")
