"""The measures give the numbers of the reference script, on right graphs and on wrong ones."""

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.evaluate import evaluate, read_gold
from kg.graph import read_graph, write_graph
from tests.evaluate.damage import damaged
from tests.support.gold_graph import gold_graph
from tests.support.shared import shared_path


def reference(graph: Path, gold: Path, hash_seed: int = 0) -> dict[str, dict[str, float]]:
    done = subprocess.run(
        [sys.executable, str(shared_path("tools", "score.py")), str(graph), str(gold), "--json"],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": str(hash_seed)},
    )  # fmt: skip
    return json.loads(done.stdout)


def ours(graph: Path, gold: Path) -> dict[str, dict[str, float]]:
    return msgspec.to_builtins(evaluate(read_graph(graph), read_gold([gold])).scores)


def graph_of(gold: Path):
    return gold_graph(json.loads(line) for line in gold.read_text("utf-8").splitlines())


@pytest.mark.parametrize("name", ["seeds.jsonl", "dev.jsonl"])
def test_a_graph_made_from_the_gold_scores_full_marks_on_both(tmp_path, name):
    gold = shared_path("gold", name)
    write_graph(graph_of(gold), tmp_path / "graph.json")
    scores = ours(tmp_path / "graph.json", gold)
    assert scores == reference(tmp_path / "graph.json", gold)
    assert all(score["f1"] == 1.0 for score in scores.values())


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), share=st.sampled_from([0.02, 0.1, 0.3]), name=st.sampled_from(["seeds", "dev"]))
def test_damaged_graphs_score_the_same_on_both(tmp_path, seed, share, name):
    gold = shared_path("gold", f"{name}.jsonl")
    write_graph(damaged(graph_of(gold), seed, share), tmp_path / "graph.json")
    scores = ours(tmp_path / "graph.json", gold)
    # Where two meetings agree equally well with the gold the reference takes the first of a set: any order will do.
    assert any(scores == reference(tmp_path / "graph.json", gold, hash_seed) for hash_seed in range(24))


def test_an_empty_graph_scores_the_same_on_both(tmp_path):
    gold = shared_path("gold", "seeds.jsonl")
    (tmp_path / "graph.json").write_text('{"nodes": [], "edges": []}')
    assert ours(tmp_path / "graph.json", gold) == reference(tmp_path / "graph.json", gold)
