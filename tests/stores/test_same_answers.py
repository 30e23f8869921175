"""Every named query and some eighty further statements: the embedded engine and Neo4j give the same answers."""

import contextlib

import pytest

from kg.queries import cookbook
from kg.stores import StoreError
from tests.stores.compare import rows_of, same_answer, variants
from tests.stores.further import DIFFERENT, PARAMETERS, STATEMENTS, WRITES

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module", params=["town", "sample", "pages"])
def filled(request, arcade_of, neo4j_of):
    """A graph, and the two stores that hold it."""
    graph = request.getfixturevalue(f"{request.param}_graph")
    return graph, arcade_of(graph), neo4j_of(graph)


FOUND: dict[str, int] = {}


@pytest.mark.parametrize("name", cookbook())
def test_a_named_query_gives_the_same_on_both_engines(name, filled):
    graph, one, two = filled
    query = cookbook()[name]
    for parameters in variants(query, graph):
        rows = same_answer(one, two, query.cypher, parameters)
        FOUND[name] = FOUND.get(name, 0) + len(rows)


def test_every_named_query_found_something_somewhere():
    assert [name for name, rows in FOUND.items() if not rows] == []


def test_there_are_enough_further_statements():
    assert len(STATEMENTS) + len(WRITES) >= 60


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_further_statement_gives_the_same_on_both_engines(statement, filled):
    _, one, two = filled
    same_answer(one, two, statement, PARAMETERS)


def test_statements_that_write_do_the_same_on_both_engines(filled):
    _, one, two = filled
    for statement in WRITES:
        same_answer(one, two, statement, PARAMETERS, write=True)


@pytest.mark.parametrize("statement", DIFFERENT)
def test_known_differences_are_still_there(statement, filled):
    """If this fails, the embedded engine has learnt it: move the statement, and say so in docs/stores.md."""
    _, one, two = filled
    right = rows_of(two.cypher(statement), statement)
    with contextlib.suppress(StoreError):
        assert rows_of(one.cypher(statement), statement) != right
