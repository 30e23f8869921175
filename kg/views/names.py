"""Short names for the drawing, where there is no room for a meeting's whole name."""

import re
from functools import cache
from importlib.resources import files

import msgspec


class Rules(msgspec.Struct, frozen=True):
    """The table ``data/short_names.toml``."""

    longest: int
    cut: list[str]


@cache
def _rules() -> Rules:
    data = files("kg.views").joinpath("data/short_names.toml").read_bytes()
    return msgspec.toml.decode(data, type=Rules)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _rules().cut)


def short_name(name: str) -> str:
    """A name short enough to stand beside a node, with an ellipsis where something was cut off."""
    short = name
    for pattern in _patterns():
        rest = pattern.sub("", short).strip()
        short = rest if len(rest) >= 3 else short
    longest = _rules().longest
    return short if len(short) <= longest else short[: longest - 1] + "…"
