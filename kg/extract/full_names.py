"""People whom an article names in full and then in part: 卡洛·贝尔曼 is 贝尔曼 from the second sentence on."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from kg.extract.clauses import Clause, NounList
from kg.extract.phrases import Phrase
from kg.extract.sentences import Sentence

DOT = "·"


def with_full_names(sentences: Sequence[Sentence], own: Container[str] = ()) -> list[Sentence]:
    """The sentences of one article, everybody who is named in part under the full name printed before.

    A part stands before the first dot or behind the last, and belongs to one full name only: of 安娜·贝尔曼 and
    卡洛·贝尔曼 neither is 贝尔曼. Nor is 总统贝尔曼 with a post of his own.
    Spans stay those of what is printed.

    Args:
        sentences: what was read.
        own: names that a user's lexicon explains, which are left alone.
    """
    full = {short: name for short, name in full_names(_people(sentences)).items() if short not in own}
    if not full:
        return list(sentences)
    return [s._replace(clauses=tuple(_renamed(clause, full) for clause in s.clauses)) for s in sentences]


def full_names(people: Sequence[Phrase]) -> dict[str, str]:
    """Each name that is a part of exactly one other, printed before it, with that name.

    Args:
        people: all people named, in the order of the text.
    """
    posts: dict[str, set[str]] = defaultdict(set)
    for person in people:
        posts[person.name] |= {held.position.title for held in person.held}
    order = list(posts)
    dotted = [name for name in order if DOT in name]
    found = {short: [d for d in dotted if short in (d.split(DOT)[0], d.split(DOT)[-1])] for short in order}
    return {
        short: whole[0]
        for short, whole in found.items()
        if len(whole) == 1 and order.index(whole[0]) < order.index(short) and posts[short] <= posts[whole[0]]
    }


def _people(sentences: Sequence[Sentence]) -> list[Phrase]:
    return [person for sentence in sentences for clause in sentence.clauses for person in _named(clause)]


def _named(clause: Clause) -> Iterator[Phrase]:
    for nouns in clause.lists:
        yield from (member for member in nouns.members if member.kind == "person")


def _renamed(clause: Clause, full: Mapping[str, str]) -> Clause:
    predicates = tuple(p._replace(objects=tuple(_listed(o, full) for o in p.objects)) for p in clause.predicates)
    lists = tuple(_listed(nouns, full) for nouns in clause.lists)
    subject = _listed(clause.subject, full) if clause.subject else None
    return clause._replace(subject=subject, predicates=predicates, lists=lists)


def _listed(nouns: NounList, full: Mapping[str, str]) -> NounList:
    members = (m._replace(name=full[m.name]) if m.kind == "person" and m.name in full else m for m in nouns.members)
    return nouns._replace(members=tuple(members))
