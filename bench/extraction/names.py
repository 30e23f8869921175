"""Person names against jieba.posseg and HanLP 1.x: precision, recall, F1 and characters a second, as a Markdown table.

usage: python -m bench.extraction.names [--only kg,jieba.posseg] [--missed kg]

Needs the shared data, and for HanLP a JDK and Maven. docs/benchmarks.md says what each set annotates.
"""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass

from bench.extraction.passages import Key, Passage, all_passages
from bench.extraction.recognizers import RECOGNIZERS, Recognizer


@dataclass(frozen=True)
class Row:
    """One tool on one set."""

    dataset: str
    tool: str
    right: int
    found: int
    gold: int
    speed: float

    @property
    def precision(self) -> float:
        """Share of the found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that is found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    def markdown(self) -> str:
        """The row of the table."""
        scores = " | ".join(f"{value:.3f}" for value in (self.precision, self.recall, self.f1))
        return f"| {self.dataset} | {self.tool} | {self.gold} | {self.found} | {scores} | {self.speed:,.0f} |"


def measure(dataset: str, tool: str, passages: list[Passage], recognize: Recognizer) -> tuple[Row, list[str]]:
    """Run one tool over one set; also its errors, one a line."""
    spans, seconds = recognize([passage.text for passage in passages])
    found = [passage.keys(found) for passage, found in zip(passages, spans, strict=True)]
    right = sum(len(keys & passage.gold) for keys, passage in zip(found, passages, strict=True))
    characters = sum(len(passage.text) for passage in passages)
    row = Row(
        dataset, tool, right, sum(map(len, found)), sum(len(p.gold) for p in passages), characters / max(seconds, 1e-9)
    )
    return row, [line for p, keys in zip(passages, found, strict=True) for line in errors(p, keys)]


def errors(passage: Passage, found: frozenset[Key]) -> list[str]:
    """What one text's reading missed and what it made up."""

    def shown(keys: Iterable[Key]) -> list[str]:
        return sorted(key if isinstance(key, str) else passage.text[slice(*key)] for key in keys)

    missed, false = shown(passage.gold - found), shown(found - passage.gold)
    return [f"missed {name}" for name in missed] + [f"false {name}" for name in false]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--only", help="tools, separated by commas")
    parser.add_argument("--sets", help="sets, separated by commas")
    parser.add_argument("--missed", help="list the errors of this tool as well (never on unseen.jsonl)")
    args = parser.parse_args()
    tools = args.only.split(",") if args.only else list(RECOGNIZERS)
    print("| set | tool | gold | found | precision | recall | F1 | characters/s |\n|---|---|--:|--:|--:|--:|--:|--:|")
    for dataset, passages in all_passages().items():
        if args.sets and dataset not in args.sets.split(","):
            continue
        for tool in tools:
            row, wrong = measure(dataset, tool, passages, RECOGNIZERS[tool])
            print(row.markdown(), flush=True)
            if tool == args.missed and not dataset.startswith("unseen"):
                print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
