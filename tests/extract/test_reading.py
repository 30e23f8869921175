"""The dynamic program that picks the best consistent set of spans."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text.reading import GAPS, TRANSITIONS, best_reading
from kg.extract.text.spans import Span

TEXT = "区长林晓、沈砚和顾明远出席会议"


def span(start, end, kind="person", score=1.0, value=""):
    return Span(start, end, kind, score, value)


def total(reading, text):
    """Sum of scores, and of what each span gains by the one before it."""
    links = 0.0
    for left, right in pairwise(reading):
        gap = GAPS.get(text[left.end : right.start]) if right.start - left.end <= 2 else None
        links += TRANSITIONS.get((left.kind, gap, right.kind), 0.0) if gap is not None else 0.0
    return sum(s.score for s in reading) + links


def consistent(reading):
    return all(left.end <= right.start for left, right in pairwise(reading))


def test_nothing_reads_as_nothing():
    assert best_reading([], TEXT) == []


def test_a_span_that_costs_more_than_it_gives_is_left_out():
    assert best_reading([span(0, 2, "title", -1.0)], TEXT) == []


def test_of_two_that_overlap_the_better_one_is_taken():
    assert best_reading([span(2, 4, score=2.0), span(2, 5, score=1.0)], TEXT) == [span(2, 4, score=2.0)]


def test_two_short_ones_beat_a_long_one_of_less_worth():
    short = [span(0, 2, "title", 1.0), span(2, 4, score=1.0)]
    assert best_reading([*short, span(0, 4, score=1.9)], TEXT) == short


def test_a_title_lifts_the_name_behind_it():
    title, name, rival = span(0, 2, "title", 1.0), span(2, 4, score=-1.0), span(1, 3, score=1.5)
    assert best_reading([title, name, rival], TEXT) == [title, name]


def test_a_list_lifts_its_members():
    first, second = span(2, 4, score=1.0), span(5, 7, score=-2.0)
    assert best_reading([first, second], TEXT) == [first, second]
    assert best_reading([second], TEXT) == []


def test_the_same_gap_written_otherwise_counts_the_same():
    words = {"林晓和沈砚": 3, "林晓与沈砚": 3, "林晓及沈砚": 3, "林晓以及沈砚": 4}
    readings = [best_reading([span(0, 2, score=1.0), span(at, at + 2, score=-1.5)], text) for text, at in words.items()]
    assert [len(reading) for reading in readings] == [2, 2, 2, 2]


SPANS = st.lists(
    st.builds(
        lambda start, length, kind, score: span(start, start + length, kind, score / 4),
        st.integers(0, 11), st.integers(1, 4), st.sampled_from(["title", "person", "org", "say"]), st.integers(-12, 20),
    ),
    max_size=7,
)  # fmt: skip


@given(SPANS)
def test_it_is_as_good_as_trying_every_set(spans):
    spans = list(set(spans))
    sets = (sorted(some) for n in range(len(spans) + 1) for some in combinations(spans, n))
    best = max(total(some, TEXT) for some in sets if consistent(some))
    reading = best_reading(spans, TEXT)
    assert consistent(reading)
    assert abs(total(reading, TEXT) - best) < 1e-9


@given(SPANS, st.randoms())
def test_the_order_of_candidates_does_not_matter(spans, random):
    shuffled = list(spans)
    random.shuffle(shuffled)
    assert best_reading(shuffled, TEXT) == best_reading(spans, TEXT)
