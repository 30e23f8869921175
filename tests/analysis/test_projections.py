"""Projections by sparse products equal networkx's."""

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis import incidence, project, projection_graph
from kg.analysis.incidence import incidence_of
from tests.analysis.graphs import attendance_graph

pairs = st.sets(st.tuples(st.sampled_from("abcdefg"), st.integers(0, 5).map("m{}".format)), min_size=1)


def test_the_weight_of_a_tie_is_the_number_of_shared_meetings():
    graph = attendance_graph({"一": "甲 乙", "二": "甲 乙 丙", "三": "丁"})
    ties = projection_graph(incidence(graph))
    assert {frozenset(e[:2]): e[2] for e in ties.edges(data="weight")} == {
        frozenset("甲乙"): 2, frozenset("甲丙"): 1, frozenset("乙丙"): 1,
    }  # fmt: skip
    assert set(ties) == set("甲乙丙丁"), "who met nobody is still there"


def test_two_facts_of_one_attendance_count_once():
    graph = attendance_graph({"一": "甲 乙"})
    graph.add_edge("甲", "一", type="ATTENDED", articles=["a-1"])
    assert incidence(graph).matrix.sum() == 2


def test_a_body_that_was_visited_and_a_body_that_called_the_meeting_both_took_part():
    graph = attendance_graph({"一": "甲"})
    for name in ("河阳区", "河阳厂"):
        graph.add_node(name, label="Organization", name=name)
    graph.add_edge("河阳区", "一", type="CONVENED")
    graph.add_edge("一", "河阳厂", type="VISITED")
    assert incidence(graph, "Organization").actors == ("河阳区", "河阳厂")


def test_a_meeting_that_was_only_announced_counts_for_nothing():
    graph = attendance_graph({"一": "甲 乙", "二": "甲 丙"})
    graph.nodes["二"]["status"] = "planned"
    assert incidence(graph).actors == ("乙", "甲")


@given(pairs)
def test_counts_equal_networkx(facts):
    ours, theirs = _both(facts, nx.bipartite.weighted_projected_graph)
    np.testing.assert_allclose(project(ours.matrix).toarray(), theirs, atol=1e-12)


@given(pairs)
def test_newman_weights_equal_networkx(facts):
    ours, theirs = _both(facts, nx.bipartite.collaboration_weighted_projected_graph)
    np.testing.assert_allclose(project(ours.matrix, newman=True).toarray(), theirs, atol=1e-12)


def _both(facts, projection):
    ours = incidence_of(facts)
    two_mode = nx.Graph(facts)
    return ours, nx.to_numpy_array(projection(two_mode, ours.actors), nodelist=ours.actors)
