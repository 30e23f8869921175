"""``attendance``: people and meetings, a line for each attendance, its looks by the strongest role."""

from kg.schema import Term
from kg.views.facts import Fact, Facts
from kg.views.places import free, in_time
from kg.views.scene import Layout, Scene, Tie
from kg.views.style import strongest

TITLE = Term(zh="谁参加了什么", en="Who attended what")
ABOUT = Term(
    zh="人物与会议活动：连线的颜色与线型表示角色（主持、带队、讲话……）；会议按时间从左到右排列，也可自由布局。",
    en="People and meetings: a line's colour and dash tell the role (host, lead, speak …). "
    "Meetings stand in the order of time from left to right, or freely.",
)
MEASURE = Term(zh="参加次数（人）、到会人数（会）", en="meetings attended (people), people present (meetings)")


def scene(facts: Facts) -> Scene:
    """Who attended what."""
    ties = tuple(attendance_tie(fact) for fact in facts.attended())
    nodes = sorted({end for tie in ties for end in (tie.source, tie.target)} | set(facts.nodes("Meeting")))
    return Scene(
        kind="attendance",
        title=TITLE,
        about=ABOUT,
        ties=ties,
        sizes=degrees(nodes, ties),
        measure=MEASURE,
        layouts=time_and_free(facts, nodes, ties),
    )


def attendance_tie(fact: Fact) -> Tie:
    """The line of one attendance; bodies, whose people are not named, have a style of their own."""
    roles = [str(role) for role in fact.data.get("roles") or ()]
    return Tie(fact.source, fact.target, strongest(roles), (fact,), meetings=(fact.target,))


def degrees(nodes: list[str], ties: tuple[Tie, ...]) -> dict[str, float]:
    """How many lines end at each node."""
    count = dict.fromkeys(nodes, 0.0)
    for tie in ties:
        count[tie.source] += 1
        count[tie.target] += 1
    return count


def time_and_free(facts: Facts, nodes: list[str], ties: tuple[Tie, ...]) -> dict[str, Layout]:
    """Both layouts, time first where dates are known."""
    timed = in_time(facts, nodes, ties)
    return {**({"time": timed} if timed else {}), "free": free(nodes, ties)}
