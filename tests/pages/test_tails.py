"""Parts of articles that a wrong seam sent into another article."""

import numpy as np

from kg.pages.columns.tails import move_parts

WORDS = np.eye(2, dtype=np.float32)
"""Pieces speak of one of two things."""


def page(weak: tuple[tuple[int, int], ...]) -> tuple[np.ndarray, np.ndarray]:
    """Ten pieces, 0–4 of one article and 5–9 of another; seams are sure but for the weak ones."""
    chance = np.full((10, 10), 0.001)
    for i in range(9):
        chance[i, i + 1] = 0.9 if i != 4 else 0.001
    for i, j in weak:
        chance[i, j] = 0.4
    return chance, WORDS[[0] * 5 + [1] * 5]


def test_a_part_goes_back_to_the_article_it_speaks_of() -> None:
    chance, words = page(weak=((2, 3), (6, 3), (4, 7), (6, 7)))
    mixed = [[0, 1, 2], [5, 6, 3, 4, 7, 8, 9]]
    assert move_parts(mixed, chance, words) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]


def test_a_part_goes_back_to_its_place_in_the_same_article() -> None:
    chance, words = page(weak=((0, 3), (3, 1), (2, 4)))
    assert move_parts([[0, 3, 1, 2, 4], [5, 6, 7, 8, 9]], chance, words) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]


def test_two_articles_exchange_their_tails_as_one_move() -> None:
    chance, words = page(weak=((2, 3), (7, 8)))
    chance[2, 8] = chance[7, 3] = 0.05
    alike = np.ones_like(words)  # nothing but the seams tells, and either tail alone would go where nothing fits it
    assert move_parts([[0, 1, 2, 8, 9], [5, 6, 7, 3, 4]], chance, alike) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]


def test_what_is_right_stays() -> None:
    chance, words = page(weak=((2, 3), (6, 7)))
    right = [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]
    assert move_parts(right, chance, words) == right


def test_sure_seams_are_never_cut() -> None:
    chance, words = page(weak=())
    chance[6, 3] = chance[4, 7] = 0.9
    mixed = [[0, 1, 2], [5, 6, 3, 4, 7, 8, 9]]
    assert move_parts(mixed, chance, words) == mixed
