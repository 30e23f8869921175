"""Counts of characters: what the shipped table holds, and two ways to the same chance."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.pages.columns.ngrams import ALPHABET, load_ngrams

CHARACTERS = st.sampled_from("，。区委书记市长主持召开会议并讲话\0") | st.characters(
    min_codepoint=0x4E00, max_codepoint=0x9FFF
)


def test_whatever_the_table_has_it_has_the_shorter_ones_in_it():
    keys = load_ngrams()._keys
    for n in (3, 4):
        assert np.isin(keys[n] // np.uint64(ALPHABET), keys[n - 1]).all()
        assert np.isin(keys[n] % np.uint64(ALPHABET ** (n - 1)), keys[n - 1]).all()


@given(st.text(CHARACTERS, min_size=4, max_size=4))
def test_the_chance_of_one_character_is_that_of_each_of_many(gram):
    *before, last = (np.array([number], np.uint64) for number in load_ngrams().numbers(gram))
    assert load_ngrams().chance(gram) == pytest.approx(load_ngrams().probability(before[::-1], last)[0], rel=1e-12)


def test_a_known_pair_counts_more_than_one_never_seen():
    table = load_ngrams()
    usual, turned = (np.array([a * ALPHABET + b], np.uint64) for a, b in (table.numbers("书记"), table.numbers("记书")))
    assert table.count(2, usual)[0] > table.count(2, turned)[0]
