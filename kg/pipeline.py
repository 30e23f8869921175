"""The whole way, to be read on one screen: ``files → Page → Article → Facts → Entities → graph``."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
from msgspec import structs

from kg.errors import InputError
from kg.heap import thaw, uncollected
from kg.model import Entities, Facts, Judgement, Page, PartialDate, Refusal
from kg.reading import Known, PageRead, page_key, read_pages
from kg.watch import Watch

if TYPE_CHECKING:
    from kg.resolve.memory import Memory


@dataclass(frozen=True)
class Settings:
    """What a user may say beside the pages themselves."""

    issued: PartialDate | None = None
    """Date of the issue, where no page states its own."""
    place: str | None = None
    """Where the paper appears (``山西省运城市``): resolves titles and names that leave it out."""
    decisions: tuple[Judgement, ...] = ()
    """A reviewer's judgements; they win over every rule."""
    lexicon: Path | None = None
    """Folder of the user's own names, which win over every rule."""
    jobs: int = 1
    """Processes that extract; the result is the same for any number."""


@dataclass(frozen=True)
class Built:
    """What a build found, from the pages to the graph."""

    graph: nx.MultiDiGraph
    entities: Entities
    facts: tuple[Facts, ...]
    pages: tuple[Page, ...]
    refusals: tuple[Refusal, ...]
    read: Mapping[str, PageRead]
    """What was read of each page, by page key."""
    reused: int = 0
    """Pages whose facts an earlier build had read."""
    memory: "Memory | None" = None
    """What resolution leaves to the next build."""


def build(
    paths: Iterable[str | Path] | str | Path, *, issued: str | None = None, place: str | None = None,
    lexicon: str | Path | None = None, jobs: int = 1, on_refusal: Callable[[Refusal], object] | None = None,
) -> nx.MultiDiGraph:  # fmt: skip
    """The knowledge graph of some pages.

    Args:
        paths: files and folders.
        issued: ISO date of the issue, for pages that do not state theirs.
        place: where the paper appears (``山西省运城市``), for titles and names that leave it out.
        lexicon: folder of your own names (people, organizations, projects, titles, aliases), which win over every rule.
        jobs: processes that read pages; the result is the same for any number.
        on_refusal: called with each input that cannot be read, and the rest is built; without it the first one raises.

    Returns:
        Nodes and edges as the graph model says: a node has ``label`` and its properties, an edge ``type``, its
        properties and the evidence (``articles``, ``quotes``, ``places``, ``confidence``).

    Raises:
        InputError: an input cannot be read and ``on_refusal`` is not given.
    """
    paths = [paths] if isinstance(paths, str | Path) else paths
    settings = Settings(PartialDate(issued) if issued else None, place, (), Path(lexicon) if lexicon else None, jobs)
    built = run(paths, settings)
    thaw()
    for refusal in built.refusals:
        if on_refusal is None:
            raise InputError(f"{refusal.source}: {refusal.reason}")
        on_refusal(refusal)
    return built.graph


def run(
    paths: Iterable[str | Path], settings: Settings, *, known: Known | None = None, memory: "Memory | None" = None,
    watch: Watch | None = None,
) -> Built:  # fmt: skip
    """Build the graph of the pages in ``paths`` (files and folders). Nothing is written.

    The result does not depend on the order of ``paths``, on ``jobs``, on ``known`` (what an earlier build read) or on
    ``memory`` (what its resolution left).
    """
    watch, known = watch or Watch(), known or {}
    with watch.stage("start"):
        from kg.graph import build_graph
        from kg.resolve import resolve
    with watch.stage("read"):
        pages, refusals = read(paths, settings.issued)
    by_page, failures = read_pages(pages, settings.lexicon, settings.jobs, known, watch)
    facts = _each_once(by_page)
    with watch.stage("resolve"), uncollected():
        entities = resolve(facts, settings.decisions, settings.place, memory)
    with watch.stage("graph"), uncollected():
        graph = build_graph(facts, entities)
    reused = sum(known.get(key) is read for key, read in by_page.items())
    return Built(graph, entities, facts, pages, (*refusals, *failures), by_page, reused, memory)


def read(paths: Iterable[str | Path], issued: PartialDate | None) -> tuple[tuple[Page, ...], tuple[Refusal, ...]]:
    """Pages ordered by their source, each once, and what was refused."""
    from kg.pages import read_sources

    outcomes = [_nameable(outcome) for outcome in read_sources(paths, issued)]
    pages = {page_key(page): page for page in outcomes if isinstance(page, Page)}
    refusals = dict.fromkeys(refusal for refusal in outcomes if isinstance(refusal, Refusal))
    return tuple(sorted(pages.values(), key=lambda page: page.source)), tuple(refusals)


def _nameable(outcome: Page | Refusal) -> Page | Refusal:
    """File names are UTF-8 whatever the locale; one that is not cannot be named as the evidence of a fact."""
    try:
        return structs.replace(outcome, source=os.fsencode(outcome.source).decode("utf-8"))
    except UnicodeError:
        name = outcome.source.encode("utf-8", "backslashreplace").decode()
        return Refusal(name, "the file's name is not UTF-8; rename it")


def _each_once(by_page: Known) -> tuple[Facts, ...]:
    """All facts in the order of the pages; an article told word for word by two files of one name counts once."""
    articles: dict[str, Facts] = {}
    for page in by_page.values():
        for facts in page.facts:
            articles.setdefault(facts.article.id, facts)
    return tuple(articles.values())
