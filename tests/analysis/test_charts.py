"""Names in charts keep out of each other's way."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kg.analysis.report.bumps import keep_apart
from kg.analysis.report.canvas import short, width_of
from kg.analysis.report.charts import Map, Point
from kg.analysis.report.maps import name_boxes, shared_area


@given(some.lists(some.floats(0, 1), max_size=12))
def test_names_at_the_end_of_lines_keep_their_distance_and_their_order(heights):
    placed = keep_apart(heights, 0.075)
    ranked = sorted(range(len(heights)), key=lambda i: -placed[i])
    assert all(placed[a] - placed[b] > 0.0749 for a, b in pairwise(ranked))
    assert all(heights[a] >= heights[b] for a, b in pairwise(ranked))
    assert all(-1e-9 <= place <= 1 + 1e-9 for place in placed)


def test_heights_that_are_apart_stay():
    assert keep_apart([0.9, 0.2, 0.5], 0.075) == pytest.approx([0.9, 0.2, 0.5])


def test_names_on_a_map_find_free_places():
    points = tuple(Point(f"某某{i}", f"p-{i}", 0.5 + 0.02 * (i % 3), 0.5 + 0.02 * (i // 3), 0.3, 0) for i in range(9))
    boxes = name_boxes(Map("circles", points, ()), 6.0)
    width, height = boxes[0][2] - boxes[0][0], boxes[0][3] - boxes[0][1]
    below = [(466 * p.x - width / 2, 364 * p.y, 466 * p.x + width / 2, 364 * p.y + height) for p in points]
    covered, were_all_below = (sum(shared_area(a, b) for a, b in combinations(all_, 2)) for all_ in (boxes, below))
    assert covered < were_all_below / 5


def test_a_long_label_is_cut_by_its_width_not_by_its_letters():
    assert width_of(short("一二三四五六七八九十", 10)) <= 10
    assert short("abcdefghij", 10) == "abcdefghij"
