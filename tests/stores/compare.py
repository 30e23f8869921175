"""The same statement on two engines: the rows must be equal, in order where the statement orders them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import networkx as nx

from kg.queries import Query
from kg.stores import Answer, Store
from kg.stores.answers import plain

TEXT_PARAMETERS = {"person", "a", "b", "body", "project", "meeting", "series", "article", "name", "text", "title"}


def rows_of(answer: Answer, query: str) -> list:
    """Plain rows, in their order if the query orders them; lists that a query collects come in the query's order."""
    rows = [plain(list(row)) for row in answer.rows]
    ordered = re.search(r"ORDER BY [^{}]*$", query, re.DOTALL)
    return rows if ordered else sorted(rows, key=repr)


def same_answer(
    one: Store, two: Store, query: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False
) -> list:
    """The rows, which both stores must give."""
    left, right = (store.cypher(query, parameters, write=write) for store in (one, two))
    assert left.columns == right.columns or not left.rows  # without rows, the embedded engine does not name them
    assert rows_of(left, query) == rows_of(right, query), f"{one.address} and {two.address} differ"
    return left.rows


def names(graph: nx.MultiDiGraph) -> dict[str, str]:
    """Parameters that find something in the graph: the names with most relationships around them."""
    best = {}
    for node in sorted(graph, key=lambda n: (graph.degree(n), n)):
        data = graph.nodes[node]
        best[data["label"]] = (best.get(data["label"], ("", ""))[1], data.get("name") or data.get("headline", ""))
        if data.get("series"):
            best["series"] = data["series"]
    return {
        "person": best["Person"][1], "a": best["Person"][0], "b": best["Person"][1], "body": best["Organization"][1],
        "project": best["Project"][1], "meeting": best["Meeting"][1][:4], "article": best["Article"][1],
        "name": best["Organization"][1], "text": best["Person"][1][:1], "title": "长",
        "series": best.get("series", "x"),
    }  # fmt: skip


def variants(query: Query, graph: nx.MultiDiGraph) -> Iterator[dict[str, Any]]:
    """Parameters to ask a named query with: its defaults, and names that the graph holds."""
    yield query.bind({})
    found = names(graph)
    if given := {p.name: found[p.name] for p in query.parameters if p.name in TEXT_PARAMETERS}:
        if query.name == "brokers":  # between two bodies, not two people
            given = {"a": found["body"]}
        yield query.bind(given)
