"""The cookbook: named queries, one ``.cypher`` file each.

A file begins with comment lines, then the Cypher::

    // title: Calendar of a person
    // zh: 某人在一段时间里参加了哪些会议活动？
    // en: What did a person attend in a period?
    // person = ""  name or alias; empty for everyone
    // limit = 50
    MATCH …

Parameters are named with their defaults, written as JSON; what follows is a remark.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from kg.errors import InputError

_PARAMETER = re.compile(r"^(?P<name>\w+) = (?P<rest>.+)$")


class Parameter(msgspec.Struct, frozen=True):
    """A parameter with its default."""

    name: str
    default: Any
    remark: str = ""


class Query(msgspec.Struct, frozen=True):
    """A named query."""

    name: str
    title: str
    zh: str
    en: str
    parameters: tuple[Parameter, ...]
    cypher: str

    def bind(self, given: Mapping[str, str]) -> dict[str, Any]:
        """Values of all parameters: the given texts, read as the defaults' types, and the defaults.

        Raises:
            InputError: an unknown parameter, or a text that is no such value.
        """
        known = {parameter.name: parameter.default for parameter in self.parameters}
        if unknown := sorted(given.keys() - known):
            have = ", ".join(known) or "none"
            raise InputError(f"{self.name}: no parameter {unknown[0]!r}; it has: {have}")
        return known | {name: _typed(self.name, name, text, known[name]) for name, text in given.items()}


@cache
def cookbook() -> Mapping[str, Query]:
    """All named queries, by name."""
    folder = files(__name__)
    found = sorted(item.name for item in folder.iterdir() if item.name.endswith(".cypher"))
    return {name[:-7]: parse_query(name[:-7], folder.joinpath(name).read_text("utf-8")) for name in found}


def parse_query(name: str, text: str) -> Query:
    """The query in a file's text; ValueError if the head is incomplete."""
    fields: dict[str, str] = {}
    parameters = []
    lines = text.splitlines()
    while lines and lines[0].startswith("//"):
        line = lines.pop(0)[2:].strip()
        if match := _PARAMETER.match(line):
            default, end = json.JSONDecoder().raw_decode(match["rest"])
            parameters.append(Parameter(match["name"], default, match["rest"][end:].strip()))
        else:
            field, _, value = line.partition(": ")
            fields[field] = value.strip()
    if fields.keys() != {"title", "zh", "en"} or not all(fields.values()):
        raise ValueError(f"{name}: the head needs title, zh and en, once each")
    return Query(name, **fields, parameters=tuple(parameters), cypher="\n".join(lines).strip())


def _typed(query: str, name: str, text: str, default: object) -> object:
    if isinstance(default, str):
        return text
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not type(default):
        kind = {int: "a whole number", float: "a number", bool: "true or false"}.get(type(default), "JSON")
        raise InputError(f"{query}: {name} must be {kind}, not {text!r}")
    return value
