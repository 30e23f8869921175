"""The words of the report, in Chinese and English, read from ``texts.toml``."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from kg.analysis.report.records import Named, Value, Words
from kg.schema import Term

LANGUAGES = ("zh", "en")


@cache
def phrases() -> dict[str, Term]:
    """All phrases by their dotted key; ``{blanks}`` are filled with `str.format`."""
    raw = msgspec.toml.decode(files(__package__).joinpath("texts.toml").read_bytes())
    return dict(_flat(raw, ""))


def _flat(table: dict[str, Any], prefix: str) -> list[tuple[str, Term]]:
    rows: list[tuple[str, Term]] = []
    for key, value in table.items():
        if "zh" in value:
            rows.append((prefix + key, msgspec.convert(value, Term)))
        else:
            rows.extend(_flat(value, f"{prefix}{key}."))
    return rows


def say(words: Words | Term | str, lang: str) -> str:
    """The phrase in ``lang``, blanks filled; a plain string is the key of a phrase that is given as it is.

    Raises:
        KeyError: there is no such phrase, or a blank is not given.
    """
    if isinstance(words, Term):
        text: str = getattr(words, lang)
        return text
    if isinstance(words, str):
        return say(phrases()[words], lang)
    return say(phrases()[words.key], lang).format(**{k: plain(v, lang) for k, v in words.blanks.items()})


def plain(value: Value | Term | Named, lang: str) -> str:
    """What fills a blank, as a reader sees it."""
    if isinstance(value, Named):
        return value.name
    if isinstance(value, Term):
        return say(value, lang)
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def shown(value: object, kind: str, lang: str) -> str:
    """A cell's value as a reader sees it."""
    if isinstance(value, (Words, Term)):
        return say(value, lang)
    if isinstance(value, tuple):
        return "、".join(one.name for one in value)
    if value is None:
        return "–"
    if isinstance(value, float):
        return _number(value, kind)
    return f"{value:,}" if isinstance(value, int) else str(value)


def _number(value: float, kind: str) -> str:
    if kind == "share":
        return f"{value:.0%}"
    if kind == "p":
        return f"{value:.3f}" if value >= 0.001 else "<0.001" if value >= 1e-6 else "<0.000001"
    if kind == "count":
        return f"{value:,.0f}"
    if value == 0 or abs(value) >= 0.001:
        return f"{value:.3g}" if abs(value) < 100 else f"{value:,.0f}"
    return f"{value:.4f}" if abs(value) >= 0.0001 else "<0.0001"
