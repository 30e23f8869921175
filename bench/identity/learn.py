"""Learn weights of evidence by counting: ``python -m bench.identity.learn FACTS.jsonl [ARTICLES] [COPIES]``.

Resolution runs on corrupted copies of real facts (see ``corrupt.py``), where the truth is known; every pair that it
weighs is one observation. Two kinds of weights are printed beside those in use: ``counted``, the logarithm of how much
more often a feature stands on pairs that are one than on pairs that are not (Fellegi & Sunter 1969), which takes
features for independent; and ``fitted``, the additive (logistic) model that explains the pairs best, held near the
weights in use where pairs are few (ridge, a spread of ``SPREAD``), for features do depend on one another.
"""

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from bench.identity.accuracy import groups, read
from bench.identity.corrupt import Truth, corrupt
from kg.model import Facts
from kg.resolve import people, resolve, scoring
from kg.resolve.context import Context
from kg.resolve.scoring import Feature, Score

LIMIT = 9.0
SPREAD = 0.5


class Observer:
    """Counts features on pairs that are one and on pairs that are not."""

    def __init__(self, truth: Truth) -> None:
        self.truth = truth
        self.pairs: Counter[bool] = Counter()
        self.features: dict[bool, Counter[str]] = defaultdict(Counter)
        self.rows: list[tuple[bool, dict[str, float]]] = []

    def see(self, left: Context, right: Context, features: Sequence[Feature]) -> None:
        """One weighed pair."""
        same = self._who(left) == self._who(right)
        self.pairs[same] += 1
        self.rows.append((same, {feature.name: feature.amount for feature in features}))
        for feature in features:
            self.features[same][feature.name] += feature.amount

    def _who(self, side: Context) -> str:
        return Counter(self.truth[local.member] for local in side.locals).most_common(1)[0][0]

    def weights(self) -> dict[str, float]:
        """The learned weights, the prior first."""
        learned = {"prior": math.log((self.pairs[True] + 1) / (self.pairs[False] + 1))}
        for name in sorted({*self.features[True], *self.features[False]}):
            shares = [(self.features[same][name] + 1) / (self.pairs[same] + 2) for same in (True, False)]
            learned[name] = max(-LIMIT, min(LIMIT, math.log(shares[0] / shares[1])))
        return learned


def fitted(rows: Sequence[tuple[bool, dict[str, float]]], start: dict[str, float]) -> dict[str, float]:
    """Weights of the logistic model that explains the rows best, near ``start``; Newton's method."""
    names = [name for name in start if name != "prior"]
    x = np.array([[1.0, *(row.get(name, 0.0) for name in names)] for _, row in rows])
    y = np.array([float(same) for same, _ in rows])
    origin = np.array([start["prior"], *(start[name] for name in names)])
    beta = origin.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (y - p) - (beta - origin) / SPREAD**2
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.eye(len(beta)) / SPREAD**2
        step = np.clip(np.linalg.solve(hessian, gradient), -1, 1)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return dict(zip(["prior", *names], map(float, beta), strict=True))


def observe(facts: list[Facts], copies: int, seed: int) -> Observer:
    """All pairs of people that resolution weighs on corrupted copies of ``facts``."""
    told, truth = corrupt(facts, groups(resolve(facts)), copies, seed)
    observer = Observer(truth)
    weigh = people.PeopleEvidence.score
    seen: list[Sequence[Feature]] = []

    def score(label: str, features: list[Feature]) -> Score:
        seen.append(features)
        return scoring.score(label, features)

    def watched(self: people.PeopleEvidence, left: Context, right: Context) -> Score | None:
        outcome = weigh(self, left, right)
        if outcome is not None:
            observer.see(left, right, seen.pop())
        return outcome

    people.score, people.PeopleEvidence.score = score, watched  # type: ignore[attr-defined, method-assign]
    try:
        resolve(told)
    finally:
        people.score, people.PeopleEvidence.score = scoring.score, weigh  # type: ignore[attr-defined, method-assign]
    return observer


def main() -> None:
    path, count, copies = (*sys.argv[1:], *("2000", "3")[len(sys.argv) - 2 :])
    observer = observe(read(path, int(count)), int(copies), seed=1)
    print(f"{observer.pairs[True]} pairs that are one, {observer.pairs[False]} that are not")
    print(f"{'feature':<20}{'same':>8}{'other':>8}{'counted':>9}{'fitted':>8}{'in use':>8}")
    used = scoring.weights()["person"]
    fit = fitted(observer.rows, used)
    for name, weight in observer.weights().items():
        counts = [round(observer.features[same][name]) for same in (True, False)]
        print(f"{name:<20}{counts[0]:>8}{counts[1]:>8}{weight:>9.2f}{fit[name]:>8.2f}{used[name]:>8.2f}")


if __name__ == "__main__":
    main()
