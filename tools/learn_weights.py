"""Learn the weights of evidence anew, and write ``kg/resolve/data/weights.toml``.

Not part of the package. ``python -m tools.learn_weights FACTS.jsonl … [--write]`` from the project's root, with the
``facts.jsonl`` of builds of as different corpora as there are (local papers, national news; their pages are made by
``bench/identity/corpora.py``). One half of every corpus is learned from; on the other half prior and learned weights
are measured side by side. Without ``--write`` that is all. See ``bench/identity/learn.py`` for the model.
"""

import hashlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from bench.identity.accuracy import groups, measure_on, read
from bench.identity.corrupt import Truth, corrupt, families
from bench.identity.learn import Pair, Table, count, fit, observe, split, using
from kg.model import Facts
from kg.resolve import resolve

PRIOR = Path(__file__).with_name("weights_by_hand.toml")
OUT = Path(__file__).resolve().parents[1] / "kg/resolve/data/weights.toml"
LEARNED = ("person",)
"""Of the labels that the copies corrupt truly: names of people are misread in them, names of meetings are not, and of
organizations and projects hardly a pair is left to weigh."""
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
# from these two counts alone. `set` behind a weight: not learned but by hand, for the reason that stands there; the
# others were learned beside it. Only people are learned: of the others hardly a pair is left to weigh, or the copies do
# not corrupt what matters; those weights are by hand. Free to ship: numbers, no text of any article.
# Learned from {sources}.
"""
Tables = dict[str, Table]


class ByHand(msgspec.Struct, forbid_unknown_fields=True):
    """``weights_by_hand.toml``: prior weights, and by label those that stay as they are, each with the reason."""

    thresholds: Table
    person: Table
    organization: Table
    project: Table
    meeting: Table
    fixed: dict[str, dict[str, str]] = {}

    @property
    def tables(self) -> Tables:
        """Thresholds and weights."""
        return {name: getattr(self, name) for name in self.__struct_fields__ if name != "fixed"}


def by_hand(path: Path = PRIOR) -> ByHand:
    """The prior weights."""
    return msgspec.toml.decode(path.read_bytes(), type=ByHand)


def learn(halves: Sequence[Sequence[Facts]], prior: ByHand) -> tuple[Tables, dict[str, list[Pair]]]:
    """Learned tables by label, and all pairs of those labels."""
    sets = [observe(half, COPIES, SEED) for half in halves]
    tables = {label: dict(table) for label, table in prior.tables.items() if label != "thresholds"}
    seen: dict[str, list[Pair]] = {}
    for label in LEARNED:
        mine = [[pair for pair in pairs if pair.label.lower() == label] for pairs in sets]
        seen[label] = [pair for pairs in mine for pair in pairs]
        tables[label] = fit([pairs for pairs in mine if pairs], tables[label], prior.fixed.get(label, {}))
    return tables, seen


def to_toml(tables: Tables, seen: Mapping[str, Sequence[Pair]], prior: ByHand, sources: str) -> str:
    """The file's content."""
    lines = [HEADER.format(sources=sources), "[thresholds]"]
    lines += [f"{name} = {value}" for name, value in prior.thresholds.items()]
    for label, table in tables.items():
        counted, fixed = count(seen.get(label, ())), prior.fixed.get(label, {})
        lines += ["", f"[{label}]"]
        lines += [f"{name} = {weight}{_comment(name, counted, fixed)}" for name, weight in table.items()]
    return "\n".join(lines) + "\n"


def _comment(name: str, counted: Mapping[str, tuple[float, float, float]], fixed: Mapping[str, str]) -> str:
    if name in fixed:
        return f"  # set: {fixed[name]}"
    if name not in counted:
        return ""
    same, other, alone = counted[name]
    return f"  # {same:.0f} / {other:.0f}: {alone:+.1f}"


def source(name: str, half: Sequence[Facts], kept: Sequence[Facts]) -> str:
    """What the header says of a corpus; equal marks are equal facts, wherever their files lay."""
    mark = hashlib.sha256()
    for item in half:
        mark.update(msgspec.json.encode(replace(item, article=replace(item.article, source=""))))
    return f"{len(half)} of {len(half) + len(kept)} articles of {name} (facts {mark.hexdigest()[:8]})"


def held_out(kept: Sequence[Facts]) -> tuple[list[Facts], Truth, dict[str, str]]:
    """Copies of articles that were not learned from, the truth about them, and who may be whom (`families`)."""
    truth = groups(resolve(kept))
    return (*corrupt(kept, truth, COPIES, SEED_HELD), families(kept, truth))


def compare(
    name: str,
    told: Sequence[Facts],
    truth: Truth,
    unclear: Mapping[str, str],
    tables: Mapping[str, Mapping[str, Table]],
) -> None:
    """Print the measures of several tables on copies with a known truth: of all pairs, then of those that are clear."""
    rows = {}
    for kind, table in tables.items():
        with using(table):
            clear = measure_on(told, truth, unclear)
            rows[kind] = {label: (row[0], *clear[label]) for label, row in measure_on(told, truth).items()}
    for label in next(iter(rows.values())):
        cells = "".join(f"   {kind}" + "".join(f" {value:.4f}" for value in row[label]) for kind, row in rows.items())
        print(f"{name:<24}{label:<14}{cells}", flush=True)


def main() -> None:
    files = [arg for arg in sys.argv[1:] if not arg.startswith("--")]
    prior = by_hand()
    halves = [split(read(file)) for file in files]
    names = [Path(file).resolve().parent.name for file in files]
    with using(prior.tables):
        tables, seen = learn([learned for learned, _ in halves], prior)
        held = [held_out(kept) for _, kept in halves]
    text = to_toml(
        tables, seen, prior, ", ".join(source(name, *both) for name, both in zip(names, halves, strict=True))
    )
    print(text)
    if "--write" in sys.argv:
        OUT.write_text(text, "utf-8")
    print("on the other halves: pairwise precision of all pairs, of the clear ones; recall, B3 F1")
    for name, copies in zip(names, held, strict=True):
        compare(name, *copies, {"by hand": prior.tables, "learned": tables | {"thresholds": prior.thresholds}})


if __name__ == "__main__":
    main()
