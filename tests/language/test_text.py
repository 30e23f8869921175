"""Text made ready for reading: spaces, widths, sentences; every character traceable."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.language.text import LONGEST_SENTENCE, reading_text, sentences

PRINTED = st.text(alphabet='林晓 出席,会议。（(\n“"a1，', max_size=80)


def test_spaces_that_ocr_left_between_characters_are_dropped():
    assert reading_text("区长林 晓 出席 会议").text == "区长林晓出席会议"


def test_spaces_between_words_of_latin_letters_stay():
    assert reading_text("走访 Blue Sky 公司").text == "走访Blue Sky公司"


def test_half_width_punctuation_is_read_as_full_width():
    assert reading_text("林晓(女),出席;会议").text == "林晓（女），出席；会议"


@given(PRINTED)
def test_every_character_is_found_in_the_text_given(text):
    reading = reading_text(text)
    kept = [text[i] for i in reading.places]
    assert len(kept) == len(reading.text)
    assert all(a == b or not (a.isalnum() or b.isalnum()) for a, b in zip(kept, reading.text, strict=True))


def test_sentences_end_behind_the_closing_quote():
    text = "他说：“开会。”林晓参加。"
    assert [text[a:b] for a, b in sentences(text)] == ["他说：“开会。”", "林晓参加。"]


@given(PRINTED)
def test_sentences_are_in_order_and_leave_out_only_space(text):
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())


def test_a_page_without_full_stops_is_cut_at_commas():
    text = "林晓到青石镇调研，" * 1000
    spans = sentences(text)
    assert max(b - a for a, b in spans) <= LONGEST_SENTENCE
    assert "".join(text[a:b] for a, b in spans) == text
    assert all(text[b - 1] == "，" for _, b in spans)


def test_lost_quotes_turn_none_of_the_next_paragraph():
    assert reading_text('他说"好。\n"开会"了').text == "他说“好。\n“开会”了"


@given(PRINTED)
def test_a_stretch_reads_like_the_same_text_alone(text):
    framed = reading_text(f"甲{text}乙", 1, 1 + len(text))
    assert framed.text == reading_text(text).text
    assert framed.places == [1 + place for place in reading_text(text).places]


def test_a_dateline_ends_its_line():
    assert reading_text("青石网临河7月18日电 防汛工作 会议召开。").text == "青石网临河7月18日电\n防汛工作会议召开。"
