"""Accuracy of resolution on corrupted copies of real facts.

``python -m bench.identity.accuracy FACTS.jsonl [ARTICLES] [COPIES] [SEED]`` (``OUT/facts.jsonl`` of a build). The
truth about the originals is what resolution makes of them uncorrupted; what is measured is whether corruption leads
it astray. Where the uncorrupted articles leave open whether two of one name are one, the pair does not count. Pairs of
a few people of whom half the corpus tells outnumber all others, so that the row ``Person, few`` measures those of up to
``FEW`` mentions alone.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from bench.identity.corrupt import Truth, b_cubed, corrupt, families, pairwise_scores
from kg.model import Entities, Facts, Member
from kg.resolve import resolve

LABELS = ("Person", "Organization", "Project", "Meeting")
FEW = 60

Scores = dict[str, tuple[float, float, float]]
"""By label: pairwise precision, pairwise recall, B³ F1."""


def read(path: str, count: int | None = None) -> list[Facts]:
    """The first ``count`` articles of a facts file, or all."""
    lines = Path(path).read_bytes().splitlines()[:count]
    return [msgspec.json.decode(line, type=Facts) for line in lines]


def groups(entities: Entities) -> dict[Member, str]:
    """The entity of every local entity."""
    return {member: entity.id for entity in entities.entities for member in entity.members}


def measure(facts: Sequence[Facts], copies: int, seed: int = 1) -> Scores:
    """How resolution does on corrupted copies of ``facts``."""
    truth = groups(resolve(facts))
    return measure_on(*corrupt(facts, truth, copies, seed), families(facts, truth))


def measure_on(told: Sequence[Facts], truth: Truth, unclear: Mapping[str, str] | None = None) -> Scores:
    """How resolution does on copies with a known truth; pairs within a family of ``unclear`` do not count."""
    found = groups(resolve(told))
    by_label: dict[str, list[Member]] = {label: [] for label in LABELS}
    for item in told:
        for entity in item.entities:
            by_label[entity.label].append(Member(item.article.id, entity.key))
    mentions = Counter(truth.values())
    few = [member for member in by_label["Person"] if mentions[truth[member]] <= FEW]
    rows = {"Person": by_label["Person"], "Person, few": few} | by_label
    return {name: _scores(members, found, truth, unclear) for name, members in rows.items()}


def _scores(
    members: Sequence[Member], found: Truth, truth: Truth, unclear: Mapping[str, str] | None
) -> tuple[float, float, float]:
    a, b = ({member: side[member] for member in members} for side in (found, truth))
    return (*pairwise_scores(a, b, unclear), b_cubed(a, b)) if members else (1.0, 1.0, 1.0)


def main() -> None:
    path, count, copies, seed = (*sys.argv[1:], *("300", "5", "1")[len(sys.argv) - 2 :])
    print(f"{'label':<14}{'precision':>10}{'recall':>10}{'B3 F1':>10}")
    for label, row in measure(read(path, int(count)), int(copies), int(seed)).items():
        print(f"{label:<14}" + "".join(f"{value:>10.4f}" for value in row))


if __name__ == "__main__":
    main()
