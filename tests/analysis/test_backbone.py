"""The stochastic degree sequence model: known distributions, known answers, false discoveries held down."""

import itertools
import json
from pathlib import Path

import numpy as np
import pytest
from scipy import sparse
from scipy.stats import binom, poisson_binom

from kg.analysis import incidence
from kg.analysis.backbone import backbone, fit
from kg.analysis.poisson_binomial import probabilities
from tests.analysis.graphs import davis


def drawn(rows, columns, seed, *, together=()):
    """Attendance by chance alone, some people and meetings busier than others; ``together`` always come as one."""
    generator = np.random.default_rng(seed)
    chance = np.outer(generator.uniform(0.05, 0.7, rows), generator.uniform(0.2, 1.0, columns))
    matrix = (generator.random((rows, columns)) < chance).astype(float)
    for left, right in together:
        matrix[right] = matrix[left]
    return sparse.csr_array(matrix)


R_BACKBONE = json.loads(Path(__file__).with_name("data").joinpath("sdsm_by_r_backbone.json").read_text("utf-8"))
"""What the R package ``backbone`` 3.0.3 says of three tables; its ``about`` tells how it was asked."""
R_TAIL_ERROR = 0.025
"""The package takes tails from the refined normal approximation: so far they may be from the exact ones."""


def of_r(name):
    """The table, and every pair's two-sided p-value as R's tails give it."""
    given = R_BACKBONE[name]
    matrix = np.array([[float(cell) for cell in row] for row in given["incidence"]])
    p = {
        (j, i): min(1.0, 2 * min(given["lower"][i - 1][j], given["upper"][i - 1][j]))
        for i in range(1, len(matrix)) for j in range(i)
    } if "lower" in given else {}  # fmt: skip
    return sparse.csr_array(matrix), p


def chances(matrix):
    """The fitted probability of every cell."""
    model = fit(matrix)
    rows, columns = matrix.sum(axis=1).astype(int), matrix.sum(axis=0).astype(int)
    return model.chance[np.searchsorted(model.degrees, rows)][:, np.searchsorted(model.sizes, columns)]


@pytest.mark.parametrize("name", ["davis", "random", "planted", "full"])
def test_probabilities_are_those_of_the_r_package(name):
    model, given = fit(of_r(name)[0]), R_BACKBONE[name]
    assert (model.degrees.tolist(), model.sizes.tolist()) == (given["degrees"], given["sizes"])
    np.testing.assert_allclose(model.chance, given["chance"], atol=1e-7)


@pytest.mark.parametrize("name", ["davis", "random"])
def test_p_values_are_exact_and_as_near_the_r_package_as_its_approximation_allows(name):
    matrix, by_r = of_r(name)
    found, chance = backbone(matrix, level=1.0, least=1), chances(matrix)
    assert len(found.p) > 100
    for left, right, shared, p in zip(
        *(a.tolist() for a in (found.left, found.right, found.shared, found.p)), strict=True
    ):
        both = poisson_binom(chance[left] * chance[right])
        assert p == pytest.approx(min(1.0, 2 * min(both.cdf(shared), both.sf(shared - 1))), abs=1e-9)
        assert p == pytest.approx(by_r[left, right], abs=2 * R_TAIL_ERROR)


@pytest.mark.parametrize("name", ["davis", "random"])
def test_where_the_r_package_finds_nothing_nobody_is_named(name):
    matrix, by_r = of_r(name)
    assert not any(p <= 0.05 for p in by_r.values()), "not even without correction for many tests"
    assert len(backbone(matrix, least=1).p) == 0


def test_the_pairs_kept_are_those_of_the_r_package():
    found, kept = backbone(of_r("planted")[0], least=1), R_BACKBONE["planted"]["retained"]
    pairs = np.column_stack([found.left, found.right])
    more = found.shared > found.expected
    assert (pairs[more].tolist(), pairs[~more].tolist()) == (kept["more"], kept["less"])


def test_all_tables_with_the_same_calendars_and_sizes_are_equally_probable():
    """What defines the model: enumeration of all 4,096 tables of three people and four meetings."""
    matrix = np.array([[1, 1, 0, 0], [1, 0, 1, 1], [0, 0, 0, 1]], dtype=float)
    chance = chances(sparse.csr_array(matrix))
    by_margins, shared = {}, np.zeros(5)
    for bits in itertools.product([0, 1], repeat=12):
        table = np.array(bits).reshape(3, 4)
        weight = np.where(table, chance, 1 - chance).prod()
        by_margins.setdefault((*table.sum(axis=0), *table.sum(axis=1)), []).append(weight)
        shared[int(table[0] @ table[1])] += weight
    assert max(len(weights) for weights in by_margins.values()) >= 5
    for weights in by_margins.values():
        np.testing.assert_allclose(weights, weights[0], rtol=1e-6)
    np.testing.assert_allclose(
        probabilities((chance[0] * chance[1])[np.newaxis], np.ones(4, int), 4)[0], shared, atol=1e-9
    )


