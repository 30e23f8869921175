"""Japanese names, which begin with surnames of two characters and end as no Chinese name does: 首相|石田由纪夫|发文."""

import re
from collections.abc import Iterator

from kg.extract.names.name_context import NameContext
from kg.extract.text.spans import Span
from kg.language import tables
from kg.language.names import is_han

SIGN = re.compile(tables.one_of("japanese_names", "sign"))
SURNAME = re.compile(tables.one_of("japanese_names", "surname", "place"))
LAST = tables.context("japanese_names", "end")
OF_PLACES = tables.context("japanese_names", "place")
NEVER_FIRST = tables.context("name_context", "never_first")
GIVEN = {1: 1.4, 2: 2.0, 3: 1.6}
"""What a given name of so many characters speaks for the whole: most have two."""
WORD = 1.5
"""What a common word within the given name takes (首相高桥|高度|重视)."""


def japanese_spans(text: str, context: NameContext) -> Iterator[Span]:
    """Candidates behind a title or in a list, in sentences that speak of Japan."""
    if not SIGN.search(text):
        return
    for found in SURNAME.finditer(text):
        start, cut = found.span()
        if start in context.strong or (text[start - 1 : start] == "、" and found.group() not in OF_PLACES):
            for length in _given(text, cut):
                end = cut + length
                if not context.cuts(start, end):
                    words = WORD * context.common_words(cut, end)
                    score = GIVEN[length] + context.left(start) + context.right(end) - words
                    yield Span(start, end, "person", score, "name")


def _given(text: str, start: int) -> Iterator[int]:
    """Of how many characters a given name may be that begins at ``start``."""
    for length in GIVEN:
        name = text[start : start + length]
        if len(name) == length and is_han(name) and (name[-1] in LAST if length > 2 else name[0] not in NEVER_FIRST):
            yield length
