"""Pages to facts, in one process or several. Facts depend on their page, the names lent to it and the lexicons."""

import hashlib
import multiprocessing
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kg.kept import PageNames
from kg.language.user_lexicon import UserLexicon, read_user_lexicon
from kg.lending import lend, own_names
from kg.model import Facts, Page, Refusal
from kg.stopping import children_of_ours, ending_children
from kg.watch import Watch

if TYPE_CHECKING:
    from kg.extract.extractor import Extractor

PAGES_PER_TASK = 4
"""Few enough that the last process does not work alone for long, many enough to hide the cost of passing them."""

Read = tuple[Facts, ...] | Refusal
Task = tuple[Page, tuple[str, ...]]
"""A page and the names lent to it."""


@dataclass(frozen=True)
class PageRead:
    """What was read of a page: its facts, the people that it shows by itself, and the names that others lent to it."""

    facts: tuple[Facts, ...]
    names: PageNames


Known = Mapping[str, PageRead]
"""What an earlier build read, by page key."""


def page_key(page: Page) -> str:
    """Hash of everything that a page's facts depend on, code and lexicons aside."""
    return hashlib.sha256(msgspec.msgpack.encode(page)).hexdigest()[:32]


def read_pages(
    pages: Sequence[Page], lexicon: Path | None, jobs: int, known: Known, watch: Watch
) -> tuple[dict[str, PageRead], tuple[Refusal, ...]]:
    """What is read of each page, by its key: by itself, and anew where other pages lend it names.

    Pages that are ``known`` are taken as they were read, unless other names are lent to them now.
    """
    keyed = {page_key(page): page for page in pages}
    fresh = [page for key, page in keyed.items() if key not in known]
    with watch.stage("extract", len(fresh)):
        alone, failures = read_all(fresh, lexicon, jobs, watch.advance)
    read = {key: PageRead(facts, PageNames(own_names(facts))) for key, facts in alone.items()}
    by_page = {key: page for key in keyed if (page := read.get(key, known.get(key))) is not None}
    with watch.stage("lend"):
        lent = lend((key, page.names.own, _text(page.facts)) for key, page in by_page.items())
    again = [keyed[key] for key, page in by_page.items() if page.names.lent != lent.get(key, ())]
    with watch.stage("extract", len(again)):
        anew, tripped = read_all(again, lexicon, jobs, watch.advance, lent)
    for key, facts in anew.items():
        by_page[key] = PageRead(facts, PageNames(by_page[key].names.own, lent.get(key, ())))
    return by_page, (*failures, *tripped)


def _text(facts: Iterable[Facts]) -> str:
    return "\n".join("".join(one.article.text.split()) for one in facts)


def read_all(
    pages: Sequence[Page], lexicon: Path | None = None, jobs: int = 1, advance: Callable[[], None] = lambda: None,
    lent: Mapping[str, Sequence[str]] | None = None,
) -> tuple[dict[str, tuple[Facts, ...]], tuple[Refusal, ...]]:  # fmt: skip
    """Facts by page key, and the pages on which the reading failed; the same for any number of ``jobs``.

    ``lent`` holds, by page key, names that other pages prove (:mod:`kg.lending`).
    """
    facts: dict[str, tuple[Facts, ...]] = {}
    failures: list[Refusal] = []
    tasks = [(page, tuple(lent.get(page_key(page), ())) if lent else ()) for page in pages]
    for page, outcome in zip(pages, _outcomes(tasks, lexicon, jobs), strict=True):
        if isinstance(outcome, Refusal):
            failures.append(outcome)
        else:
            facts[page_key(page)] = outcome
        advance()
    return facts, tuple(failures)


def _outcomes(tasks: Sequence[Task], lexicon: Path | None, jobs: int) -> Iterator[Read]:
    read = partial(_read, msgspec.json.encode(read_user_lexicon(lexicon)) if lexicon else None)
    workers = min(jobs, -(-len(tasks) // PAGES_PER_TASK))
    if workers <= 1:
        yield from map(read, tasks)
        return
    portions = [tasks[i : i + PAGES_PER_TASK] for i in range(0, len(tasks), PAGES_PER_TASK)]
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool, ending_children():
        with children_of_ours():
            outcomes = deque(pool.submit(_read_several, read, portion) for portion in portions)
        while outcomes:  # not Executor.map: when stopped it cancels the rest, over which Python 3.11 may stumble
            yield from outcomes.popleft().result()


def _read_several(read: Callable[[Task], Read], tasks: Sequence[Task]) -> list[Read]:
    return [read(task) for task in tasks]


@lru_cache(maxsize=2)
def _extractor(lexicon: bytes | None) -> "Extractor":
    """One a process: its lexicons and pipeline are costly to make. ``lexicon`` is a :class:`UserLexicon` as JSON."""
    from kg.extract.extractor import Extractor, default_extractor

    if lexicon is None:
        return default_extractor()
    return Extractor(lexicon=msgspec.json.decode(lexicon, type=UserLexicon)).settled()


def _read(lexicon: bytes | None, task: Task) -> Read:
    """All facts of a page. A page that the code trips over is refused, so that one odd page does not cost the rest."""
    from kg.pages import cut_page

    extractor, (page, lent) = _extractor(lexicon), task
    try:
        return tuple(extractor.extract_page(cut_page(page), lent))
    except Exception as error:  # noqa: BLE001 - any page may hold what nobody thought of
        return Refusal(page.source, _complaint(error))


def _complaint(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    return f"kg stumbled over this page ({type(error).__name__}: {error}, {where}); please report it with the page"
