"""A build that is updated page by page, in whatever store, is the build of the pages that are there."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.pipeline import Settings, run
from kg.stores import open_store
from kg.stores.bolt import BoltStore
from tests.cli.run import CHECKOUT
from tests.stores.conftest import text

PAGES = sorted((CHECKOUT / "seeds").glob("page-*"))


def _history(folder: Path, seed: int) -> Iterator[None]:
    """The folder of pages after each step: some come, some change, some go."""
    choose = random.Random(seed)
    for page in choose.sample(PAGES, 4):
        shutil.copy(page, folder)
    yield
    for _ in range(3):
        there = sorted(folder.iterdir())
        changed, gone = choose.sample(there, 2)
        words = changed.read_text("utf-8").splitlines(keepends=True)
        changed.write_text("".join(words[: len(words) // 2]), "utf-8")
        gone.unlink()
        for page in choose.sample(PAGES, 2):
            shutil.copy(page, folder)
        yield


@pytest.fixture
def stores(tmp_path, arcade, request):
    """A file, the embedded engine and Neo4j."""
    server = request.getfixturevalue("neo4j_server")
    with BoltStore(server.uri, server.auth) as neo4j:
        yield [open_store(str(tmp_path / "out")), arcade, neo4j]


@pytest.mark.neo4j
@pytest.mark.parametrize("seed", [1, 2])
def test_updates_give_what_a_fresh_build_gives_in_every_store(seed, tmp_path, stores):
    folder, updated = tmp_path / "pages", None
    folder.mkdir()
    for _ in _history(folder, seed):
        updated = run([folder], Settings(), known=updated.read if updated else None)
        fresh = text(run([folder], Settings()).graph)
        for store in stores:
            store.write(updated.graph)
            assert text(store.graph()) == fresh
    assert updated is not None
    assert updated.reused > 0, "nothing was taken from the earlier build"
