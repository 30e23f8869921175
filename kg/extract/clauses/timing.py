"""Words that say of what is told when it takes place: usually, some day to come, for years. No news of one day."""

import re

from kg.language.cues import either
from kg.language.dates import find_dates

ONCE = "曾$"
"""沈砚|曾|: of the past, right before what is asked of; elsewhere only in a word (曾任), for it is a surname."""
HABIT = re.compile(f"{either('habit')}|{ONCE}")
"""沈砚|多次|出席读书节."""
LONG_AGO = re.compile(f"{either('long_ago')}|{ONCE}")
"""林晓|最近一次|露面是主持召开会议: news of another day."""
PLANNED = re.compile(either("planned"))
"""|将于|下周召开."""
ANNOUNCED = re.compile(either("announced"))
"""赛事|将于|8月开幕，9月…: all that its sentence still tells is to come."""
TO_COME = re.compile(rf"(?<![即少])将(?!{either('no_future')})")
"""沈砚|将|应邀出席: told before it takes place."""
FOR_YEARS = re.compile(either("for_years"))
"""林晓|长期|深入石桥镇调研: the way of somebody's work, no tour of one day."""

HARMED = re.compile(either("harmed"))
"""林晓在视察工程|时被|人打伤: news of a crime or an accident, no tour."""


ENROLLING = re.compile(either("enrolling"))
CALLS = 2
"""Different words that call people to come, from which an article is a notice."""


def is_planned(text: str, start: int, end: int) -> bool:
    """Whether the clause ``text[start:end]`` tells a plan, or stands behind one: 赛事将于8月开幕，|9月举行颁奖仪式."""
    sentence = text.rfind("；", 0, start) + 1
    return PLANNED.search(text, start, end) is not None or ANNOUNCED.search(text, sentence, start) is not None


def calls_people(text: str) -> bool:
    """近期，街道开展摄影活动。|名额有限|，|快来报名|: a notice of what is to come, no report."""
    return len(set(ENROLLING.findall(text))) >= CALLS


def of_a_month(before: str) -> bool:
    """今年9月|召开的合作峰会上，林晓提出…: recalled, for what is news has a day."""
    dates = find_dates(before)
    return bool(dates) and dates[-1].day is None and dates[-1].month is not None
