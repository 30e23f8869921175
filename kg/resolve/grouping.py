"""What the modules of one label each hand back, and the step they share: joining scored pairs, the surest first."""

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from kg.model import Judgement, Member, Record
from kg.resolve.clusters import Clusters
from kg.resolve.context import Context
from kg.resolve.glyphs import LOOK_ALIKE, look_alike, sound_alike, substitution
from kg.resolve.reading import Reading
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
        label, min(first.names), min(second.names), outcome.verdict, outcome.value, outcome.reasons,
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
    for left, right in _distinct(clusters, pairs):
        sides = Context(clusters.members(left), reading), Context(clusters.members(right), reading)
        outcome = scorer(*sides)
        if outcome is not None:
            decided.append((left, right, outcome, judge(label, *sides, outcome)))
    for left, right, outcome, _ in decided:
        if outcome.barred:
            clusters.oppose([left], [right])
    decided.sort(key=lambda row: (-row[2].value, row[0], row[1]))
    return [_settle(clusters, reading, *row, side_by_side=side_by_side) for row in decided]


def _settle(
    clusters: Clusters[Member], reading: Reading, left: Member, right: Member, outcome: Score, judgement: Judgement,
    *, side_by_side: bool,
) -> Judgement:  # fmt: skip
    if outcome.verdict != "same":
        return judgement
    clash = not side_by_side and _clash(clusters.members(left), clusters.members(right), reading)
    if not clash and clusters.join(left, right):
        return judgement
    reasons = ("left undone: it would join names that stand apart elsewhere", *judgement.reasons)
    return replace(judgement, verdict="ask", reasons=reasons)


def _clash(left: Sequence[Member], right: Sequence[Member], reading: Reading) -> bool:
    """Both groups stand in one article, as different entities."""
    small, large = sorted((left, right), key=len)
    articles = {member.article for member in small}
    names = {reading.locals[member].name for member in small}
    return any(m.article in articles and reading.locals[m].name not in names for m in large)


def _distinct(clusters: Clusters[Member], pairs: Iterable[Pair]) -> Sequence[Pair]:
    """Each pair of groups once, by the smallest member of each, in order."""
    found = set()
    for left, right in pairs:
        a, b = min(clusters.members(left)), min(clusters.members(right))
        if a != b and clusters.may_join(a, b):
            found.add((min(a, b), max(a, b)))
    return sorted(found)


def character_feature(left: str, right: str) -> Feature | None:
    """Evidence from two names that differ in one character, or None if they differ otherwise."""
    pair = substitution(left, right)
    if pair is None:
        return None
    alike = look_alike(*pair)
    if alike >= LOOK_ALIKE:
        return Feature("look_alike", f"{pair[0]} and {pair[1]} look alike ({alike:.2f})", alike)
    if sound_alike(*pair):
        return Feature("sound_alike", f"{pair[0]} and {pair[1]} sound alike")
    return Feature("other_character", f"{pair[0]} and {pair[1]} are unlike")


def masks(name: str) -> list[str]:
    """The name with each character in turn left open: names one character apart share a mask."""
    return [f"{name[:i]}?{name[i + 1 :]}" for i in range(len(name))]
