"""Names so likely by their characters that nothing need ask for one: 她来到|林春阑|身边, 大学生|的|沈砚之|说.

Who only edited (编辑：林春阑) is nobody here, and what is named after somebody (林春阑|故居) is no person.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from kg.extract.text.dictionary import is_common_word, is_plain_word
from kg.extract.text.spans import Span
from kg.language.names import first_characters, may_transliterate, name_score, surname_of
from kg.language.places import gazetteer
from kg.language.tables import context, one_of

Words = Sequence[tuple[int, int]]
LENGTH = 3
"""Characters of such a name; one more with a surname of two."""
LIKELY = 5.5
"""Score of the characters from which they are a name wherever they stand."""
SHORT_LIKELY = 5.0
"""The same of two characters before a title."""
SURE = 6.5
"""The same where they could also be a word or a foreign place (姚|基金, 马德里)."""
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


def name_words(text: str, words: Words) -> list[int]:
    """Numbers of the words with which a name may begin, by their first character."""
    first = first_characters()
    return [i for i, (start, _) in enumerate(words) if text[start] in first]


def likely_starts(text: str, words: Words, opening: Iterable[int]) -> Iterator[int]:
    """Where such names begin among the words ``opening``: each is one, or a surname that jieba cuts off (陈|雅芳)."""
    for i in opening:
        start, end = words[i]
        if end - start == 1 and i + 1 < len(words) and words[i + 1][1] - start == LENGTH:
            end = words[i + 1][1]
        if end - start == LENGTH and is_likely(text[start:end]):
            yield start


@lru_cache(maxsize=1 << 14)
def is_short(name: str) -> bool:
    """Whether two characters are likely a name where a title stands behind: 编写组|沈刚|教授."""
    return not is_plain_word(name) and name_score(name) > SHORT_LIKELY


@lru_cache(maxsize=1 << 16)
def is_likely(name: str) -> bool:
    """Whether the characters are those of a name, and no word or place has them."""
    if len(name) != LENGTH + (len(surname_of(name)) > 1):
        return False
    score = name_score(name)
    if score < LIKELY or (score < SURE and (is_common_word(name[1:]) or all(map(may_transliterate, name)))):
        return False
    return not is_plain_word(name) and name[-1] not in PLACE_ENDS and not gazetteer().lookup(name)
