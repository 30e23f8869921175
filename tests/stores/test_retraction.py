"""Articles can be taken back: what is left is what the remaining articles say."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.graph import graph_to_json
from kg.stores import Store, open_store, retract_articles
from kg.stores.retraction import without
from tests.stores.conftest import text
from tests.stores.world import town

ARTICLES = [f"a-{number}" for number in range(12)]
printed_articles = st.dictionaries(st.sampled_from(ARTICLES), st.lists(st.integers(0, 11), max_size=3, unique=True))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(printed_articles, st.sets(st.sampled_from(ARTICLES)))
def test_a_graph_without_some_articles_is_the_graph_of_the_others(printed, gone):
    left = {article: meetings for article, meetings in printed.items() if article not in gone}
    assert graph_to_json(retract_articles(town(printed), gone)) == graph_to_json(town(left))


def test_the_graph_that_was_given_stays_as_it_was():
    graph = town({"a-1": (1,), "a-2": (1, 2)})
    before = graph_to_json(graph)
    retract_articles(graph, ["a-1"])
    assert graph_to_json(graph) == before


def test_evidence_is_taken_from_parallel_lists_by_article_not_by_place():
    properties = {
        "articles": ["a", "b"], "quotes": ["b says", "a says", "b again"],
        "quote_articles": ["b", "a", "b"], "places": ["1-2", "3-4", "5-6"], "roles": ["host"],
    }  # fmt: skip
    left = without(properties, {"b"})
    assert left == {
        "articles": ["a"], "quotes": ["a says"], "quote_articles": ["a"], "places": ["3-4"], "roles": ["host"],
    }  # fmt: skip
    assert without(properties, {"a", "b"}) is None


def _history(seed: int) -> Iterator[tuple[dict[str, list[int]], set[str]]]:
    """What is printed after each step, and which articles of the step before were changed or withdrawn."""
    choose = random.Random(seed)
    printed: dict[str, list[int]] = {}
    for _ in range(5):
        withdrawn = set(choose.sample(sorted(printed), choose.randint(0, len(printed) // 2)))
        written = choose.sample(ARTICLES, choose.randint(0, 4))
        before = printed
        printed = {article: meetings for article, meetings in printed.items() if article not in withdrawn}
        printed |= {article: choose.sample(range(12), choose.randint(0, 2)) for article in written}
        yield printed, {article for article in before if printed.get(article) != before[article]}


def _follow(store: Store, seed: int) -> None:
    """After every retraction and every update the store holds what a fresh build would give."""
    before: dict[str, list[int]] = {}
    store.write(town(before))
    for printed, gone in _history(seed):
        store.retract(sorted(gone))
        kept = {article: meetings for article, meetings in before.items() if article not in gone}
        assert text(store.graph()) == text(town(kept)), (seed, kept, gone)
        store.write(town(printed))
        assert text(store.graph()) == text(town(printed)), (seed, printed)
        before = printed


@pytest.mark.parametrize("seed", range(20))
def test_a_file_follows_additions_changes_and_removals(seed, tmp_path):
    _follow(open_store(str(tmp_path)), seed)


@pytest.mark.parametrize("seed", range(3))
def test_the_embedded_engine_follows_additions_changes_and_removals(seed, arcade):
    _follow(arcade, seed)


@pytest.mark.neo4j
@pytest.mark.parametrize("seed", range(3))
def test_neo4j_follows_additions_changes_and_removals(seed, neo4j_store):
    _follow(neo4j_store, seed)
