"""Who wrote to a gathering and was not there: authors of letters, telegrams, instructions and recorded greetings."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.noun_lists import NounList, have_written
from kg.extract.clauses.sentences import Sentence
from kg.language.cues import cues, either

CONVEYING = cues("conveying")
TO_SOMEBODY = re.compile(f"(?:致|给|对)[^，。；]{{2,24}}的(?:{either('writ')}|{either('conveyed')})")
"""沈砚转达了|林晓|致顾明远总统的口信|."""


def writers(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Names of all whose writing reached the gathering: what they say stands in it."""
    return frozenset(name for sentence in sentences for name in _in_sentence(sentence))


def _in_sentence(sentence: Sentence) -> Iterator[str]:
    lists = [n for c in sentence.clauses for n in c.lists]
    starts = sorted(m.start for n in lists for m in n.members)
    for nouns in lists:
        following = next((s for s in starts if s >= nouns.end), len(sentence.text))
        if have_written(nouns, sentence.text, following) or _is_conveyed(nouns, sentence.text):
            yield from (m.name for m in nouns.members if m.kind == "person")


def _is_conveyed(nouns: NounList, text: str) -> bool:
    """Whether somebody else brings what they have to say."""
    return text.endswith(CONVEYING, 0, nouns.start) and TO_SOMEBODY.match(text, nouns.end) is not None
