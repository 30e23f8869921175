"""The words of a text made ready for reading, from those of the text as given.

Cutting is costly: only the sentences are cut anew in which spaces were dropped or lost characters put back.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.language.text import ReadingText
from kg.language.tokenizer import JiebaTokenizer

Words = Sequence[tuple[int, int]]
STRETCH = re.compile(r"[^。！？\n]*[。！？\n]+|[^。！？\n]+$")
"""No word goes over its ends, and none depends on what lies beyond."""
ENDS = frozenset("。！？\n")


def words_of_reading(reading: ReadingText, text: str, words: Words, cutter: JiebaTokenizer) -> list[tuple[int, int]]:
    """What jieba takes for words in ``reading``: spans, in order.

    Args:
        reading: made of ``text``.
        text: as given.
        words: those of ``text``, perhaps none.
        cutter: cuts what has changed.
    """
    return [
        word
        for stretch in STRETCH.finditer(reading.text)
        for word in _unchanged(stretch, reading, text, words) or _cut(stretch, cutter)
    ]


def _cut(stretch: re.Match[str], cutter: JiebaTokenizer) -> Iterator[tuple[int, int]]:
    at = stretch.start()
    return ((at + start, at + end) for start, end in cutter.cut(stretch.group()))


def _unchanged(stretch: re.Match[str], reading: ReadingText, text: str, words: Words) -> list[tuple[int, int]]:
    """The words of a sentence that stands in ``text`` as it is; none if it does not."""
    start, end = reading.source_span(*stretch.span())
    alone = (start == 0 or text[start - 1] in ENDS) and (end == len(text) or text[end - 1] in ENDS)
    if not alone or reading.places[stretch.start() : stretch.end()] != list(range(start, end)):
        return []
    shift = stretch.start() - start
    return [
        (low + shift, high + shift) for low, high in words[bisect_left(words, (start,)) : bisect_left(words, (end,))]
    ]
