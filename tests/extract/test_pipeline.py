"""The room as a spaCy pipeline, for anybody's own code."""

import pytest
import spacy
from spacy.tokens import Doc

import kg
from kg.extract.components import COMPONENTS
from kg.language.tokenizer import JiebaTokenizer
from kg.model import Page
from kg.reading import read_all
from tests.support.extracting import PUBLISHED, make_article

NEWS = "3月12日，临河区召开防汛工作会议。区长林晓峰主持会议，区水利局局长沈砚汇报工作。"


@pytest.fixture(scope="module")
def nlp():
    return kg.load_pipeline()


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    folder = tmp_path_factory.mktemp("own")
    for name, text in {
        "people": "维护\n来去之间\n",
        "organizations": "大河湾\tcompany\n",
        "projects": "那件大事\n",
        "titles": "总召集人\tgovernment\n",
        "aliases": "大湾\t大河湾\tOrganization\n",
    }.items():
        (folder / f"{name}.tsv").write_text(text, "utf-8")
    return kg.load_pipeline(folder)


def labels(doc):
    return {(ent.text, ent.label_) for ent in doc.ents}


def names(doc, label):
    return {entity.name for entity in doc._.kg_facts.entities if entity.label == label}


def test_the_components_stand_in_order(nlp):
    assert tuple(nlp.pipe_names) == COMPONENTS


def test_what_one_component_requires_another_assigns(nlp):
    assert not any(nlp.analyze_pipes()["problems"].values())


def test_every_component_declares_what_it_assigns(nlp):
    for name in COMPONENTS:
        assert nlp.get_pipe_meta(name).assigns


def test_entities(nlp):
    assert labels(nlp(NEWS)) >= {("林晓峰", "PERSON"), ("沈砚", "PERSON"), ("区水利局", "ORG")}


def test_span_groups_hold_titles_dates_and_meetings_too(nlp):
    doc = nlp(NEWS)
    spans = {(span.text, span.label_) for span in doc.spans["kg"]}
    assert spans >= {("区长", "TITLE"), ("3月12日", "DATE"), ("工作会议", "MEETING"), ("林晓峰", "PERSON")}


def test_tokens_are_cut_where_entities_end(nlp):
    doc = nlp(NEWS)
    assert doc.text == NEWS
    assert all(ent.text == NEWS[ent.start_char : ent.end_char] for ent in doc.ents)


def test_spaces_and_widths_do_not_move_entities(nlp):
    doc = nlp("区长林 晓 峰主持会议,讲话.")
    assert ("林 晓 峰", "PERSON") in labels(doc)


def test_a_bare_string_is_an_article_of_its_own(nlp):
    facts = nlp(NEWS)._.kg_facts
    assert facts.article.text == NEWS
    assert {r.type for r in facts.relations} >= {"ATTENDED", "HOLDS_POSITION", "CONVENED"}


def test_an_article_gives_headline_and_date(nlp):
    doc = nlp.make_doc("12日，临河区召开防汛工作会议。")
    doc._.kg_article = make_article(doc.text, "临河区部署防汛工作")
    for _, component in nlp.pipeline:
        doc = component(doc)
    (meeting,) = [e for e in doc._.kg_facts.entities if e.label == "Meeting"]
    assert str(meeting.properties["date"]) == PUBLISHED[:8] + "12"
    assert "临河区部署防汛工作" in meeting.aliases


def test_names_that_others_prove_may_be_given(nlp):
    doc = nlp.get_pipe("kg_candidates")(nlp.make_doc("现场，文艺、书画轮番上场。"))
    doc._.kg_names = {"文艺": 2.0}
    for name in COMPONENTS[1:]:
        doc = nlp.get_pipe(name)(doc)
    assert ("文艺", "PERSON") in labels(doc)


def test_pipe_gives_what_calls_give(nlp):
    texts = [NEWS, "", "区委书记欧阳澈讲话。"]
    assert [doc._.kg_facts for doc in nlp.pipe(texts)] == [nlp(text)._.kg_facts for text in texts]


