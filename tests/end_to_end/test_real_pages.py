"""Five real pages, where they are at hand, against two careful readers: the figures that were promised."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.evaluate import evaluate, read_gold
from tests.end_to_end.truths import absent_who_attended, are_apart, is_not_split, is_one
from tests.support.shared import shared_path

PROMISED = {
    "headlines": 0.98, "people": 0.98, "meetings": 0.98, "meeting_dates": 0.98, "meeting_kinds": 0.98,
    "attendance": 0.98, "attendance_roles": 0.98, "positions": 0.98, "reporters": 0.98, "organizations": 0.90,
    "projects": 0.85, "represented": 0.90, "visited": 0.90, "concerns": 0.80,
}  # fmt: skip
"""F1 on the four pages whose columns are in order."""
NOT_YET: set[str] = set()
"""Promises not kept yet; strike a measure out here when it is."""
SECONDS = 10


@pytest.fixture(scope="module")
def pages():
    return shared_path("seeds")


@pytest.fixture(scope="module")
def gold():
    return read_gold([shared_path("gold", "seeds.jsonl")])


@pytest.fixture(scope="module")
def graph(pages):
    return kg.build([pages])


@pytest.mark.parametrize("measure", PROMISED)
def test_the_promised_figures(graph, gold, measure, request):
    if measure in NOT_YET:
        request.applymarker(pytest.mark.xfail(reason="not there yet", strict=False))
    score = evaluate(graph, [article for article in gold if not article.document.startswith("000")]).scores[measure]
    assert score.f1 >= PROMISED[measure], f"F1 {score.f1}"


def test_nobody_studied_and_no_reporter_attended(graph, gold):
    assert absent_who_attended(graph, gold) == []


def identity():
    return json.loads(shared_path("gold", "seeds-identity.json").read_text("utf-8"))


def test_names_of_one_thing_are_never_two_nodes(graph):
    assert [pair["names"] for pair in identity()["same"] if not is_not_split(graph, pair)] == []


def test_every_name_of_one_thing_is_found(graph):
    assert [pair["names"] for pair in identity()["same"] if not is_one(graph, pair)] == []


def test_names_of_two_things_are_never_one(graph):
    assert [pair["names"] for pair in identity()["different"] if not are_apart(graph, pair)] == []


def test_the_whole_build_takes_less_than_ten_seconds_of_computing(pages, tmp_path):
    """Counted is the processor's time: other programs on the machine do not slow it. The better of two runs."""
    assert min(computing(pages, tmp_path / run) for run in ("one", "two")) < SECONDS


def computing(pages, out):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "kg", "build", pages, "-o", out, "-q"]
    subprocess.run(command, check=True, cwd=Path(kg.__file__).parents[1])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
