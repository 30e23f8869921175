"""Which candidate names are people: those that something asks for, and those in one list with them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from kg.extract.names.free_names import stands_free
from kg.extract.names.name_proofs import PLACE_ENDS, is_asked_for
from kg.extract.names.name_rows import LINKS, SHORT, gap, rows_of_names, runs_on
from kg.extract.text.spans import Span
from kg.language.names import name_score
from kg.language.tables import context, read_table

UNLIKELY = -4.0
"""Score of the characters of three below which they are no name."""
NOT_THIRD = frozenset().union(
    *(context("name_context", part) for part in ("before", "behind", "behind_light", "behind_weak", "never_last"))
)


def supported_people(reading: Sequence[Span], text: str) -> list[Span]:
    """The people of a reading for whom something speaks besides their characters.

    A title, a leader word or a title behind (林晓区长) asks for a name; a name in one list with such a name is one
    as well (区领导林晓、沈砚); so is a likely name at the head of a clause before a verb of saying.
    """
    people = [i for i, span in enumerate(reading) if span.kind == "person"]
    if not people:
        return []
    sure = {i for i in people if is_asked_for(reading, i, text) or stands_free(reading[i], text)}
    sure |= rows_of_names(reading, people, text)
    grown = True
    while grown:
        grown = False
        for left, right in pairwise(people):
            if (left in sure) == (right in sure) or gap(reading[left], reading[right], text) not in LINKS:
                continue
            if left not in sure or not runs_on(reading, right, text):
                sure |= {left, right}
                grown = True
    return [reading[i] for i in sorted(sure)]


def completed(found: Mapping[str, float], texts: Sequence[str]) -> dict[str, float]:
    """Names of two characters that the texts always print with the same third one are names of three.

    院长林明均违纪 may be 林明; but where every 林明 stands before 均, it is no adverb.
    """
    text = "\n".join(texts)
    return {(_whole(name, text) if len(name) == SHORT else name): worth for name, worth in found.items()}


@cache
def _heads() -> tuple[str, ...]:
    """Posts that begin with what ends names of places: 市长, 村主任."""
    return tuple(word for word, *_ in read_table("titles.tsv") if word[0] in PLACE_ENDS)


def _whole(name: str, text: str) -> str:
    behind = [text[at.end() : at.end() + 1].strip() for at in re.finditer(name, text)]
    third = behind[0] if len(behind) > 1 and len(set(behind)) == 1 else ""
    if third in PLACE_ENDS and any(text.startswith(_heads(), at.end()) for at in re.finditer(name, text)):
        return name  # 林晓|市长
    likely = third.isalnum() and third not in NOT_THIRD and name_score(name + third) > UNLIKELY
    return name + third if likely else name
