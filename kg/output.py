"""The files of an output folder, written so that a failure leaves the earlier ones whole.

Everything is first written into a hidden folder inside OUT; only when all of it is there does each file take its
place. Files that an earlier build wrote and this one does not (the page of a meeting that is gone) are removed; what
else lies in OUT stays.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

import msgspec

from kg import kept
from kg.errors import OutputError
from kg.files import alone_in
from kg.heap import uncollected
from kg.jsonlines import to_lines
from kg.pipeline import Built
from kg.record import NAME, BuildRecord, make_record, read_record
from kg.stopping import unstoppable
from kg.watch import Watch

SKIPPABLE = ("views", "report")
REPORT = "report/report.html"
"""Folders of OUT that a build may leave as they are."""


_PREFIX = ".building-"
_ABANDONED = 24 * 60 * 60
"""Seconds after which a hidden folder is what a killed build left, not one that runs beside this one."""


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A hidden folder inside ``out`` for a build's files; it is gone afterwards.

    Raises:
        OutputError: ``out`` is no folder, or cannot be written.
        KeyboardInterrupt: somebody asked to stop; it says that ``out`` is as it was.
    """
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out}: is a file, not a folder; give another folder with -o")
    made = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        _sweep(out)
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=out))
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror}); give another folder with -o") from error
    try:
        yield folder
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror}); earlier files are untouched") from error
    except KeyboardInterrupt:
        raise KeyboardInterrupt(f"{out} is as it was") from None
    finally:
        with unstoppable():
            shutil.rmtree(folder, ignore_errors=True)
            if made:
                _remove_if_empty(out)


def _remove_if_empty(out: Path) -> None:
    """A build that failed leaves no empty folder behind; one that holds files stays."""
    with suppress(OSError):
        out.rmdir()


def _sweep(out: Path) -> None:
    for folder in out.glob(f"{_PREFIX}*"):
        if time.time() - folder.stat().st_mtime > _ABANDONED:
            shutil.rmtree(folder, ignore_errors=True)


def write_outputs(
    built: Built,
    out: Path,
    staged: Path,
    fingerprint: str,
    *,
    skip: frozenset[str] = frozenset(),
    redacted: bool = False,
    watch: Watch,
) -> BuildRecord:
    """Write every file of the build into ``staged``, then move them all to ``out``; returns ``build.json``.

    Args:
        built: what was found.
        out: the output folder.
        staged: from `staging`.
        fingerprint: of the code and lexicons that read the pages.
        skip: of ``SKIPPABLE``, what to leave as the build before wrote it.
        redacted: private people have pseudonyms in the graph; what was read before, with names, is not written.
        watch: measures and shows the stages.
    """
    with watch.stage("write"), uncollected():
        _write_data(built, staged, redacted)
    if "views" not in skip:
        with watch.stage("views"):
            from kg.show import Sources
            from kg.views import write_views

            report = "report" not in skip or (out / REPORT).exists()
            sources = Sources(built.graph, built.pages)
            write_views(built.graph, staged / "views", sources, f"../{REPORT}" if report else None)
    if "report" not in skip:
        with watch.stage("report"):
            from kg.analysis import write_report

            write_report(built.graph, staged / "report", judgements=built.entities.judgements, redacted=redacted)
    with alone_in(out), unstoppable():
        return _take_place(built, out, staged, fingerprint, skip, dict(watch.seconds))


def _take_place(
    built: Built, out: Path, staged: Path, fingerprint: str, skip: frozenset[str], seconds: dict[str, float]
) -> BuildRecord:
    """Move what is staged to its place, with the record of it, and remove what an earlier build wrote besides."""
    earlier = set(_earlier_outputs(out))
    kept = {name for name in earlier if PurePosixPath(name).parts[0] in skip}
    names = {path.relative_to(staged).as_posix() for path in staged.rglob("*") if path.is_file()} | {NAME}
    record = make_record(built, fingerprint, seconds, names | kept)
    (staged / NAME).write_bytes(msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n")
    _require_places(out, names)
    _move(staged, out, names)
    _remove(out, earlier - names - kept)
    return record


def _require_places(out: Path, names: set[str]) -> None:
    """Before the first file is moved: nothing of another kind stands where one of them belongs."""
    for name in sorted(names):
        path = PurePosixPath(name)
        folders = [out / folder for folder in path.parents[:-1]]
        if blocking := [folder for folder in folders if folder.exists() and not folder.is_dir()]:
            raise OutputError(
                f"{blocking[-1]}: is a file where the build writes a folder; remove it or choose another -o"
            )
        if (out / name).is_dir():
            raise OutputError(
                f"{out / name}: is a folder where the build writes a file; remove it or choose another -o"
            )


def _write_data(built: Built, folder: Path, redacted: bool) -> None:
    from kg.export import write_graphml
    from kg.graph import write_graph

    write_graph(built.graph, folder / "graph.json")
    write_graphml(built.graph, folder / "graph.graphml")
    if redacted:
        return
    facts = to_lines(built.facts)
    (folder / "facts.jsonl").write_bytes(facts)
    (folder / kept.NAME).write_bytes(kept.keep_names({key: page.names for key, page in built.read.items()}, facts))
    (folder / "judgements.jsonl").write_bytes(to_lines(built.entities.judgements))
    if built.memory is not None:
        from kg.resolve import memory

        (folder / memory.NAME).write_bytes(built.memory.to_bytes())


def _move(staged: Path, out: Path, names: set[str]) -> None:
    """``build.json`` last: while it is the old one, an interrupted move is repaired by the next build."""
    for name in sorted(names, key=lambda name: (name == NAME, name)):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (staged / name).replace(out / name)


def _earlier_outputs(out: Path) -> Iterator[str]:
    record = read_record(out)
    for name in record.outputs if record else ():
        path = PurePosixPath(name)
        if path.parts and not path.is_absolute() and ".." not in path.parts:
            yield name


def _remove(out: Path, names: set[str]) -> None:
    for name in names:
        (out / name).unlink(missing_ok=True)
        parent = (out / name).parent
        while parent != out and not any(parent.iterdir()):
            parent.rmdir()
            parent = parent.parent
