"""Accuracy of resolution on corrupted copies of real facts.

``python -m bench.identity.accuracy FACTS.jsonl [ARTICLES] [COPIES] [SEED]`` (``OUT/facts.jsonl`` of a build). The
truth about the originals is what resolution makes of them uncorrupted; what is measured is whether corruption leads
it astray.
"""

import sys
from pathlib import Path

import msgspec

from bench.identity.corrupt import Truth, b_cubed, corrupt, pairwise_scores
from kg.model import Entities, Facts, Member
from kg.resolve import resolve


def read(path: str, count: int) -> list[Facts]:
    """The first ``count`` articles of a facts file."""
    lines = Path(path).read_bytes().splitlines()[:count]
    return [msgspec.json.decode(line, type=Facts) for line in lines]


def groups(entities: Entities) -> dict[Member, str]:
    """The entity of every local entity."""
    return {member: entity.id for entity in entities.entities for member in entity.members}


def measure(facts: list[Facts], copies: int, seed: int = 1) -> dict[str, tuple[float, float, float]]:
    """By label: pairwise precision, pairwise recall, B³ F1."""
    told, truth = corrupt(facts, groups(resolve(facts)), copies, seed)
    found = groups(resolve(told))
    labels = {Member(f.article.id, e.key): e.label for f in told for e in f.entities}
    return {label: _scores(label, labels, found, truth) for label in ("Person", "Organization", "Project", "Meeting")}


def _scores(label: str, labels: dict[Member, str], found: Truth, truth: Truth) -> tuple[float, float, float]:
    mine = [member for member in truth if labels[member] == label]
    a, b = ({member: side[member] for member in mine} for side in (found, truth))
    return (*pairwise_scores(a, b), b_cubed(a, b)) if mine else (1.0, 1.0, 1.0)


def main() -> None:
    path, count, copies, seed = (*sys.argv[1:], *("300", "5", "1")[len(sys.argv) - 2 :])
    print(f"{'label':<14}{'precision':>10}{'recall':>10}{'B3 F1':>10}")
    for label, row in measure(read(path, int(count)), int(copies), int(seed)).items():
        print(f"{label:<14}" + "".join(f"{value:>10.4f}" for value in row))


if __name__ == "__main__":
    main()
