"""Forms of one name within an article: part of a foreign name, and a character of the same sound misprinted.

首相马克·林登来访。…林登表示，…          林登 is 马克·林登
副局长林咏梅主持。…副局长林永梅致辞。    one post, one sound, never in one sentence: a misprint
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from kg.extract.phrases import Phrase
from kg.extract.sentences import Sentence
from kg.language.names import MARK

LEAST = 2
"""Characters of a part of a foreign name that may stand for it."""
WHOLE = 3
"""Characters of a name of which one may be a misprint."""


def same_person(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Which names of the article mean which of its others."""
    people = [[m for c in s.clauses for n in c.lists for m in n.members if m.kind == "person"] for s in sentences]
    counts = Counter(member.name for members in people for member in members)
    return {**dict(_misprints(people, counts)), **dict(_parts(counts))}


def _parts(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    known = set(names)
    whole: dict[str, set[str]] = defaultdict(set)
    for name in known:
        parts = name.split(MARK)
        for part in parts if len(parts) > 1 else ():
            whole[part].add(name)
    for part, full in sorted(whole.items()):
        if part in known and len(part) >= LEAST and len(full) == 1:
            yield part, min(full)


def _misprints(people: Sequence[Sequence[Phrase]], counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """The rarer of two names goes over to the other; of two as frequent the later printed."""
    posts: dict[str, set[str]] = defaultdict(set)
    for members in people:
        for member in members:
            posts[member.name] |= {held.position.title for held in member.held}
    together = {frozenset(pair) for members in people for pair in combinations([m.name for m in members], 2)}
    for first, second in combinations(counts, 2):
        if _one_sound(first, second) and posts[first] & posts[second] and frozenset((first, second)) not in together:
            yield (second, first) if counts[first] >= counts[second] else (first, second)


def _one_sound(first: str, second: str) -> bool:
    """Whether two names of three characters share the surname and differ in one character of the same sound."""
    if len(first) != WHOLE or len(second) != WHOLE or first[0] != second[0]:
        return False
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(pairs) == 1 and bool(_readings(pairs[0][0]) & _readings(pairs[0][1]))


@lru_cache(maxsize=1 << 10)
def _readings(char: str) -> frozenset[str]:
    from pypinyin import Style, pinyin  # half a second to import, and few articles ask

    return frozenset(pinyin(char, style=Style.NORMAL, heteronym=True)[0])
