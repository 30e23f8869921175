"""Resolution holds its figures on corrupted copies, its cost grows with the input, and the measures measure."""

import gzip
import json
import math
import random
import re
import time
from pathlib import Path

import msgspec
import pytest

from bench.identity import learn
from bench.identity.accuracy import measure
from bench.identity.corpora import write_texts
from bench.identity.corrupt import b_cubed, families, misread, pairwise_scores
from bench.identity.learn import Pair, fit, observe, using
from bench.identity.scale import generate
from kg.model import Facts, Member, Page
from kg.pages import cut_page, read_sources
from kg.resolve import resolve, scoring
from tests.support.made_facts import Story
from tests.support.shared import shared_path
from tools import learn_weights


def test_people_and_bodies_survive_misreadings_namesakes_and_dropped_places():
    scores = measure(generate(160), copies=3)
    precision, recall, _ = scores["Person"]
    assert precision >= 0.99
    assert recall >= 0.93
    assert scores["Organization"][2] >= 0.95


def test_adding_an_article_changes_nothing_that_it_does_not_touch():
    facts = generate(201)
    before, after = resolve(facts[:-1]), resolve(facts)
    touched = {entity.name for entity in facts[-1].entities}
    kept = {e.id: e for e in after.entities}
    assert all(kept[e.id] == e for e in before.entities if e.name not in touched)


@pytest.mark.slow
def test_the_cost_grows_with_the_input_not_with_its_square():
    seconds = []
    for count in (400, 2400):
        facts = generate(count)
        start = time.process_time()
        resolve(facts)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 18 * seconds[0]


def test_the_measures_on_a_case_worked_by_hand():
    members = [Member("a", key) for key in "wxyz"]
    truth = dict(zip(members, "1122", strict=True))
    found = dict(zip(members, "1112", strict=True))
    assert pairwise_scores(found, truth) == (1 / 3, 1 / 2)
    assert b_cubed(found, truth) == pytest.approx(2 * (2 / 3) * (3 / 4) / (2 / 3 + 3 / 4))
    assert b_cubed(truth, truth) == 1


def test_pairs_whose_truth_is_open_count_neither_for_nor_against():
    members = [Member("a", key) for key in "uvwxyz"]
    truth = dict(zip(members, "112233", strict=True))
    found = dict.fromkeys(members, "one")
    assert pairwise_scores(found, truth) == (3 / 15, 1)
    assert pairwise_scores(found, truth, {"1": "1", "2": "1", "3": "3"}) == (3 / 11, 1)


def test_entities_of_one_printed_name_are_a_family_through_all_their_names():
    stories = [Story(key) for key in "abcd"]
    for story, name in zip(stories, ("宫建明", "官建明", "官建明", "吴岚"), strict=True):
        story.name("Person", name)
    told = [story.facts() for story in stories]
    truth = {Member("a", "p1"): "1", Member("b", "p1"): "1", Member("c", "p1"): "2", Member("d", "p1"): "3"}
    assert families(told, truth) == {"1": "1", "2": "1", "3": "3"}


def test_a_misreading_is_one_near_look_alike():
    name = misread("宫建明", random.Random(3), 1.0)
    assert name != "宫建明"
    assert sum(a != b for a, b in zip(name, "宫建明", strict=True)) == 1
    assert misread("宫建明", random.Random(3), 0.0) == "宫建明"


def _pairs(*rows: tuple[bool, dict[str, float], int]) -> list[Pair]:
    return [Pair("Person", same, evidence) for same, evidence, number in rows for _ in range(number)]


def test_counted_weights_are_logarithms_of_ratios_of_shares():
    counted = learn.count(_pairs((True, {"post": 1.0}, 80), (True, {}, 19), (False, {"post": 1.0}, 4), (False, {}, 45)))
    assert counted["post"] == (80, 4, pytest.approx(math.log((80.5 / 100) / (4.5 / 50))))


def test_fitted_weights_follow_the_pairs_and_stay_at_the_prior_without_them():
    prior = {"prior": 0.0, "helps": 0.5, "unseen": 1.5}
    learned = fit([_pairs((True, {"helps": 1.0}, 50), (False, {}, 50))], prior)
    assert learned["helps"] > 2
    assert learned["prior"] < -1
    assert learned["unseen"] == 1.5
    assert fit([], prior) == prior
    assert fit([_pairs((True, {"helps": 1.0}, 50), (False, {}, 50))], prior, fixed=["helps"])["helps"] == 0.5


