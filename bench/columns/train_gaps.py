"""Learn where gaps between columns were lost, on generated pages of the *tune* articles.

usage: python -m bench.columns.train_gaps ../shared/corpora kg/pages/data/gaps.json [PAGES]
"""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from bench.columns.generator import Damage, Printed
from bench.columns.pages import make_pages
from kg.pages.columns.fragments import pieces_at_gaps
from kg.pages.columns.gaps import FEATURES, LONGEST, weigh_cuts
from kg.pages.columns.repair import headings
from kg.pages.lines import split_lines

Example = tuple[np.ndarray, int]
"""Evidence on every place of a piece, and the place where it is to be cut (-1 for none)."""
MIXED = Damage(columns=(2, 3, 4), glued=0.05)
RIDGE = 1e-5


def examples(printed: Printed) -> Iterator[Example]:
    lines = split_lines(printed.text)
    heads = headings(lines)
    pieces = pieces_at_gaps(printed.text, [line for index, line in enumerate(lines) if index not in heads])
    letters, rows = [piece.letters for piece in pieces], [piece.line for piece in pieces]
    starts = np.array(sorted(line.start for line in printed.lines))
    for index, piece in enumerate(pieces):
        inside = starts[(starts > piece.start) & (starts < piece.end)]
        if not 4 <= len(piece.letters) <= LONGEST:
            continue
        table = weigh_cuts(letters, rows, index)
        if not len(inside):
            yield table, -1
        for cut in inside:
            letters_before = len(piece.letters_before(int(cut)))
            if 0 < letters_before < len(piece.letters):
                yield table, letters_before - 1


def fit(data: list[Example]) -> np.ndarray:
    rows = np.concatenate([table for table, _ in data])
    bounds = np.cumsum([0, *(len(table) for table, _ in data)])
    truth = np.array([place for _, place in data])
    cut = np.flatnonzero(truth >= 0)
    chosen = bounds[cut] + truth[cut]

    def loss(vector: np.ndarray) -> tuple[float, np.ndarray]:
        scores = np.clip(rows @ vector, -30, 30)
        powers = np.exp(scores)
        totals = np.add.reduceat(powers, bounds[:-1]) + 1.0
        value = np.log(totals).sum() - scores[chosen].sum()
        share = powers / np.repeat(totals, np.diff(bounds))
        gradient = rows.T @ share - rows[chosen].sum(axis=0)
        return value / len(data) + RIDGE * vector @ vector, gradient / len(data) + 2 * RIDGE * vector

    best = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B", options={"maxiter": 400})
    print("loss", best.fun, "pieces", len(data), "cuts", len(cut))
    return np.asarray(best.x)


def main() -> None:
    corpora, out = Path(sys.argv[1]), Path(sys.argv[2])
    pages = make_pages(corpora, "tune", int(sys.argv[3]) if len(sys.argv) > 3 else 120, random.Random(17), MIXED)
    weights = fit([example for printed in pages for example in examples(printed)])
    rows = dict(zip(FEATURES, weights.round(4).tolist(), strict=True))
    out.write_text(json.dumps({"made by": "bench/columns/train_gaps.py", "weights": rows}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
