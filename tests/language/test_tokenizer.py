"""Jieba as spaCy's tokenizer: offsets, learned words, mended guesses, the Rust port."""

from itertools import pairwise
from unittest.mock import patch

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language import tokenizer
from kg.language.tokenizer import JiebaTokenizer, best_cutter, jieba_cutter, mend_guesses

NEWS = "3月12日，临河区委书记欧阳澈主持召开区委常委会会议。会议强调，要抓好ABC项目 2.0版建设。"


@pytest.fixture(scope="module")
def cutter():
    return JiebaTokenizer(spacy.blank("xx").vocab)


def words(cutter, text):
    return [text[start:end] for start, end in cutter.cut(text)]


@given(st.text(alphabet="临河区长林晓到主持会议，。 \n　aB1·（）“”𬭎", max_size=40))
@settings(max_examples=60, deadline=None)
def test_words_join_to_the_text_and_offsets_lie_end_to_end(cutter, text):
    spans = cutter.cut(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert cutter(text).text == text
    assert all(left[1] == right[0] for left, right in pairwise(spans))


def test_a_document_carries_its_words(cutter):
    doc = cutter(NEWS)
    assert doc.user_data[tokenizer.WORDS] == [(t.idx, t.idx + len(t)) for t in doc]


def test_nothing_is_an_empty_document(cutter):
    assert len(cutter("")) == 0


def test_learned_words_are_words():
    own = JiebaTokenizer(spacy.blank("xx").vocab, ["那件大事办"])
    assert "那件大事办" in words(own, "领导那件大事办主任到会。")


def test_what_one_learns_the_other_does_not_know(cutter):
    JiebaTokenizer(cutter.vocab, ["那件大事办"])
    assert "那件大事办" not in words(cutter, "领导那件大事办主任到会。")


def test_a_tokenizer_survives_its_bytes_and_its_file(tmp_path, cutter):
    own = JiebaTokenizer(cutter.vocab, ["那件大事办"])
    own.to_disk(tmp_path / "words")
    assert (tmp_path / "words").read_bytes() == own.to_bytes()
    again = JiebaTokenizer(cutter.vocab).from_disk(tmp_path / "words")
    assert again.words == ["那件大事办"]
    assert words(again, "那件大事办主任") == words(own, "那件大事办主任")


@pytest.mark.parametrize(
    ("cut", "mended"),
    [
        (["林晓到", "石桥镇"], ["林晓", "到", "石桥镇"]),
        (["林晓率", "队"], ["林晓", "率", "队"]),
        (["林晓充", "分", "肯定"], ["林晓", "充分", "肯定"]),
        (["林晓峰", "主持"], ["林晓峰", "主持"]),
        (["领导到", "会"], ["领导到", "会"]),
    ],
)
def test_guessed_names_of_three_are_cut_before_a_word(cut, mended):
    assert mend_guesses(list(cut)) == mended


class TestRustPort:
    """``rjieba`` is an accelerator: it must cut exactly as jieba does."""

    @pytest.fixture(autouse=True)
    def _installed(self):
        pytest.importorskip("rjieba", reason="rjieba is not installed (kg-news[fast])")

    def test_it_is_used_where_it_is_installed(self):
        import rjieba

        with patch.object(rjieba, "cut", return_value=["rust"]):
            assert list(best_cutter()("临河区")) == ["rust"]

    @pytest.mark.parametrize(
        "text",
        [
            NEWS,
            NEWS * 20,
            "",
            " ",
            "𬭎",
            "a b  c",
            "一二三四五六七八九十" * 5,
            "1992.10-1995.06 科员",
            "5G-A 2.0A",
            "2023.8.1",
            "+𬭎",
        ],
    )
    def test_identical_tokens(self, text):
        assert list(best_cutter()(text)) == list(jieba_cutter()(text))

    @given(st.text(alphabet="临河区长林晓到主持召开会议强调要抓好项目建设，。、（）“”0123ABc. \n·-_%+#𬭎", max_size=80))
    @settings(max_examples=200, deadline=None)
    def test_identical_tokens_on_anything(self, text):
        assert list(best_cutter()(text)) == list(jieba_cutter()(text))
