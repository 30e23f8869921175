"""A compound surname is not a name by itself."""

import math

import pytest

from kg.language.names import is_surname, name_score


@pytest.mark.parametrize("surname", ["欧阳", "司马", "诸葛", "皇甫"])
def test_a_compound_surname_alone_is_no_name_and_with_a_given_name_it_is(surname):
    assert is_surname(surname)
    assert name_score(surname) == -math.inf
    assert name_score(f"{surname}雪晴") > -math.inf
