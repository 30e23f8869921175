"""Who wrote to a gathering and was not there: authors of letters, telegrams, instructions and recorded greetings."""

from collections.abc import Iterator, Sequence

from kg.extract.noun_lists import have_written
from kg.extract.sentences import Sentence


def writers(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Names of all whose writing reached the gathering: what they say stands in it."""
    return frozenset(name for sentence in sentences for name in _in_sentence(sentence))


def _in_sentence(sentence: Sentence) -> Iterator[str]:
    lists = [n for c in sentence.clauses for n in c.lists]
    starts = sorted(m.start for n in lists for m in n.members)
    for nouns in lists:
        following = next((s for s in starts if s >= nouns.end), len(sentence.text))
        if have_written(nouns, sentence.text, following):
            yield from (m.name for m in nouns.members if m.kind == "person")
