"""Pages to facts, in one process or several. Facts depend on their page (and the lexicons) alone."""

import hashlib
import multiprocessing
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kg.language.user_lexicon import UserLexicon, read_user_lexicon
from kg.model import Facts, Page, Refusal
from kg.stopping import children_of_ours, ending_children

if TYPE_CHECKING:
    from kg.extract.extractor import Extractor

PAGES_PER_TASK = 4
"""Few enough that the last process does not work alone for long, many enough to hide the cost of passing them."""

Read = tuple[Facts, ...] | Refusal


def page_key(page: Page) -> str:
    """Hash of everything that a page's facts depend on, code and lexicons aside."""
    return hashlib.sha256(msgspec.msgpack.encode(page)).hexdigest()[:32]


def read_all(
    pages: Sequence[Page], lexicon: Path | None = None, jobs: int = 1, advance: Callable[[], None] = lambda: None
) -> tuple[dict[str, tuple[Facts, ...]], tuple[Refusal, ...]]:
    """Facts by page key, and the pages on which the reading failed; the same for any number of ``jobs``."""
    facts: dict[str, tuple[Facts, ...]] = {}
    failures: list[Refusal] = []
    for page, outcome in zip(pages, _outcomes(pages, lexicon, jobs), strict=True):
        if isinstance(outcome, Refusal):
            failures.append(outcome)
        else:
            facts[page_key(page)] = outcome
        advance()
    return facts, tuple(failures)


def _outcomes(pages: Sequence[Page], lexicon: Path | None, jobs: int) -> Iterator[Read]:
    read = partial(_read, msgspec.json.encode(read_user_lexicon(lexicon)) if lexicon else None)
    workers = min(jobs, -(-len(pages) // PAGES_PER_TASK))
    if workers <= 1:
        yield from map(read, pages)
        return
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool, ending_children():
        with children_of_ours():
            outcomes = pool.map(read, pages, chunksize=PAGES_PER_TASK)
        yield from outcomes


@lru_cache(maxsize=2)
def _extractor(lexicon: bytes | None) -> "Extractor":
    """One a process: its lexicons and pipeline are costly to make. ``lexicon`` is a :class:`UserLexicon` as JSON."""
    from kg.extract.extractor import Extractor, default_extractor

    if lexicon is None:
        return default_extractor()
    return Extractor(lexicon=msgspec.json.decode(lexicon, type=UserLexicon)).settled()


def _read(lexicon: bytes | None, page: Page) -> Read:
    """All facts of a page. A page that the code trips over is refused, so that one odd page does not cost the rest."""
    from kg.pages import cut_page

    extractor = _extractor(lexicon)
    try:
        return tuple(extractor.extract_page(cut_page(page)))
    except Exception as error:  # noqa: BLE001 - any page may hold what nobody thought of
        return Refusal(page.source, _complaint(error))


def _complaint(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    return f"kg stumbled over this page ({type(error).__name__}: {error}, {where}); please report it with the page"
