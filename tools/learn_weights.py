"""Learn the weights of evidence anew, and write ``kg/resolve/data/weights.toml``.

Not part of the package. ``python -m tools.learn_weights FACTS.jsonl … [--write]`` from the project's root, with the
``facts.jsonl`` of builds of as different corpora as there are (local papers, national news). One half of every corpus
is learned from; on the other half prior and learned weights are measured side by side. Without ``--write`` that is
all. See ``bench/identity/learn.py`` for the model.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from bench.identity.accuracy import groups, measure_on, read
from bench.identity.corrupt import Truth, corrupt
from bench.identity.learn import Pair, Table, count, fit, observe, split, using
from kg.model import Facts
from kg.resolve import resolve

PRIOR = Path(__file__).with_name("weights_by_hand.toml")
OUT = Path(__file__).resolve().parents[1] / "kg/resolve/data/weights.toml"
LEARNED = ("person",)
"""Of the labels that the copies corrupt truly: names of people are misread in them, names of meetings are not, and of
organizations and projects hardly a pair is left to weigh."""
UNTOLD = {"other_character": -7.0, "omission": -5.5, "sound_alike": 1.0, "both_attested": -12.0}
"""Evidence of which the copies cannot tell, for they misread look-alikes only, at random, and never twice the same. Set
so that names which differ otherwise are at most a question where post and place agree, and two spellings that document
after document prints are never taken for one."""
COPIES, SEED, SEED_HELD = 3, 1, 7
HEADER = """\
# Weights of evidence that two names are one thing, in log-odds (natural logarithm): they are added, and the logistic
# function of the sum is the score. `prior` is where a candidate pair starts. `same` and `different` are thresholds on
# the score; what lies between is a question for `kg review`.
#
# Made by `python -m tools.learn_weights FACTS.jsonl … --write` from corrupted copies of real articles (half of each
# corpus; bench/identity/corrupt.py), in the manner of Fellegi & Sunter, A Theory for Record Linkage, JASA 64 (1969),
# fitted jointly because evidence overlaps; near tools/weights_by_hand.toml where pairs are few; signs are kept. Behind
# a learned weight: how much of the evidence stood on pairs that are one / on others, and the weight that would follow
# from these two counts alone. Only people are learned: of the others hardly a pair is left to weigh, or the copies do
# not corrupt what matters; those weights are by hand. Free to ship: numbers, no text of any article.
# Learned from {sources}.
"""


def learn(
    halves: Sequence[Sequence[Facts]], prior: Mapping[str, Table]
) -> tuple[dict[str, Table], dict[str, list[Pair]]]:
    """Learned tables by label, and all pairs by label."""
    sets = [observe(half, COPIES, SEED) for half in halves]
    tables: dict[str, Table] = {}
    seen: dict[str, list[Pair]] = {}
    for label in (name for name in prior if name != "thresholds"):
        mine = [[pair for pair in pairs if pair.label.lower() == label] for pairs in sets]
        seen[label] = [pair for pairs in mine for pair in pairs]
        tables[label] = _fitted(mine, prior[label]) if label in LEARNED else dict(prior[label])
    return tables, seen


def _fitted(sets: Sequence[Sequence[Pair]], prior: Table) -> Table:
    return fit([pairs for pairs in sets if pairs], prior) | UNTOLD


def to_toml(tables: Mapping[str, Table], seen: Mapping[str, Sequence[Pair]], thresholds: Table, sources: str) -> str:
    """The file's content."""
    lines = [HEADER.format(sources=sources), "[thresholds]"]
    lines += [f"{name} = {value}" for name, value in thresholds.items()]
    for label, table in tables.items():
        lines += ["", f"[{label}]"]
        counted = count(seen[label]) if label in LEARNED else {}
        lines += [f"{name} = {weight}{_comment(name, counted)}" for name, weight in table.items()]
    return "\n".join(lines) + "\n"


def _comment(name: str, counted: Mapping[str, tuple[float, float, float]]) -> str:
    if name in UNTOLD or name not in counted:
        return ""
    same, other, alone = counted[name]
    return f"  # {same:.0f} / {other:.0f}: {alone:+.1f}"


def compare(name: str, told: Sequence[Facts], truth: Truth, tables: Mapping[str, Mapping[str, Table]]) -> None:
    """Print the measures of several tables on copies with a known truth."""
    rows = {}
    for kind, table in tables.items():
        with using(table):
            rows[kind] = measure_on(told, truth)
    for label in next(iter(rows.values())):
        cells = "".join(f"   {kind}" + "".join(f" {value:.4f}" for value in row[label]) for kind, row in rows.items())
        print(f"{name:<24}{label:<14}{cells}", flush=True)


def main() -> None:
    files = [arg for arg in sys.argv[1:] if not arg.startswith("--")]
    prior = msgspec.toml.decode(PRIOR.read_bytes(), type=dict[str, Table])
    halves = [split(read(file)) for file in files]
    names = [Path(file).resolve().parent.name for file in files]
    with using(prior):
        tables, seen = learn([learned for learned, _ in halves], prior)
        held = [corrupt(kept, groups(resolve(kept)), COPIES, SEED_HELD) for _, kept in halves]
    sources = ", ".join(f"{len(half)} articles of {name}" for name, (half, _) in zip(names, halves, strict=True))
    text = to_toml(tables, seen, prior["thresholds"], sources)
    print(text)
    print("on the other halves: pairwise precision, recall, B3 F1")
    for name, (told, truth) in zip(names, held, strict=True):
        compare(name, told, truth, {"by hand": prior, "learned": tables | {"thresholds": prior["thresholds"]}})
    if "--write" in sys.argv:
        OUT.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
