"""Rows per second into each store: ``python -m bench.stores.bench [--nodes 100000] [--relationships 300000]``.

Prints one Markdown table. Neo4j: `kg load` as a process of its own (reading the graph file included) against a bare
driver loop that sends the same rows by the same statements. Embedded engine: MERGE over Bolt on a part of the graph,
against filling a fresh database its own way. Starts its own servers (see tests/support/neo4j_server.py).
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import neo4j
import networkx as nx
import psutil

from kg.graph import read_graph, write_graph
from kg.stores import statements
from kg.stores.arcadedb import ArcadeStore
from kg.stores.bolt import BATCH, BoltStore
from kg.stores.rows import batches, edge_groups, node_groups
from tests.support.neo4j_server import Server, running_server


def synthetic(nodes: int, relationships: int, seed: int = 1) -> nx.MultiDiGraph:
    """People, meetings and articles with texts and evidence of usual length; the same graph for the same numbers."""
    choose, graph = random.Random(seed), nx.MultiDiGraph()
    people, meetings = ([f"{kind}-{n}" for n in range(nodes * share // 10)] for kind, share in (("p", 4), ("m", 4)))
    articles = [f"a-{n}" for n in range(nodes - len(people) - len(meetings))]
    for n, key in enumerate(people):
        graph.add_node(key, label="Person", name=f"人物{n}", aliases=[f"某{n}"], confidence=0.9)
    for n, key in enumerate(meetings):
        date = f"20{n % 30 + 10}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        graph.add_node(key, label="Meeting", name=f"第{n}次推进会", kind="conference", date=date, confidence=0.9)
    for n, key in enumerate(articles):
        graph.add_node(key, label="Article", headline=f"简讯{n}", source=f"{n}.txt", text="会议强调，要抓好落实。" * 20)
    for n in range(relationships):
        person, article = choose.choice(people), choose.choice(articles)
        if n % 3:
            graph.add_edge(
                person, article, type="MENTIONED_IN", surface="人物", quote="会议由其主持。", start=n, end=n + 2
            )
        else:
            graph.add_edge(person, choose.choice(meetings), type="ATTENDED", roles=["attend"], order=n % 9,
                           articles=[article], quotes=["他们出席了会议，并作了发言。"], quote_articles=[article],
                           places=["10-24"], confidence=0.9)  # fmt: skip
    return graph


class Cost(NamedTuple):
    """Seconds by the clock, and of processors: of this process, its servers and commands. The latter is what compares
    on a machine that does other work too."""

    clock: float
    cpu: float


def timed(work: Callable[[], object]) -> Cost:
    """What the work costs."""
    began, cpu = time.perf_counter(), _cpu()
    work()
    return Cost(time.perf_counter() - began, _cpu() - cpu)


def _cpu() -> float:
    """Seconds of processors that this process, its running and its ended children have used."""
    living = psutil.Process().children(recursive=True)
    return sum(os.times()[:4]) + sum(sum(child.cpu_times()[:2]) for child in living)


def bare(server: Server, graph: nx.MultiDiGraph) -> Cost:
    """Cost of a driver loop over the same rows, made beforehand, by the same statements."""
    prepared = [(statements.merge_nodes(group), list(batches(group.rows, BATCH))) for group in node_groups(graph)]
    prepared += [(statements.merge_edges(group), list(batches(group.rows, BATCH))) for group in edge_groups(graph)]
    with neo4j.GraphDatabase.driver(server.uri, auth=server.auth) as driver, driver.session() as session:
        for statement in statements.constraints() + statements.text_indexes():
            session.run(statement).consume()

        def send() -> None:
            for statement, parts in prepared:
                for rows in parts:
                    session.run(statement, rows=rows).consume()

        return timed(send)


def loaded(server: Server, file: Path) -> Cost:
    """Cost of ``kg load``, from start to end of the process."""
    environment = os.environ | {"NEO4J_PASSWORD": (server.auth or ("", ""))[1]}
    command = [sys.executable, "-m", "kg", "load", str(file), "--to", server.uri]
    return timed(lambda: subprocess.run(command, env=environment, check=True))


def empty(server: Server) -> None:
    """Remove everything, in parts that fit the heap."""
    with BoltStore(server.uri, server.auth) as store:
        store.cypher("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS", write=True)


def filled(folder: Path, graph: nx.MultiDiGraph, *, merge: bool) -> tuple[Cost, float]:
    """Cost of writing the graph into a fresh embedded database, and the server's memory in MB afterwards."""
    with ArcadeStore(folder) as store:
        store.cypher("RETURN 1")
        if merge:
            seed = nx.MultiDiGraph()
            seed.add_node("p-0", **graph.nodes["p-0"])
            store.write(seed)  # a database that holds something is merged into
        cost = timed(lambda: store.write(graph, prune=False))
        children = psutil.Process().children(recursive=True)
        return cost, sum(child.memory_info().rss for child in children if "java" in child.name()) / 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--relationships", type=int, default=300_000)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--part", type=int, default=10, help="MERGE into the embedded engine one n-th of the graph")
    parser.add_argument("--pages", type=Path, help="graph.json of the five pages, for the memory they take")
    options = parser.parse_args()
    graph = synthetic(options.nodes, options.relationships)
    rows = options.nodes + options.relationships
    print("| what | rows | seconds | rows/s | CPU seconds | |\n|---|--:|--:|--:|--:|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _neo4j(folder, graph, rows, options.turns)
        small = synthetic(options.nodes // options.part, options.relationships // options.part)
        merge, _ = filled(folder / "merge", small, merge=True)
        fill, memory = filled(folder / "fill", graph, merge=False)
        part = rows // options.part
        _row("embedded: MERGE over Bolt", part, merge, "")
        _row("embedded: fresh database", rows, fill, f"{_times(rows, fill, part, merge)} MERGE, {memory:.0f} MB")
        if options.pages:
            pages = read_graph(options.pages)
            cost, memory = filled(folder / "pages", pages, merge=False)
            _row("embedded: five pages", len(pages) + pages.number_of_edges(), cost, f"{memory:.0f} MB")


def _neo4j(folder: Path, graph: nx.MultiDiGraph, rows: int, turns: int) -> None:
    write_graph(graph, folder / "graph.json")
    with running_server(folder / "neo4j") as server:
        bare(server, synthetic(2000, 6000))  # warms the server up
        ways = {"bare driver": lambda: bare(server, graph), "kg load": lambda: loaded(server, folder)}
        costs: dict[str, list[Cost]] = {what: [] for what in ways}
        for _ in range(turns):
            for what, work in ways.items():
                empty(server)
                costs[what].append(work())
    best = {what: min(each) for what, each in costs.items()}
    _row("Neo4j: bare driver", rows, best["bare driver"], f"best of {turns}")
    note = f"best of {turns}, {_times(rows, best['kg load'], rows, best['bare driver'])} bare"
    _row("Neo4j: kg load", rows, best["kg load"], note)


def _times(rows: int, cost: Cost, other_rows: int, other: Cost) -> str:
    """How many times as fast, by the clock and by processors."""
    clock, cpu = (rows / mine / (other_rows / theirs) for mine, theirs in zip(cost, other, strict=True))
    return f"{clock:.2f} × (by CPU {cpu:.2f} ×)"


def _row(what: str, rows: int, cost: Cost, note: str) -> None:
    print(f"| {what} | {rows:,} | {cost.clock:.1f} | {rows / cost.clock:,.0f} | {cost.cpu:.1f} | {note} |", flush=True)


if __name__ == "__main__":
    main()
