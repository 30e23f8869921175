"""Debian's Chromium, driven by Playwright: found, or installed where the tests may, or named as missing."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PACKAGES = ["chromium", "fonts-noto-cjk"]
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


def chromium_path() -> str | None:
    """The browser's executable: ``KG_CHROMIUM``, or what the path has."""
    named = os.environ.get("KG_CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def browser_reason() -> str:
    """Why there is no browser, in one line; empty when there is one. On CI it is installed first."""
    try:
        import playwright  # noqa: F401
    except ImportError:
        return "browser tests need playwright: make test installs it"
    if chromium_path() is None and os.environ.get("CI") == "true":
        _install()
    if chromium_path() is None:
        return f"browser tests need Chromium: apt-get install {' '.join(PACKAGES)} (or set KG_CHROMIUM)"
    return ""


def _install() -> None:
    """On Debian and its kin, as root or by sudo; anywhere else nothing happens and the tests say what is missing."""
    if shutil.which("apt-get") is None:
        return
    rights = [] if os.geteuid() == 0 else ["sudo", "-n"]
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    with suppress(FileNotFoundError):
        for command in (["update"], ["install", "-y", *PACKAGES]):
            subprocess.run([*rights, *quiet, *command], check=False, capture_output=True)


@contextmanager
def launch() -> Iterator[Any]:
    """A browser that talks to nobody."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
        yield browser
        browser.close()


def wait_until(frame: Any, expression: str, seconds: float = 20) -> None:
    """Until the expression holds in a page; Playwright's own wait needs eval, which the pages' policy forbids."""
    end = time.monotonic() + seconds
    while not frame.evaluate(expression):
        assert time.monotonic() < end, f"never true: {expression}"
        time.sleep(0.02)


class Opened:
    """A page opened from disk, with everything it logged and asked for besides itself."""

    def __init__(
        self,
        browser: Any,
        path: Path,
        size: dict[str, int] = DESKTOP,
        hash: str = "",  # noqa: A002
        drawn: bool = True,
    ) -> None:
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.context = browser.new_context(viewport=size, accept_downloads=True)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.errors.append(message.text))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri() + hash)
        if drawn:
            wait_until(self.page, "window.kgDrawn")
        self.requests.pop(0)

    def shown(self, what: str = "nodes") -> set[str]:
        """Names of the visible nodes, or ``"A > B: style"`` of the visible edges."""
        if what == "nodes":
            return set(self.page.evaluate("[...kgPage.shown.nodes].map(n => kgPage.nodes[n].name)"))
        return set(
            self.page.evaluate(
                "[...kgPage.shown.edges].map(e => { const edge = kgPage.edges[e];"
                " return `${kgPage.nodes[edge.from].name} > ${kgPage.nodes[edge.to].name}: ${edge.style}`; })"
            )
        )

    def spot(self, name: str) -> tuple[float, float]:
        """Where a node stands in the window."""
        self.page.wait_for_timeout(450)  # a glide may be under way
        box = self.page.locator("#graph").bounding_box()
        at = self.page.evaluate(
            "name => { const { network, nodes } = kgPage;"
            " return network.canvasToDOM(network.getPosition(nodes.find(n => n.name === name).id)); }",
            name,
        )
        return box["x"] + at["x"], box["y"] + at["y"]

    def click_node(self, name: str) -> None:
        """Clicks a node in the drawing."""
        self.page.mouse.click(*self.spot(name))
        self.page.wait_for_selector("#panel:not([hidden])")

    def click_edge(self, one: str, other: str) -> None:
        """Clicks the middle of a line."""
        (ax, ay), (bx, by) = self.spot(one), self.spot(other)
        self.page.mouse.click((ax + bx) / 2, (ay + by) / 2)
        self.page.wait_for_selector("#panel:not([hidden])")

    def panel(self) -> str:
        """What the side panel says."""
        return str(self.page.inner_text("#panel"))

    def find(self, text: str) -> None:
        """Types into the search and takes the first result."""
        self.page.fill("#search", text)
        self.page.press("#search", "Enter")

    def close(self) -> None:
        """Closes the window."""
        self.context.close()
