"""The gathering that only the headline names: 林晓主持区政府专题学习, where the text goes straight to what was said."""

from collections.abc import Mapping, Sequence

from kg.extract.clauses.sentences import Sentence, draft_sentences, read_article
from kg.extract.gatherings.meetings import ECHO, find_gatherings
from kg.extract.presence.gathering import Gathering
from kg.language.text import reading_text
from kg.language.tokenizer import JiebaTokenizer

WEAK = 6.0
"""Score below which an event of the text gives way to one of the headline."""
PENALTY = 1.0
"""A headline is shorter of words and so less sure."""


def headline_gathering(
    headline: str,
    sentences: Sequence[Sentence],
    names: Mapping[str, float],
    tokenizer: JiebaTokenizer,
    attended: bool = False,
) -> Gathering | None:
    """The event that ``headline`` tells of, as if the first sentence did; None if there is none.

    Its subject stays only where the text names the same people: a headline alone makes nobody present.
    ``attended``: whether what somebody attended in it is one, too (林晓出席读书节开幕式), in the last resort.
    """
    reading = reading_text(headline)
    drafts = draft_sentences(reading, tokenizer.cut(reading.text))
    read = read_article(drafts, names)
    found = next(iter(find_gatherings(read, drafts, "")), None)
    if found is None or not sentences or ECHO.search(headline):
        return None
    if found.how == "attended":
        found = found._replace(subject=read[0].clauses[found.clause].subject if attended else None)
        if found.subject is None or found.subject.members[0].kind != "person":
            return None
    told = {m.name for s in sentences for c in s.clauses for n in c.lists for m in n.members}
    subject = found.subject
    if subject is not None and not all(m.name in told for m in subject.members if m.kind == "person"):
        return None
    return found._replace(sentence=0, clause=0, start=0, end=0, score=found.score - PENALTY)
