"""Who wrote to a gathering and was not there: authors of letters, telegrams, instructions and recorded greetings."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.sentences import Sentence
from kg.language.cues import either

WRITES = re.compile(
    rf"[^，。；“”]{{0,14}}?{either('writing')}|[在于][^，。；“”]{{0,8}}?{either('writ')}[中里]|的{either('writ')}"
)
"""林晓|向大会发来贺信, 林晓|在贺信中, 沈砚宣读林晓|的贺信."""


def writers(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Names of all whose writing reached the gathering: what they say stands in it."""
    return frozenset(name for sentence in sentences for name in _in_sentence(sentence))


def _in_sentence(sentence: Sentence) -> Iterator[str]:
    lists = [n for c in sentence.clauses for n in c.lists]
    starts = sorted(m.start for n in lists for m in n.members)
    for nouns in lists:
        following = next((s for s in starts if s >= nouns.end), len(sentence.text))
        if WRITES.match(sentence.text, nouns.end, following):
            yield from (m.name for m in nouns.members if m.kind == "person")
