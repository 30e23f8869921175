"""Counts of characters: what the shipped table holds, and two ways to the same chance."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kg.pages.columns.ngrams import ALPHABET, load_ngrams

CHARACTERS = st.integers(0, ALPHABET - 1) | st.sampled_from(load_ngrams().numbers("，。区委书记市长主持召开会议并讲话"))


def test_whatever_the_table_has_it_has_the_shorter_ones_in_it():
    keys = load_ngrams()._keys
    for n in (3, 4):
        assert np.isin(keys[n] // np.uint64(ALPHABET), keys[n - 1]).all()
        assert np.isin(keys[n] % np.uint64(ALPHABET ** (n - 1)), keys[n - 1]).all()


@given(st.lists(st.lists(CHARACTERS, min_size=7, max_size=7), min_size=1, max_size=5))
def test_chances_of_running_text_are_those_of_each_character_by_itself(texts):
    rows = np.array(texts, np.uint64).T
    running = load_ngrams().running(rows, np.array([3, 5, 6]))
    alone = [load_ngrams().probability([rows[at - 1], rows[at - 2], rows[at - 3]], rows[at]) for at in (3, 5, 6)]
    assert (running == np.array(alone)).all()


def test_a_known_pair_counts_more_than_one_never_seen():
    table = load_ngrams()
    usual, turned = (np.array([a * ALPHABET + b], np.uint64) for a, b in (table.numbers("书记"), table.numbers("记书")))
    assert table.count(2, usual)[0] > table.count(2, turned)[0]
