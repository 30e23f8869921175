"""Names between a verb that gives or takes a post and what must follow them: 任命|林晓和|为局长, 接受|沈砚|辞去….

Nothing else stands there, so the name is whole: its last character is no word of grammar, and its parts are no words.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.dictionary import is_common_word
from kg.extract.spans import Span
from kg.language import names
from kg.language.places import gazetteer
from kg.language.tables import context, one_of

VERB = re.compile(one_of("name_context", "appointing"))
"""One of these stands in every such sentence: without any there is nothing to search for."""
BETWEEN = re.compile(
    rf"(?:{one_of('name_context', 'appointing')})(?P<name>{names.HAN}{{2,4}}?)(?:同志)?"
    r"(?:为|(?:辞去|的)(?=[^，。；]{2,30}?(?:职务|请求)))"
)
SCORE = 3.0
"""As sure as a likely name behind a title."""
NEVER_FIRST = context("name_context", "never_first")


def appointed_spans(text: str, lexical: Sequence[Span]) -> Iterator[Span]:
    """Such names as candidates; none that holds a title or a body (任命|时任部长|为…), no word and no place."""
    for found in BETWEEN.finditer(text) if VERB.search(text) else ():
        start, end = found.span("name")
        name = found["name"]
        held = any(s.start < end and start < s.end for s in lexical if s.kind in {"title", "org", "group"})
        known = held or is_common_word(name) or gazetteer().lookup(name)
        if names.surname_of(name) and name[0] not in NEVER_FIRST and not known:
            yield Span(start, end, "person", SCORE, "name")
