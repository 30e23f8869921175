"""``build.json``: what a build read, refused and wrote, and what a later build may take over from it."""

import hashlib
import platform
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import networkx as nx

import kg
from kg.heap import uncollected
from kg.jsonlines import read_lines
from kg.kept import kept_names
from kg.model import Facts, Record, Refusal
from kg.pipeline import Built
from kg.reading import Known, PageRead, page_key

if TYPE_CHECKING:
    from kg.resolve.memory import Memory

NAME = "build.json"
_LIBRARIES = ("jieba", "msgspec", "networkx", "pypinyin", "pyvis", "rapidfuzz", "scipy", "spacy")
_READ_BY = ("model.py", "offsets.py", "reading.py", "pages", "language", "extract", "schema")
"""The parts of the package that a page's facts depend on."""
_RESOLVED_BY = ("model.py", "language", "resolve")
"""The parts of the package that the outcome of resolution depends on, facts and decisions aside."""


class PageRecord(Record, frozen=True):
    """A page that was read: the hash of what was read, and its articles."""

    source: str
    key: str
    articles: tuple[str, ...]
    number: str | None = None


class BuildRecord(msgspec.Struct, frozen=True):
    """The file's content. It alone of all outputs differs from run to run, by its ``seconds``."""

    fingerprint: str
    """Hash of the code, lexicons and libraries that read the pages."""
    versions: dict[str, str]
    pages: tuple[PageRecord, ...]
    reused: int
    """Pages whose facts were taken over from the build before."""
    refused: tuple[Refusal, ...]
    counts: dict[str, int]
    seconds: dict[str, float]
    outputs: tuple[str, ...]
    """Files of the build, relative to the folder."""


def make_record(built: Built, fingerprint: str, seconds: dict[str, float], outputs: Iterable[str]) -> BuildRecord:
    """The record of a build that wrote ``outputs``."""
    return BuildRecord(
        fingerprint=fingerprint,
        versions={"kg": kg.__version__, "python": platform.python_version()} | {n: version(n) for n in _LIBRARIES},
        pages=tuple(_page_records(built)),
        reused=built.reused,
        refused=built.refusals,
        counts=counts(built),
        seconds=seconds,
        outputs=tuple(sorted(outputs)),
    )


def read_record(folder: Path) -> BuildRecord | None:
    """The record of the build in ``folder``; None where there is none that can be read."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=BuildRecord)
    except (OSError, msgspec.DecodeError):
        return None


def counts(built: Built) -> dict[str, int]:
    """What the summary shows."""
    labels = Counter(nx.get_node_attributes(built.graph, "label").values())
    attended = sum(data["type"] == "ATTENDED" for _, _, data in built.graph.edges(data=True))
    return {
        "pages": len(built.read),
        "articles": labels["Article"],
        "people": labels["Person"],
        "organizations": labels["Organization"],
        "projects": labels["Project"],
        "meetings": labels["Meeting"],
        "attendances": attended,
        "refused": len(built.refusals),
    }


def known_facts(folder: Path, fingerprint: str) -> Known:
    """What the build in ``folder`` read with the same code and lexicons, by page key.

    A page some of whose articles were told by another file of the same name is left out: its facts name that file.
    """
    record = read_record(folder)
    if record is None or record.fingerprint != fingerprint:
        return {}
    try:
        with uncollected():
            facts = {one.article.id: one for one in read_lines(folder / "facts.jsonl", Facts, "an article's facts")}
            names = kept_names(folder)
    except (OSError, ValueError):
        return {}
    pages = (page for page in record.pages if page.key in names and _is_own(page, facts))
    return {page.key: PageRead(tuple(facts[a] for a in page.articles), names[page.key]) for page in pages}


def known_memory(folder: Path, *, update: bool = True) -> "Memory":
    """What the resolution of the build in ``folder`` left to this one; nothing of it unless this is an ``update``."""
    from kg.resolve.memory import NAME, Memory, read_memory

    made_by = _fingerprint(_RESOLVED_BY, None)
    with uncollected():
        return read_memory(folder / NAME, made_by) if update else Memory(made_by=made_by)


def _is_own(page: PageRecord, facts: dict[str, Facts]) -> bool:
    return all(a in facts and facts[a].article.source == page.source for a in page.articles)


def _page_records(built: Built) -> Iterator[PageRecord]:
    for page in built.pages:
        if (read := built.read.get(key := page_key(page))) is not None:
            articles = tuple(one.article.id for one in read.facts)
            yield PageRecord(page.source, key, articles, page.number)


def fingerprint(lexicon: Path | None = None) -> str:
    """Hash of everything but the page that a page's facts depend on."""
    return _fingerprint(_READ_BY, lexicon)


def _fingerprint(parts: Iterable[str], lexicon: Path | None) -> str:
    digest = hashlib.sha256(f"{platform.python_version()} {[version(name) for name in _LIBRARIES]}".encode())
    package = Path(kg.__file__).parent
    for root in (*(package / name for name in parts), *([lexicon] if lexicon else [])):
        for file in _files(root):
            digest.update(f"\n{file.relative_to(root).as_posix()}\n".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:32]


def _files(root: Path) -> Iterator[Path]:
    if root.is_file():
        yield root
        return
    files = (path for path in root.rglob("*") if path.is_file() and path.suffix not in (".pyc", ".pyo"))
    yield from sorted(files, key=lambda path: path.as_posix())