def test_components_of_ones_own_stand_behind_ours():
    @spacy.Language.component("count_people_for_a_test")
    def count(doc: Doc) -> Doc:
        doc.user_data["people"] = sum(ent.label_ == "PERSON" for ent in doc.ents)
        return doc

    nlp = kg.load_pipeline()
    nlp.add_pipe("count_people_for_a_test", last=True)
    assert nlp(NEWS).user_data["people"] == 2


def test_our_components_stand_in_ones_own_pipeline():
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "kg.JiebaTokenizer.v1"}}})
    nlp.add_pipe("sentencizer")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    doc = nlp(NEWS)
    assert ("林晓峰", "PERSON") in labels(doc)


def test_the_pipeline_survives_the_disk(nlp, tmp_path):
    nlp.to_disk(tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    assert again.pipe_names == nlp.pipe_names
    assert again(NEWS)._.kg_facts == nlp(NEWS)._.kg_facts


def test_the_pipeline_survives_bytes(nlp):
    again = spacy.blank("xx", config=nlp.config).from_bytes(nlp.to_bytes())
    assert labels(again(NEWS)) == labels(nlp(NEWS))


class TestUserLexicon:
    """A user's own names win over every rule."""

    def test_a_person_without_any_support(self, own, nlp):
        text = "来去之间说，活动很好。"
        assert ("来去之间", "PERSON") in labels(own(text))
        assert labels(nlp(text)) == set()

    def test_a_person_that_is_a_word(self, own):
        assert "维护" in names(own("区领导维护、林晓峰出席会议。"), "Person")

    def test_a_body_that_no_recognizer_knows(self, own):
        assert ("大河湾", "ORG") in labels(own("大河湾负责人参加会议。"))

    def test_a_project(self, own):
        assert ("那件大事", "PROJECT") in labels(own("会议听取了那件大事的汇报。"))

    def test_a_title(self, own):
        doc = own("大河湾总召集人沈砚讲话。")
        held = [r for r in doc._.kg_facts.relations if r.type == "HOLDS_POSITION"]
        assert [r.properties["title"] for r in held] == ["总召集人"]

    def test_an_alias_is_another_name_of_the_body(self, own):
        (body,) = [e for e in own("大湾负责人参加会议。")._.kg_facts.entities if e.label == "Organization"]
        assert (body.name, body.aliases) == ("大河湾", ("大湾",))

    def test_jieba_learns_the_names(self, own):
        assert isinstance(own.tokenizer, JiebaTokenizer)
        assert "那件大事" in [token.text for token in own.make_doc("听取那件大事汇报")]

    def test_it_goes_to_disk_with_the_pipeline(self, own, tmp_path):
        own.to_disk(tmp_path / "model")
        again = spacy.load(tmp_path / "model")
        assert labels(again("来去之间说，活动很好。")) == {("来去之间", "PERSON")}
        assert again.tokenizer.words == own.tokenizer.words

    def test_a_build_learns_a_changed_lexicon(self, tmp_path):
        assert [self.people_with("无关之人", tmp_path), self.people_with("来去之间", tmp_path)] == [set(), {"来去之间"}]

    @pytest.mark.slow
    def test_it_reaches_every_process(self, tmp_path):
        assert self.people_with("来去之间", tmp_path, jobs=2) == {"来去之间"}

    def people_with(self, name, folder, jobs=1):
        """Who is found in five pages with ``name`` in the lexicon; in each page the same people."""
        (folder / "people.tsv").write_text(f"{name}\n", "utf-8")
        pages = [Page(f"{i}.txt", "# 一则消息\n\n本报讯 来去之间说，活动很好，春天来了。\n") for i in range(5)]
        facts, _ = read_all(pages, folder, jobs)
        (found,) = {frozenset(e.name for one in page for e in one.entities) for page in facts.values()}
        return found
