"""Learn the network that looks at the likeliest followers again; write it beside the weights of the passes.

usage: python -m bench.columns.train_rerank ../shared/corpora kg/pages/data/rerank.json [PAGES]

Pages are generated of the *tune* articles, as ``train.py`` does, but in the mixture that ``run.py`` measures. The
network adds to the log chances of the last pass; it is fitted by cross-entropy over the followers of each piece.
"""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bench.columns.generator import Damage
from bench.columns.pages import make_pages, successors
from kg.pages.columns.features import weigh_evidence
from kg.pages.columns.fragments import cut_pieces
from kg.pages.columns.order import passes
from kg.pages.columns.repair import headings
from kg.pages.columns.rerank import SIZE, Candidates, gather, standardized
from kg.pages.lines import split_lines
from kg.pages.patterns import BYLINE

SET = replace(Damage(), columns=(2, 2, 3, 3, 4), interleaved=0.1)
PAGES = 140
HIDDEN = 24
ROUNDS, BATCH, DECAY = 40, 256, 5e-4
FAST, SLOW = 4e-3, 2e-4
"""Steps at the beginning and at the end."""


@dataclass(frozen=True)
class Examples:
    """Candidates of many pages; those of one piece stand together, ``starts`` says where, ``right`` which is true."""

    traits: np.ndarray
    prior: np.ndarray
    right: np.ndarray
    starts: np.ndarray

    def part(self, pieces: np.ndarray) -> "Examples":
        """Some of the pieces."""
        ends = np.append(self.starts[1:], len(self.prior))
        rows = np.concatenate([np.arange(self.starts[k], ends[k]) for k in pieces])
        starts = np.concatenate([[0], np.cumsum(ends[pieces] - self.starts[pieces])[:-1]])
        return Examples(self.traits[rows], self.prior[rows], self.right[rows], starts)


def examples(corpora: Path, pages: int) -> Examples:
    rows = [row for k in (901, 902) for row in _rows(corpora, pages // 2, k)]
    traits, prior, right, sizes = zip(*rows, strict=True)
    lengths = np.concatenate(sizes)
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    return Examples(np.concatenate(traits), np.concatenate(prior), np.concatenate(right), starts)


def _rows(corpora: Path, pages: int, seed: int) -> Iterator[tuple[np.ndarray, ...]]:
    for printed in make_pages(corpora, "tune", pages, random.Random(seed), SET):
        lines = split_lines(printed.text)
        heads = headings(lines)
        before = np.cumsum([index in heads for index in range(len(lines))])
        kept = [index for index in range(len(lines)) if index not in heads]
        pieces = cut_pieces(printed.text, [lines[index] for index in kept])
        sections = [int(before[kept[piece.line]]) for piece in pieces]
        starts = {i for i, piece in enumerate(pieces) if BYLINE.match(piece.text)}
        evidence = weigh_evidence(pieces, sections, starts)
        yield _told(gather(evidence, passes(evidence)), successors(printed, pieces))


def _told(given: Candidates, truth: np.ndarray) -> tuple[np.ndarray, ...]:
    """Candidates by piece, of the pieces whose true follower is among them."""
    right = given.after == truth[given.before]
    told = np.bincount(given.before, weights=right, minlength=len(truth)) > 0
    order = np.argsort(given.before, kind="stable")
    order = order[told[given.before[order]]]
    sizes = np.bincount(given.before[order])
    return given.traits[order], given.prior[order], right[order], sizes[sizes > 0]


def fit(data: Examples, rng: np.random.Generator) -> dict[str, np.ndarray]:
    mean, scale = data.traits.mean(axis=0), data.traits.std(axis=0)
    scale[scale < 1e-3] = 1.0
    known = replace(data, traits=standardized(data.traits, mean, scale))
    weights = [rng.normal(0, 0.9 / np.sqrt(SIZE), (SIZE, HIDDEN)), np.zeros(HIDDEN), rng.normal(0, 0.01, HIDDEN)]
    moments = [(np.zeros_like(w), np.zeros_like(w)) for w in weights]
    step = 0
    for turn in range(ROUNDS):
        rate, loss = FAST * (1 - turn / ROUNDS) + SLOW, 0.0
        shuffled = rng.permutation(len(data.starts))
        for at in range(0, len(shuffled), BATCH):
            step += 1
            some, gradients = _gradients(known.part(np.sort(shuffled[at : at + BATCH])), weights)
            loss += some
            for weight, gradient, (first, second) in zip(weights, gradients, moments, strict=True):
                first += 0.1 * (gradient - first)
                second += 0.001 * (gradient**2 - second)
                weight -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        print(turn, "loss", round(loss / len(data.starts), 4), flush=True)
    return dict(zip(("mean", "scale", "hidden", "bias", "out"), (mean, scale, *weights), strict=True))


def _gradients(batch: Examples, weights: list[np.ndarray]) -> tuple[float, list[np.ndarray]]:
    """Cross-entropy of a batch, summed, and the gradients of its mean."""
    hidden, bias, out = weights
    piece = np.repeat(np.arange(len(batch.starts)), np.diff(np.append(batch.starts, len(batch.prior))))
    inner = np.tanh(batch.traits @ hidden + bias)
    scores = batch.prior + inner @ out
    table = np.exp(scores - np.maximum.reduceat(scores, batch.starts)[piece])
    chance = table / np.add.reduceat(table, batch.starts)[piece]
    error = (chance - batch.right) / len(batch.starts)
    back = np.outer(error, out) * (1 - inner**2)
    gradients = [batch.traits.T @ back + DECAY * hidden, back.sum(axis=0), inner.T @ error + DECAY * out]
    return -float(np.log(chance[batch.right] + 1e-12).sum()), gradients


def main() -> None:
    corpora, out = Path(sys.argv[1]), Path(sys.argv[2])
    data = examples(corpora, int(sys.argv[3]) if len(sys.argv) > 3 else PAGES)
    found = fit(data, np.random.default_rng(0))
    rows = {name: values.round(4).tolist() for name, values in found.items()}
    out.write_text(json.dumps({"made by": "bench/columns/train_rerank.py", **rows}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
