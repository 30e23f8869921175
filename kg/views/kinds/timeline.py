"""``timeline``: meetings along time, each series on a band of its own."""

from kg.schema import Term
from kg.views.compose import compose, ties_of
from kg.views.facts import FactIndex
from kg.views.lanes import lanes
from kg.views.scene import Scene

TITLE = Term(zh="会议活动的时间线", en="Meetings along time")
ABOUT = Term(
    zh="会议活动沿时间排列，同一系列在同一行，线连着上一次与下一次；两个滑块选出一段日期。",
    en="Meetings along time, each series on a band, lines from one to the next; two handles choose the dates.",
)
MEASURE = Term(zh="到会人数", en="people present")


def scene(facts: FactIndex) -> Scene:
    """Meetings along time."""
    present = dict.fromkeys(facts.nodes("Meeting"), 0.0)
    for fact in facts.attended():
        present[fact.target] += 1
    ties = ties_of(facts.of_type("FOLLOWS", "PREVIEWS"), facts)
    return compose(
        facts, present, ties, kind="timeline", title=TITLE, about=ABOUT, measure=MEASURE, sizes=present, layouts=lanes
    )  # fmt: skip
