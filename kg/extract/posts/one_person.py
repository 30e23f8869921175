"""Forms of one name within an article: part of a foreign name, and a character of the same sound misprinted.

首相马克·林登来访。…林登表示，…          林登 is 马克·林登
副局长林咏梅主持。…副局长林永梅致辞。    one post, one sound, never in one sentence: a misprint
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.sentences import Sentence
from kg.language.names import MARK

LEAST = 2
"""Characters of a part of a foreign name that may stand for it."""
WHOLE = 3
"""Characters of a name of which one may be a misprint."""


def with_one_name(sentences: Sequence[Sentence], own: Container[str] = ()) -> list[Sentence]:
    """The sentences of one article with everybody under one name; spans stay those of what is printed.

    Args:
        sentences: what was read.
        own: names that a user's lexicon explains, which are left alone.
    """
    meant = {name: whole for name, whole in same_person(sentences).items() if name not in own}
    if not meant:
        return list(sentences)
    return [s._replace(clauses=tuple(_renamed(clause, meant) for clause in s.clauses)) for s in sentences]


def same_person(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Which names of the article mean which of its others."""
    people = [[m for c in s.clauses for n in c.lists for m in n.members if m.kind == "person"] for s in sentences]
    posts: dict[str, set[str]] = defaultdict(set)
    for member in chain.from_iterable(people):
        posts[member.name] |= {held.position.title for held in member.held}
    return {**dict(_misprints(people, posts)), **dict(_parts(posts))}


def _parts(posts: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Parts of one full name only, printed after it, and without a post that it lacks (总统林登之子卡洛·林登)."""
    order = {name: i for i, name in enumerate(posts)}
    whole: dict[str, set[str]] = defaultdict(set)
    for name in posts:
        parts = name.split(MARK)
        for part in parts if len(parts) > 1 else ():
            whole[part].add(name)
    for part, full in sorted(whole.items()):
        if part in posts and len(part) >= LEAST and len(full) == 1:
            name = min(full)
            if order[name] < order[part] and posts[part] <= posts[name]:
                yield part, name


def _renamed(clause: Clause, meant: Mapping[str, str]) -> Clause:
    predicates = tuple(p._replace(objects=tuple(_listed(o, meant) for o in p.objects)) for p in clause.predicates)
    lists = tuple(_listed(nouns, meant) for nouns in clause.lists)
    subject = _listed(clause.subject, meant) if clause.subject else None
    return clause._replace(subject=subject, predicates=predicates, lists=lists)


def _listed(nouns: NounList, meant: Mapping[str, str]) -> NounList:
    members = (m._replace(name=meant[m.name]) if m.kind == "person" and m.name in meant else m for m in nouns.members)
    return nouns._replace(members=tuple(members))


def _misprints(people: Sequence[Sequence[Phrase]], posts: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """The rarer of two names goes over to the other; of two as frequent the later printed."""
    counts = Counter(member.name for members in people for member in members)
    for first, second in _one_sound(counts):
        if posts[first] & posts[second] and not _together(first, second, people):
            yield (second, first) if counts[first] >= counts[second] else (first, second)


def _together(first: str, second: str, people: Sequence[Sequence[Phrase]]) -> bool:
    """Whether one sentence holds both. Few pairs ask: cheaper than to note all pairs of a list of sixty delegates."""
    return any({first, second} <= {member.name for member in members} for members in people)


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
