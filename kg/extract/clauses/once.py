"""What several rules ask of the same article is told once.

An article's rules are asked one after another, so only what was told of the article asked of last is remembered. It is
known by its list of sentences: the very list, not an equal one.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import TypeVar

from kg.extract.clauses.sentences import Draft, Sentence

Told = TypeVar("Told")


def once(tell: Callable[[Sequence[Sentence]], Iterator[Told]]) -> Callable[[Sequence[Sentence]], Sequence[Told]]:
    """``tell``, asked once of an article."""
    last: tuple[Sequence[Sentence], list[Told]] = ((), [])

    @wraps(tell)
    def told(sentences: Sequence[Sentence]) -> Sequence[Told]:
        nonlocal last
        known, found = last
        if known is not sentences:
            found = list(tell(sentences))
            last = sentences, found
        return found

    return told


Telling = Callable[[int, Sequence[Sentence], Draft], Iterator[Told]]


def once_each(tell: Telling[Told]) -> Callable[[int, Sequence[Sentence], Draft], Sequence[Told]]:
    """``tell``, asked once of each sentence of an article, by its number; the draft is that of the sentence."""
    last: tuple[Sequence[Sentence], dict[int, list[Told]]] = ((), {})

    @wraps(tell)
    def told(number: int, sentences: Sequence[Sentence], draft: Draft) -> Sequence[Told]:
        nonlocal last
        known, found = last
        if known is not sentences:
            found = {}
            last = sentences, found
        if number not in found:
            found[number] = list(tell(number, sentences, draft))
        return found[number]

    return told
