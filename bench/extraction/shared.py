"""Where the data that may not enter the project lies: gold, corpora, public benchmarks."""

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
UNSEEN = HERE / "unseen.jsonl"
TUNING = HERE / "tuning.jsonl"
WIDE1 = HERE / "wide1.jsonl"
WIDE2 = HERE / "wide2.jsonl"
WIDE3 = HERE / "wide3.jsonl"
WIDE4 = HERE / "wide4.jsonl"
RAND1 = HERE / "rand1.jsonl"
RAND2 = HERE / "rand2.jsonl"
RAND3 = HERE / "rand3.jsonl"
RAND4 = HERE / "rand4.jsonl"
RAND5 = HERE / "rand5.jsonl"
RAND6 = HERE / "rand6.jsonl"
FRESH = HERE / "fresh.jsonl"
SEALED = HERE / "sealed.jsonl"
VAULT = HERE / "vault.jsonl"
LOCKER = HERE / "locker.jsonl"
SETS = {
    path.stem: path
    for path in (
        *(UNSEEN, TUNING, WIDE1, WIDE2, WIDE3, WIDE4),
        *(RAND1, RAND2, RAND3, RAND4, RAND5, RAND6),
        *(FRESH, SEALED, VAULT, LOCKER),
    )
}
"""Every set of gold on news, by name."""
CORPORA = ("localgov-2023.jsonl.gz", "xwlb-2012-2023-gatherings.jsonl.gz", "xwlb-2024-2026.jsonl.gz")
OTHER = "othernews-2023.jsonl.gz"


def shared(*parts: str) -> Path:
    """A path in the shared folder: ``$KG_SHARED``, else ``shared`` beside the checkout (or beside its worktrees).

    Raises:
        SystemExit: The folder is nowhere; one sentence says what to set.
    """
    root = HERE.parents[1]
    for folder in (os.environ.get("KG_SHARED"), root.parent / "shared", root.parents[1] / "shared"):
        if folder and Path(folder).is_dir():
            return Path(folder).joinpath(*parts)
    raise SystemExit(f"No shared folder beside {root}: set KG_SHARED to the folder that holds gold/ and corpora/.")


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON-lines file, blank lines left out."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def corpus(name: str) -> Iterator[dict[str, Any]]:
    """The articles of one corpus of ``shared/corpora``, in file order."""
    with gzip.open(shared("corpora", name), "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def corpus_of(article_id: str) -> str:
    """The corpus an article's id belongs to: crud-… local, crudx-… other, xwlb-20240823-07 a newscast of that day."""
    local, older, newer = CORPORA
    if article_id.startswith("crudx-"):
        return OTHER
    if not article_id.startswith("xwlb-"):
        return local
    return newer if article_id >= "xwlb-2024" else older


def with_texts(gold: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Annotated articles with their texts cut out of the corpora again (the project itself holds none)."""
    wanted = {article["corpus_id"] for article in gold}
    files = sorted({corpus_of(article_id) for article_id in wanted})
    texts = {row["id"]: row["text"] for file in files for row in corpus(file) if row["id"] in wanted}
    return [{**article, "text": texts[article["corpus_id"]][slice(*article["body"])]} for article in gold]


def unseen_articles() -> list[dict[str, Any]]:
    """The unseen gold, texts included."""
    return with_texts(read_jsonl(UNSEEN))


def tuning_articles() -> list[dict[str, Any]]:
    """The tuning gold, texts included."""
    return with_texts(read_jsonl(TUNING))


def dev_articles() -> list[dict[str, Any]]:
    """The development gold, texts included."""
    return read_jsonl(shared("gold", "dev.jsonl"))
