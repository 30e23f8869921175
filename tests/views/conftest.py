"""A real headless Chromium for the tests marked ``browser``, and the sample's pages."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.views import write_view
from tests.support.browser import Opened, browser_reason, launch
from tests.views.sample import sample_graph

OPTIONS = {"ego": {"name": "吕晓岚"}, "path": {"start": "仇一帆", "end": "单明远"}}


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium under Playwright; outside CI the tests are skipped where it cannot be had."""
    reason = browser_reason()
    if reason:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    with launch() as browser:
        yield browser


@pytest.fixture(scope="session")
def sample_page(tmp_path_factory) -> Callable[[str], Path]:
    """``sample_page(kind)`` is the file of that view of the sample graph."""
    folder = tmp_path_factory.mktemp("views")

    def page(kind: str) -> Path:
        path = folder / f"{kind}.html"
        return path if path.exists() else write_view(kind, sample_graph(), path, **OPTIONS.get(kind, {}))

    return page


@pytest.fixture
def opened(chromium, sample_page) -> Iterator[Callable[..., Opened]]:
    """``opened("attendance", size=…, hash=…)`` opens a page (a kind of the sample, or a file) in a window of its own.

    At the end each must have logged nothing and asked for nothing.
    """
    pages: list[Opened] = []

    def open_page(page: str | Path, **options) -> Opened:
        path = sample_page(page) if isinstance(page, str) else page
        pages.append(Opened(chromium, path, **options))
        return pages[-1]

    yield open_page
    for page in pages:
        page.close()
    for page in pages:
        assert page.errors == []
        assert page.requests == []
