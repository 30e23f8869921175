"""Offset maps: every character of repaired text is found at its place in the file."""

from hypothesis import given
from hypothesis import strategies as st

from kg.offsets import build_runs, file_spans


@given(st.text(alphabet="甲乙丙 \n", max_size=60), st.data())
def test_every_slice_is_found_in_the_file(raw, data):
    order = [i for i, c in enumerate(raw) if not c.isspace()]
    order = data.draw(st.permutations(order))
    starts: list[int | None] = []
    for offset in order:
        starts += [offset, None] if data.draw(st.booleans()) else [offset]
    text = "".join("+" if offset is None else raw[offset] for offset in starts)
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    spans = file_spans(build_runs(starts), start, end)
    assert "".join(raw[low:high] for low, high in spans) == text[start:end].replace("+", "")


def test_pieces_that_adjoin_in_the_file_are_one():
    assert file_spans(build_runs([5, 6, None, 7, 20]), 0, 5) == ((5, 8), (20, 21))
