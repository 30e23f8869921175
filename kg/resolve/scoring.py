"""A small additive model: evidence is a list of named features, each with a weight from ``data/weights.toml``."""

import math
from functools import cache
from importlib.resources import files

import msgspec

from kg.model import Record


class Feature(Record, frozen=True):
    """One piece of evidence: the name of its weight, how much of it there is (0–1), and the words a reviewer reads."""

    name: str
    words: str
    amount: float = 1.0


class Score(Record, frozen=True):
    """What the evidence adds up to."""

    value: float
    """Between 0 (surely different) and 1 (surely the same)."""
    verdict: str
    reasons: tuple[str, ...]
    barred: bool = False
    """Something speaks against it so strongly that no third name may bring the two together."""
    features: tuple[Feature, ...] = ()
    """The evidence that was added up."""


_BARS = -4.5
"""A weight from which on a piece of evidence against bars a pair."""


@cache
def weights() -> dict[str, dict[str, float]]:
    """The tables of ``data/weights.toml``."""
    data = files("kg.resolve").joinpath("data/weights.toml").read_bytes()
    return msgspec.toml.decode(data, type=dict[str, dict[str, float]])


def score(label: str, features: list[Feature]) -> Score:
    """Add up the evidence on a pair of one label."""
    table, limits = weights()[label.lower()], weights()["thresholds"]
    parts = [(feature, table[feature.name] * feature.amount) for feature in features]
    value = 1 / (1 + math.exp(-(table["prior"] + sum(weight for _, weight in parts))))
    verdict = "same" if value >= limits["same"] else "different" if value <= limits["different"] else "ask"
    strongest = sorted(parts, key=lambda part: (-abs(part[1]), part[0].name))
    reasons = tuple(f"{feature.words} ({weight:+.1f})" for feature, weight in strongest)
    barred = verdict == "different" and any(weight <= _BARS for _, weight in parts)
    return Score(round(value, 4), verdict, reasons, barred, tuple(features))
