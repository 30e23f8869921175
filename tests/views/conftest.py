"""A real headless Chromium for the tests marked ``browser``."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.browser import Opened, browser_reason, launch


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium under Playwright; outside CI the tests are skipped where it cannot be had."""
    reason = browser_reason()
    if reason:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    with launch() as browser:
        yield browser


@pytest.fixture
def opened(chromium) -> Iterator:
    """``opened(path, size=…, hash=…)`` opens a page in a window of its own and checks it at the end."""
    pages: list[Opened] = []

    def open_page(path: Path, **options) -> Opened:
        pages.append(Opened(chromium, path, **options))
        return pages[-1]

    yield open_page
    for page in pages:
        page.close()
    for page in pages:
        assert page.errors == []
        assert page.requests == []
