"""Disjoint sets with opposition: whatever the joins, opponents never meet, and joining is an equivalence."""

from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.clusters import Clusters, join_by_key

_PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20)


@given(_PAIRS, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] != p[1]), max_size=5))
def test_opponents_never_meet(joins, opposed):
    clusters = Clusters(range(10))
    for left, right in opposed:
        clusters.oppose([left], [right])
    for left, right in joins:
        clusters.join(left, right)
    assert all(clusters.find(left) != clusters.find(right) for left, right in opposed)


@given(_PAIRS)
def test_without_opposition_the_sets_are_the_connected_components(joins):
    clusters = Clusters(range(10))
    for left, right in joins:
        assert clusters.join(left, right)
    groups = clusters.groups()
    assert sorted(item for group in groups for item in group) == list(range(10))
    assert all(clusters.find(left) == clusters.find(right) for left, right in joins)


def test_items_that_share_a_key_are_joined_around_an_opposition():
    clusters = Clusters("abcd")
    clusters.oppose("a", "b")
    join_by_key(clusters, [("x", item) for item in "abcd"])
    assert clusters.groups() == [["a", "c", "d"], ["b"]]
