"""What reading leaves out for speed's sake changes nothing: the longer way says the same."""

import gc

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg.extract.clauses.sentences import draft_sentences
from kg.extract.extractor import default_extractor
from kg.extract.names.known_names import FEW, KnownNames
from kg.extract.names.person_spans import person_spans
from kg.extract.text.reading import best_reading
from kg.heap import YOUNG, settle, thaw
from kg.language.text import reading_text
from kg.model import Article, Run

TEXTS = [
    "3月12日，区长林晓主持召开防汛工作会议。副区长沈砚、顾明远参加。",
    "会议 指出，林 晓2.0A版平台要用好。\n随后，林晓一行到青石县青石镇调研1992-1995年档案。",
    "区委书记诸葛云帆，区领导林晓、欧阳澈和扎西多吉出席；总统卡洛·林登表示感谢。",
]


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    return kg.load_pipeline()


@pytest.mark.parametrize("text", TEXTS)
def test_an_extractor_without_tokens_tells_what_the_pipeline_tells(text: str, nlp: spacy.language.Language) -> None:
    doc = nlp(text)
    article = Article("a-0", "", text, (Run(0, 0, len(text)),))
    assert default_extractor().extract_page([article]) == [doc._.kg_facts]
    assert doc.text == text


@pytest.mark.parametrize("text", TEXTS)
def test_names_left_out_are_in_no_best_reading(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (reading, words) = (reading_text(text), default_extractor().nlp.tokenizer.cut(reading_text(text).text))  # type: ignore[attr-defined]
    for draft in draft_sentences(reading, words):
        short = person_spans(draft.text, draft.spans, draft.words)
        with monkeypatch.context() as patch:
            patch.setattr("kg.extract.names.name_context.NameContext.hope", lambda *_: 99.0)
            patch.setattr("kg.extract.names.name_context.NameContext.lift", lambda *_: 99.0)
            long = person_spans(draft.text, draft.spans, draft.words)
        assert set(short) <= set(long)
        assert best_reading([*draft.spans, *short], draft.text) == best_reading([*draft.spans, *long], draft.text)


NAMES = st.lists(st.text("林晓沈砚", min_size=2, max_size=3), min_size=1, max_size=FEW, unique=True)


@settings(max_examples=50)
@given(NAMES, st.text("林晓沈砚，", max_size=20))
def test_a_few_known_names_are_found_as_many_are(names: list[str], text: str) -> None:
    few = KnownNames(dict.fromkeys(names, 0.0))
    many = KnownNames(dict.fromkeys([*names, *(f"甲{i}" for i in range(FEW))], 0.0))
    assert sorted(few.spans(text)) == sorted(many.spans(text))


def test_tables_stay_out_of_the_rounds_until_they_are_thawed() -> None:
    default_extractor()
    settle()
    assert gc.get_freeze_count() > 100_000
    assert gc.get_threshold()[0] >= YOUNG or gc.get_threshold()[0] == 0
    thaw()
    assert gc.get_freeze_count() == 0
