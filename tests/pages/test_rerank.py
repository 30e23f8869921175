"""The last look at the likeliest followers: what is looked at again, what the network adds; torn bylines."""

import random

import numpy as np
import pytest

from bench.columns.generator import Damage, print_page
from bench.columns.pages import successors
from bench.columns.train_rerank import Examples, _gradients
from kg.pages.columns.features import Evidence, weigh_evidence
from kg.pages.columns.fragments import Piece, cut_pieces
from kg.pages.columns.ngrams import load_ngrams, normalize
from kg.pages.columns.order import Order, chances, find_order, passes
from kg.pages.columns.repair import torn_bylines
from kg.pages.columns.rerank import BEST, SIZE, Network, gather, load_network, rerank
from kg.pages.lines import split_lines
from tests.pages.test_columns import CLEAN, MEETING, VISIT, _fields


@pytest.fixture(scope="module")
def page() -> tuple[Evidence, np.ndarray]:
    damage = Damage(**{**_fields(CLEAN), "columns": (2,), "widths": (14, 16), "beside": 1.0, "swapped": 0.3})
    printed = print_page([(None, MEETING[1]), (None, VISIT[1])], damage, random.Random(5))
    pieces = cut_pieces(printed.text, split_lines(printed.text))
    return weigh_evidence(pieces, [0] * len(pieces)), successors(printed, pieces)


def silent() -> Network:
    return Network(np.zeros(SIZE), np.ones(SIZE), np.zeros((SIZE, 2)), np.zeros(2), np.zeros(2))


def test_every_piece_has_its_likeliest_followers_and_an_end(page: tuple[Evidence, np.ndarray]) -> None:
    evidence, truth = page
    given = gather(evidence, passes(evidence))
    pairs = set(zip(given.before.tolist(), given.after.tolist(), strict=True))
    assert given.traits.shape == (len(pairs), SIZE)
    assert np.isfinite(given.traits).all()
    assert all((piece, -1) in pairs for piece in range(len(truth)))
    assert np.bincount(given.before).max() < len(truth)
    assert np.bincount(given.before).min() >= min(BEST, len(truth)) - 1
    assert all(evidence.allowed[i, j] for i, j in pairs if j >= 0)
    assert np.mean([(i, j) in pairs for i, j in enumerate(truth.tolist()) if j >= -1]) > 0.97


def test_a_silent_network_leaves_the_likeliest_follower_the_likeliest(page: tuple[Evidence, np.ndarray]) -> None:
    evidence, _ = page
    last = passes(evidence)[-1]
    scores, ends = rerank(evidence, passes(evidence), silent())
    assert np.allclose(ends, np.log(1e-4 + np.maximum(1 - last.sum(axis=1), 0)))
    assert (scores.argmax(axis=1) == last.argmax(axis=1)).all()


def test_the_shipped_network_finds_what_was_set(page: tuple[Evidence, np.ndarray]) -> None:
    evidence, truth = page
    assert load_network().hidden.shape[0] == SIZE
    found = find_order(evidence)
    known = truth >= 0
    assert (found.follower[known] == truth[known]).mean() > 0.97
    assert (found.chance >= 0).all()
    assert (found.chance.sum(axis=1) <= 1 + 1e-6).all()


def test_gradients_are_those_of_the_loss() -> None:
    rng = np.random.default_rng(3)
    right = np.array([True, False, False, False, True])
    batch = Examples(rng.normal(size=(5, SIZE)), rng.normal(size=5), right, np.array([0, 3]))
    weights = [rng.normal(size=(SIZE, 4)) / 5, np.zeros(4), rng.normal(size=4)]
    _, gradients = _gradients(batch, weights)
    for weight, gradient in ((weights[1], gradients[1]), (weights[2], gradients[2])):
        for k in range(4):
            weight[k] += 1e-5
            above, _ = _gradients(batch, weights)
            weight[k] -= 2e-5
            below, _ = _gradients(batch, weights)
            weight[k] += 1e-5
            decay = 5e-4 * weight[k] if weight is weights[2] else 0.0
            assert (above - below) / 2e-5 / 2 + decay == pytest.approx(gradient[k], abs=1e-5)


def pieces_of(*texts: str) -> list[Piece]:
    return [Piece(10 * k, 10 * k + len(text), text, normalize(text), k) for k, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "torn"),
    [
        (("柳溪网7月", "3日讯（记者林晓）7月", "2日上午，区里"), {0}),
        (("中新网柳溪新闻8月1", "4日电（林晓）近日"), {0}),
        (("会议指出，要加强柳", "溪网建设。全区上下"), set()),
        (("本报讯（记者林晓）", "7月3日上午，区"), set()),
    ],
)
def test_a_byline_that_the_edge_of_a_column_cuts_is_seen(texts: tuple[str, ...], torn: set[int]) -> None:
    n = len(texts)
    follower = np.array([*range(1, n), -1])
    chance = chances(np.where(np.eye(n, k=1) > 0, 5.0, -5.0), np.zeros(n))
    assert torn_bylines(pieces_of(*texts), Order(follower, chance, chance)) == torn


def test_names_are_rarer_than_common_words() -> None:
    name, work, never = load_ngrams().rarity(["砚岚", "工作", "龘龘"])
    assert 0 < work < name <= never <= 1