def test_evidence_for_never_becomes_evidence_against():
    odd = _pairs((True, {}, 50), (False, {"helps": 1.0, "hurts": 1.0}, 50))
    learned = fit([odd], {"prior": 0.0, "helps": 1.0, "hurts": -1.0})
    assert learned["helps"] == 0
    assert learned["hurts"] < -1


def test_every_pair_that_is_weighed_is_observed_and_weights_are_put_back():
    facts = generate(120)
    pairs = observe(facts, copies=2)
    assert {pair.label for pair in pairs} >= {"Person"}
    assert {pair.same for pair in pairs} == {True, False}
    in_use = scoring.weights()["person"]["same_name"]
    with using({"person": {"same_name": 99.0}}):
        assert scoring.weights()["person"] == {"same_name": 99.0}
    assert scoring.weights()["person"]["same_name"] == in_use


def test_the_shipped_table_is_the_tools_fixed_weights_taken_over_learned_ones_of_the_priors_sign():
    prior, shipped = learn_weights.by_hand(), scoring.weights()
    assert {label: list(table) for label, table in shipped.items()} == {k: list(v) for k, v in prior.tables.items()}
    for label, table in prior.tables.items():
        for name, weight in table.items():
            if label not in learn_weights.LEARNED or name in prior.fixed.get(label, {}):
                assert shipped[label][name] == weight, name
            else:
                assert weight * shipped[label][name] >= 0 or name == "prior"


def test_the_shipped_file_is_written_by_the_tool_but_for_what_was_counted():
    prior, text = learn_weights.by_hand(), learn_weights.OUT.read_text("utf-8")
    shipped = scoring.weights()
    written = learn_weights.to_toml({k: shipped[k] for k in prior.tables if k != "thresholds"}, {}, prior, "")
    counted = re.compile(r"  # \d+ / \d+: [+-]\d\.\d$")
    lines = [counted.sub("", line) for line in text.splitlines() if not line.startswith("# Learned from")]
    assert lines == [line for line in written.splitlines() if not line.startswith("# Learned from")]
    assert sum(map(bool, map(counted.search, text.splitlines()))) > 15
    assert "# set: " in text


def test_fixed_weights_stay_with_the_reason_and_the_others_are_learned_beside_them():
    prior = learn_weights.by_hand()
    tables, seen = learn_weights.learn([generate(120)], prior)
    assert {name: tables["person"][name] for name in prior.fixed["person"]} == {
        name: prior.person[name] for name in prior.fixed["person"]
    }
    assert tables["person"] != prior.person
    assert tables["meeting"] == prior.meeting
    text = learn_weights.to_toml(tables, seen, prior, "nothing")
    assert f"omission = {prior.person['omission']}  # set: {prior.fixed['person']['omission']}\n" in text
    assert msgspec.toml.decode(text)["person"] == tables["person"]


@pytest.mark.slow
def test_the_header_counts_the_halves_of_the_shared_corpora(tmp_path: Path):
    name = "localgov-2023"
    write_texts(shared_path("corpora", f"{name}.jsonl.gz"), tmp_path / name)
    pages = [page for page in read_sources([tmp_path / name]) if isinstance(page, Page)]
    articles = [Facts(article) for page in pages for article in cut_page(page)]
    half, kept = learn.split(articles)
    header = learn_weights.OUT.read_text("utf-8").partition("[thresholds]")[0]
    assert f"{len(half)} of {len(half) + len(kept)} articles of {name} " in header


def test_a_corpus_becomes_one_text_an_article(tmp_path: Path):
    rows = [
        {"date": "2025-06-01", "headline": "要闻", "text": "甲。\n乙。"},
        {"date": None, "text": "丙。"},
        {"text": "丁。"},
    ]
    with gzip.open(tmp_path / "some.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    write_texts(tmp_path / "some.jsonl.gz", tmp_path / "texts", 2)
    texts = {path.name: path.read_text("utf-8") for path in (tmp_path / "texts").iterdir()}
    assert texts == {"2025-06-01-00000.txt": "要闻\n甲。\n乙。\n", "undated-00001.txt": "丙。\n"}
