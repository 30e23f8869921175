"""What the modules of one label each hand back, and the step they share: joining scored pairs, the surest first."""

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from kg.model import Judgement, Member, Record
from kg.resolve.clusters import Clusters
from kg.resolve.context import Context
from kg.resolve.glyphs import LOOK_ALIKE, look_alike, omission, sound_alike, substitution
from kg.resolve.reading import Local, Reading
from kg.resolve.scoring import Feature, Score

Pair = tuple[Member, Member]
Scorer = Callable[[Context, Context], Score | None]


class Grouping(Record, frozen=True):
    """Local entities of one label, grouped, and the decisions behind it."""

    groups: tuple[tuple[Member, ...], ...]
    judgements: tuple[Judgement, ...] = ()


def judge(label: str, left: Context, right: Context, outcome: Score) -> Judgement:
    """A decision of the rules as a record; the two sides in alphabetical order."""
    first, second = sorted((left, right), key=lambda side: (min(side.names), side.locals[0].member))
    return Judgement(
        label, first.shown, second.shown, outcome.verdict, outcome.value, outcome.reasons,
        left_members=(first.locals[0].member,), right_members=(second.locals[0].member,),
    )  # fmt: skip


def join_scored(
    label: str, clusters: Clusters[Member], pairs: Iterable[Pair], reading: Reading, scorer: Scorer,
    *, side_by_side: bool = False,
) -> list[Judgement]:  # fmt: skip
    """Score the pairs of groups, join those that are the same, the surest first, and return what was decided.

    A pair that two others contradict (A is B, B is C, but A and C stand side by side) is left as a question.
    ``side_by_side`` allows both names of a pair to stand in one article (a full name and its short form).
    """
    decided = []
    contexts: dict[Member, Context] = {}
    for left, right in _distinct(clusters, pairs):
        for side in (left, right):
            if side not in contexts:
                contexts[side] = Context(clusters.members(side), reading)
        sides = contexts[left], contexts[right]
        outcome = scorer(*sides)
        if outcome is not None:
            decided.append((left, right, outcome, judge(label, *sides, outcome)))
    for left, right, outcome, _ in decided:
        if outcome.barred:
            clusters.oppose([left], [right])
    decided.sort(key=lambda row: (-row[2].value, row[0], row[1]))
    settle = _Settling(clusters, reading, {m: context.names for m, context in contexts.items()}, side_by_side)
    return [settle(*row) for row in decided]


class _Settling:
    """Joins scored pairs one after another; ``names`` are those of the groups at the start, by a member of each."""

    def __init__(
        self, clusters: Clusters[Member], reading: Reading, names: dict[Member, frozenset[str]], side_by_side: bool
    ) -> None:
        self._clusters, self._reading, self._side_by_side = clusters, reading, side_by_side
        self._names = {clusters.find(member): found for member, found in names.items()}

    def __call__(self, left: Member, right: Member, outcome: Score, judgement: Judgement) -> Judgement:
        """Join the two groups if they are the same and nothing forbids; the judgement as it then stands."""
        if outcome.verdict != "same":
            return judgement
        roots = self._clusters.find(left), self._clusters.find(right)
        names = self._names[roots[0]] | self._names[roots[1]]
        if not self._clash(*roots, names) and self._clusters.join(left, right):
            self._names[self._clusters.find(left)] = names
            return judgement
        reasons = ("left undone: it would join names that stand apart elsewhere", *judgement.reasons)
        return replace(judgement, verdict="ask", reasons=reasons)

    def _clash(self, left: Member, right: Member, names: frozenset[str]) -> bool:
        """Both groups stand in one article, under different names."""
        if left == right or len(names) == 1 or self._side_by_side:
            return False
        small, large = sorted((left, right), key=lambda side: len(self._clusters.members(side)))
        return any(self._stands_beside(self._reading.locals[m], large) for m in self._clusters.members(small))

    def _stands_beside(self, local: Local, root: Member) -> bool:
        return any(
            other.name != local.name and other.member in self._clusters and self._clusters.find(other.member) == root
            for other in self._reading.neighbours(local)
        )


def _distinct(clusters: Clusters[Member], pairs: Iterable[Pair]) -> Sequence[Pair]:
    """Each pair of groups once, by the smallest member of each, in order."""
    found = set()
    smallest: dict[Member, Member] = {}
    for pair in pairs:
        roots = [clusters.find(member) for member in pair]
        if roots[0] == roots[1] or not clusters.may_join(*roots):
            continue
        for root in roots:
            if root not in smallest:
                smallest[root] = min(clusters.members(root))
        a, b = sorted(smallest[root] for root in roots)
        found.add((a, b))
    return sorted(found)


def character_feature(left: str, right: str) -> Feature | None:
    """Evidence from two names that are one edit apart, or None if they differ otherwise."""
    pair = substitution(left, right)
    if pair is None:
        missing = omission(left, right)
        return Feature("omission", f"{missing} is missing in one") if missing else None
    alike = look_alike(*pair)
    if alike >= LOOK_ALIKE:
        return Feature("look_alike", f"{pair[0]} and {pair[1]} look alike ({alike:.2f})", round(alike**2, 2))
    if sound_alike(*pair):
        return Feature("sound_alike", f"{pair[0]} and {pair[1]} sound alike")
    return Feature("other_character", f"{pair[0]} and {pair[1]} are unlike")


def masks(name: str) -> list[str]:
    """The name with each character in turn left open: names one character apart share a mask."""
    return [f"{name[:i]}?{name[i + 1 :]}" for i in range(len(name))]
