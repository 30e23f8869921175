"""What one page more costs: ``python -m bench.identity.update TEXTS WORK [ARTICLES] [--views] [--report]``.

Builds the first ARTICLES files of the folder TEXTS, adds the next one, and then builds them all by ``--update`` and
from nothing, one after the other: processor seconds (user and system) of both, their ratio, and whether every file of
the two output folders is the same byte by byte (``build.json``, which holds seconds, aside).
"""

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

ARTICLES = 10_000
RECORD = "build.json"


def build(pages: Path, out: Path, *options: str) -> float:
    """Run ``kg build`` in a process of its own; its processor seconds."""
    before = os.times()
    subprocess.run([sys.executable, "-m", "kg", "build", str(pages), "-o", str(out), "-q", *options], check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def differing(left: Path, right: Path) -> list[str]:
    """Files that the two folders do not both hold with the same bytes."""
    names = {path.relative_to(root).as_posix() for root in (left, right) for path in root.rglob("*") if path.is_file()}
    return sorted(name for name in names - {RECORD} if not _same(left / name, right / name))


def _same(left: Path, right: Path) -> bool:
    return left.is_file() and right.is_file() and filecmp.cmp(left, right, shallow=False)


def main() -> None:
    texts, work, *more = sys.argv[1:]
    count = next((int(word) for word in more if word.isdecimal()), ARTICLES)
    options = [f"--no-{name}" for name in ("views", "report") if f"--{name}" not in more]
    files = sorted(Path(texts).iterdir(), key=lambda path: path.name)[: count + 1]
    pages, updated, full = (Path(work) / name for name in ("pages", "updated", "full"))
    pages.mkdir(parents=True)
    for file in files[:-1]:
        shutil.copy(file, pages)
    print(f"{len(files) - 1} pages: {build(pages, updated, *options):.1f} s", flush=True)
    shutil.copy(files[-1], pages)
    update = build(pages, updated, "--update", *options)
    print(f"one page more, update: {update:.1f} s", flush=True)
    whole = build(pages, full, *options)
    print(f"full: {whole:.1f} s; ratio {update / whole:.3f}; files that differ: {differing(updated, full) or 'none'}")


if __name__ == "__main__":
    main()
