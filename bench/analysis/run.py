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
    print("| what | seconds |\n|---|---|")
    if not given.without_networkx:
        against_networkx()
    whole_report(given.people, given.meetings)


def against_networkx() -> None:
    """The measures of the centrality table on 2,000 people, both ways."""
    found = incidence(generated_graph(2_000, 3_000))
    graph = projection_graph(found)
    ours, fast = timed(lambda: centralities(project(found.matrix)).values)
    theirs: dict[str, dict[str, float]] = {}
    plain = {
        "betweenness": lambda: nx.betweenness_centrality(graph),
        "closeness": lambda: nx.closeness_centrality(graph),
        "eigenvector": lambda: nx.eigenvector_centrality(graph, weight="weight", max_iter=10_000, tol=1e-9),
        "pagerank": lambda: nx.pagerank(graph, weight="weight", tol=1e-10),
    }
    slow = 0.0
    for name, measure in plain.items():
        theirs[name], seconds = timed(measure)
        slow += seconds
    worst = max(np.abs(ours[name] - [theirs[name][a] for a in found.actors]).max() for name in plain)
    size = f"{len(graph):,} people, {graph.number_of_edges():,} ties"
    print(f"| centralities of {size}: networkx | {slow:.1f} |")
    print(f"| the same here (largest difference {worst:.0e}) | {fast:.2f} |")
    print(f"| times faster | {slow / fast:.0f} |")


def whole_report(people: int, meetings: int) -> None:
    """Every section timed, then the whole with its files."""
    graph, seconds = timed(lambda: generated_graph(people, meetings))
    facts = graph.number_of_edges()
    print(f"| (generating {people:,} people × {meetings:,} meetings, {facts:,} attendances) | {seconds:.1f} |")
    before = peak()
    build.SECTIONS = tuple(_printing(section) for section in build.SECTIONS)
    with tempfile.TemporaryDirectory() as folder:
        _, seconds = timed(lambda: write_report(graph, folder))
    print(f"| **the whole report** | **{seconds:.1f}** |")
    print(f"| peak memory: {peak():.2f} GB, the graph itself {before:.2f} GB | |")


def _printing(section: Callable) -> Callable:
    def run(material: object) -> object:
        result, seconds = timed(lambda: section(material))
        print(f"| section {result.key} | {seconds:.1f} |", flush=True)
        return result

    return run


def timed(work: Callable) -> tuple:
    """The result of ``work()`` and its seconds."""
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def peak() -> float:
    """Peak memory of this process in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


if __name__ == "__main__":
    main()