def test_who_is_always_there_leaves_nothing_to_chance():
    matrix = np.array([[1, 1, 1, 1], [1, 0, 0, 1], [1, 0, 1, 0], [1, 0, 0, 0]], dtype=float)
    chance = chances(sparse.csr_array(matrix))
    assert (chance[0] == 1).all()
    assert (chance[:, 0] == 1).all()
    assert (chance[3, 1:] == 0).all()
    np.testing.assert_allclose(chance[1:3, 2:], 0.5)


def test_the_poisson_binomial_equals_the_sum_over_all_outcomes():
    chance, counts = np.array([[0.2, 0.7], [0.5, 0.01]]), np.array([2, 3])
    for row, found in zip(chance, probabilities(chance, counts, 5), strict=True):
        coins = np.repeat(row, counts)
        by_hand = np.zeros(6)
        for outcome in itertools.product([0, 1], repeat=5):
            by_hand[sum(outcome)] += np.prod([p if heads else 1 - p for p, heads in zip(coins, outcome, strict=True)])
        np.testing.assert_allclose(found, by_hand, atol=1e-12)


def test_like_coins_are_binomial_and_blocks_change_nothing(monkeypatch):
    monkeypatch.setattr("kg.analysis.poisson_binomial.CELLS", 10)
    found = probabilities(np.full((7, 1), 0.3), np.array([20]), 8)
    np.testing.assert_allclose(found, np.tile(binom.pmf(np.arange(9), 20, 0.3), (7, 1)), atol=1e-12)


@pytest.mark.parametrize("matrix", [drawn(40, 60, 1), incidence(davis()).matrix], ids=["drawn", "davis"])
def test_the_model_keeps_every_calendar_and_every_size_on_average(matrix):
    model = fit(matrix)
    np.testing.assert_allclose(model.chance @ model.meetings, model.degrees, rtol=1e-6)
    _, actors = np.unique(matrix.sum(axis=1), return_counts=True)
    np.testing.assert_allclose(actors @ model.chance, model.sizes, rtol=1e-6)


def test_people_who_always_come_together_are_found_and_nobody_else():
    found = backbone(drawn(40, 120, 3, together=[(4, 5), (10, 20)]))
    assert set(zip(found.left.tolist(), found.right.tolist(), strict=True)) == {(4, 5), (10, 20)}
    assert (found.shared > found.expected).all()


def test_people_who_avoid_each_other_are_found_though_no_meeting_shows_them():
    matrix = drawn(30, 200, 5).toarray()
    generator = np.random.default_rng(0)
    matrix[0], matrix[1] = (side := generator.random(200) < 0.5), ~side
    found = backbone(sparse.csr_array(matrix.astype(float)))
    pairs = dict(zip(zip(found.left.tolist(), found.right.tolist(), strict=True), found.shared.tolist(), strict=True))
    assert pairs.get((0, 1)) == 0
    assert found.expected[0] > 20


def test_chance_alone_yields_false_discoveries_no_more_often_than_stated():
    runs = [len(backbone(drawn(30, 80, seed)).p) > 0 for seed in range(60)]
    assert np.mean(runs) <= 0.10, "where all is chance, the false discovery rate is the share of runs that name a pair"


def test_p_values_are_those_of_simulated_calendars():
    matrix = drawn(12, 30, 8)
    model, degree, size = fit(matrix), matrix.sum(axis=1).astype(int), matrix.sum(axis=0).astype(int)
    chance = model.chance[np.searchsorted(model.degrees, degree)][:, np.searchsorted(model.sizes, size)]
    draws = np.random.default_rng(1).random((20_000, 2, 30)) < chance[:2]
    simulated = np.mean(draws.all(axis=1).sum(axis=1) >= int(shared := (matrix @ matrix.T)[0, 1]))
    pmf = probabilities(np.prod(chance[:2], axis=0)[np.newaxis], np.ones(30, dtype=int), 30)[0]
    assert pmf[int(shared) :].sum() == pytest.approx(simulated, abs=0.012)


def test_too_few_meetings_name_nobody():
    assert backbone(sparse.csr_array(np.ones((4, 2)))).tested == 0
