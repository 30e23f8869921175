"""Names so likely by their characters that nothing need ask for one: 她来到|林春阑|身边, 大学生|的|沈砚之|说.

Who only edited (编辑：林春阑) is nobody here, and what is named after somebody (林春阑|故居) is no person.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import jieba

from kg.extract.name_context import listed_names
from kg.extract.spans import Span
from kg.language.names import may_begin, name_score, surname_of
from kg.language.places import gazetteer
from kg.language.tables import context, one_of

LENGTH = 3
"""Characters of such a name; one more with a surname of two."""
LIKELY = 6.5
"""Score of the characters from which they are a name wherever they stand."""
BOUNDED = 1.2
"""Score of the name where it stands: nothing speaks against its bounds."""
CREDITS = 24
"""Characters before a name among which stands what the credits call it."""
CREDITED = re.compile(rf"(?:{one_of('byline_context', 'staff', 'credit')})[：:|｜/、]*(?:[一-鿿]{{2,4}}、)*$")
PLACE_ENDS = context("name_context", "place_end") | context("name_context", "site_end")
NAMESAKES = tuple(sorted(context("name_context", "namesake")))
"""What stands behind a name that something else bears: 林春阑|工作室."""


def stands_free(span: Span, text: str) -> bool:
    """Whether ``span`` is a name that nothing need ask for."""
    if span.value != "name" or span.score < BOUNDED or not is_likely(text[span.start : span.end]):
        return False
    if text[span.start - 1 : span.start] == "《" or text.startswith(NAMESAKES, span.end):
        return False
    return CREDITED.search(text, max(0, span.start - CREDITS), span.start) is None


def holds_likely(text: str, words: Iterable[tuple[int, int]]) -> bool:
    """Whether one of the words is such a name."""
    return any(end - start == LENGTH and may_begin(text[start]) and is_likely(text[start:end]) for start, end in words)


@lru_cache(maxsize=1 << 16)
def is_likely(name: str) -> bool:
    """Whether the characters are those of a name, and no word or place has them."""
    if len(name) != LENGTH + (len(surname_of(name)) > 1) or name_score(name) < LIKELY:
        return False
    known = name in jieba.dt.FREQ and name not in listed_names()
    return not known and name[-1] not in PLACE_ENDS and not gazetteer().lookup(name)
