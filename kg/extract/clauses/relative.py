"""Verbs that only describe who stands behind them: 来临河主持选举的|林晓, 往届赴藏志愿者代表|林晓."""

from collections.abc import Sequence

from kg.extract.clauses.noun_lists import NounList
from kg.extract.text.spans import Span

RECEIVING = frozenset({"meet", "hear", "inspect", "visit", "accompany", "lead"})
"""Verbs whose object a list behind 的 may be (会见来访的|沈砚|一行)."""
COMING = frozenset({"go", "attend", "award"})
ACTING = frozenset({"speak", "report", "say", "quote"})
NEAR = 14
"""Characters within which such a verb stands before the people it describes."""


def behind_relative(verbs: Sequence[Span], nouns: Sequence[NounList], text: str) -> NounList | None:
    """受市委委托来临河主持选举的|市人大秘书长林晓|主持会议: behind a relative clause stand his own verbs."""
    people = [n for n in nouns if any(m.kind == "person" for m in n.members)]
    if not people or people[0].start < verbs[0].start or text[people[0].start - 1] != "的":
        return None
    before = [v for v in verbs if v.end <= people[0].start]
    following = next((v for v in verbs if v.start >= people[0].end), None)
    if following is None or following.start - people[0].end > 1 or following.kind == "lead":
        return None
    leads = people[0].start - before[-1].end == 1 and before[-1].kind == "lead"  # 带队的|老师林晓|表示
    return None if any(v.kind in RECEIVING for v in before) and not leads else people[0]


def is_modifier(verb: Span, following: Span, nouns: Sequence[NounList], text: str) -> bool:
    """历届|赴|滇志愿者代表林晓、沈砚|发言: the first verb describes who does the second."""
    if verb.kind not in COMING or following.kind not in ACTING:
        return False
    between = [n for n in nouns if verb.end <= n.start and n.end <= following.start]
    if len(between) != 1 or any(m.kind != "person" for m in between[0].members) or nouns[0] is not between[0]:
        return False
    near = between[0].start - verb.end <= NEAR and following.start - between[0].end <= 1
    called = between[0].start < between[0].members[0].name_start
    return near and called and not text.startswith("了", verb.end)
