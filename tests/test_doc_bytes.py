"""kg's pipeline in other people's spaCy code: found without importing kg, carried through bytes and processes."""

import subprocess
import sys

import pytest
import spacy
from spacy.tokens import DocBin

import kg
from kg.doc_bytes import decode, encode
from kg.extract.components import COMPONENTS

NEWS = ("3月12日，区长林晓主持召开防汛工作会议。", "", "区委书记欧阳澈讲话。")


@pytest.fixture(scope="module")
def nlp():
    return kg.load_pipeline()


def test_several_processes_give_what_one_gives(nlp):
    apart = [doc._.kg_facts for doc in nlp.pipe(NEWS, n_process=2, batch_size=1)]
    assert apart == [nlp(text)._.kg_facts for text in NEWS]


def test_entities_and_span_groups_come_back_from_another_process(nlp):
    doc = next(iter(nlp.pipe(NEWS, n_process=2)))
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("林晓", "PERSON")]
    assert ("区长", "TITLE") in {(span.text, span.label_) for span in doc.spans["kg"]}


def test_documents_keep_their_facts_in_a_docbin(nlp):
    docs = [nlp(text) for text in NEWS]
    bytes_ = DocBin(docs=docs, store_user_data=True).to_bytes()
    again = DocBin().from_bytes(bytes_).get_docs(nlp.vocab)
    assert [doc._.kg_facts for doc in again] == [doc._.kg_facts for doc in docs]


def test_what_is_no_record_goes_to_the_next_encoder():
    assert encode(b"x", lambda value: [value]) == [b"x"]
    assert decode({"__kg__": "Stranger"}, lambda value: [value]) == [{"__kg__": "Stranger"}]


def test_spacy_finds_the_components_without_importing_kg(tmp_path):
    code = (
        "import spacy, sys; nlp = spacy.blank('xx'); "
        f"[nlp.add_pipe(name) for name in {COMPONENTS!r}]; "
        f"print([ent.text for ent in nlp({NEWS[0]!r}).ents])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, cwd=tmp_path)
    assert done.stdout.decode().strip() == "['林晓']", done.stderr.decode()


def test_a_pipeline_on_disk_loads_where_nobody_imported_kg(nlp, tmp_path):
    nlp.to_disk(tmp_path / "model")
    code = f"import spacy; doc = spacy.load('model')({NEWS[0]!r}); print(doc._.kg_facts.relations[0].type)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, cwd=tmp_path)
    assert done.stdout.decode().strip() == "HOLDS_POSITION", done.stderr.decode()


def test_the_contracts_of_the_components_are_in_the_overview(nlp):
    summary = nlp.analyze_pipes()["summary"]
    assert "doc.ents" in summary["kg_entities"]["assigns"]
    assert "doc._.kg_drafts" in summary["kg_people"]["requires"]
    alone = spacy.blank("xx")
    alone.add_pipe("kg_facts")
    assert alone.analyze_pipes()["problems"]["kg_facts"]
