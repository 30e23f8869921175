"""Builds ``kg/language/data/name_chars.tsv``: how often a character stands in given names, and in running text.

Run from the repository root, with ``../shared`` beside it: ``python bench/tables/names.py``.
"""

import gzip
import json
from collections import Counter
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "../shared"
DATA = Path(__file__).resolve().parents[2] / "kg/language/data"
HEADER = """\
# What: for each surname its frequency per 100,000 people; for each character how often it is the first (of two), last
#   (of two) or only character of a given name, and how often it stands in official news, per 100,000.
# From: surnames: names-wainshine (Apache-2.0) and the project's own list; given names: pycorrector's person names
#   (Apache-2.0), counted once each; running text: counts over news of 2024-2026 (counts only).
# Made by: bench/tables/names.py
"""


def surnames() -> dict[str, float]:
    listed = {}
    for line in (SHARED / "gazetteers/own/surnames.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, kind, _ = line.split("\t")
            listed[name] = 1.0 if kind == "single" else 2.0
    counts = {}
    for line in (SHARED / "gazetteers/names-wainshine/family_names_1074.tsv").read_text("utf-8").splitlines():
        name, count = line.split("\t")[:2]
        counts[name] = float(count)
    total = sum(counts.values())
    return {name: max(counts.get(name, 0) * 1e5 / total, floor) for name, floor in listed.items()}


def given_names(families: dict[str, float]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    first, last, only = Counter(), Counter(), Counter()
    for line in (SHARED / "gazetteers/names-pycorrector/person_name.txt").read_text("utf-8").splitlines():
        name = line.split("\t")[0]
        cut = 2 if name[:2] in families and len(name) > 2 else 1
        if name[:cut] not in families or not all("一" <= c <= "鿿" for c in name):
            continue
        given = name[cut:]
        if len(given) == 1:
            only[given] += 1
        elif len(given) == 2:
            first[given[0]] += 1
            last[given[1]] += 1
    return first, last, only


def running_text() -> Counter[str]:
    counts: Counter[str] = Counter()
    with gzip.open(SHARED / "corpora/xwlb-2024-2026.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            counts.update(c for c in json.loads(line)["text"] if "一" <= c <= "鿿")
    return counts


def main() -> None:
    families = surnames()
    first, last, only = given_names(families)
    text = running_text()
    scales = [1e5 / sum(c.values()) for c in (first, last, only, text)]
    rows = [f"surname\t{name}\t{rate:.1f}" for name, rate in sorted(families.items(), key=lambda r: (-r[1], r[0]))]
    chars = sorted({*first, *last, *only, *(c for c, n in text.items() if n > 20)})
    for char in chars:
        rates = [c[char] * s for c, s in zip((first, last, only, text), scales, strict=True)]
        rows.append(f"char\t{char}\t" + "\t".join(f"{rate:.1f}" for rate in rates))
    (DATA / "name_chars.tsv").write_text(HEADER + "\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
