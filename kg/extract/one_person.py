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
    for first, second in _one_sound(counts):
        if posts[first] & posts[second] and frozenset((first, second)) not in together:
            yield (second, first) if counts[first] >= counts[second] else (first, second)


def _one_sound(names: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of names of three characters that share all but one character behind the surname, of the same sound.

    Names are sorted by what pairs share: a page may hold thousands, and a comparison of all with all would not end.
    """
    ordered = list(names)
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, name in enumerate(ordered):
        if len(name) == WHOLE:
            alike[name[:2], ""].append(i)
            alike[name[0], name[2]].append(i)
    pairs = sorted(pair for group in alike.values() for pair in combinations(group, 2))
    return [(ordered[i], ordered[j]) for i, j in pairs if _sound_alike(ordered[i], ordered[j])]


def _sound_alike(first: str, second: str) -> bool:
    return all(a == b or _readings(a) & _readings(b) for a, b in zip(first, second, strict=True))


@lru_cache(maxsize=1 << 10)
def _readings(char: str) -> frozenset[str]:
    from pypinyin import Style, pinyin  # half a second to import, and few articles ask

    return frozenset(pinyin(char, style=Style.NORMAL, heteronym=True)[0])
