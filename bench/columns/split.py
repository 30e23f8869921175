"""Articles of the corpora, split into a part to tune on and a part held out."""

import gzip
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

FILES = ("localgov-2023", "othernews-2023", "xwlb-2012-2023-gatherings", "xwlb-2024-2026", "gov-work-reports")
HELD_OUT = 5
"""One article in so many is held out."""


def part_of(identifier: str) -> str:
    """``tune`` or ``held-out``, by the article's id alone."""
    return "held-out" if sha256(identifier.encode()).digest()[0] % HELD_OUT == 0 else "tune"


def articles(corpora: Path, part: str, files: tuple[str, ...] = FILES) -> Iterator[str]:
    """Texts of one part; the annotated articles of ``gold/dev.jsonl`` belong to none."""
    annotated = _annotated(corpora.parent / "gold" / "dev.jsonl")
    for name in files:
        with gzip.open(corpora / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if row["id"] not in annotated and part_of(row["id"]) == part:
                    yield row["text"]


def _annotated(gold: Path) -> set[str]:
    if not gold.exists():
        return set()
    return {json.loads(line).get("corpus_id", "") for line in gold.read_text("utf-8").splitlines()}
