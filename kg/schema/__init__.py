"""The graph model as data (``model.toml``), and a check of a graph against it."""

from functools import cache
from importlib.resources import files

import msgspec

__all__ = ["Label", "Relationship", "Schema", "Term", "schema"]


class Term(msgspec.Struct, frozen=True):
    """A word of the model as readers see it, in Chinese and English."""

    zh: str
    en: str


class Label(msgspec.Struct, frozen=True):
    """A kind of node; ``properties`` maps each key to its type."""

    zh: str
    en: str
    properties: dict[str, str]


class Relationship(msgspec.Struct, frozen=True):
    """A type of relationship; ``ends`` lists the legal pairs of labels.

    ``key`` names the properties that tell parallel relationships of this type apart.
    """

    zh: str
    en: str
    ends: list[tuple[str, str]]
    properties: dict[str, str]
    key: list[str] = []


class Evidence(msgspec.Struct, frozen=True):
    """The properties that carry evidence."""

    properties: dict[str, str]


class Schema(msgspec.Struct, frozen=True):
    """The whole model."""

    labels: dict[str, Label]
    evidence: Evidence
    relationships: dict[str, Relationship]
    meeting_kinds: dict[str, Term]
    roles: dict[str, Term]


@cache
def schema() -> Schema:
    """The graph model, read once."""
    return msgspec.toml.decode(files(__name__).joinpath("model.toml").read_bytes(), type=Schema)
