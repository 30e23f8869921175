"""Layouts: seeded, neighbours near, nothing on top of anything, parts packed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import pdist

from kg.views.layout import force_layout, spread
from kg.views.packing import pack

CLIQUES = [(a + base, b + base) for base in (0, 10, 20) for a in range(10) for b in range(a)]


def _mean_length(places, links):
    return float(np.mean([np.linalg.norm(places[a] - places[b]) for a, b in links]))


@pytest.mark.parametrize("count", [30, 300])
def test_linked_nodes_stand_nearer_than_others(count):
    links = [(a + base, b + base) for base in range(0, count, 10) for a in range(10) for b in range(a)]
    places = force_layout(count, links)
    assert _mean_length(places, links) < 0.5 * float(pdist(places).mean())


def test_the_same_graph_gets_the_same_places():
    assert np.array_equal(force_layout(200, CLIQUES), force_layout(200, CLIQUES))


def test_pinned_nodes_keep_their_x():
    pinned = np.full(30, np.nan)
    pinned[:5] = [0, 1, 2, 3, 4]
    places = force_layout(30, CLIQUES, pinned_x=pinned)
    assert places[:5, 0] == pytest.approx([0, 1, 2, 3, 4])


@pytest.mark.parametrize("count", [0, 1, 2])
def test_tiny_graphs_have_a_layout(count):
    assert force_layout(count, [(0, 1)] if count == 2 else []).shape == (count, 2)


@given(st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), max_size=60), st.integers(0, 5))
@settings(max_examples=25, deadline=None)
def test_no_layout_has_holes_or_infinities(links, seed):
    places = pack(force_layout(25, links, steps=30, seed=seed), links)
    assert np.isfinite(places).all()
    assert np.ptp(places, axis=0).max() < 60


@given(st.integers(0, 1000))
@settings(max_examples=20, deadline=None)
def test_discs_are_pushed_apart(seed):
    places = np.random.default_rng(seed).normal(size=(40, 2))
    apart = spread(places, np.full(40, 0.5), steps=500)
    assert pdist(apart).min() > 0.9


def test_discs_on_the_same_spot_part():
    assert pdist(spread(np.zeros((2, 2)), np.ones(2))).min() > 1.9


def test_nodes_that_may_not_move_sideways_do_not():
    places = np.zeros((3, 2))
    apart = spread(places, np.ones(3), level_only=np.array([True, True, True]))
    assert apart[:, 0] == pytest.approx([0, 0, 0])
    assert len(set(apart[:, 1].round(3))) == 3


def test_unlinked_parts_are_packed_without_touching():
    links = [(2 * n, 2 * n + 1) for n in range(20)]
    places = pack(force_layout(60, links), links)
    assert pdist(places).min() > 0.5
    assert np.ptp(places, axis=0).max() < 4 * 60**0.5
