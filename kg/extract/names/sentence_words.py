"""A sentence as jieba cuts it, seen from a possible name in it: which words the name would hold or cut through."""

from bisect import bisect_left
from collections.abc import Sequence

import jieba

from kg.extract.text.dictionary import COMMON, is_plain_word, is_proper, listed_names, word_kind
from kg.language.names import is_transliteration

FIRST_WORDS = frozenset("vdpcbf")
"""Kinds of words that begin no name of dictionary words."""


class SentenceWords:
    """The words of a sentence: spans, in order."""

    def __init__(self, text: str, words: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.words = words
        self.end_of = dict(words)
        """Where the word ends that begins at a place."""

    def dictionary_words(self, start: int, end: int) -> list[str]:
        """Words of two characters and more inside ``start:end`` that jieba's dictionary has."""
        first = bisect_left(self.words, (start, start))
        near = self.words[first : first + end - start]
        words = [self.text[s:e] for s, e in near if e <= end and e - s > 1]
        return [word for word in words if jieba.dt.FREQ.get(word)]

    def is_phrase(self, start: int, end: int) -> bool:
        """Whether words of the dictionary make it up, the first a verb or the like (依法, 将|按照, 应安|在|会上)."""
        first = bisect_left(self.words, (start, start))
        near = [(s, e) for s, e in self.words[first : first + end - start] if e <= end]
        if not near or near[0][0] != start or near[-1][1] != end or is_transliteration(self.text[start:end]):
            return False
        words = [self.text[s:e] for s, e in near]
        if any(word_kind(word) == "p" for word in words[1:]):
            return True
        return word_kind(words[0]) in FIRST_WORDS and all(map(is_plain_word, words)) and not is_proper(words[-1])

    def behind_verbs(self, start: int, limit: int) -> int:
        """Behind the last verb of two characters from ``start`` to ``limit`` (批准|帕通达·…, 致电|萨曼达·…)."""
        first = bisect_left(self.words, (start, start))
        ends = [e for s, e in self.words[first : first + limit - start] if e < limit and self._is_verb(s, e)]
        return max(ends, default=start)

    def _is_verb(self, start: int, end: int) -> bool:
        return end - start > 1 and word_kind(self.text[start:end]) == "v"

    def words_inside(self, start: int, end: int) -> float:
        """A penalty for each word of the dictionary that a name without a surname would hold."""
        known = self.dictionary_words(start, end)
        whole = sum(map(len, known)) == end - start
        return (2.5 if whole else 1.5) * len(known)

    def inside_word(self, start: int) -> bool:
        """Whether a word of the dictionary goes over ``start`` (经开区|长远|发展)."""
        if start in self.end_of or start - 1 not in self.end_of:
            return False
        return self.text[start - 1 : self.end_of[start - 1]] in jieba.dt.FREQ

    def plain_words(self, start: int, end: int) -> bool:
        """Whether a common word of the dictionary that is no name stands inside."""
        return self.common_words(start, end) > 0

    def common_words(self, start: int, end: int) -> float:
        """A penalty for each common word that a foreign name would hold."""
        found = self.dictionary_words(start, end)
        return sum(2.5 for word in found if jieba.dt.FREQ[word] > COMMON and word not in listed_names())
