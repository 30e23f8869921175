"""Learn the weights of the seam evidence on generated pages of the *tune* articles; write them beside the n-grams.

usage: python -m bench.columns.train ../shared/corpora kg/pages/data/seams.json [PAGES]
"""

import json
import random
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from bench.columns.generator import Damage
from bench.columns.pages import make_pages, successors
from kg.pages.columns.features import END, PAIR, Evidence, weigh_evidence
from kg.pages.columns.fragments import cut_pieces
from kg.pages.columns.guess import LAYOUT, layout_evidence
from kg.pages.columns.order import FORBIDDEN, Order, Stage, advance
from kg.pages.columns.repair import headings
from kg.pages.lines import split_lines

MIXED = Damage(interleaved=0.35, lost_lines=0.02)
"""Some pages are read in a wilder order than row by row, and lines are missing."""
STAGES = 3
RIDGE = 1e-4


def examples(corpora: Path, pages: int) -> list[tuple[Evidence, np.ndarray]]:
    out = []
    for printed in make_pages(corpora, "tune", pages, random.Random(7), MIXED):
        lines = split_lines(printed.text)
        heads = headings(lines)
        kept = [line for index, line in enumerate(lines) if index not in heads]
        sections = np.cumsum([index in heads for index in range(len(lines))])
        pieces = cut_pieces(printed.text, kept)
        of_line = [int(sections[index]) for index in range(len(lines)) if index not in heads]
        evidence = weigh_evidence(pieces, [of_line[piece.line] for piece in pieces])
        out.append((evidence, successors(printed, pieces)))
    return out


def fit(data: list[tuple[Evidence, np.ndarray]], guesses: list[np.ndarray | None]) -> Stage:
    with_layout = guesses[0] is not None
    size = len(PAIR) + len(END) + (len(LAYOUT) if with_layout else 0)
    tables = []
    for (evidence, truth), guess in zip(data, guesses, strict=True):
        pair = evidence.pair if guess is None else np.concatenate([evidence.pair, layout_evidence(guess, evidence)])
        tables.append((pair.astype(np.float32), evidence, truth, np.flatnonzero(truth >= -1)))

    def loss(vector: np.ndarray) -> tuple[float, np.ndarray]:
        total, gradient, rows = 0.0, np.zeros(size), 0
        w_pair = np.concatenate([vector[: len(PAIR)], vector[len(PAIR) + len(END) :]]).astype(np.float32)
        w_end = vector[len(PAIR) : len(PAIR) + len(END)]
        for pair, evidence, truth, known in tables:
            n = len(truth)
            scores = np.where(evidence.allowed, np.tensordot(w_pair, pair, 1), FORBIDDEN)
            table = np.concatenate([scores, (w_end @ evidence.end)[:, None]], axis=1)[known]
            table -= table.max(axis=1, keepdims=True)
            chance = np.exp(table)
            chance /= chance.sum(axis=1, keepdims=True)
            target = np.where(truth[known] < 0, n, truth[known])
            right = chance[np.arange(len(known)), target]
            total -= np.log(right + 1e-12).sum()
            chance[np.arange(len(known)), target] -= 1
            g_pair = np.tensordot(pair[:, known, :], chance[:, :-1].astype(np.float32), ([1, 2], [0, 1]))
            gradient[: len(PAIR)] += g_pair[: len(PAIR)]
            gradient[len(PAIR) + len(END) :] += g_pair[len(PAIR) :]
            gradient[len(PAIR) : len(PAIR) + len(END)] += evidence.end[:, known] @ chance[:, -1]
            rows += len(known)
        return total / rows + RIDGE * vector @ vector, gradient / rows + 2 * RIDGE * vector

    best = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    print("loss", best.fun)
    return Stage.from_vector(best.x, with_layout)


def main() -> None:
    corpora, out = Path(sys.argv[1]), Path(sys.argv[2])
    data = examples(corpora, int(sys.argv[3]) if len(sys.argv) > 3 else 60)
    guesses: list[np.ndarray | None] = [None] * len(data)
    orders: list[Order | None] = [None] * len(data)
    stages = []
    for _ in range(STAGES):
        stage = fit(data, guesses)
        stages.append(stage)
        orders = [advance(evidence, stage, order) for (evidence, _), order in zip(data, orders, strict=True)]
        guesses = [order.chance for order in orders]
        right = rows = 0
        for (_, truth), order in zip(data, orders, strict=True):
            known = truth >= 0
            right += int((order.follower == truth)[known].sum())
            rows += int(known.sum())
        print("right", right / rows, rows)
    write(stages, out)


def write(stages: list[Stage], path: Path) -> None:
    rows = [
        {
            "pair": dict(zip(PAIR, stage.pair.round(4).tolist(), strict=True)),
            "end": dict(zip(END, stage.end.round(4).tolist(), strict=True)),
            "layout": dict(zip(LAYOUT, stage.layout.round(4).tolist(), strict=False)),
        }
        for stage in stages
    ]
    text = json.dumps({"made by": "bench/columns/train.py", "stages": rows}, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
