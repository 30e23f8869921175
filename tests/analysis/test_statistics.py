"""Shared tests and intervals give the published figures."""

import numpy as np
import pytest

from kg.analysis.statistics import adjusted, rate_ratio, wilson


def test_adjusted_p_values_of_the_1995_paper():
    # Benjamini and Hochberg (1995), section 4: fifteen p-values, of which the procedure at 0.05 rejects the first four.
    p = np.array(
        [
            0.0001,
            0.0004,
            0.0019,
            0.0095,
            0.0201,
            0.0278,
            0.0298,
            0.0344,
            0.0459,
            0.3240,
            0.4262,
            0.5719,
            0.6528,
            0.7590,
            1,
        ]
    )
    assert np.flatnonzero(adjusted(p, 15) <= 0.05).tolist() == [0, 1, 2, 3]


def test_tests_that_were_not_kept_still_count():
    np.testing.assert_allclose(
        adjusted(np.array([0.001, 0.01]), 100), adjusted(np.array([0.001, 0.01] + [1.0] * 98))[:2]
    )


@pytest.mark.parametrize("successes, trials, low, high", [(81, 263, 0.2553, 0.3662), (0, 20, 0.0, 0.1611)])
def test_wilson_interval_as_published(successes, trials, low, high):
    # Newcombe (1998), Statistics in Medicine 17, table I, method 3.
    assert wilson(successes, trials) == pytest.approx((low, high), abs=5e-5)


def test_no_trials_no_knowledge():
    assert wilson(0, 0) == (0.0, 1.0)


def test_a_rate_ratio_of_zeros_is_open_but_finite():
    ratio, low, high = rate_ratio((0, 50), (0, 50))
    assert low < 1 < high
    assert ratio == pytest.approx(1)


def test_rate_ratio_is_symmetric():
    ratio, low, high = rate_ratio((10, 100), (30, 100))
    back = rate_ratio((30, 100), (10, 100))
    assert (1 / ratio, 1 / high, 1 / low) == pytest.approx(back)
