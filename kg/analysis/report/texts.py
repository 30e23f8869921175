"""The words of the report, in Chinese and English, read from ``texts.toml``."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from kg.analysis.report.records import Value, Words

LANGUAGES = ("zh", "en")


class Phrase(msgspec.Struct, frozen=True):
    """A phrase in both languages; ``{blanks}`` are filled with `str.format`."""

    zh: str
    en: str


@cache
def phrases() -> dict[str, Phrase]:
    """All phrases by their dotted key."""
    raw = msgspec.toml.decode(files(__package__).joinpath("texts.toml").read_bytes())
    return dict(_flat(raw, ""))


def _flat(table: dict[str, Any], prefix: str) -> list[tuple[str, Phrase]]:
    rows: list[tuple[str, Phrase]] = []
    for key, value in table.items():
        if "zh" in value:
            rows.append((prefix + key, msgspec.convert(value, Phrase)))
        else:
            rows.extend(_flat(value, f"{prefix}{key}."))
    return rows


def say(words: Words | str, lang: str) -> str:
    """The phrase in ``lang``, blanks filled.

    Raises:
        KeyError: there is no such phrase.
    """
    key, blanks = (words, {}) if isinstance(words, str) else (words.key, words.blanks)
    text: str = getattr(phrases()[key], lang)
    return text.format(**{name: _shown(value) for name, value in blanks.items()})


def _shown(value: Value) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
