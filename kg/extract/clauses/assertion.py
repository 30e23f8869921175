"""The record of what a sentence says of somebody's presence."""

from typing import NamedTuple

from kg.extract.clauses.phrases import Phrase
from kg.language.cues import cues

ROLES = {
    "host": "host", "attend": "attend", "speak": "speak", "say": "speak", "quote": "speak", "report": "report",
    "accompany": "accompany", "observe": "observe", "guide": "guide", "lead": "lead",
    "praise": "speak",
}  # fmt: skip
COURTESY = "致以"
"""The verb that stands for wishes and thanks (向老人致以问候, 对他们表示感谢): no speech of who goes to see them."""
DEPUTED = cues("deputed")
"""委员沈砚（委托顾明远）参加, 沈砚家属出席: who sends somebody else, or is only somebody's family, is not there."""


class Assertion(NamedTuple):
    """``member`` has ``role`` (or, with role ``""``, is the carried subject) by sentence number ``sentence``."""

    member: Phrase
    role: str
    sentence: int
    order: int
    complete: bool
    saying: str = ""
    """``say``, ``quote`` or ``press`` (said to the press) where only the person's words are reported."""
    on_site: bool = False
    """The sentence tells of the gathering itself (会上，…)."""
    verb: str = ""
    """The word that says so."""


def is_elsewhere(member: Phrase, text: str) -> bool:
    """Whether the words behind the name say that somebody else was there (林晓（委托沈砚）)."""
    return text.startswith(DEPUTED, member.end) or text.startswith(DEPUTED, member.name_end)
