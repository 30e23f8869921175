"""Weights of evidence learned from corrupted copies of real facts (see ``corrupt.py``), where the truth is known.

Every pair that resolution weighs is one observation: which evidence stands on it, and whether the two are one. For
each piece of evidence it is counted how much more often it stands on pairs that are one than on pairs that are not; the
logarithm is its weight as Fellegi & Sunter 1969 count it, if no evidence depended on another. It does (whoever holds
one post is met in one place), so the weights in use are those of the additive model that explains all counts together,
held near prior weights by as much as pairs are few (a normal prior, standard deviation ``SPREAD``), and never of the
other sign: evidence for stays for, evidence against stays against.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from bench.identity.accuracy import groups
from bench.identity.corrupt import Truth, corrupt
from kg.model import Facts, Judgement
from kg.resolve import grouping, resolve, scoring
from kg.resolve.context import Context
from kg.resolve.scoring import Score

SPREAD = 0.3
WEIGHT = 3000
"""Every set of articles counts like so many pairs, however large it is."""
_LIMIT = 30.0

Table = dict[str, float]


@dataclass(frozen=True)
class Pair:
    """One weighed pair: its evidence, and the truth."""

    label: str
    same: bool
    evidence: Mapping[str, float]


def split(facts: Sequence[Facts]) -> tuple[list[Facts], list[Facts]]:
    """Two halves by the articles' ids: one to learn from, one to measure on."""
    halves: tuple[list[Facts], list[Facts]] = ([], [])
    for item in facts:
        halves[int(item.article.id[-1], 16) % 2].append(item)
    return halves


def observe(facts: Sequence[Facts], copies: int = 3, seed: int = 1) -> list[Pair]:
    """All pairs that resolution weighs on corrupted copies of ``facts``."""
    told, truth = corrupt(facts, groups(resolve(facts)), copies, seed)
    pairs: list[Pair] = []
    judge = grouping.judge

    def watched(label: str, left: Context, right: Context, outcome: Score) -> Judgement:
        same = _who(left, truth) == _who(right, truth)
        pairs.append(Pair(label, same, {feature.name: feature.amount for feature in outcome.features}))
        return judge(label, left, right, outcome)

    grouping.judge = watched
    try:
        resolve(told)
    finally:
        grouping.judge = judge
    return pairs


def _who(side: Context, truth: Truth) -> str:
    """Whom most of a group's members are."""
    return Counter(truth[local.member] for local in side.locals).most_common(1)[0][0]


def count(pairs: Sequence[Pair]) -> dict[str, tuple[float, float, float]]:
    """By evidence: how much of it stands on pairs that are one, on others, and the logarithm of the ratio of shares."""
    total = Counter(pair.same for pair in pairs)
    amounts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for pair in pairs:
        amounts[pair.same].update(pair.evidence)
    counted = {}
    for name in sorted({*amounts[True], *amounts[False]}):
        shares = [(amounts[same][name] + 0.5) / (total[same] + 1) for same in (True, False)]
        counted[name] = (amounts[True][name], amounts[False][name], math.log(shares[0] / shares[1]))
    return counted


def fit(sets: Sequence[Sequence[Pair]], prior: Table, fixed: Iterable[str] = (), spread: float = SPREAD) -> Table:
    """The weights that explain all pairs best, near ``prior`` and of its signs (its own ``prior`` may go either way).

    Those named in ``fixed`` stay as they are.
    """
    names = ["prior", *(name for name in prior if name != "prior")]
    rows = [(pair, WEIGHT / len(pairs)) for pairs in sets for pair in pairs]
    if not rows:
        return dict(prior)
    x = np.array([[1.0, *(pair.evidence.get(name, 0.0) for name in names[1:])] for pair, _ in rows])
    y = np.array([float(pair.same) for pair, _ in rows])
    share = np.array([weight for _, weight in rows])
    start = np.array([prior[name] for name in names])

    def loss(beta: np.ndarray) -> tuple[float, np.ndarray]:
        z = np.clip(x @ beta, -_LIMIT, _LIMIT)
        away = (beta - start) / spread**2
        value = share @ (np.logaddexp(0, z) - y * z) + (beta - start) @ away / 2
        return float(value), x.T @ (share * (1 / (1 + np.exp(-z)) - y)) + away

    bounds = [(None, None), *((0, None) if prior[name] > 0 else (None, 0) for name in names[1:])]
    bounds = [(prior[n], prior[n]) if n in fixed else bound for n, bound in zip(names, bounds, strict=True)]
    found = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B").x
    return {name: round(float(weight), 2) + 0.0 for name, weight in zip(names, found, strict=True)}


@contextmanager
def using(tables: Mapping[str, Table]) -> Iterator[None]:
    """Resolution with these weights meanwhile."""
    in_use = scoring.weights()
    kept = {label: dict(table) for label, table in in_use.items()}
    try:
        for label, table in tables.items():
            in_use[label] = dict(table)
        yield
    finally:
        in_use.clear()
        in_use.update(kept)
