"""Resolution holds its figures on corrupted copies, its cost grows with the input, and the measures measure."""

import math
import random
import time
from pathlib import Path

import msgspec
import pytest

from bench.identity import learn
from bench.identity.accuracy import measure
from bench.identity.corrupt import b_cubed, misread, pairwise_scores
from bench.identity.learn import Pair, fit, observe, using
from bench.identity.scale import generate
from kg.model import Member
from kg.resolve import resolve, scoring


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


def test_the_shipped_table_has_every_weight_of_the_prior_and_its_signs():
    by_hand = Path(__file__).resolve().parents[2] / "tools/weights_by_hand.toml"
    prior = msgspec.toml.decode(by_hand.read_bytes(), type=dict[str, dict[str, float]])
    shipped = scoring.weights()
    assert {label: set(table) for label, table in shipped.items()} == {k: set(v) for k, v in prior.items()}
    for label, table in prior.items():
        assert all(weight * shipped[label][name] >= 0 for name, weight in table.items() if name != "prior")
