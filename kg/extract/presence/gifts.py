"""Bodies that give or are given something at a gathering: both sides were there, whoever stood for them.

仪式上，青禾公司向云岭中学捐赠图书。        the giver before 向, the receiver behind it
林晓为云岭社区、白沙社区授旗。              receivers behind 为
青禾公司、云岭中学等单位纷纷捐款。          givers who are many
"""

import re
from collections.abc import Iterator
from functools import partial

from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.timing import LONG_AGO
from kg.language.cues import cues
from kg.language.tables import any_of

_any = partial(any_of, "represented_words")
GIFT = re.compile(_any("gift"))
"""Without one of these words the sentence tells of no gift."""
OCCASION = re.compile(_any("gift_occasion"))
"""A sentence tells what happened there only with such a word: many bodies have given something some time."""
MANNER = f"(?:{_any('manner')}|代表[^，。；]{{0,8}})?"
GIVEN = re.compile(f"(?:、[^，。；]{{1,30}})?(?:等[^，。；]{{0,14}})?{MANNER}{_any('gift')}(?!仪式)")
GIVES = re.compile(f"(?:等[^，。；]{{0,8}})?{MANNER}[向为给][^，。；]{{2,40}}?{_any('gift')}")
DONATES = re.compile(f"(?:等[^，。；]{{0,14}})?{_any('gift_together')}{_any('gift')}")
TO = cues("receiving")


def gifts(sentence: Sentence) -> Iterator[NounList]:
    """The lists of those who give or receive something on the occasion."""
    text = sentence.text
    if not (GIFT.search(text) and OCCASION.search(text)):
        return
    for clause in sentence.clauses:
        for nouns in clause.lists:
            gives = GIVES.match(text, nouns.end) or DONATES.match(text, nouns.end)
            if (gives or _receives(nouns, text)) and not LONG_AGO.search(text, 0, nouns.start):
                yield nouns


def _receives(nouns: NounList, text: str) -> bool:
    return text[: nouns.start].endswith(TO) and GIVEN.match(text, nouns.end) is not None
