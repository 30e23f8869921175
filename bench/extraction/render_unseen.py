"""Render annotated corpus articles as input files: issue date, ``# headline``, text.

usage: python -m bench.extraction.render_unseen FOLDER [SET]    (a key of ``PARTS``; all)

then `kg build FOLDER` and `shared/tools/score.py GRAPH FOLDER.gold.jsonl`. `tuning`, `wide1` to `wide4` and `rand1` to
`rand6` are gold to study and to tune on (the files of those names). Of the unseen gold (unseen.jsonl) the first twenty
articles are `open` (their errors may be studied after a first scoring), the others `closed` (read and tuned on since
2026-11-21). `fresh` (fresh.jsonl) was closed until 2026-11-22. `sealed` (sealed.jsonl) was closed
until 2026-11-22, 06:30. `vault` (vault.jsonl) was closed until 2026-11-22,
08:47. `locker` (locker.jsonl) is closed as a whole since.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from bench.extraction.shared import SETS, UNSEEN, read_jsonl, with_texts

OPEN = 20
EVERY = range(1, 1000)
PARTS = {
    "open": (UNSEEN, range(1, OPEN + 1)),
    "closed": (UNSEEN, range(OPEN + 1, 1000)),
    "all": (UNSEEN, EVERY),
    **{name: (path, EVERY) for name, path in SETS.items()},
}


def number(article: dict[str, Any]) -> int:
    """unseen-07 → 7."""
    return int(article["id"].rsplit("-", 1)[1])


def written_date(iso: str) -> str:
    """2023-08-02 → 2023年8月2日, cut where the date is cut."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(re.findall(r"\d+", iso), "年月日", strict=False))


def render(article: dict[str, Any]) -> str:
    """One article as the newspaper page it would stand on."""
    headline = [f"# {article['headline']}"] if article["headline"] else []
    return "\n\n".join([written_date(article["published"]), *headline, article["text"]]) + "\n"


def main(folder: Path, part: str = "all") -> None:
    """Write the texts into ``folder`` and their gold beside it, as ``FOLDER.gold.jsonl``."""
    folder.mkdir(parents=True, exist_ok=True)
    path, numbers = PARTS[part]
    gold = [article for article in read_jsonl(path) if number(article) in numbers]
    for article in with_texts(gold):
        (folder / article["source"]).write_text(render(article), "utf-8")
    lines = (json.dumps(article, ensure_ascii=False) + "\n" for article in gold)
    folder.with_suffix(".gold.jsonl").write_text("".join(lines), "utf-8")
    print(f"{len(gold)} articles in {folder}, their gold in {folder.with_suffix('.gold.jsonl')}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
