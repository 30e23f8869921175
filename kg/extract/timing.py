"""Words that say of what is told when it takes place: usually, some day to come, for years. No news of one day."""

import re

from kg.language.cues import either

HABIT = re.compile(either("habit"))
"""沈砚|多次|出席读书节."""
PLANNED = re.compile(either("planned"))
"""|将于|下周召开."""
TO_COME = re.compile(rf"(?<!即)将(?!{either('no_future')})")
"""沈砚|将|应邀出席: told before it takes place."""
FOR_YEARS = re.compile(either("for_years"))
"""林晓|长期|深入石桥镇调研: the way of somebody's work, no tour of one day."""
