"""How long a page takes to build, to draw and to answer a click, in headless Chromium on this machine.

Run from the project's folder: ``.venv/bin/python -m bench.views [NODES EDGES]...`` (default: the issue's sizes).
"""

import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from bench.views.made import made_graph
from kg.views import write_view
from tests.support.browser import DESKTOP, browser_reason, launch, wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIZES = ((200, 500), (1_000, 4_000), (5_000, 20_000), (20_000, 100_000))
TIMES = 3
ROW = (
    "| {nodes:,} / {edges:,} | {build:.1f} ({build_cpu:.1f}) | {draw:.1f} ({draw_cpu:.1f}) |"
    " {click:.2f} ({click_cpu:.2f}) | {filter:.2f} | {size:.1f} | {drawn:,} / {lines:,} |"
)


def main(sizes: Iterable[tuple[int, int]]) -> None:
    """Print a table, a row for each size."""
    if reason := browser_reason():
        sys.exit(reason)
    print("Seconds, and in brackets processor seconds (which other work on the machine hardly changes).\n")
    print("| nodes / edges | build | draw | click | filter | file MB | drawn nodes / lines |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, launch() as browser:
        for nodes, edges in sizes:
            print(ROW.format(**best(browser, Path(folder), nodes, edges)), flush=True)


def best(browser: "Browser", folder: Path, nodes: int, edges: int) -> dict[str, float]:
    """One row: the least of each figure over ``TIMES`` runs, the machine being shared."""
    rows = [measure(browser, folder, nodes, edges) for _ in range(TIMES)]
    return {key: min(row[key] for row in rows) for key in rows[0]}


def measure(browser: "Browser", folder: Path, nodes: int, edges: int) -> dict[str, float]:
    """The attendance page of an invented graph, built, drawn, clicked and filtered once."""
    graph = made_graph(nodes, edges)
    start, cpu = time.perf_counter(), time.process_time()
    path = write_view("attendance", graph, folder / f"{nodes}.html")
    seconds = {"build": time.perf_counter() - start, "build_cpu": time.process_time() - cpu}
    page = browser.new_page(viewport=DESKTOP)
    cpu = _browser_cpu()
    page.goto(path.as_uri())
    wait_until(page, "window.kgDrawn", 120)
    seconds |= {"draw": page.evaluate("window.kgDrawn") / 1000, "draw_cpu": _browser_cpu() - cpu}
    page.wait_for_timeout(1500)
    cpu = _browser_cpu()
    seconds |= {"click": _click(page), "click_cpu": _browser_cpu() - cpu}
    seconds |= {
        "filter": _until_drawn(page, "document.querySelector('input[data-key=\"tie:host\"]').click()"),
    }
    drawn, lines = page.evaluate("[kgPage.nodes.filter(n => n.drawn).length, kgPage.edges.length]")
    page.close()
    return {
        "nodes": nodes,
        "edges": edges,
        "size": path.stat().st_size / 1e6,
        "drawn": drawn,
        "lines": lines,
        **seconds,
    }


def _browser_cpu() -> float:
    """Processor seconds of this process's children: the browser."""
    times = [child.cpu_times() for child in psutil.Process().children(recursive=True)]
    return sum(each.user + each.system for each in times)


def _click(page: "Page") -> float:
    """From a mouse click on a well-connected node to its panel and the frame after that is on the screen."""
    spot = page.evaluate(
        """() => { const { network, nodes, shown } = kgPage; const best = [...shown.nodes]
        .filter(id => nodes[id].group === 'Person').sort((a, b) => nodes[b].value - nodes[a].value)[0];
        const box = document.getElementById('graph').getBoundingClientRect();
        const at = network.canvasToDOM(network.getPosition(best));
        const now = () => { window.kgAnswered = performance.now(); };
        const answered = () => requestAnimationFrame(() => setTimeout(now));
        network.once('click', () => network.once('afterDrawing', answered));
        addEventListener('pointerdown', () => { window.kgClicked = performance.now(); }, { once: true, capture: true });
        return [box.x + at.x, box.y + at.y]; }"""
    )
    page.mouse.click(*spot)
    wait_until(page, "window.kgAnswered && !document.getElementById('panel').hidden", 60)
    return float(page.evaluate("window.kgAnswered - window.kgClicked") / 1000)


def _until_drawn(page: "Page", action: str) -> float:
    """From an action of the page's script to the end of the frame that shows it."""
    page.evaluate(
        f"""() => {{ window.kgDone = 0; const start = performance.now(); {action};
        kgPage.network.once('afterDrawing', () => requestAnimationFrame(() => setTimeout(
        () => {{ window.kgDone = performance.now() - start; }}))); }}"""
    )
    wait_until(page, "window.kgDone", 60)
    return float(page.evaluate("window.kgDone") / 1000)


def _sizes(arguments: list[str]) -> Iterator[tuple[int, int]]:
    yield from zip(map(int, arguments[::2]), map(int, arguments[1::2]), strict=True)


if __name__ == "__main__":
    main(tuple(_sizes(sys.argv[1:])) or SIZES)
