"""``attendance``: people and meetings, a line for each attendance, its looks by the strongest role."""

from kg.schema import Term
from kg.views.compose import compose, ties_of
from kg.views.facts import FactIndex
from kg.views.scene import Scene

TITLE = Term(zh="谁参加了什么", en="Who attended what")
ABOUT = Term(
    zh="人物与会议活动：连线的颜色与线型表示角色（主持、带队、讲话……）；会议按时间从左到右排列，也可自由布局。",
    en="People and meetings: a line's colour and dash tell the role (host, lead, speak …). "
    "Meetings stand in the order of time from left to right, or freely.",
)
MEASURE = Term(zh="参加次数（人）、到会人数（会）", en="meetings attended (people), people present (meetings)")


def scene(facts: FactIndex) -> Scene:
    """Who attended what."""
    ties = ties_of(facts.attended(), facts)
    return compose(
        facts, facts.nodes("Meeting"), ties, kind="attendance", title=TITLE, about=ABOUT, measure=MEASURE
    )  # fmt: skip
