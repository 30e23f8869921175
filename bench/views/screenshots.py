"""The pictures of ``docs/images``: the views of the sample corpus, taken in headless Chromium.

Run from the project's folder after ``kg build seeds/ -o out/``: ``.venv/bin/python -m bench.views.screenshots [OUT]``.
"""

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import quote

from kg.graph import read_graph
from kg.views import write_views
from tests.support.browser import DESKTOP, PHONE, browser_reason, launch, wait_until

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"


def main(out: Path) -> None:
    """Write every picture."""
    if reason := browser_reason():
        sys.exit(reason)
    graph = read_graph(out / "graph.json")
    attended = Counter(s for s, _, d in graph.edges(data=True) if d["type"] == "ATTENDED" and s.startswith("p"))
    busiest = [f"#node={person}" for person, _ in sorted(attended.items(), key=lambda pair: (-pair[1], pair[0]))]
    write_views(graph, out / "views")
    pictures = {
        "attendance": ("attendance", f"{busiest[0]}&layout=free", DESKTOP),
        "attendance-whole": ("attendance", "", DESKTOP),
        "attendance-free": ("attendance", "#layout=free&lang=en", DESKTOP),
        "people": ("people", "", DESKTOP),
        "ego": ("ego", "", DESKTOP),
        "path": ("path", "", DESKTOP),
        "projects": ("projects", "", DESKTOP),
        "organizations": ("organizations", "", DESKTOP),
        "timeline": ("timeline", "", DESKTOP),
        "phone": ("attendance", busiest[1], PHONE),
    }
    IMAGES.mkdir(parents=True, exist_ok=True)
    with launch() as browser:
        for name, (kind, address, size) in pictures.items():
            page = browser.new_page(viewport=size)
            page.goto((out / "views" / f"{kind}.html").resolve().as_uri() + quote(address, safe="#=&"))
            wait_until(page, "window.kgDrawn")
            page.wait_for_timeout(800)
            page.screenshot(path=IMAGES / f"{name}.png")
            page.close()
            _shrink(IMAGES / f"{name}.png")


def _shrink(picture: Path) -> None:
    """A palette of 256 colours, a third of the size, where Debian's pngquant is at hand."""
    if tool := shutil.which("pngquant"):
        subprocess.run([tool, "--force", "--strip", "--output", picture, "256", picture], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out"))
