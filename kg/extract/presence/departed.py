"""Who is dead, as the article says: honoured, mourned and remembered there, but at no gathering of the day."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.sentences import Sentence
from kg.language.cues import cues, either

SIGNS = re.compile(either("died", "remembered", "honoured_dead"))
CALLED = f"(?:等?(?:\\d+|{either('some')})?{either('counted_people')})?{either('comrade')}?"
DIED = re.compile(
    rf"{CALLED}(?:在[^，。；]{{2,24}}(?:中|时|上))?{either('how_died')}*{either('died')}(?=[，。；！”）]|后|时|前|$)"
    rf"|{CALLED}[，于]*[\d年月日时分]*在[^，。；]{{1,8}}{either('how_died')}*{either('died')}(?=[，。])"
)
"""林晓、沈砚|三人在抢险过程中因公牺牲|。"""
REMEMBERED = re.compile(f"{CALLED}的?{either('remembered')}")
"""向林晓|同志遗体|送别."""
HONOURED = (*cues("honoured_dead"), *(f"{word}的" for word in cues("died")))
"""|追授|林晓称号, 慰问因公|殉职的|林晓家属."""


def departed(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Names of all whom some sentence tells to be dead."""
    return frozenset(name for sentence in sentences if SIGNS.search(sentence.text) for name in _in_sentence(sentence))


def _in_sentence(sentence: Sentence) -> Iterator[str]:
    lists = [n for clause in sentence.clauses for n in clause.lists]
    starts = sorted(m.start for nouns in lists for m in nouns.members if m.kind == "person")
    for nouns in lists:
        following = next((s for s in starts if s >= nouns.end), len(sentence.text))
        if _are_dead(nouns, sentence.text, following):
            yield from (m.name for m in nouns.members if m.kind == "person")


def _are_dead(nouns: NounList, text: str, limit: int) -> bool:
    """Whether what stands before the list, or behind it before ``limit``, says so."""
    if text.endswith(HONOURED, 0, nouns.start):
        return True
    ends = dict.fromkeys((nouns.end, nouns.members[-1].name_end))
    return any(told.match(text, end, limit) for end in ends for told in (DIED, REMEMBERED))
