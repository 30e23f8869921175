"""Resolution holds its figures on corrupted copies, its cost grows with the input, and the measures measure."""

import random
import time

import pytest

from bench.identity.accuracy import measure
from bench.identity.corrupt import b_cubed, misread, pairwise_scores
from bench.identity.learn import fitted
from bench.identity.scale import generate
from kg.model import Member
from kg.resolve import resolve


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


def test_fitted_weights_follow_the_pairs_and_stay_near_the_start_without_them():
    start = {"prior": 0.0, "helps": 0.0, "unseen": 1.5}
    rows = [(True, {"helps": 1.0})] * 50 + [(False, {})] * 50
    learned = fitted(rows, start)
    assert learned["helps"] > 1
    assert learned["prior"] < -0.5
    assert learned["unseen"] == pytest.approx(1.5)
