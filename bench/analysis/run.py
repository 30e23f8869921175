"""The speed of the report: ``python -m bench.analysis.run`` prints a Markdown table; nothing else should run meanwhile.

1. The whole report for 100,000 people × 50,000 meetings (generated): seconds and peak memory, each section apart.
2. All centralities of 2,000 people by this room and by plain networkx, and whether they agree.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable

import networkx as nx
import numpy as np

from bench.analysis.generate import generated_graph
from kg.analysis import write_report
from kg.analysis.incidence import incidence
from kg.analysis.measures import centralities
from kg.analysis.projections import project, projection_graph
from kg.analysis.report import build


def main() -> None:
    """Run both and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--meetings", type=int, default=50_000)
    parser.add_argument("--without-networkx", action="store_true", help="Leave out the comparison (minutes).")
    given = parser.parse_args()
    print("| what | seconds | of one processor |\n|---|--:|--:|", flush=True)
    if not given.without_networkx:
        against_networkx()
    whole_report(given.people, given.meetings)


def against_networkx() -> None:
    """The measures of the centrality table on 2,000 people, both ways."""
    found = incidence(generated_graph(2_000, 3_000))
    graph = projection_graph(found)
    ours, fast = timed(lambda: centralities(project(found.matrix)).values)
    plain = {
        "betweenness": lambda: nx.betweenness_centrality(graph),
        "closeness": lambda: nx.closeness_centrality(graph),
        "eigenvector": lambda: nx.eigenvector_centrality(graph, weight="weight", max_iter=10_000, tol=1e-9),
        "pagerank": lambda: nx.pagerank(graph, weight="weight", tol=1e-10),
    }
    theirs, slow = timed(lambda: {name: measure() for name, measure in plain.items()})
    worst = max(np.abs(ours[name] - [theirs[name][a] for a in found.actors]).max() for name in plain)
    show(f"centralities of {len(graph):,} people, {graph.number_of_edges():,} ties: networkx", slow)
    show(f"the same here (largest difference {worst:.0e}), **{slow[1] / fast[1]:.0f} times faster**", fast)


def whole_report(people: int, meetings: int) -> None:
    """Every section timed, then the whole with its files."""
    graph, spent = timed(lambda: generated_graph(people, meetings))
    show(f"(generating {people:,} people × {meetings:,} meetings, {graph.number_of_edges():,} attendances)", spent)
    before = peak()
    build.SECTIONS = tuple(_printing(section) for section in build.SECTIONS)
    with tempfile.TemporaryDirectory() as folder:
        _, spent = timed(lambda: write_report(graph, folder))
    show(f"**the whole report**; peak memory {peak():.2f} GB, {before:.2f} of it the graph", spent)


def _printing(section: Callable) -> Callable:
    def run(material: object) -> object:
        result, spent = timed(lambda: section(material))
        show(f"section {result.key}", spent)
        return result

    return run


def timed(work: Callable) -> tuple:
    """The result of ``work()``, its seconds, and its seconds of processor time (fair on a busy machine)."""
    start, processor = time.perf_counter(), time.process_time()
    result = work()
    return result, (time.perf_counter() - start, time.process_time() - processor)


def show(what: str, spent: tuple[float, float]) -> None:
    """A line of the table."""
    print(f"| {what} | {spent[0]:.1f} | {spent[1]:.1f} |", flush=True)


def peak() -> float:
    """Peak memory of this process in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


if __name__ == "__main__":
    main()
