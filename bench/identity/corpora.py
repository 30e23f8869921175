"""A corpus of gzip JSON Lines as one text file an article, for ``kg build``: what weights and figures start from.

``python -m bench.identity.corpora CORPUS.jsonl.gz FOLDER [ARTICLES]``. A row has ``text`` and, where known, ``date``
and ``headline``. Names of files and articles' ids follow from the rows alone, so that the halves of a corpus
(``learn.split``) are always the same.
"""

import gzip
import json
import sys
from itertools import islice
from pathlib import Path


def write_texts(corpus: Path, folder: Path, count: int | None = None) -> None:
    """The first ``count`` articles, or all, as files of ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with gzip.open(corpus, "rt", encoding="utf-8") as rows:
        for number, row in enumerate(map(json.loads, islice(rows, count))):
            lines = (row.get("headline"), row["text"], "")
            name = f"{row.get('date') or 'undated'}-{number:05d}.txt"
            (folder / name).write_text("\n".join(line for line in lines if line is not None), "utf-8")


def main() -> None:
    corpus, folder, *count = sys.argv[1:]
    write_texts(Path(corpus), Path(folder), int(count[0]) if count else None)


if __name__ == "__main__":
    main()
